import Canvas
import Metrics
import PlatformModel
import SafeText

/// What is in the developers' way, ranked by how many of them say so.
enum FrictionPanel {
    static let panel = Panel(
        name: .friction, freshness: { $0.friction.freshness },
        notes: { snapshot in
            let window = SpanWords.of(snapshot.friction.window)
            return ["\(window), ranked by people", "\(window), by people", window]
        },
        headline: { snapshot, _ in
            guard let first = snapshot.friction.points.first else { return [Phrase("none", .dim)] }
            let people = Wording.count(first.reporters, "person", plural: "people")
            return [
                Phrase(first.point.clipped(to: 24)) + Phrase(" \(people)", .text, .bold), Phrase(people, .text, .bold),
            ]
        }, draw: draw, drawZoomed: FrictionZoom.draw)

    private enum Block: Hashable { case headings, list, tie, loop, progress, plans, course }

    @Sendable private static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let friction = scene.snapshot.friction
        guard !friction.points.isEmpty else {
            FrictionPieces.empty(friction, in: area, &canvas)
            return ""
        }
        let points = FrictionTable.zoomed(scene.snapshot, scene.arrangement).rows(of: friction.points)
        let items = FrictionPieces.items(points, withRule: area.height >= 9 && scene.arrangement.isUsual)
        var stack = Stack<Block>()
        stack.add(.headings, height: 1, rank: 4)
        stack.add(.list, height: 1, upTo: items.count, rank: 0)
        let tie = FrictionWords.tie(friction)
        if !tie.isEmpty { stack.add(.tie, height: 1, rank: 3) }
        stack.add(.loop, height: 1, rank: 5, air: area.height > items.count + 3)
        if area.height >= 12 { stack.add(.progress, height: 1, rank: 6) }
        let plans = friction.points.prefix { $0.rank <= 3 }.filter { $0.plan != nil }
        if area.height >= 20, area.width >= 60, !plans.isEmpty {
            stack.add(.plans, height: 2 + plans.count, rank: 7, air: true)
        }
        // The course only fills what would stay blank below the whole list.
        let others = items.count + (tie.isEmpty ? 4 : 5)
        let course =
            area.height >= others + 5 && area.width >= 50
            ? ImprovementsTimeline.timeline(scene.snapshot, most: 7) : nil
        if let course {
            let most = course.rows.count + 2
            stack.add(.course, height: min(5, most), upTo: most, rank: 8, air: area.height >= others + 6)
        }
        // The list keeps three rows before anything below it gets one.
        let rects = stack.rects(in: area, keeping: (.list, min(items.count, 4)))
        let table = FrictionTable.overview(scene, placedIn: area.width)
        if let headings = rects[.headings] {
            scene.places?.add(table, in: headings)
            canvas.put(headings: table, in: headings)
        }
        var foot: SafeText = ""
        if let list = rects[.list] { foot = FrictionPieces.list(items, of: points, table, scene, in: list, &canvas) }
        if let row = rects[.tie] { canvas.put(tie, in: row) }
        if let row = rects[.loop] { FrictionPieces.loop(friction, in: row, &canvas) }
        if let row = rects[.progress] { canvas.put(FrictionWords.progress(scene.snapshot), in: row) }
        if let rows = rects[.plans] { FrictionPieces.plans(plans, in: rows, &canvas) }
        if let rows = rects[.course] {
            canvas.rule(rows.row(0), label: "from the first report to the answer")
            course?.draw(into: &canvas, rows.inset(top: 1))
        }
        return foot
    }
}
