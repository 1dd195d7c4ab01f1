public import SafeText

extension Canvas {
    /// Draws text on the first row of a rectangle, clipped with an ellipsis when it is wider.
    ///
    /// - Returns: The columns it took.
    @discardableResult
    public mutating func put(
        _ text: SafeText, in rect: Rect, _ alignment: Alignment = .left, _ style: Style = Style(.text)
    ) -> Int {
        guard !rect.isEmpty else { return 0 }
        let width = text.width
        let shown = width > rect.width ? text.clipped(to: rect.width) : text
        // A cut before a wide character can leave a column free.
        let columns = width > rect.width ? shown.width : width
        put(shown, x: rect.x + alignment.offset(of: columns, in: rect.width), y: rect.y, style, in: rect)
        return columns
    }

    /// Draws pieces of text one after the other on the first row of a rectangle, clipped with an ellipsis when
    /// together they are wider.
    ///
    /// - Returns: The columns they took.
    @discardableResult
    public mutating func put(_ spans: [Span], in rect: Rect, _ alignment: Alignment = .left) -> Int {
        guard !rect.isEmpty else { return 0 }
        let total = spans.width
        var left = rect.x + alignment.offset(of: min(total, rect.width), in: rect.width)
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

extension Alignment {
    /// Blank columns before text of some columns in a space of at least as many.
    fileprivate func offset(of columns: Int, in width: Int) -> Int {
        switch self {
        case .left: 0
        case .centre: (width - columns) / 2
        case .right: width - columns
        }
    }
}
