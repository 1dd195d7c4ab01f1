public import SafeText

extension Canvas {
    /// Draws the frame of a panel with its key, title and note in the upper edge, as far as they fit.
    ///
    /// The title is clipped before the key, and the note goes first. A rectangle below 2 x 2 stays empty.
    ///
    /// - Parameters:
    ///   - rect: The frame's outer edge.
    ///   - title: What the panel shows.
    ///   - key: The key that chooses the panel, before the title.
    ///   - note: What stands at the right, such as the age of the data.
    ///   - isFocused: Whether the keys go to this panel; its frame stands out by a role and, in ASCII, by `=`.
    ///   - noteRole: The role of the note.
    /// - Returns: The inside of the frame.
    @discardableResult
    public mutating func box(
        _ rect: Rect, title: SafeText = "", key: SafeText = "", note: SafeText = "", isFocused: Bool = false,
        noteRole: Role = .dim
    ) -> Rect {
        guard rect.width >= 2, rect.height >= 2 else { return Rect(x: rect.x, y: rect.y, width: 0, height: 0) }
        let style = Style(isFocused ? .borderFocused : .border)
        let right = rect.maxX - 1
        let bottom = rect.maxY - 1
        put("╭", x: rect.x, y: rect.y, style)
        put("╮", x: right, y: rect.y, style)
        put("╰", x: rect.x, y: bottom, style)
        put("╯", x: right, y: bottom, style)
        for x in (rect.x + 1)..<max(rect.x + 1, right) {
            put("─", x: x, y: rect.y, style)
            put("─", x: x, y: bottom, style)
        }
        for y in (rect.y + 1)..<max(rect.y + 1, bottom) {
            put("│", x: rect.x, y: y, style)
            put("│", x: right, y: y, style)
        }
        let inside = rect.inset(x: 1, y: 1)
        // A line of the frame stays visible at both ends of the edge, and blanks keep the words off it.
        let edge = Rect(x: rect.x + 2, y: rect.y, width: rect.width - 4, height: 1)
        var spans: [Span] = []
        if !key.isEmpty { spans.append(Span(" " + key, .accent, .bold)) }
        if !title.isEmpty { spans.append(Span(" " + title, .title, .bold)) }
        var used = 0
        if !spans.isEmpty, edge.width > 3 {
            used = put(spans, in: edge.inset(right: 1))
            used = put(" ", x: edge.x + used, y: rect.y, in: edge) - edge.x
        }
        let noteWidth = note.width + 2
        if !note.isEmpty, used + noteWidth + 1 <= edge.width {
            put(" " + note + " ", in: edge, .right, Style(noteRole))
        }
        return inside
    }

    /// Draws a thin dashed line over one row of a rectangle with a label in it.
    ///
    /// - Parameters:
    ///   - rect: Where; its first row is used.
    ///   - label: What stands in the line.
    ///   - alignment: Where the label stands, two cells off the ends.
    ///   - style: How the line looks.
    ///   - labelStyle: How the label looks.
    public mutating func rule(
        _ rect: Rect, label: SafeText = "", _ alignment: Alignment = .left, _ style: Style = Style(.faint),
        labelStyle: Style = Style(.dim)
    ) {
        let row = rect.row(0)
        for x in row.columns { put("┄", x: x, y: row.y, style) }
        guard !label.isEmpty, row.width >= 8 else { return }
        let room = row.inset(x: 2)
        put(" " + label.clipped(to: room.width - 2) + " ", in: room, alignment, labelStyle)
    }
}
