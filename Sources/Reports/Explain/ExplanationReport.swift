public import Canvas
public import Figures
import Metrics
public import PlatformModel
import SafeText

/// One figure explained, for people and for scripts: what it is, how it is reckoned, and which records are behind it.
public struct ExplanationReport: Sendable {
    private let explanation: Explanation
    private let evidence: RecordEvidence

    /// The report of an explanation.
    ///
    /// - Parameter evidence: The records that the explanation's filters find.
    public init(_ explanation: Explanation, _ evidence: RecordEvidence) {
        self.explanation = explanation
        self.evidence = evidence
    }

    /// The explanation as plain text of 80 columns; every line ends in a line end.
    public func text(form: GlyphForm = .blocks) -> String {
        var page = Page(form: form)
        page.put(explanation.title)
        page.blank()
        for fact in explanation.facts { page.put(margin: fact.label, [fact.text]) }
        page.put(margin: "records", recordLines)
        return page.text
    }

    private var recordLines: [SafeText] {
        var lines: [SafeText] = explanation.remark.map { [$0] } ?? []
        guard !explanation.filters.isEmpty else { return lines.isEmpty ? ["none"] : lines }
        let count = Wording.count(evidence.records)
        switch evidence.files.count {
        case 0: lines.append("none in the files")
        case 1: lines.append("\(count) in \(evidence.files[0].file)")
        default:
            let files = evidence.files.map { "\(Wording.count($0.records)) in \($0.file)" as SafeText }
            lines.append("\(count): \(files.joined(separator: ", "))")
        }
        lines += evidence.places.map { "\($0.file):\($0.line)" }
        let rest = evidence.records - evidence.places.count
        if rest > 0 { lines.append("and \(Wording.count(rest)) more") }
        return lines
    }

    /// The explanation as a JSON object, with a line end; figures are unrounded, and what is not known is null.
    public var json: String {
        let (row, evidence) = (explanation, evidence)
        let hasRecords = !row.filters.isEmpty
        return JSONWriter.text([
            "key": .init(row.path), "figure": .init(row.key.path), "asked": .init(row.end ?? row.path),
            "title": .init(row.title), "meaning": .init(row.key.meaning), "formula": .init(row.key.formula),
            "state": .init(row.state.rawValue), "why": .init(row.why), "value": JSONValue(row.value),
            "unit": .init(row.key.unit.rawValue), "low": .init(row.interval?.low), "high": .init(row.interval?.high),
            "n": .init(row.n), "numerator": .init(row.parts?.numerator), "denominator": .init(row.parts?.denominator),
            "windowFirst": .init(row.days?.first), "windowLast": .init(row.days?.last), "asOf": .init(row.asOf),
            "restsOn": .array(row.basis.map { .init($0.path) }), "remark": .init(row.remark),
            "recordCount": .init(hasRecords ? evidence.records : nil),
            "files": .array(evidence.files.map { ["file": .init($0.file), "records": .init($0.records)] }),
            "records": .array(evidence.places.map { ["file": .init($0.file), "line": .init($0.line)] }),
        ])
    }
}
