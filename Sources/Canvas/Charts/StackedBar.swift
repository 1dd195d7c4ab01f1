public import SafeText

/// One bar divided among counts, with the counts and their names below.
public struct StackedBar: Chart {
    /// One part of the bar.
    public struct Segment: Hashable, Sendable {
        /// How many; a negative count is zero.
        public var count: Int
        /// What they are.
        public var name: SafeText
        /// The style of the part and of its count.
        public var role: Role

        /// A part of the bar.
        public init(_ count: Int, _ name: SafeText, role: Role) {
            self.count = count
            self.name = name
            self.role = role
        }
    }

    /// The parts from left to right.
    public var segments: [Segment]

    /// A stacked bar.
    public init(_ segments: [Segment]) {
        self.segments = segments
    }

    /// Draws the bar and, from two rows on, the counts on the last row, each below its part as far as there is room.
    ///
    /// The cells are divided by the largest-remainder method, at least one to every count above zero. A hair's breadth
    /// stays free between parts, and in ASCII each has its own character, so that they differ without colours.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard !rect.isEmpty else { return }
        let bar = rect.inset(bottom: rect.height >= 2 ? 1 : 0)
        let shown = segments.filter { $0.count > 0 }
        let parts = bar.columns(shown.map { .weight($0.count, minimum: 1) })
        for (place, (segment, part)) in zip(shown, parts).enumerated() where !part.isEmpty {
            let style = Style(segment.role)
            if canvas.form == .ascii {
                canvas.fill(part, with: StackedBar.characters[place % StackedBar.characters.count], style)
            } else {
                canvas.fill(part, with: "█", style)
                let edge = Rect(x: part.maxX - 1, y: part.y, width: 1, height: part.height)
                if place < shown.count - 1 { canvas.fill(edge, with: "▉", style) }
            }
        }
        if rect.height >= 2 { drawCounts(shown, parts.map(\.x), into: &canvas, rect.row(rect.height - 1)) }
    }

    /// Draws counts with their names, or alone when they do not all fit, from left to right without touching.
    private func drawCounts(_ shown: [Segment], _ starts: [Int], into canvas: inout Canvas, _ row: Rect) {
        let long = shown.map { "\($0.count) \($0.name)" as SafeText }
        let isLong = long.reduce(0) { $0 + $1.width } + 2 * (long.count - 1) <= row.width
        let texts = isLong ? long : shown.map { SafeText($0.count) }
        let gap = isLong ? 2 : 1
        // Each text starts below its part, unless those after it then would not fit.
        var limits: [Int] = []
        var end = row.maxX
        for text in texts.reversed() {
            end -= text.width
            limits.append(end)
            end -= gap
        }
        var free = row.x
        for (place, text) in texts.enumerated() {
            let left = max(free, min(starts[place], limits[texts.count - 1 - place]))
            guard left + text.width <= row.maxX else { break }
            canvas.put(text, x: left, y: row.y, Style(shown[place].role), in: row)
            free = left + text.width + gap
        }
    }

    private static let characters: [Unicode.Scalar] = ["-", "=", "#", "o"]
}
