import Metrics
import PlatformModel
import SafeText

extension HealthFigures {
    /// Read from the whole snapshot, for the age of each file.
    static let keys = Keys<Snapshot> {
        counts("records", by: "kind", .records, "records of each kind, named as its file is; duplicates count once") {
            $0.health.records.map { ($0.kind.string, $0.count) }
        }
        rows("diagnostics", by: "position", { $0.place }, Numbered.all, diagnosticKeys)
        key("diagnosticCount", .complaints, "all complaints") { $0.health.diagnosticCount }
        key("skippedLines", .lines, "lines left out") { $0.health.skippedLines }
        key("files", .files, "files read") { $0.health.files }
        rows("sources", by: "file", { [$0.source.path.string] }, AgedSource.all, sourceKeys)
    }

    /// A complaint by its place in the list.
    private struct Numbered {
        var diagnostic: Diagnostic
        var place: [String]

        static let all: @Sendable (Snapshot) -> [Numbered] = { snapshot in
            snapshot.health.diagnostics.enumerated().map {
                Numbered(diagnostic: $0.element, place: [String($0.offset + 1)])
            }
        }
    }

    private static let diagnosticKeys = Keys<Numbered> {
        key("file", .name, "the file in the workspace that a complaint is of; errors first, at most 1000") {
            $0.diagnostic.file
        }
        key("line", .place, "the line, from 1; null when the file as a whole is meant") { $0.diagnostic.line }
        key("column", .place, "the byte in the line, from 1; null when the line as a whole is meant") {
            $0.diagnostic.column
        }
        key("severity", .word, "`error`: data was left out; `warning`: perhaps not as meant; `note`") {
            $0.diagnostic.severity.rawValue
        }
        key("message", .text, "what is wrong there, and what was expected") { $0.diagnostic.message }
        key("hint", .text, "what to do about it") { $0.diagnostic.hint }
    }

    /// A file with the moment to which it ages.
    private struct AgedSource {
        var source: Source
        var moment: Instant

        static let all: @Sendable (Snapshot) -> [AgedSource] = { snapshot in
            snapshot.health.sources.map { AgedSource(source: $0, moment: snapshot.asOf.instant) }
        }
    }

    private static let sourceKeys = Keys<AgedSource> {
        key("path", .name, "a file that was read, relative to the workspace; at most 500") { $0.source.path }
        key("format", .name, "what it was recognised as: a kind of record or a format of exports; null when it was not")
        {
            $0.source.format
        }
        counts("records", by: "kind", .records, "the file's records of each kind, duplicates counted once") {
            $0.source.records.map { ($0.kind.string, $0.count) }
        }
        key("rejectedLines", .lines, "lines left out") { $0.source.rejectedLines }
        key("duplicates", .records, "records that say again what another of the same id in the file says") {
            $0.source.duplicates
        }
        key("futureTimes", .records, "records more than ten minutes in the future") { $0.source.futureTimes }
        key(
            "unlinkedIncidents", .incidents, "incidents no deployment is to blame for; null of a file without incidents"
        ) {
            $0.source.unlinkedIncidents
        }
        key("changes", .changes, "changes of code that the file tells of; null of a format that tells of none") {
            $0.source.changes
        }
        key("undeployedChanges", .changes, "those of them that no known deployment holds") {
            $0.source.undeployedChanges
        }
        key("deviation", .text, "in what the counts differ from those of the tool that wrote the file") {
            $0.source.deviation
        }
        key("failure", .text, "why the file cannot be read now") { $0.source.failure }
        group("freshness", { Aged($0.source.freshness, at: $0.moment) }, Aged.keys)
    }
}
