import Canvas
import Metrics
import PlatformModel
import SafeText

/// Friction with the whole screen: every point with its plan, and the selected one in words.
enum FrictionZoom {
    private enum Block: Hashable { case loop, tie, plan, headings, list, detail }

    @Sendable static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let friction = scene.snapshot.friction
        guard !friction.points.isEmpty else {
            FrictionPieces.empty(friction, in: area, &canvas)
            return ""
        }
        let items = FrictionPieces.items(friction.points, withRule: true)
        let tie = FrictionWords.tie(friction)
        var stack = Stack<Block>()
        stack.add(.plan, height: 1, rank: 5)
        stack.add(.loop, height: 1, rank: 4)
        if !tie.isEmpty { stack.add(.tie, height: 1, rank: 3) }
        stack.add(.headings, height: 1, rank: 2, air: true)
        stack.add(.list, height: 1, upTo: items.count, rank: 0)
        stack.add(.detail, height: 4, upTo: 7, rank: 6, air: true, appetite: 1)
        let rects = stack.rects(in: area, keeping: (.list, min(items.count, 8)))
        if let row = rects[.plan] { canvas.put(FrictionWords.progress(scene.snapshot), in: row) }
        if let row = rects[.loop] { FrictionPieces.loop(friction, in: row, &canvas) }
        if let row = rects[.tie] { canvas.put(tie, in: row) }
        let table = FrictionTable.zoomed(scene).placed(in: area.width)
        if let headings = rects[.headings] { canvas.put(headings: table, in: headings) }
        var foot: SafeText = ""
        if let list = rects[.list] { foot = FrictionPieces.list(items, table, scene, in: list, &canvas) }
        if let detail = rects[.detail], let selected = scene.selected, friction.points.indices.contains(selected) {
            self.detail(friction.points[selected], scene, in: detail, &canvas)
        }
        return foot
    }

    /// The selected point in sentences.
    private static func detail(
        _ point: FrictionFigures.Point, _ scene: Scene, in area: Rect, _ canvas: inout Canvas
    ) {
        canvas.rule(area.row(0), label: point.point.clipped(to: max(0, area.width - 8)))
        var lines: [(text: SafeText, role: Role)] = []
        let people = Wording.count(point.reporters, "person", plural: "people")
        let reports = Wording.count(point.reports, "report")
        let hours = Wording.decimal(Double(point.minutesLost) / 60, places: 0)
        lines.append(("\(people), \(reports), \(hours) h lost by their own estimates in this window.", .text))
        let age = point.since.map { Wording.age(seconds: scene.moment.seconds(since: $0)) }
        let state: SafeText = "\(point.state.symbol.text(canvas.form)) \(point.state.word)"
        let first = Wording.age(seconds: scene.moment.seconds(since: point.firstReport))
        lines.append(("\(state)\(age.map { " for \($0)" } ?? ""), first reported \(first) ago", point.state.role))
        if let plan = point.plan {
            let measure = plan.measure ?? "no concrete measure"
            var parts: [SafeText] = []
            if let current = plan.current { parts.append("\(current) when planned") }
            if let target = plan.target { parts.append("\(target) aimed at") }
            if let after = plan.after { parts.append("\(after) after") }
            let figures: SafeText = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
            let quarter: SafeText = plan.quarter.map { "Planned for \($0), " } ?? "Planned, "
            lines.append(("\(quarter)\(measure)\(figures).", plan.measure == nil ? .middle : .text))
        } else if point.state == .reported || point.state == .reopened {
            lines.append(("No plan yet.", .dim))
        }
        var rest = area.inset(top: 1)
        for line in lines {
            let used = canvas.wrapWhole(line.text, in: rest, Style(line.role))
            rest = rest.inset(top: used)
        }
    }
}
