import Canvas
import Metrics
import SafeText

/// A figure by calendar month: columns with their months and figures where there is height, else a sparkline.
struct MonthColumns {
    struct Value {
        var month: Month
        /// nil leaves a gap.
        var value: Double?
        /// The figure in words.
        var figure: SafeText
    }

    /// Oldest first.
    var values: [Value]
    var role: Role

    /// The rows in a width; pictures grow with the richness.
    func rows(width: Int, richness: Int) -> [PageRow] {
        guard let first = values.first, let last = values.last else { return [] }
        guard values.count > 1, richness > 0 else {
            let ends = values.count > 1 ? "\(first.figure) to \(last.figure)" : last.figure
            return [
                .drawn(height: 1) { row, canvas in
                    var column = row.x
                    let names: (SafeText, SafeText) = (first.month.short, last.month.short)
                    guard names.0.width + names.1.width + values.count + 4 + ends.width <= row.width else {
                        canvas.put([Phrase(ends)], in: row)
                        return
                    }
                    column = canvas.put(Phrase("\(names.0) ", .dim), x: column, y: row.y, in: row)
                    let chart = Rect(x: column, y: row.y, width: values.count, height: 1)
                    Columns(values.map(\.value), role: role).draw(into: &canvas, chart)
                    canvas.put(
                        Phrase(" \(names.1)", .dim) + Phrase("  \(ends)"), x: chart.maxX, y: row.y, in: row)
                }
            ]
        }
        let height = [1, 3, 5, 8][max(0, min(3, richness))]
        return [.drawn(height: height + 2) { area, canvas in draw(in: area, &canvas) }]
    }

    private func draw(in area: Rect, _ canvas: inout Canvas) {
        let step = max(1, min(10, (area.width + 1) / max(1, values.count)))
        let gap = step >= 3 ? 1 : 0
        let shown = values.suffix((area.width + gap) / step)
        Columns(shown.map(\.value), role: role, thickness: step - gap, gap: gap)
            .draw(into: &canvas, area.inset(top: 1, bottom: 1))
        // Figures above and months below stand as close as their words allow.
        let every = shown.reduce(1) { max($0, $1.figure.width, 3) } / step + 1
        for (offset, value) in shown.enumerated() where (shown.count - 1 - offset) % every == 0 {
            let x = area.x + offset * step
            canvas.put(Phrase(value.figure, offset == shown.count - 1 ? .text : .dim), x: x, y: area.y, in: area)
            canvas.put(Phrase(value.month.short, .dim), x: x, y: area.maxY - 1, in: area)
        }
    }
}
