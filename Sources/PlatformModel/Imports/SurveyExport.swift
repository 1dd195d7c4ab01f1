import Metrics
import SafeText

/// How a survey tool writes its answers as a table.
struct SurveyExport: Sendable {
    /// Where the zone of the times comes from.
    enum TimeZoneSource: Sendable {
        /// The format says UTC.
        case utc
        /// The format says nothing: the source's zone; without one the day counts as written.
        case unstated
        /// A row of import ids names it.
        case importIDs
    }

    /// Columns of the time of an answer, the preferred one first.
    var dates: [String]
    var timeZone: TimeZoneSource
    /// Columns of the person who answered, the preferred one first.
    var people: [String] = []
    /// The column that says whether an answer was completed, and its words for no.
    var finished: (column: String, no: [String])?
    /// The column that marks answers made while trying the survey out, and its words for it.
    var preview: (column: String, yes: [String])?
}

/// Reads survey answers from a table: when, by whom and of which team, and the score of the question whether they would
/// recommend the platform.
final class SurveyReader: ElementReader {
    /// An answer whose date waits until the order of day and month is known.
    private struct Answer {
        var record: ImportedRecord
        var date: String
        var dateOffset: Int
    }

    private let export: SurveyExport
    private let rule: SourceRule
    private let zones: ZoneFolder
    private let output: ImportOutput
    private var zone: Zone?
    private var date = 0
    private var score: Int?
    private var people: [Int] = []
    private var team: Int?
    private var comment: Int?
    private var friction: Int?
    private var finished: Int?
    private var preview: Int?
    private var answers: [Answer] = []
    private var isDirty = false

    init(_ export: SurveyExport, output: ImportOutput) {
        self.export = export
        self.output = output
        rule = output.rule
        zones = output.zones
    }

    // MARK: Header

    func begin(_ header: TableHeader) throws(RecordError) {
        guard let date = mapped("date", header) ?? export.dates.lazy.compactMap({ header.column($0) }).first else {
            throw RecordError("the header has no column \(SafeText(cleaning: export.dates.first ?? "date"))")
        }
        self.date = date
        guard let score = mapped("score", header) ?? SurveyReader.npsColumn(header) else {
            throw RecordError("no column holds the NPS answers: none asks whether people would recommend")
        }
        self.score = score
        people = (mapped("developer", header).map { [$0] } ?? export.people.compactMap { header.column($0) })
        team = mapped("team", header) ?? SurveyReader.teamColumn(header)
        comment =
            mapped("comment", header)
            ?? ["why", "reason", "comment", "feedback"].lazy.compactMap { header.column(containing: $0) }.first {
                $0 != score
            }
        friction = mapped("friction", header) ?? header.column(containing: "friction")
        finished = export.finished.flatMap { header.column($0.column) }
        preview = export.preview.flatMap { header.column($0.column) }
        zone = zone(header, dateColumn: date)
    }

    private func mapped(_ field: String, _ header: TableHeader) -> Int? {
        rule.fields[field]?.column.flatMap { header.column($0) }
    }

    /// The column of the NPS question: its text, in whichever header row, contains "recommend". Never a guess from values
    /// that lie between 0 and 10.
    private static func npsColumn(_ header: TableHeader) -> Int? {
        let suffixes = ["nps_group", "- group", "- option id", "- text"]
        let candidates = header.names.indices.filter { column in
            let texts = header.texts(of: column)
            return texts.contains { $0.contains("recommend") }
                && !texts.contains { text in suffixes.contains { text.hasSuffix($0) } }
        }
        return candidates.first { header.texts(of: $0).contains { $0.contains("how likely") } } ?? candidates.first
    }

    private static func teamColumn(_ header: TableHeader) -> Int? {
        ["team", "squad", "department"].lazy.compactMap { header.column($0) }.first
            ?? ["which team", "your team"].lazy.compactMap { header.column(containing: $0) }.first
    }

    private func zone(_ header: TableHeader, dateColumn: Int) -> Zone? {
        if let zone = rule.zone { return zone }
        switch export.timeZone {
        case .utc: return .utc
        case .unstated: return nil
        case .importIDs:
            guard let row = header.more.first(where: { $0.contains { $0.contains("ImportId") } }),
                dateColumn < row.count,
                let name = SurveyReader.value(of: "timeZone", in: row[dateColumn])
            else { return nil }
            if case .success(let zone) = zones.zone(named: name) { return zone }
            output.remark("no zone \(SafeText(cleaning: name)) on this machine: days count as written", .warning)
            return nil
        }
    }

    /// A text of a small JSON object in a cell.
    private static func value(of key: String, in cell: String) -> String? {
        let bytes = Array(cell.utf8) + [UInt8](repeating: 0, count: ByteScan.padding)
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            return (try? JSONTree.value(base, count: buffer.count - ByteScan.padding))?[key]?.text
        }
    }

    // MARK: Rows

    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        guard case .map(let cells) = element.form else { return }
        func node(_ column: Int?) -> DataNode? {
            guard let column, column < cells.count else { return nil }
            return cells[column].value
        }
        func text(_ column: Int?) -> String? {
            node(column)?.text.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        }
        if let preview = export.preview, let word = text(self.preview), preview.yes.contains(word.lowercased()) {
            return output.remark("answers from trying the survey out are left out")
        }
        let score = text(self.score)
        if score == nil, let finished = export.finished, let word = text(self.finished),
            finished.no.contains(word.lowercased())
        {
            return output.remark("answers broken off before the score are left out")
        }
        guard let date = text(date), let dateNode = node(self.date) else {
            throw RecordError("the answer has no date", at: element.offset)
        }
        var record = ImportedRecord(.surveys, at: element.offset)
        record.line = output.line(of: element.offset)
        if let score { record.set(SurveyField.score, SurveyReader.number(of: score), at: node(self.score)?.offset) }
        record.set(SurveyField.developer, people.lazy.compactMap { text($0) }.first?.lowercased())
        record.set(SurveyField.team, text(team))
        record.set(SurveyField.comment, text(comment))
        record.set(SurveyField.friction, text(friction))
        // The columns of these fields are read above, each in its own way.
        let read = [SurveyField.date, .score, .developer, .team, .comment, .friction].map(\.rawValue)
        record.columns = output.columns(for: .surveys).filter { !read.contains($0.slot) }
        answers.append(Answer(record: record, date: date, dateOffset: dateNode.offset))
        isDirty = true
    }

    /// The number of a choice such as `10 - Extremely likely`; another text as it is.
    private static func number(of choice: String) -> String {
        let digits = choice.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < choice.count else { return choice }
        let rest = String(choice.dropFirst(digits.count)).trimmed
        return rest.hasPrefix("-") || rest.hasPrefix("–") || rest.hasPrefix("(") ? String(digits) : choice
    }

    func finish(into output: ImportOutput) {
        guard isDirty else { return }
        isDirty = false
        output.replace([.surveys]) {
            let order = dateOrder(output)
            for answer in answers {
                var record = answer.record
                let date = SurveyReader.day(answer.date, zone: zone, order: order) ?? answer.date
                record.set(SurveyField.date, date, at: answer.dateOffset)
                output.add(record)
            }
        }
    }

    /// A time as RFC 3339, or the day as written when nothing tells its zone; nil for another text.
    private static func day(_ text: String, zone: Zone?, order: ImportTime.DateOrder) -> String? {
        guard let wall = ImportTime.wall(text, order: order) else { return nil }
        return ImportTime.instant(wall, zone: zone).map(ImportTime.string) ?? ImportTime.string(wall.day)
    }

    /// Whether dates such as 03/04/2026 are of March or of April, by those that can be read one way only.
    private func dateOrder(_ output: ImportOutput) -> ImportTime.DateOrder {
        let orders = Set(answers.compactMap { ImportTime.order(of: $0.date) })
        if orders.count == 1, let order = orders.first { return order }
        if orders.isEmpty {
            let isAmbiguous = answers.contains { answer in
                ImportTime.wall(answer.date, order: .monthFirst)?.day
                    != ImportTime.wall(answer.date, order: .dayFirst)?.day
            }
            if isAmbiguous {
                output.remarkNow("dates can be read two ways: the month is taken to stand first", .warning)
            }
        } else {
            output.remarkNow("some dates have the month first and some the day: the month is taken first", .warning)
        }
        return .monthFirst
    }
}
