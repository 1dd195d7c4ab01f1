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
    ///   - shorterNotes: What stands there when the note does not fit: the first of these that does.
    ///   - isFocused: Whether the keys go to this panel; its frame stands out by a role and, in ASCII, by `=`.
    ///   - noteRole: The role of the note.
    /// - Returns: The inside of the frame.
    @discardableResult
    public mutating func box(
        _ rect: Rect, title: SafeText = "", key: SafeText = "", note: SafeText = "", shorterNotes: [SafeText] = [],
        isFocused: Bool = false, noteRole: Role = .dim
    ) -> Rect {
        guard rect.width >= 2, rect.height >= 2 else { return Rect(x: rect.x, y: rect.y, width: 0, height: 0) }
        let style = Style(isFocused ? .borderFocused : .border)
        let lines = isFocused ? FrameLines.heavy : FrameLines.light
        let right = rect.maxX - 1
        let bottom = rect.maxY - 1
        for y in [rect.y, bottom] {
            fill(Rect(x: rect.x, y: y, width: rect.width, height: 1), with: lines.horizontal, style)
        }
        for x in [rect.x, right] {
            fill(Rect(x: x, y: rect.y + 1, width: 1, height: rect.height - 2), with: lines.vertical, style)
        }
        put(lines.topLeft, x: rect.x, y: rect.y, style)
        put(lines.topRight, x: right, y: rect.y, style)
        put(lines.bottomLeft, x: rect.x, y: bottom, style)
        put(lines.bottomRight, x: right, y: bottom, style)
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
        // A line of the frame stays visible between title and note as well.
        if let note = ([note] + shorterNotes).first(fitting: edge.width - used - 3), !note.isEmpty {
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
        fill(row, with: "┄", style)
        guard !label.isEmpty, row.width >= 8 else { return }
        let room = row.inset(x: 2)
        put(" " + label.clipped(to: room.width - 2) + " ", in: room, alignment, labelStyle)
    }
}

/// The characters of a frame.
private struct FrameLines {
    let horizontal: Unicode.Scalar
    let vertical: Unicode.Scalar
    let topLeft: Unicode.Scalar
    let topRight: Unicode.Scalar
    let bottomLeft: Unicode.Scalar
    let bottomRight: Unicode.Scalar

    static let light = FrameLines(
        horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯")
    static let heavy = FrameLines(
        horizontal: "━", vertical: "┃", topLeft: "┏", topRight: "┓", bottomLeft: "┗", bottomRight: "┛")
}
