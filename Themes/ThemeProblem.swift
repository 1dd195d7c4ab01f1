/// Something in a theme that is not as it has to be, and where.
public struct ThemeProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file, or the name of the built-in theme.
    public let file: String
    /// Line, from 1; nil when the whole file is meant.
    public let line: Int?
    /// Column in characters, from 1; nil when the whole line is meant.
    public let column: Int?
    /// What is wrong and what was expected. It quotes the file, so it needs cleaning before it is drawn.
    public let message: String
    /// What to do about it, if that is known.
    public let hint: String?

    /// The problem as `file:line:column: error: message (hint)`.
    public var description: String {
        var text = file
        for number in [line, column].compactMap({ $0 }) { text += ":\(number)" }
        text += ": error: \(message)"
        if let hint { text += " (\(hint))" }
        return text
    }
}

/// The problems that keep a theme from being used; at least one.
public struct ThemeFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems in the order of the file.
    public let problems: [ThemeProblem]

    /// The problems, one a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}
