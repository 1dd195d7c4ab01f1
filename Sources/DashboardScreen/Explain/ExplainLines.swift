import Canvas
import Figures
import PlatformModel
import SafeText

/// What the explanation of a figure says, line by line.
enum ExplainLines {
    /// Columns of the labels.
    private static let labels = 10

    static func lines(_ figure: ExplainedFigure, width: Int) -> [Phrase] {
        guard let explanation = figure.explanation else {
            return [Phrase(""), Phrase("The newest data does not have this figure any more.", .dim), Phrase("")]
        }
        var lines = [Phrase("")] + explanation.title.wrapped(to: width).map { Phrase($0, .title, .bold) } + [Phrase("")]
        for fact in explanation.facts {
            lines += labelled(fact.label, fact.text, width: width, role: fact.label == "value" ? .accent : .text)
        }
        lines += [Phrase(""), Phrase("What it rests on", .dim)]
        if let remark = explanation.remark { lines += remark.wrapped(to: width).map { Phrase($0) } }
        if !explanation.filters.isEmpty { lines += evidence(figure, width: width) }
        return lines + [Phrase("")]
    }

    private static func labelled(_ label: SafeText, _ text: SafeText, width: Int, role: Role) -> [Phrase] {
        guard width >= labels * 3 else {
            return [Phrase(label, .dim)] + text.wrapped(to: max(1, width)).map { Phrase($0, role) }
        }
        return text.wrapped(to: width - labels).enumerated().map { row, part in
            Phrase((row == 0 ? label : "").padded(to: labels), .dim) + Phrase(part, role)
        }
    }

    private static func evidence(_ figure: ExplainedFigure, width: Int) -> [Phrase] {
        guard let evidence = figure.evidence else {
            let share: SafeText = figure.searched.map { " \(Wording.percent($0))" } ?? ""
            return [Phrase("Looking for the records…\(share)", .dim)]
        }
        guard evidence.records > 0 else { return [Phrase("No record in the files.", .dim)] }
        var lines = evidence.files.flatMap { file in
            let text: SafeText = "\(file.file): \(Wording.count(file.records, "record"))"
            return text.wrapped(to: width).map { Phrase($0) }
        }
        lines += [Phrase(""), Phrase(head(evidence), .dim)]
        // A file's lines share one paragraph.
        var places = evidence.places[...]
        while let first = places.first {
            let same = places.prefix { $0.file == first.file }
            places = places.dropFirst(same.count)
            let text: SafeText = same.map { (place) -> SafeText in "\(place.file):\(place.line)" }.joined(
                separator: "  ")
            lines += text.wrapped(to: width).map { Phrase($0) }
        }
        return lines
    }

    private static func head(_ evidence: RecordEvidence) -> SafeText {
        evidence.records > evidence.places.count
            ? "The first \(evidence.places.count) of \(Wording.count(evidence.records, "record"))"
            : "\(Wording.count(evidence.records, "record"))"
    }
}
