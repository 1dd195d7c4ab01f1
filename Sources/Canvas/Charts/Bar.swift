/// A horizontal bar with the precision of an eighth of a cell.
public struct Bar: Chart {
    /// The filled share, 0...1; nil and NaN draw the track alone.
    public var share: Double?
    /// The style of the filled part.
    public var role: Role
    /// The style of the rest; nil leaves it blank.
    public var track: Role?

    /// A bar.
    public init(_ share: Double?, role: Role = .series, track: Role? = nil) {
        self.share = share
        self.role = role
        self.track = track
    }

    /// Draws the bar over every row of the rectangle.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard !rect.isEmpty else { return }
        let share = (self.share ?? 0).isNaN ? 0 : min(max(self.share ?? 0, 0), 1)
        let eighths = Int(exactly: (share * Double(rect.width * 8)).rounded()) ?? 0
        for y in rect.rows {
            for (offset, x) in rect.columns.enumerated() {
                let filled = min(max(eighths - offset * 8, 0), 8)
                if filled > 0 {
                    let glyph: UInt64 = canvas.form == .ascii ? 0x23 : 0x2590 - UInt64(filled)
                    canvas.set(x: x, y: y, Cell(glyph: glyph, style: Style(role), width: 1))
                } else if let track {
                    let glyph: UInt64 = canvas.form == .ascii ? 0x2D : 0x2500
                    canvas.set(x: x, y: y, Cell(glyph: glyph, style: Style(track), width: 1))
                }
            }
        }
    }
}
