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
    static func find(_ name: String) throws(TerminalError) -> TerminalDescription {
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
}
