internal import CNcurses

/// Which description in the terminfo database the screen is driven by.
struct TerminalDescription {
    /// Its name.
    let name: String
    /// What the user should know about the choice.
    let notes: [String]

    /// The description for a value of TERM.
    ///
    /// A name without a description is taken for xterm-256color, which nearly every terminal of today understands.
    ///
    /// - Parameter wantsDirectColour: Whether the terminal says that it shows colours of 24 bits; then the description
    ///   of the same terminal with such colours is used where there is one.
    static func find(_ name: String, wantsDirectColour: Bool = false) throws(TerminalError) -> TerminalDescription {
        if wantsDirectColour, let direct = direct[name] {
            var error: Int32 = 0
            if setupterm(direct, 1, &error) == OK {
                nc_forget_description()
                return TerminalDescription(name: direct, notes: [])
            }
        }
        let fallback = "xterm-256color"
        var found = TerminalDescription(name: name, notes: [])
        var error: Int32 = 0
        if setupterm(name, 1, &error) != OK {
            guard setupterm(fallback, 1, &error) == OK else { throw .noDescription(name) }
            found = TerminalDescription(
                name: fallback, notes: ["terminal type \(name) has no description here, so \(fallback) is used"])
        }
        let canMove = Capability.string("cup") != nil
        nc_forget_description()
        guard canMove else { throw .cannotPlaceCursor(name) }
        return found
    }

    /// Descriptions with colours of 24 bits that differ from the usual ones in nothing else. The older separator between
    /// the parts of a colour is understood by more terminals than the standard's.
    private static let direct = ["xterm-256color": "xterm-direct2", "tmux-256color": "tmux-direct"]
}
