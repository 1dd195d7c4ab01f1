public import SafeText

/// A headline figure in digits several rows high.
///
/// It knows the digits, `%`, `+`, `-`, `.`, `/`, blanks and the letters of `n/a`; anything else is drawn as a blank.
public struct BlockDigits: Chart {
    /// The figure.
    public var text: SafeText
    /// Its height in rows, 3...7; other heights are brought into that range.
    public var height: Int
    /// The style.
    public var role: Role

    /// A headline figure.
    public init(_ text: SafeText, height: Int = 3, role: Role = .accent) {
        self.text = text
        self.height = min(max(height, 3), 7)
        self.role = role
    }

    /// Rows and columns of the figure.
    public var size: Size { Size(width: text.width * 4 - 1, height: height) }

    /// Draws the figure at the upper left of the rectangle; a figure that does not fit is written as plain bold text.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        canvas.put(text, in: rect.row(0), .left, Style(role, .bold))
    }
}
