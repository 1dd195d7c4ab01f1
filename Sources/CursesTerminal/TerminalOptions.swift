public import Canvas

/// What the environment and the user ask of the terminal.
public struct TerminalOptions: Sendable {
    /// The type of terminal, as TERM names it; nil or empty when unset.
    public var terminalName: String?
    /// Whether colours are left out, by NO_COLOR or by an option.
    public var monochrome: Bool
    /// The characters to use at most; the locale may allow fewer.
    public var richestForm: GlyphForm
    /// Whether the locale variables ask for UTF-8.
    public var asksForUTF8: Bool
    /// Whether COLORTERM says that the terminal shows colours of 24 bits, which most descriptions do not tell.
    public var asksForDirectColour: Bool
    /// Whether the mouse is used.
    public var usesMouse = true
    /// What stands between the program and the terminal that shows it.
    public var multiplexer: Multiplexer?
    /// The file that a crash is written to; nil writes none.
    public var crashLog: String?
    /// Milliseconds that decide whether an Escape is a key or starts a sequence.
    public var escapeDelay: Int

    /// The options an environment gives.
    ///
    /// - Parameter variable: The value of an environment variable; nil when unset.
    public init(environment variable: (String) -> String?) {
        terminalName = variable("TERM")
        multiplexer = Multiplexer(environment: variable)
        monochrome = variable("NO_COLOR")?.isEmpty == false
        richestForm = .braille
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(variable).first { !$0.isEmpty } ?? ""
        let encoding = locale.lowercased().prefix { $0 != "@" }
        asksForUTF8 = encoding.hasSuffix("utf-8") || encoding.hasSuffix("utf8")
        asksForDirectColour = ["truecolor", "24bit"].contains(variable("COLORTERM"))
        escapeDelay = variable("ESCDELAY").flatMap { Int($0) }.map { min(max($0, 0), 5000) } ?? 25
    }
}
