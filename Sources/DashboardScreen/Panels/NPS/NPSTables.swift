import Canvas
import Metrics
import PlatformModel
import SafeText

/// The lists of the NPS panel.
enum NPSTables {
    /// Waves with interval, change and counts.
    static func waves(_ nps: NPSFigures, _ form: GlyphForm) -> Table<NPSFigures.Wave> {
        Table(
            columns: [
                Column("wave", .fixed(7)) { row, _ in .text(row.quarter.long) },
                score(nps) { $0.result },
                interval(rank: 1) { $0.result },
                Column("change", .fixed(17), rank: 2) { row, _ in change(to: row, nps, form) },
                Column("answers", .fixed(7), trailing: true) { row, _ in count(row.result?.answers) },
                Column("invited", .fixed(7), trailing: true, rank: 5) { row, _ in count(row.invited, .dim) },
                Column("response", .fixed(8), trailing: true, rank: 3) { row, _ in
                    row.responseRate.map { .text(Wording.percent($0), .title) } ?? .text(Wording.unknown, .dim)
                },
                Column("dismissed", .fixed(9), trailing: true, rank: 4) { row, _ in
                    row.dismissed == nil && row.isComplete
                        ? .text("n < \(nps.smallestGroup)", .dim) : count(row.dismissed, .dim)
                },
                Column("promoters", .fixed(9), trailing: true, rank: 6) { row, _ in
                    count(row.result?.promoters, .promoters)
                },
                Column("passives", .fixed(8), trailing: true, rank: 6) { row, _ in
                    count(row.result?.passives, .passives)
                },
                Column("detractors", .fixed(10), trailing: true, rank: 6) { row, _ in
                    count(row.result?.detractors, .detractors)
                },
            ], gap: 1...3)
    }

    /// What the change from the shown wave before allows to say.
    private static func change(to wave: NPSFigures.Wave, _ nps: NPSFigures, _ form: GlyphForm) -> TableCell {
        let before = nps.waves.last { $0.quarter < wave.quarter && $0.result != nil }
        guard let before, let change = nps.change(from: before.quarter, to: wave.quarter) else { return .text("") }
        let words = NPSWords.words(change.direction)
        let p = Wording.pValue(change.p)
        return .wordings([
            Phrase("\(words.symbol.text(form)) \(words.verb) (\(p))", words.role),
            Phrase("\(words.symbol.text(form)) \(words.verb)", words.role),
        ])
    }

    /// Teams of the newest wave; small ones are hidden.
    static func teams(_ nps: NPSFigures, _ arrangement: Arrangement = .usual) -> Table<NPSFigures.Team> {
        let widest = nps.teams.prefix(40).reduce(4) { max($0, $1.team.width) }
        return Table(
            columns: [
                Column("team", .flexible(minimum: min(widest, 10), maximum: min(widest, 30))) { row, _ in
                    .name(row.team, Style(.text))
                }.sorted(byText: \.team),
                score(nps) { $0.result }.sorted { $0.result?.score },
                interval(rank: 1) { $0.result },
                Column("answers", .fixed(7), trailing: true) { row, _ in count(row.result?.answers) }
                    .sorted { $0.result.map { Double($0.answers) } },
            ], gap: 2...3
        ).arranged(arrangement)
    }

    private static func score<Row>(_ nps: NPSFigures, _ result: @escaping (Row) -> NPS?) -> Column<Row> {
        Column("NPS", .fixed(6), trailing: true) { row, _ in
            .text(NPSWords.score(result(row), nps), NPSWords.role(result(row)), .bold)
        }
    }

    private static func interval<Row>(rank: Int, _ result: @escaping (Row) -> NPS?) -> Column<Row> {
        Column("95 % interval", .fixed(13), trailing: true, rank: rank) { row, _ in
            guard let interval = result(row)?.interval else { return .text("") }
            return .text("\(Wording.score(interval.low)) to \(Wording.score(interval.high))", .text)
        }
    }

    private static func count(_ count: Int?, _ role: Role = .text) -> TableCell {
        count.map { .text(Wording.count($0), role) } ?? .text("")
    }
}
