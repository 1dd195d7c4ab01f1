import Canvas
import Metrics
import PlatformModel
import SafeText

/// Every friction point of the window with its chain: on one row where there is width, else on two.
enum ChainBlock {
    typealias Point = FrictionFigures.Point

    static func block(_ source: PageSource) -> PageBlock {
        let friction = source.snapshot.friction
        let window = SpanWords.of(friction.window)
        return PageBlock(
            "every friction point, \(window): what became of it", "what became of every point", isWide: true
        ) {
            width, richness in
            let hidden = hidden(friction, source.snapshot.nps.smallestGroup, width)
            guard !friction.points.isEmpty else {
                return hidden.isEmpty
                    ? PageRow.text("Nothing was reported in this window; t chooses another.", .dim, width: width)
                    : hidden
            }
            let isWide = width >= 100
            let heading: [PageRow] = [
                .drawn(height: 1) { row, canvas in
                    guard isWide else { return Chain.headings(in: chain(of: row), &canvas) }
                    let parts = columns(of: row)
                    canvas.put([Phrase("#", .dim)], in: parts.rank)
                    canvas.put([Phrase("point", .dim)], in: parts.name)
                    Chain.headings(in: parts.chain, &canvas)
                    canvas.put([Phrase("people", .dim)], in: parts.told, trailing: true)
                    canvas.put([Phrase("measure", .dim)], in: parts.measure)
                }
            ]
            return heading
                + friction.points.flatMap { point in
                    (richness >= 3 ? [.blank] : []) + (isWide ? wide(point, source) : narrow(point, source))
                        + remarks(point, width, isWide: isWide)
                } + hidden
        }
    }

    /// That there are points of which too few people spoke for any of them to be shown.
    private static func hidden(_ friction: FrictionFigures, _ smallest: Int, _ width: Int) -> [PageRow] {
        guard friction.hiddenPoints > 0 else { return [] }
        let points = Wording.count(friction.hiddenPoints, "point")
        return PageRow.text("\(points) of survey answers alone: hidden, n < \(smallest).", .dim, width: width)
    }

    private static func wide(_ point: Point, _ source: PageSource) -> [PageRow] {
        [
            .drawn(height: 1) { row, canvas in
                let parts = columns(of: row)
                let isTop = point.rank <= 3
                canvas.put([Phrase("\(point.rank)", isTop ? .accent : .dim, isTop ? .bold : [])], in: parts.rank)
                let name = point.point.clipped(to: parts.name.width)
                canvas.put(Phrase(name, isTop ? .title : .text, isTop ? .bold : []), x: parts.name.x, y: row.y, in: row)
                Chain(point, source.snapshot.asOf).draw(in: parts.chain, &canvas)
                canvas.put(told(point), in: parts.told, trailing: true)
                if let plan = point.plan, point.isConcrete {
                    let figures = PlanWords.figures(plan)
                    let measures = plan.measure.map { measure in
                        [60, 44, 30, 20].map { Phrase("\(measure.clipped(to: $0)): ", .dim) + figures }
                    }
                    canvas.put((measures ?? []) + [figures, Phrase("concrete", .dim)], in: parts.measure)
                } else {
                    canvas.put([Phrase("not concrete", .middle)], in: parts.measure)
                }
            }
        ]
    }

    private static func narrow(_ point: Point, _ source: PageSource) -> [PageRow] {
        [
            .drawn(height: 1) { row, canvas in
                let isTop = point.rank <= 3
                let state = Phrase("\(point.state.symbol.text(canvas.form)) \(point.state.word)", point.state.role)
                let rank = Phrase("\(point.rank) ", isTop ? .accent : .dim, isTop ? .bold : [])
                let room = row.width - rank.width - state.width - 2
                guard room >= 6 else { return _ = canvas.put([rank + state, state], in: row) }
                let name = Phrase(point.point.clipped(to: room), isTop ? .title : .text, isTop ? .bold : [])
                canvas.put(rank + name, x: row.x, y: row.y, in: row)
                canvas.put([state], in: row, trailing: true)
            },
            .drawn(height: 1) { row, canvas in
                Chain(point, source.snapshot.asOf).draw(in: chain(of: row), &canvas)
                canvas.put(told(point), in: Rect(x: row.maxX - 12, y: row.y, width: 12, height: 1), trailing: true)
            },
        ]
    }

    /// What else is to be said of a point.
    private static func remarks(_ point: Point, _ width: Int, isWide: Bool) -> [PageRow] {
        var lines: [PageRow] = []
        let indent = SafeText(blanks: isWide ? 4 : 2)
        if !isWide {
            if let plan = point.plan, point.isConcrete {
                lines.append(.line([Phrase(indent) + PlanWords.figures(plan)]))
            } else {
                lines.append(.line([Phrase("\(indent)not concrete", .middle)]))
            }
        }
        if !point.merged.isEmpty {
            let names = point.merged.joined(separator: ", ").clipped(to: max(0, width - indent.width - 12))
            lines.append(.line([Phrase("\(indent)with merged \(names)", .dim)]))
        }
        return lines
    }

    /// Of how many reporters how many were told; before the resolution, how many there are.
    private static func told(_ point: Point) -> [Phrase] {
        let reporters = max(point.reportersEver, point.told)
        guard point.resolved != nil else {
            let people = Wording.count(max(reporters, point.reporters), "person", plural: "people")
            return [Phrase(people, .dim), Phrase(Wording.count(max(reporters, point.reporters)), .dim)]
        }
        let isAll = point.told >= reporters
        return [Phrase("\(Wording.count(point.told)) of \(Wording.count(reporters))", isAll ? .good : .middle)]
    }

    private static func chain(of row: Rect) -> Rect { row.inset(left: 2, right: 13) }

    private static func columns(
        of row: Rect
    ) -> (rank: Rect, name: Rect, chain: Rect, told: Rect, measure: Rect) {
        // Enough for "not concrete", and on a wide screen for the measure itself.
        let measure = row.width >= 130 ? min(72, (row.width - 76) / 2) : 13
        let name = max(12, min(48, row.width - 4 - 56 - 10 - measure - 2))
        let parts = row.columns([.fixed(3), .fixed(name), .fixed(55), .fixed(9), .fixed(measure), .rest], gap: 1)
        return (parts[0], parts[1], parts[2], parts[3], parts[4].inset(left: 1))
    }
}
