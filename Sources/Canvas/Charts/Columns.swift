/// Vertical bars with the precision of an eighth of a row; on one row a sparkline.
public struct Columns: Chart {
    /// The values from left to right; nil and NaN leave a gap.
    public var values: [Double?]
    /// The range from an empty to a full column; nil spans from zero, or the lowest value below it, to the largest.
    public var range: ClosedRange<Double>?
    /// The style.
    public var role: Role
    /// The style of the last value; nil is that of the others.
    public var lastRole: Role?
    /// Columns of cells a value takes.
    public var thickness: Int
    /// Blank columns between values.
    public var gap: Int

    /// Vertical bars.
    public init(
        _ values: [Double?], range: ClosedRange<Double>? = nil, role: Role = .series, lastRole: Role? = nil,
        thickness: Int = 1, gap: Int = 0
    ) {
        self.values = values
        self.range = range
        self.role = role
        self.lastRole = lastRole
        self.thickness = thickness
        self.gap = gap
    }

    /// Columns of cells all values take.
    public var width: Int {
        let step = min(max(1, thickness), Rect.limit) + min(max(0, gap), Rect.limit)
        return max(0, values.count * step - min(max(0, gap), Rect.limit))
    }

    /// Draws the values from the left; when there are too many, the newest ones alone.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard !rect.isEmpty else { return }
        let thickness = min(max(1, self.thickness), rect.width)
        let gap = min(max(0, self.gap), rect.width)
        let shown = values.suffix((rect.width + gap) / (thickness + gap))
        let range = range ?? Scale.range(of: shown.compactMap { $0 }, from: 0)
        // On one row the highest leaves an eighth free, so that sparklines below each other do not run together.
        let scale = Scale(range: range, count: rect.height == 1 ? 8 : rect.height * 8 + 1)
        for (offset, value) in shown.enumerated() {
            guard let value, let place = scale.clamped(value) else { continue }
            // A value at the lower end shows as the lowest step, so that it differs from a gap.
            let eighths = max(1, place)
            let style = Style(offset == shown.count - 1 ? lastRole ?? role : role)
            let left = rect.x + offset * (thickness + gap)
            let full = Rect(x: left, y: rect.maxY - eighths / 8, width: thickness, height: eighths / 8)
            canvas.fill(full, with: "█", style)
            if !eighths.isMultiple(of: 8) {
                let top = Rect(x: left, y: full.y - 1, width: thickness, height: 1)
                canvas.fill(top, with: Columns.parts[eighths % 8], style)
            }
        }
    }

    private static let parts: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇"]
}
