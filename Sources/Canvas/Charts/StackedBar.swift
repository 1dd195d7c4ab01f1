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

    /// Draws the bar on the first rows and, from two rows on, the counts below it.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard !rect.isEmpty else { return }
        let bar = rect.inset(bottom: rect.height >= 2 ? 1 : 0)
        let widths = Extent.apportion(rect.width, weights: segments.map(\.count))
        var left = rect.x
        var free = rect.x
        for (segment, width) in zip(segments, widths) {
            let part = Rect(x: left, y: bar.y, width: width, height: bar.height)
            Bar(1, role: segment.role).draw(into: &canvas, part)
            if rect.height >= 2 {
                let text: SafeText = "\(segment.count) \(segment.name)"
                free = canvas.put(text, x: max(left, free), y: bar.maxY, Style(segment.role), in: rect) + 2
            }
            left += width
        }
    }
}
