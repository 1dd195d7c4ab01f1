internal import CNcurses

/// Sequences for the keys in both of the forms terminals send, whichever the description names.
///
/// The description of xterm knows the arrows only as the keypad mode sends them; terminals and multiplexers that ignore
/// that mode send the other form.
enum KeySequences {
    private static let table: [(sequence: String, code: Int32)] = [
        ("\u{1B}[A", KEY_UP), ("\u{1B}OA", KEY_UP),
        ("\u{1B}[B", KEY_DOWN), ("\u{1B}OB", KEY_DOWN),
        ("\u{1B}[C", KEY_RIGHT), ("\u{1B}OC", KEY_RIGHT),
        ("\u{1B}[D", KEY_LEFT), ("\u{1B}OD", KEY_LEFT),
        ("\u{1B}[H", KEY_HOME), ("\u{1B}OH", KEY_HOME), ("\u{1B}[1~", KEY_HOME), ("\u{1B}[7~", KEY_HOME),
        ("\u{1B}[F", KEY_END), ("\u{1B}OF", KEY_END), ("\u{1B}[4~", KEY_END), ("\u{1B}[8~", KEY_END),
        ("\u{1B}[2~", KEY_IC), ("\u{1B}[3~", KEY_DC),
        ("\u{1B}[5~", KEY_PPAGE), ("\u{1B}[6~", KEY_NPAGE),
        ("\u{1B}[Z", KEY_BTAB), ("\u{1B}OM", KEY_ENTER),
        ("\u{1B}OP", nc_key_function(1)), ("\u{1B}OQ", nc_key_function(2)),
        ("\u{1B}OR", nc_key_function(3)), ("\u{1B}OS", nc_key_function(4)),
    ]

    /// Adds the sequences to those of the description.
    static func define() {
        for entry in table { define_key(entry.sequence, entry.code) }
    }
}
