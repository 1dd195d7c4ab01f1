import Canvas
import Metrics
import PlatformModel
import SafeText

/// The columns of the friction ranking.
enum FrictionTable {
    typealias Point = FrictionFigures.Point

    /// The columns of the small panel, as wide as there may be room.
    static func overview(_ scene: Scene) -> Table<Point> {
        let friction = scene.snapshot.friction
        return Table(columns: [
            rank(friction), point(friction), people(friction, widest: 24), hours(rank: 3), state(rank: 1),
        ]).arranged(scene.arrangement)
    }

    /// Those of a width: where names would be cut, first the hours, then bars and the states' words give way.
    static func overview(_ scene: Scene, placedIn width: Int) -> [Table<Point>.Placed] {
        let friction = scene.snapshot.friction
        let widest = min(friction.points.prefix(40).reduce(0) { max($0, $1.point.width) }, 32)
        let (rank, point) = (rank(friction), point(friction))
        let usual = [rank, point, people(friction, widest: 24)]
        for columns in [usual + [hours(rank: 3), state(rank: 1)], usual + [state(rank: 1)]] {
            let placed = Table(columns: columns).arranged(scene.arrangement).placed(in: width)
            if placed.count < 3 || placed[1].width >= widest { return placed }
        }
        return Table(columns: [rank, point, count(friction), glyph(rank: 1)]).arranged(scene.arrangement)
            .placed(in: width)
    }

    /// Every column; those of the plan first give way when the screen is narrow.
    static func zoomed(_ snapshot: Snapshot, _ arrangement: Arrangement = .usual) -> Table<Point> {
        let friction = snapshot.friction
        // Ranges are known of the first points alone; the scale ends where they do.
        let worst = friction.points.compactMap { $0.rankRange?.worst }.max() ?? 1
        let scale = 1...Double(max(2, worst))
        return Table(columns: [
            rank(friction, withEveryTie: true),
            Column("range", .fixed(5), trailing: true, rank: 2) { row, _ in
                row.rankRange.map { .text(FrictionWords.range($0), .dim) } ?? .text("")
            },
            Column("", .flexible(minimum: 10, maximum: 20), rank: 9) { row, _ in
                guard let range = row.rankRange, range.best <= range.worst else { return .text("") }
                return .spread(
                    Double(range.best)...Double(range.worst), point: Double(row.rank), scale: scale, .second)
            },
            point(friction, fewest: 17), people(friction, widest: 32),
            Column("reports", .fixed(7), trailing: true, rank: 8) { row, _ in .text(Wording.count(row.reports)) }
                .sorted { Double($0.reports) },
            hours(rank: 3), state(rank: 1),
            Column("since", .fixed(6), trailing: true, rank: 4) { row, _ in
                .text(row.since.map { snapshot.asOf.day(of: $0).short } ?? "", .dim)
            }.sorted { $0.since.map { Double($0.seconds) } },
            Column("told", .fixed(9), trailing: true, rank: 6) { row, _ in
                let isAwaited = row.resolved != nil && row.told < row.reportersEver
                return .text(
                    row.resolved == nil ? "" : FrictionWords.told(row), isAwaited ? .middle : .text)
            },
            Column("first report", .fixed(12), trailing: true, rank: 7) { row, _ in
                .text(snapshot.asOf.day(of: row.firstReport).long, .dim)
            },
            Column("planned at", .fixed(10), trailing: true, rank: 5) { row, _ in
                row.plan == nil || row.isConcrete ? figure(row.plan?.current) : .text("not concrete", .middle)
            },
            Column("target", .fixed(8), trailing: true, rank: 5) { row, _ in figure(row.plan?.target) },
            Column("after", .fixed(8), trailing: true, rank: 5) { row, _ in figure(row.plan?.after, .good) },
        ]).arranged(arrangement)
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

    private static func rank(_ friction: FrictionFigures, withEveryTie: Bool = false) -> Column<Point> {
        let width = (friction.points.last.map { "\($0.rank)" as SafeText })?.width ?? 1
        // A rank that is tied across the edge of the top 3 says so: `3=`.
        let tied = FrictionWords.tied(friction)
        let ranks = Set(tied.map(\.rank))
        return Column("#", .fixed(max(2, width + 1))) { row, _ in
            let isTop = row.rank <= 3
            let mark: SafeText = ranks.contains(row.rank) || (withEveryTie && row.isTied) ? "=" : ""
            return .text("\(row.rank)\(mark)", isTop ? .accent : .dim, isTop ? .bold : [])
        }
    }

    private static func point(_ friction: FrictionFigures, fewest: Int = 12) -> Column<Point> {
        let widest = friction.points.prefix(40).reduce(5) { max($0, $1.point.width) }
        var column = Column<Point>("point", .flexible(minimum: min(widest, fewest), maximum: min(widest, 56))) {
            row, _ in
            row.rank <= 3 ? .name(row.point, Style(.title, .bold)) : .name(row.point, Style(.text))
        }
        if fewest > 12 { column.wish = (min(widest, 32), over: 4) }
        return column.sorted(byText: \.point)
    }

    /// The count of reporters with a bar behind it as far as there is room.
    private static func people(_ friction: FrictionFigures, widest: Int) -> Column<Point> {
        let most = max(1, friction.points.first?.reporters ?? 1)
        let columns = Wording.count(most).width
        return Column("people", .flexible(minimum: max(6, columns), maximum: widest)) { row, _ in
            .barred(
                Wording.count(row.reporters), columns: columns, share: Double(row.reporters) / Double(most),
                role: .reports, style: Style(row.rank <= 3 ? .title : .text))
        }.sorted { Double($0.reporters) }
    }

    /// The count of reporters alone.
    private static func count(_ friction: FrictionFigures) -> Column<Point> {
        let columns = max(1, Wording.count(friction.points.first?.reporters ?? 1).width)
        var column = Column<Point>("", .fixed(columns), trailing: true) { row, _ in
            .text(Wording.count(row.reporters), row.rank <= 3 ? .title : .text)
        }
        column.title = .wordings([Phrase("people", .dim), Phrase("n", .dim)])
        return column
    }

    /// The state by its glyph, where its word would cost the point's name.
    private static func glyph(rank: Int) -> Column<Point> {
        Column("", .fixed(1), rank: rank) { row, _ in .symbol(row.state.symbol, row.state.word, row.state.role) }
    }

    private static func hours(rank: Int) -> Column<Point> {
        Column("h/week", .fixed(6), trailing: true, rank: rank) { row, _ in .text(FrictionWords.hours(row)) }
            .sorted { Double($0.minutesLost) }
    }

    private static func state(rank: Int) -> Column<Point> {
        Column("state", .fixed(10), rank: rank) { row, _ in
            // The glyph of a form is chosen where it is drawn; the table knows only the state.
            .symbol(row.state.symbol, row.state.word, row.state.role)
        }.sorted(byText: \.state.word)
    }

    private static func figure(_ text: SafeText?, _ role: Role = .text) -> TableCell {
        text.map { .name($0, Style(role)) } ?? .text("")
    }
}
