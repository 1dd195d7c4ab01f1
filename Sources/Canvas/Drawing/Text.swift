public import SafeText

extension Canvas {
    /// Draws text on the first row of a rectangle, clipped with an ellipsis when it is wider.
    ///
    /// - Returns: The columns it took.
    @discardableResult
    public mutating func put(
        _ text: SafeText, in rect: Rect, _ alignment: Alignment = .left, _ style: Style = Style(.text)
    ) -> Int {
        put([Span(text, style)], in: rect, alignment)
    }

    /// Draws pieces of text one after the other on the first row of a rectangle, clipped with an ellipsis when
    /// together they are wider.
    ///
    /// - Returns: The columns they took.
    @discardableResult
    public mutating func put(_ spans: [Span], in rect: Rect, _ alignment: Alignment = .left) -> Int {
        guard !rect.isEmpty else { return 0 }
        let total = spans.width
        var left = rect.x
        if total < rect.width {
            switch alignment {
            case .left: break
            case .centre: left += (rect.width - total) / 2
            case .right: left += rect.width - total
            }
        }
        let start = left
        var following = total
        for span in spans {
            let width = span.text.width
            following -= width
            let room = rect.maxX - left
            // A piece that just fits gives up a column when something after it does not fit.
            let clipped =
                width <= room && (following == 0 || width < room)
                ? span.text : following > 0 ? (span.text + "…").clipped(to: room) : span.text.clipped(to: room)
            put(clipped, x: left, y: rect.y, span.style, in: rect)
            left += clipped.width
            if width >= room { break }
        }
        return min(left, rect.maxX) - start
    }

    /// Draws text over as many rows of a rectangle as it needs, broken at blanks; a last row that does not hold the
    /// rest ends in an ellipsis.
    ///
    /// - Returns: The rows it took.
    @discardableResult
    public mutating func wrap(
        _ text: SafeText, in rect: Rect, _ alignment: Alignment = .left, _ style: Style = Style(.text)
    ) -> Int {
        guard !rect.isEmpty else { return 0 }
        let lines = text.wrapped(to: rect.width)
        for (offset, line) in lines.prefix(rect.height).enumerated() {
            let isCut = offset == rect.height - 1 && lines.count > rect.height
            put(isCut ? (line + " …").clipped(to: rect.width) : line, in: rect.row(offset), alignment, style)
        }
        return min(lines.count, rect.height)
    }
}
