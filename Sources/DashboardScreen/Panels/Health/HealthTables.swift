import Canvas
import Metrics
import PlatformModel
import SafeText

/// The lists of Data health.
enum HealthTables {
    /// The files read: what each was recognised as, what it gave and what was wrong with it.
    static func sources(_ sources: [HealthFigures.Source], at moment: Instant, _ form: GlyphForm)
        -> Table<HealthFigures.Source>
    {
        let widest = sources.prefix(100).reduce(8) { max($0, $1.path.width) }
        let format = sources.prefix(100).reduce(6) { max($0, $1.format?.width ?? 0) }
        return Table(
            columns: [
                Column("state", .fixed(12)) { row, _ in
                    let state = HealthWords.state(row)
                    return .symbol(state.symbol, state.word, state.role)
                },
                Column("file", .flexible(minimum: min(widest, 24), maximum: min(widest, 44))) { row, _ in
                    .name(row.path, Style(.title))
                },
                Column("format", .flexible(minimum: min(format, 11), maximum: min(format, 24)), rank: 3) { row, _ in
                    row.format.map { .name($0, Style(.text)) } ?? .text(Wording.unknown, .dim)
                },
                Column("records", .fixed(9), trailing: true) { row, _ in .text(Wording.count(row.recordCount), .text) },
                Column("newest", .fixed(8), trailing: true, rank: 2) { row, _ in age(row, at: moment) },
                Column("usual gap", .fixed(9), trailing: true, rank: 5) { row, _ in
                    row.freshness.newest == nil
                        ? .text("") : .text(Wording.duration(seconds: Double(row.freshness.cadence)), .dim)
                },
                count("rejected", rank: 1, .bad) { $0.rejectedLines },
                count("twice", rank: 6, .text) { $0.duplicates },
                count("future", rank: 6, .middle) { $0.futureTimes },
                count("unlinked", rank: 7, .middle) { $0.unlinkedIncidents },
                count("undeployed", rank: 7, .text) { $0.undeployedChanges },
            ], gap: 1...3)
    }

    private static func age(_ source: HealthFigures.Source, at moment: Instant) -> TableCell {
        guard let age = source.freshness.age(at: moment) else { return .text(Wording.unknown, .dim) }
        return .text(Wording.age(seconds: Double(age)), source.freshness.isStale(at: moment) ? .stale : .text)
    }

    private static func count(
        _ title: SafeText, rank: Int, _ role: Role, _ value: @escaping (HealthFigures.Source) -> Int?
    ) -> Column<HealthFigures.Source> {
        Column(title, .fixed(max(8, title.width)), trailing: true, rank: rank) { row, _ in
            guard let count = value(row) else { return .text("") }
            return .text(Wording.count(count), HealthWords.role(count, role))
        }
    }

    /// Records by kind, and how many of them stand in more than one file.
    static func records(_ health: HealthFigures) -> Table<HealthFigures.Records> {
        Table(columns: [
            Column("kind", .flexible(minimum: 8, maximum: 16)) { row, _ in .name(row.kind, Style(.text)) },
            Column("records", .fixed(11), trailing: true) { row, _ in .text(Wording.count(row.count), .title) },
            Column("in several files", .fixed(16), trailing: true, rank: 2) { row, _ in
                guard health.sources.count == health.files else { return .text("") }
                let all = health.sources.lazy.flatMap(\.records).filter { $0.kind == row.kind }.reduce(0) {
                    $0 + $1.count
                }
                return .text(Wording.count(max(0, all - row.count)), .dim)
            },
        ])
    }

    /// What could not be read, or perhaps not as meant.
    static func complaints(_ arrangement: Arrangement) -> Table<Diagnostic> {
        Table(
            columns: [
                Column("severity", .fixed(9)) { row, _ in
                    .symbol(row.severity.symbol, row.severity.word, row.severity.role)
                }.sorted { row in Diagnostic.Severity.allCases.firstIndex(of: row.severity).map { -Double($0) } },
                Column("place", .flexible(minimum: 16, maximum: 36)) { row, _ in .name(row.place, Style(.title)) }
                    .sorted(byText: \.place),
                Column("what is wrong", .flexible(minimum: 12, maximum: 160)) { row, _ in
                    .name(row.sentence, Style(.text))
                }.sorted(byText: \.sentence),
            ], gap: 2...2
        ).arranged(arrangement)
    }
}

extension Diagnostic {
    /// `file:line:column`; a long file name gives way before the line.
    fileprivate var place: SafeText {
        guard let line else { return file }
        return "\(file.width > 28 ? file.clipped(to: 28) : file):\(line)\(column.map { ":\($0)" } ?? "")"
    }

    fileprivate var sentence: SafeText {
        "\(message)\(hint.map { " (\($0))" } ?? "")"
    }
}

extension Diagnostic.Severity {
    fileprivate var symbol: Symbol {
        switch self {
        case .error: Symbol("✖", "x")
        case .warning: Symbol("▲", "!")
        case .note: Symbol("·", "-")
        }
    }

    fileprivate var word: SafeText {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        }
    }

    var role: Role {
        switch self {
        case .error: .bad
        case .warning: .middle
        case .note: .dim
        }
    }
}
