public import SafeText

/// A piece of text in one style; a row of them makes a line with several.
public struct Span: Hashable, Sendable {
    /// The text.
    public var text: SafeText
    /// How it looks.
    public var style: Style

    /// A piece of text in a style.
    public init(_ text: SafeText, _ style: Style = Style(.text)) {
        self.text = text
        self.style = style
    }

    /// A piece of text in a role.
    public init(_ text: SafeText, _ role: Role, _ emphasis: Style.Emphasis = []) {
        self.init(text, Style(role, emphasis))
    }
}

extension [Span] {
    /// Columns of the pieces together.
    public var width: Int { reduce(0) { $0 + $1.text.width } }
}
