/// Splits a terminal's output into characters, controls and escape sequences, across any cut between reads.
struct SequenceParser {
    /// A control sequence: `ESC [ mark parameters final`.
    struct Sequence: CustomStringConvertible {
        /// A private mark, `?` or `>`, or nothing.
        var mark = ""
        /// Numbers; -1 for one left out.
        var parameters: [Int] = []
        var final: Character = " "

        var first: Int? { self[0] }

        subscript(place: Int) -> Int? {
            parameters.indices.contains(place) && parameters[place] >= 0 ? parameters[place] : nil
        }

        var description: String { "\(mark)\(parameters)\(final)" }
    }

    enum Token {
        case text(Unicode.Scalar)
        case control(UInt8)
        case escape(String)
        case sequence(Sequence)
        /// What an operating system command or a device control string holds, its end included.
        case string([UInt8])
    }

    private enum State {
        case ground
        case character([UInt8], missing: Int)
        case escape
        case charset(UInt8)
        case sequence(String)
        case string(endsWithEscape: Bool)
    }

    private var state = State.ground
    private var string: [UInt8] = []

    /// Takes a byte; returns what it completes.
    mutating func take(_ byte: UInt8) -> Token? {
        switch state {
        case .ground: return start(byte)
        case .character(let bytes, let missing):
            guard byte & 0xC0 == 0x80 else {
                // Cut short by output that was thrown away.
                state = .ground
                return start(byte)
            }
            if missing > 1 {
                state = .character(bytes + [byte], missing: missing - 1)
                return nil
            }
            state = .ground
            return String(decoding: bytes + [byte], as: UTF8.self).unicodeScalars.first.map(Token.text)
        case .escape where byte == 0x1B, .charset where byte == 0x1B, .sequence where byte == 0x1B:
            // The former one was cut short.
            state = .escape
            return nil
        case .escape:
            switch byte {
            case UInt8(ascii: "["): state = .sequence("")
            case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .string(endsWithEscape: false)
            case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset(byte)
            default:
                state = .ground
                return .escape(String(UnicodeScalar(byte)))
            }
            return nil
        case .charset(let which):
            state = .ground
            return .escape(String(UnicodeScalar(which)) + String(UnicodeScalar(byte)))
        case .sequence(let text):
            guard (0x40...0x7E).contains(byte) else {
                state = .sequence(text + String(UnicodeScalar(byte)))
                return nil
            }
            state = .ground
            return .sequence(SequenceParser.sequence(text, Character(UnicodeScalar(byte))))
        case .string(let endsWithEscape):
            string.append(byte)
            if byte == 0x07 || endsWithEscape && byte == UInt8(ascii: "\\") {
                state = .ground
                defer { string = [] }
                return .string(string)
            } else {
                state = .string(endsWithEscape: byte == 0x1B)
            }
            return nil
        }
    }

    private mutating func start(_ byte: UInt8) -> Token? {
        switch byte {
        case 0x1B: state = .escape
        case 0x00..<0x20, 0x7F: return .control(byte)
        case 0x20..<0x7F: return .text(UnicodeScalar(byte))
        case 0xC2...0xDF: state = .character([byte], missing: 1)
        case 0xE0...0xEF: state = .character([byte], missing: 2)
        case 0xF0...0xF4: state = .character([byte], missing: 3)
        default: return .control(byte)
        }
        return nil
    }

    private static func sequence(_ text: String, _ final: Character) -> Sequence {
        var sequence = Sequence(final: final)
        var numbers = text[...]
        if let mark = numbers.first, "?>=!".contains(mark) {
            sequence.mark = String(mark)
            numbers.removeFirst()
        }
        if !numbers.isEmpty {
            sequence.parameters = numbers.split(omittingEmptySubsequences: false) { $0 == ";" || $0 == ":" }
                .map { Int($0) ?? -1 }
        }
        return sequence
    }
}
