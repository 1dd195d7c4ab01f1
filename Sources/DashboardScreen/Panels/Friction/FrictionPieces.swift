import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the friction panel draws beside its table.
enum FrictionPieces {
    /// A line of the ranking: a point, or the rule below the top 3.
    enum Item: Hashable {
        case point(Int)
        case rule
    }

    static func items(_ points: [FrictionFigures.Point], withRule: Bool) -> [Item] {
        let top = points.prefix { $0.rank <= 3 }.count
        guard withRule, top > 0, top < points.count else { return points.indices.map { .point($0) } }
        return (0..<top).map { .point($0) } + [.rule] + (top..<points.count).map { .point($0) }
    }

    /// Draws the part of the ranking around the selected point; returns its position when some is out of sight.
    static func list(
        _ items: [Item], of points: [FrictionFigures.Point], _ table: [Table<FrictionFigures.Point>.Placed],
        _ scene: Scene, in area: Rect, _ canvas: inout Canvas
    ) -> SafeText {
        let selected = scene.selected.flatMap { row in items.firstIndex(of: .point(row)) }
        let window = ListWindow(count: items.count, selected: selected, height: area.height)
        var shown = 0..<0
        for (offset, place) in window.rows.enumerated() {
            switch items[place] {
            case .rule: canvas.rule(area.row(offset), label: "top 3 above", .right)
            case .point(let row):
                scene.places?.add(row: row, in: area.row(offset))
                canvas.put(
                    points[row], table, in: area.row(offset), isSelected: scene.isFocused && scene.selected == row)
                shown = (shown.isEmpty ? row : shown.lowerBound)..<(row + 1)
            }
        }
        guard shown.count < points.count, !shown.isEmpty else { return "" }
        return "\(shown.lowerBound + 1)-\(shown.upperBound) of \(points.count)"
    }

    /// How many of the reporters of resolved points heard back.
    static func loop(_ friction: FrictionFigures, in row: Rect, _ canvas: inout Canvas) {
        guard !row.isEmpty else { return }
        guard let closed = friction.loopClosed else {
            canvas.put(
                [Phrase("Loop: nothing is resolved yet", .dim), Phrase("nothing resolved yet", .dim)], in: row)
            return
        }
        let label = Phrase("Loop closed  ", .dim)
        let percent = Wording.percent(closed)
        let heard: [Phrase] = [
            Phrase("\(percent)", .text)
                + Phrase(" heard back, \(friction.toldReporters) of \(friction.resolvedReporters)", .dim),
            Phrase("\(percent)", .text) + Phrase(" heard back", .dim), Phrase("\(percent)", .text),
        ]
        guard label.width + 10 + heard[2].width <= row.width else {
            canvas.put([label + heard[2], heard[1], heard[2]], in: row)
            return
        }
        let bar = min(20, max(8, row.width - label.width - 2 - heard[0].width))
        var column = canvas.put(label, x: row.x, y: row.y, in: row)
        Bar(closed, role: .good, track: .faint).draw(into: &canvas, Rect(x: column, y: row.y, width: bar, height: 1))
        column += bar + 2
        canvas.put(heard, in: Rect(x: column, y: row.y, width: row.maxX - column, height: 1))
    }

    /// The measures of the planned points: what each was, is to be and became.
    static func plans(_ points: [FrictionFigures.Point], in area: Rect, _ canvas: inout Canvas) {
        canvas.rule(area.row(0), label: "what the top 3 are measured by")
        let table = FrictionTable.plans.placed(in: area.width)
        canvas.put(headings: table, in: area.row(1))
        for (offset, point) in points.enumerated() { canvas.put(point, table, in: area.row(offset + 2)) }
    }

    /// What stands in place of the ranking when there is none.
    static func empty(_ friction: FrictionFigures, in area: Rect, _ canvas: inout Canvas) {
        guard friction.freshness.newest == nil else {
            PanelFrame.empty(
                "Nothing was reported in this window.", ["t chooses another window."], in: area, &canvas)
            return
        }
        PanelFrame.empty(
            "No friction reports yet.",
            [
                "Put friction.csv (time, developer, category, minutes_lost, text) into the workspace.",
                "Put friction.csv into the workspace.",
            ], in: area, &canvas)
    }
}
