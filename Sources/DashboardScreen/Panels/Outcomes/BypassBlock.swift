import Canvas
import Metrics
import PlatformModel
import SafeText

/// Production deployments that went round the platform.
enum BypassBlock {
    static func overall(_ bypass: OutcomeFigures.Bypass, _ form: GlyphForm) -> PageBlock {
        PageBlock("bypass share") { width, richness in
            guard bypass.total.known > 0 || !bypass.months.isEmpty else {
                return PageRow.text(
                    "No production deployment says which way it went: the field via of deployments.csv does.", .dim,
                    width: width)
            }
            var fields = Fields()
            fields.add("round the platform", ShareWords.estimate(bypass.total.bypassed, of: bypass.total.known))
            let counts: SafeText = " of \(Wording.count(bypass.total.known)) whose way is known"
            let unknown: SafeText =
                bypass.unknown > 0 ? ", of \(Wording.count(bypass.unknown)) it is not" : ""
            let number = Phrase(Wording.count(bypass.total.bypassed), .text, .bold)
            fields.add(
                "deployments",
                [
                    number + Phrase("\(counts)\(unknown)", .dim), number + Phrase(counts, .dim),
                    number + Phrase(" of \(Wording.count(bypass.total.known))", .dim),
                ])
            fields.add("trend", ShareWords.change(bypass.trend, isGood: false, form))
            return fields.rows(width: width)
                + MonthColumns(
                    values: bypass.months.map {
                        .init(month: $0.month, value: $0.count.share, figure: Wording.percent($0.count.share))
                    }, role: .reports
                ).rows(width: width, richness: richness)
        }
    }

    /// By team, highest share first.
    static func teams(_ bypass: OutcomeFigures.Bypass, _ form: GlyphForm) -> PageBlock {
        PageBlock("bypass share by team") { width, _ in
            guard !bypass.teams.isEmpty else {
                return PageRow.text("No deployments in this window.", .dim, width: width)
            }
            return PageRow.table(bypass.teams, table(bypass, form), width: width)
        }
    }

    private static func table(_ bypass: OutcomeFigures.Bypass, _ form: GlyphForm) -> Table<OutcomeFigures.Bypass.Team> {
        let widest = bypass.teams.prefix(40).reduce(4) { max($0, $1.team.width) }
        return Table(
            columns: [
                Column("team", .flexible(minimum: min(widest, 8), maximum: min(widest, 24))) { row, _ in
                    row.team.isEmpty ? .text("no team", .dim) : .name(row.team, Style(.text))
                },
                Column("share", .fixed(5), trailing: true) { row, _ in
                    .text(Wording.percent(row.count.share), .text, .bold)
                },
                Column("of", .fixed(6), trailing: true, rank: 1) { row, _ in .text(Wording.count(row.count.known), .dim)
                },
                Column("95 % interval", .fixed(13), trailing: true, rank: 4) { row, _ in
                    Proportion.wilson(row.count.bypassed, of: row.count.known)
                        .map { .text(ShareWords.range($0), .dim) } ?? .text("")
                },
                Column("", .flexible(minimum: 6, maximum: 30), rank: 3) { row, _ in .bar(row.count.share, .reports) },
                Column("trend", .fixed(17), rank: 2) { row, _ in
                    row.trend == nil
                        ? .text("n/a", .dim) : .wordings(ShareWords.change(row.trend, isGood: false, form).suffix(2))
                },
            ], gap: 1...2)
    }
}
