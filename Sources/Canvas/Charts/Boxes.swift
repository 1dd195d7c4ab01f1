public import SafeText

/// How figures are spread, one row each, over a shared scale from zero: `●━━━╂───┤` for the median, the third quarter and
/// the ninth tenth.
public struct Boxes: Chart {
    /// One distribution by three of its quantiles, ascending.
    public struct Row: Hashable, Sendable {
        /// What it is of.
        public var name: SafeText
        /// The median.
        public var p50: Double
        /// The third quarter.
        public var p75: Double
        /// The ninth tenth.
        public var p90: Double
        /// The style.
        public var role: Role

        /// A distribution.
        public init(_ name: SafeText, p50: Double, p75: Double, p90: Double, role: Role) {
            self.name = name
            self.p50 = p50
            self.p75 = p75
            self.p90 = p90
            self.role = role
        }
    }

    /// The rows from top to bottom.
    public var rows: [Row]
    /// What a unit of the axis is in the unit of the values, such as 3600 for hours of seconds.
    public var unit: Double
    /// What follows the numbers of the axis.
    public var unitName: SafeText

    /// Distributions over a scale.
    public init(_ rows: [Row], unit: Double = 1, unitName: SafeText = "") {
        self.rows = rows
        self.unit = unit > 0 ? unit : 1
        self.unitName = unitName
    }

    /// Draws one row each, and the axis with round numbers on the last row; rows past it are left out.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        let shown = rows.prefix(max(0, rect.height - 1))
        let names = min(shown.map(\.name.width).max() ?? 0, rect.width / 3)
        let plot = rect.inset(left: names + 1, right: 1, bottom: 1)
        guard plot.width >= 12, let most = shown.map({ $0.p90 / unit }).filter(\.isFinite).max(), most > 0 else {
            return
        }
        let end = Ticks.rounded(0...most, limit: max(2, plot.width / 8))
        let scale = Scale(range: end, count: plot.width)
        for (offset, row) in shown.enumerated() {
            let y = rect.y + offset
            canvas.put(row.name.clipped(to: names), x: rect.x, y: y, Style(.text))
            guard let low = scale.clamped(row.p50 / unit), let middle = scale.clamped(row.p75 / unit),
                let high = scale.clamped(row.p90 / unit), low <= middle, middle <= high
            else { continue }
            canvas.fill(Rect(x: plot.x + low, y: y, width: high - low + 1, height: 1), with: "─", Style(row.role))
            canvas.fill(Rect(x: plot.x + low, y: y, width: middle - low + 1, height: 1), with: "━", Style(row.role))
            canvas.put("┤", x: plot.x + high, y: y, Style(row.role))
            canvas.put("╂", x: plot.x + middle, y: y, Style(row.role))
            canvas.put("●", x: plot.x + low, y: y, Style(row.role, .bold))
        }
        drawAxis(into: &canvas, Rect(x: plot.x, y: rect.y + shown.count, width: plot.width + 1, height: 1), scale)
    }

    private func drawAxis(into canvas: inout Canvas, _ row: Rect, _ scale: Scale) {
        let ticks = Ticks(in: scale.range, limit: max(2, row.width / 8))
        var free = row.x
        for value in ticks.values {
            guard let place = scale.place(value) else { continue }
            let text = ticks.label(value) + unitName
            let start = max(row.x, min(row.x + place - text.width / 2, row.maxX - text.width))
            guard start >= free, start + text.width <= row.maxX else { continue }
            canvas.put(text, x: start, y: row.y, Style(.dim))
            free = start + text.width + 1
        }
    }
}
