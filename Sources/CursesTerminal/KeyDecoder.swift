internal import CNcurses

/// Turns the codes that ncurses reads, one byte or one named key each, into keys.
///
/// Bytes that are no UTF-8 are dropped, and so is an escape sequence nobody named; neither swallows the key after it.
struct KeyDecoder {
    private enum State {
        case ground
        /// Escape has come, and nothing after it yet.
        case escape
        /// Inside a sequence that ncurses did not know, up to its final byte.
        case sequence
        /// Inside a character of several bytes.
        case character(value: UInt32, missing: Int, least: UInt32)
    }

    private var state = State.ground

    /// Takes a code; gives the keys it completes.
    mutating func take(_ code: Int32, _ give: (Key) -> Void) {
        guard let byte = UInt8(exactly: code) else {
            pause(give)
            if let key = KeyDecoder.named(code) { give(key) }
            return
        }
        switch state {
        case .ground:
            start(byte, give)
        case .escape:
            if byte == UInt8(ascii: "[") {
                state = .sequence
            } else {
                give(.escape)
                state = .ground
                start(byte, give)
            }
        case .sequence:
            if byte >= 0x40 && byte <= 0x7E {
                state = .ground
            } else if byte < 0x20 || byte >= 0x80 {
                state = .ground
                start(byte, give)
            }
        case .character(let value, let missing, let least):
            guard byte & 0xC0 == 0x80 else {
                state = .ground
                start(byte, give)
                return
            }
            let longer = value << 6 | UInt32(byte & 0x3F)
            if missing > 1 {
                state = .character(value: longer, missing: missing - 1, least: least)
            } else {
                state = .ground
                if longer >= least, longer >= 0xA0, let scalar = Unicode.Scalar(longer) { give(.character(scalar)) }
            }
        }
    }

    /// Nothing more is there for now: an Escape that waits is the key itself. A character stays open, its bytes may
    /// arrive apart.
    mutating func pause(_ give: (Key) -> Void) {
        switch state {
        case .escape:
            give(.escape)
            state = .ground
        case .sequence:
            state = .ground
        case .ground, .character:
            break
        }
    }

    private mutating func start(_ byte: UInt8, _ give: (Key) -> Void) {
        switch byte {
        case 0x1B: state = .escape
        case 0x09: give(.tab)
        case 0x0A, 0x0D: give(.enter)
        case 0x08, 0x7F: give(.backspace)
        case 0x00: give(.control("@"))
        case 0x01...0x1A: give(.control(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: give(.control(Unicode.Scalar(byte + 0x40)))
        case 0x20...0x7E: give(.character(Unicode.Scalar(byte)))
        case 0xC2...0xDF: state = .character(value: UInt32(byte & 0x1F), missing: 1, least: 0x80)
        case 0xE0...0xEF: state = .character(value: UInt32(byte & 0x0F), missing: 2, least: 0x800)
        case 0xF0...0xF4: state = .character(value: UInt32(byte & 0x07), missing: 3, least: 0x10000)
        default: break
        }
    }

    /// The key of a code that ncurses gives a named key; nil for those nobody uses here.
    private static func named(_ code: Int32) -> Key? {
        switch code {
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_HOME: .home
        case KEY_END: .end
        case KEY_PPAGE: .pageUp
        case KEY_NPAGE: .pageDown
        case KEY_IC: .insert
        case KEY_DC: .delete
        case KEY_BACKSPACE: .backspace
        case KEY_ENTER: .enter
        case KEY_BTAB: .backTab
        case KEY_F0 + 1...KEY_F0 + 63: .function(Int(code - KEY_F0))
        default: nil
        }
    }
}
