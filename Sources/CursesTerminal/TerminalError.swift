/// Why a terminal cannot be used for a full-screen program.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Standard input or standard output is not a terminal.
    case notATerminal
    /// TERM is unset or empty.
    case noTerminalName
    /// The terminal of this name cannot place its cursor: `dumb` and its like.
    case cannotPlaceCursor(String)
    /// No description of this terminal and none of xterm-256color is installed.
    case noDescription(String)
    /// The operating system refused a call, with its error number.
    case refused(call: String, error: Int32)

    /// One sentence for a person, without a final stop.
    public var description: String {
        switch self {
        case .notATerminal: "standard input and output are not a terminal"
        case .noTerminalName: "TERM is not set, so the kind of terminal is unknown"
        case .cannotPlaceCursor(let name): "a terminal of type \(name) cannot place its cursor"
        case .noDescription(let name): "no description of terminal type \(name) is installed"
        case .refused(let call, let error): "\(call) failed with error \(error)"
        }
    }
}
