import Canvas
import Metrics
import PlatformModel
import SafeText

/// The lists of the adoption panel.
enum AdoptionTables {
    typealias Capability = AdoptionFigures.Capability

    /// Parts of the platform with the share of eligible people who used each.
    static func capabilities(_ adoption: AdoptionFigures, _ arrangement: Arrangement = .usual) -> Table<Capability> {
        let names = adoption.capabilities.prefix(40).reduce(6) { max($0, $1.name.width) }
        let share: (Capability) -> Double? = { capability in
            adoption.eligible > 0 ? Double(capability.people) / Double(adoption.eligible) : nil
        }
        return Table(
            columns: [
                Column("part", .flexible(minimum: min(names, 10), maximum: min(names, 24))) { row, _ in
                    .name(row.name, Style(.text))
                }.sorted(byText: \.name),
                Column("", .flexible(minimum: 6, maximum: 90)) { row, _ in .bar(share(row), .series) },
                Column("share", .fixed(5), trailing: true) { row, _ in .text(Wording.percent(share(row)), .dim) }
                    .sorted { Double($0.people) },
                Column("people", .fixed(7), trailing: true, rank: 2) { row, _ in
                    .text(Wording.count(row.people), .dim)
                }.sorted { Double($0.people) },
            ], gap: 2...2
        ).arranged(arrangement)
    }
}

extension AdoptionTables {
    /// Teams by the share of their people who were active.
    static func teams(_ adoption: AdoptionFigures) -> Table<AdoptionFigures.Team> {
        let widest = adoption.teamUse.prefix(40).reduce(4) { max($0, $1.team.width) }
        var team = Column<AdoptionFigures.Team>(
            "team", .flexible(minimum: min(widest, 10), maximum: min(widest, 24))
        ) { row, _ in .name(row.team, Style(.text)) }
        team.wish = (min(widest, 18), over: 3)
        return Table(
            columns: [
                team,
                Column("", .flexible(minimum: 6, maximum: 40), rank: 3) { row, _ in .bar(row.ratio, .series) },
                Column("share", .fixed(5), trailing: true) { row, _ in .text(Wording.percent(row.ratio), .title) },
                Column("active", .fixed(6), trailing: true) { row, _ in .text(Wording.count(row.active)) },
                Column("eligible", .fixed(8), trailing: true, rank: 1) { row, _ in
                    .text(Wording.count(row.eligible), .dim)
                },
            ], gap: 1...2)
    }

    /// People by calendar month.
    static var months: Table<AdoptionFigures.MonthPoint> {
        Table(
            columns: [
                Column("month", .fixed(8)) { row, _ in .text(row.month.long) },
                Column("", .flexible(minimum: 6, maximum: 32), rank: 3) { row, _ in .bar(ratio(row), .series) },
                Column("share", .fixed(5), trailing: true) { row, _ in .text(Wording.percent(ratio(row)), .title) },
                Column("active", .fixed(7), trailing: true) { row, _ in .text(Wording.count(row.active)) },
                Column("eligible", .fixed(8), trailing: true) { row, _ in .text(Wording.count(row.eligible), .dim) },
                Column("others", .fixed(6), trailing: true, rank: 2) { row, _ in .text(Wording.count(row.others), .dim)
                },
            ], gap: 2...3)
    }

    private static func ratio(_ month: AdoptionFigures.MonthPoint) -> Double? {
        month.eligible > 0 ? Double(month.active) / Double(month.eligible) : nil
    }
}
