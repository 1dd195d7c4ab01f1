/// Vertical bars with the precision of an eighth of a row; on one row a sparkline.
public struct Columns: Chart {
    /// The values from left to right; nil and NaN leave a gap.
    public var values: [Double?]
    /// The range from an empty to a full column; nil spans from zero, or the lowest value below it, to the largest.
    public var range: ClosedRange<Double>?
    /// The style.
    public var role: Role
    /// Columns of cells a value takes.
    public var thickness: Int
    /// Blank columns between values.
    public var gap: Int

    /// Vertical bars.
    public init(
        _ values: [Double?], range: ClosedRange<Double>? = nil, role: Role = .series, thickness: Int = 1, gap: Int = 0
    ) {
        self.values = values
        self.range = range
        self.role = role
        self.thickness = thickness
        self.gap = gap
    }

    /// Draws the values; when there are too many, the newest, at the right.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard !rect.isEmpty else { return }
        let thickness = min(max(1, self.thickness), rect.width)
        let gap = min(max(0, self.gap), rect.width)
        let shown = values.suffix((rect.width + gap) / (thickness + gap))
        let range = range ?? LineChart.range(of: shown.compactMap { $0 }, from: 0)
        let scale = Scale(range: range, count: rect.height * 8 + 1)
        for (offset, value) in shown.enumerated() {
            guard let value, let eighths = scale.clamped(value) else { continue }
            let left = rect.x + offset * (thickness + gap)
            for row in 0..<rect.height {
                // A value at the lower end shows as the lowest step, so that it differs from a gap.
                let filled = min(max(max(eighths, 1) - row * 8, 0), 8)
                guard filled > 0 else { break }
                let glyph: UInt64 = canvas.form == .ascii ? 0x23 : 0x2580 + UInt64(filled)
                for x in left..<min(left + thickness, rect.maxX) {
                    canvas.set(x: x, y: rect.maxY - 1 - row, Cell(glyph: glyph, style: Style(role), width: 1))
                }
            }
        }
    }
}
