internal import CNcurses

/// Strings of the terminal's description.
enum Capability {
    /// The string of a capability; nil when the terminal lacks it.
    static func string(_ name: String) -> UnsafeMutablePointer<CChar>? {
        guard let found = tigetstr(name), Int(bitPattern: found) != -1 else { return nil }
        return found
    }

    /// Whether a flag is set.
    static func flag(_ name: String) -> Bool { tigetflag(name) > 0 }

    /// The bytes of a string capability without the padding a printer terminal would wait for: `$<5>`.
    static func bytes(_ string: UnsafePointer<CChar>?) -> [UInt8] {
        guard let string else { return [] }
        var bytes: [UInt8] = []
        var place = 0
        while string[place] != 0 {
            if string[place] == 0x24, string[place + 1] == 0x3C {
                var end = place + 2
                while string[end] != 0, string[end] != 0x3E { end += 1 }
                if string[end] == 0x3E {
                    place = end + 1
                    continue
                }
            }
            bytes.append(UInt8(bitPattern: string[place]))
            place += 1
        }
        return bytes
    }

    /// The bytes that begin or end a paint which is to show at once; none where the terminal does not announce that.
    static func synchronised(_ begins: Bool) -> [UInt8] {
        string("Sync").map { bytes(nc_move_to($0, begins ? 1 : 2, 0)) } ?? []
    }

    /// The bytes that undo what a full-screen program did to the terminal: colours, keypad, cursor, alternate screen.
    ///
    /// A terminal without an alternate screen gets its cursor on the last row instead.
    static func resetSequence(lastRow: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        if string("kmous") != nil { bytes += Array("\u{1B}[?1006;1000l".utf8) }
        bytes += synchronised(false)
        for name in ["sgr0", "op", "rmkx", "cnorm"] { bytes += Self.bytes(string(name)) }
        if let leave = string("rmcup") { return bytes + Self.bytes(leave) }
        if let move = string("cup") { bytes += Self.bytes(nc_move_to(move, lastRow, 0)) }
        return bytes + [0x0D, 0x0A]
    }
}
