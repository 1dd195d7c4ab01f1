public import PlatformModel
import SafeText

/// What was read of each file and what could not be, as plain text for `uptake check`.
///
/// First the files: format, records, the age of the newest, the longest usual gap, and what was wrong; then every
/// complaint on a line of its own as `file:line:column: severity: message (hint)`; last a line with the sums.
public struct HealthReport: Sendable {
    /// The text, with a line end.
    public let text: String

    /// Columns of the table of files; complaints are never broken.
    private static let width = 120

    /// The report of a snapshot.
    public init(_ snapshot: Snapshot) {
        let health = snapshot.health
        var lines = HealthReport.table(health, snapshot).lines(width: HealthReport.width).map(\.string)
        if health.sources.count < health.files {
            lines.append("and \(Wording.count(health.files - health.sources.count, "more file", plural: "more files"))")
        }
        if !lines.isEmpty { lines.append("") }
        lines += health.diagnostics.map(\.text.string)
        let rest = health.diagnosticCount - health.diagnostics.count
        if rest > 0 { lines.append("and \(Wording.count(rest)) more") }
        lines.append(HealthReport.summary(health).string)
        text = lines.map { $0 + "\n" }.joined()
    }

    private static func table(_ health: HealthFigures, _ snapshot: Snapshot) -> PlainTable {
        var told: Set<SafeText> = []
        return PlainTable(
            [
                .init("file", minimum: 16), .init("format"), .init("records", .right), .init("newest", .right),
                .init("usual gap", .right), .init("rejected", .right), .init("twice", .right), .init("future", .right),
            ],
            health.sources.map { source in
                Table.Row(
                    cells: [
                        source.path, source.format ?? "not recognised", Wording.count(source.recordCount),
                        source.freshness.age(at: snapshot.asOf.instant).map { Wording.age(seconds: Double($0)) }
                            ?? Wording.unknown,
                        source.freshness.newest == nil
                            ? "" : Wording.duration(seconds: Double(source.freshness.cadence)),
                        Wording.count(source.rejectedLines), Wording.count(source.duplicates),
                        Wording.count(source.futureTimes),
                    ], notes: notes(source, &told))
            }, hasTitles: !health.sources.isEmpty)
    }

    /// What stands below a file; a deviation stands with the first file of its format alone.
    private static func notes(_ source: HealthFigures.Source, _ told: inout Set<SafeText>) -> [SafeText] {
        var notes: [SafeText] = []
        let kinds = source.records.filter { $0.count > 0 }
        if kinds.count > 1 {
            notes.append(kinds.map { "\(Wording.count($0.count)) \($0.kind)" }.joined(separator: ", "))
        }
        if let failure = source.failure { notes.append("cannot be read now: \(failure)") }
        if let unlinked = source.unlinkedIncidents, unlinked > 0 {
            notes.append(
                "\(Wording.count(unlinked, "incident")) without a deployment to be attributed to")
        }
        if let changes = source.changes, let undeployed = source.undeployedChanges {
            notes.append("\(Wording.count(undeployed)) of \(Wording.count(changes, "change")) in no deployment")
        }
        if let deviation = source.deviation, told.insert(deviation).inserted { notes.append(deviation) }
        return notes
    }

    private static func summary(_ health: HealthFigures) -> SafeText {
        let records = health.records.reduce(0) { $0 + $1.count }
        let read: SafeText = "\(Wording.count(health.files, "file")), \(Wording.count(records, "record"))"
        guard health.diagnosticCount > 0 else { return "\(read): nothing to complain about" }
        let complaints = Wording.count(health.diagnosticCount, "complaint")
        return "\(read): \(complaints), \(Wording.count(health.skippedLines, "line")) skipped"
    }
}
