import Canvas
import Metrics
import PlatformModel
import SafeText

/// The columns of the friction ranking.
enum FrictionTable {
    typealias Point = FrictionFigures.Point

    static func overview(_ scene: Scene) -> Table<Point> {
        let friction = scene.snapshot.friction
        return Table(columns: [
            rank(friction), point(friction), people(friction, widest: 24), hours(rank: 3), state(scene, rank: 1),
        ])
    }

    /// Every column; those of the plan first give way when the screen is narrow.
    static func zoomed(_ scene: Scene) -> Table<Point> {
        let friction = scene.snapshot.friction
        return Table(columns: [
            rank(friction), point(friction), people(friction, widest: 32),
            Column("reports", .fixed(7), trailing: true, rank: 7) { row, _ in .text(Wording.count(row.reports)) },
            hours(rank: 3), state(scene, rank: 1),
            Column("for", .fixed(4), trailing: true, rank: 4) { row, _ in
                .text(row.since.map { Wording.shortAge(seconds: scene.moment.seconds(since: $0)) } ?? "", .dim)
            },
            Column("first report", .fixed(12), trailing: true, rank: 6) { row, _ in
                .text("\(Wording.shortAge(seconds: scene.moment.seconds(since: row.firstReport))) ago", .dim)
            },
            Column("planned at", .fixed(10), trailing: true, rank: 5) { row, _ in figure(row.plan?.current) },
            Column("target", .fixed(8), trailing: true, rank: 5) { row, _ in figure(row.plan?.target) },
            Column("after", .fixed(8), trailing: true, rank: 5) { row, _ in figure(row.plan?.after, .good) },
        ])
    }

    /// A point's plan in figures.
    static var plans: Table<Point> {
        Table(
            columns: [
                Column("#", .fixed(2)) { row, _ in .text("\(row.rank)", .accent, .bold) },
                Column("measure", .flexible(minimum: 20, maximum: 44)) { row, _ in
                    row.plan?.measure.map { .name($0, Style(.text)) } ?? .text("not concrete yet", .middle)
                },
                Column("planned at", .fixed(10), trailing: true) { row, _ in figure(row.plan?.current) },
                Column("target", .fixed(8), trailing: true) { row, _ in figure(row.plan?.target) },
                Column("after", .fixed(8), trailing: true) { row, _ in figure(row.plan?.after, .good) },
            ], gap: 1...4)
    }

    private static func rank(_ friction: FrictionFigures) -> Column<Point> {
        let width = (friction.points.last.map { "\($0.rank)" as SafeText })?.width ?? 1
        // A rank that is tied across the edge of the top 3 says so: `3=`.
        let tied = FrictionWords.tied(friction)
        let ranks = Set(tied.map(\.rank))
        return Column("#", .fixed(max(2, width + 1))) { row, _ in
            let isTop = row.rank <= 3
            let mark: SafeText = ranks.contains(row.rank) ? "=" : ""
            return .text("\(row.rank)\(mark)", isTop ? .accent : .dim, isTop ? .bold : [])
        }
    }

    private static func point(_ friction: FrictionFigures) -> Column<Point> {
        let widest = friction.points.prefix(40).reduce(5) { max($0, $1.point.width) }
        return Column("point", .flexible(minimum: min(widest, 12), maximum: min(widest, 56))) { row, _ in
            row.rank <= 3 ? .name(row.point, Style(.title, .bold)) : .name(row.point, Style(.text))
        }
    }

    /// The count of reporters with a bar behind it as far as there is room.
    private static func people(_ friction: FrictionFigures, widest: Int) -> Column<Point> {
        let most = max(1, friction.points.first?.reporters ?? 1)
        let columns = Wording.count(most).width
        return Column("people", .flexible(minimum: max(6, columns), maximum: widest)) { row, _ in
            .barred(
                Wording.count(row.reporters), columns: columns, share: Double(row.reporters) / Double(most),
                role: .reports, style: Style(row.rank <= 3 ? .title : .text))
        }
    }

    private static func hours(rank: Int) -> Column<Point> {
        Column("h/week", .fixed(6), trailing: true, rank: rank) { row, _ in .text(FrictionWords.hours(row)) }
    }

    private static func state(_ scene: Scene, rank: Int) -> Column<Point> {
        Column("state", .fixed(10), rank: rank) { row, _ in
            // The glyph of a form is chosen where it is drawn; the table knows only the state.
            .symbol(row.state.symbol, row.state.word, row.state.role)
        }
    }

    private static func figure(_ text: SafeText?, _ role: Role = .text) -> TableCell {
        text.map { .name($0, Style(role)) } ?? .text("")
    }
}
