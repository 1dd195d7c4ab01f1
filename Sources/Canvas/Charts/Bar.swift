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

    /// Draws the bar over every row of the rectangle; a share above zero shows at least an eighth.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard !rect.isEmpty else { return }
        let eighths = Bar.eighths(of: share ?? 0, in: rect.width)
        let full = eighths / 8
        canvas.fill(Rect(x: rect.x, y: rect.y, width: full, height: rect.height), with: "█", Style(role))
        var free = Rect(x: rect.x + full, y: rect.y, width: rect.width - full, height: rect.height)
        if !eighths.isMultiple(of: 8) {
            let edge = Rect(x: free.x, y: free.y, width: 1, height: free.height)
            canvas.fill(edge, with: Bar.parts[eighths % 8], Style(role))
            free = free.inset(left: 1)
        }
        if let track { canvas.fill(free, with: "─", Style(track)) }
    }

    /// Eighths of cells that a share of some cells fills.
    private static func eighths(of share: Double, in cells: Int) -> Int {
        guard share > 0 else { return 0 }
        return max(1, Int(exactly: (min(share, 1) * Double(cells * 8)).rounded()) ?? 0)
    }

    private static let parts: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
