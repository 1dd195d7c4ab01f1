public import SafeText

/// Horizontal bars with a name before and a figure behind each.
public struct BarChart: Chart {
    /// One bar.
    public struct Row: Hashable, Sendable {
        /// What it is of.
        public var name: SafeText
        /// Its length in the unit of ``BarChart/maximum``; nil draws none.
        public var value: Double?
        /// The figure behind it.
        public var figure: SafeText
        /// Its style.
        public var role: Role

        /// A bar.
        public init(_ name: SafeText, value: Double?, figure: SafeText, role: Role = .series) {
            self.name = name
            self.value = value
            self.figure = figure
            self.role = role
        }
    }

    /// The bars from top to bottom.
    public var rows: [Row]
    /// The value of a full bar; nil takes the largest.
    public var maximum: Double?
    /// The style of what a bar leaves free; nil leaves it blank.
    public var track: Role?

    /// Horizontal bars.
    public init(_ rows: [Row], maximum: Double? = nil, track: Role? = nil) {
        self.rows = rows
        self.maximum = maximum
        self.track = track
    }

    /// Draws one bar per row; those past the last row are left out.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        let shown = rows.prefix(max(0, rect.height))
        let figures = shown.map(\.figure.width).max() ?? 0
        let names = min(shown.map(\.name.width).max() ?? 0, max(0, rect.width - figures - 6))
        let full = maximum ?? shown.compactMap(\.value).filter(\.isFinite).max() ?? 0
        for (offset, row) in shown.enumerated() {
            let parts = rect.row(offset).columns([.fixed(names), .rest, .fixed(figures)], gap: 1)
            canvas.put(row.name, in: parts[0])
            Bar(full > 0 ? row.value.map { $0 / full } : nil, role: row.role, track: track).draw(
                into: &canvas, parts[1])
            canvas.put(row.figure, in: parts[2], .right, Style(.dim))
        }
    }
}
