import SafeText

/// A range on a scale with a point in it, on one row: `├──●─┤`.
public struct Spread: Chart {
    /// The range.
    public var range: ClosedRange<Double>
    /// The point.
    public var point: Double
    /// The ends of the scale.
    public var scale: ClosedRange<Double>
    /// The style.
    public var role: Role

    /// A range with a point.
    public init(_ range: ClosedRange<Double>, point: Double, scale: ClosedRange<Double>, role: Role = .series) {
        self.range = range
        self.point = point
        self.scale = scale
        self.role = role
    }

    /// Draws the range on the first row; ends and points beyond the scale stand at its ends.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard !rect.isEmpty else { return }
        let places = Scale(range: scale, count: rect.width)
        guard let low = places.clamped(range.lowerBound), let high = places.clamped(range.upperBound),
            let middle = places.clamped(point)
        else { return }
        let line = Rect(x: rect.x + low, y: rect.y, width: high - low + 1, height: 1)
        canvas.fill(line, with: "─", Style(role))
        if high > low {
            canvas.put("├", x: line.x, y: rect.y, Style(role))
            canvas.put("┤", x: line.maxX - 1, y: rect.y, Style(role))
        }
        canvas.put("●", x: rect.x + middle, y: rect.y, Style(role, .bold))
    }
}
