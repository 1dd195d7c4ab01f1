public import SafeText

/// A complaint about input that names its place, what was expected and what to do.
public struct Diagnostic: Hashable, Sendable, Codable {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        /// Data was left out.
        case error
        /// Data was read, but perhaps not as meant.
        case warning
        /// Worth knowing.
        case note
    }

    /// The file, relative to the workspace.
    public var file: SafeText
    /// The line, from 1; nil when the file as a whole is meant.
    public var line: Int?
    /// The column in bytes, from 1; nil when the line as a whole is meant.
    public var column: Int?
    /// How much it matters.
    public var severity: Severity
    /// What is wrong, and what was expected.
    public var message: SafeText
    /// What to do about it.
    public var hint: SafeText?

    /// A complaint.
    public init(
        file: SafeText, line: Int? = nil, column: Int? = nil, severity: Severity, message: SafeText,
        hint: SafeText? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.message = message
        self.hint = hint
    }

    /// The complaint on one line: `file:line:column: error: message (hint)`.
    public var text: SafeText {
        var place = file
        if let line {
            place += ":\(line)"
            if let column { place += ":\(column)" }
        }
        let tail: SafeText = hint.map { " (\($0))" } ?? ""
        return "\(place): \(SafeText(cleaning: severity.rawValue)): \(message)\(tail)"
    }
}
