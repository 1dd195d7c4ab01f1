/// A program between this one and the user's terminal that hands on only what it is told to.
public enum Multiplexer: Hashable, Sendable {
    /// tmux.
    case tmux
    /// GNU screen.
    case screen

    /// What the environment tells of; nil when nothing stands between.
    init?(environment variable: (String) -> String?) {
        if variable("TMUX")?.isEmpty == false {
            self = .tmux
        } else if variable("STY")?.isEmpty == false {
            self = .screen
        } else {
            return nil
        }
    }
}

/// Makes the sequence that puts a text on the clipboard of the user's terminal: OSC 52 of xterm's control sequences.
struct Clipboard {
    private let multiplexer: Multiplexer?

    /// Bytes of text that every terminal takes which takes any: base64 makes 100,000 of them.
    static let limit = 74_994

    /// Bytes that GNU screen hands on in one piece.
    private static let screenPiece = 240

    init(_ multiplexer: Multiplexer?) {
        self.multiplexer = multiplexer
    }

    /// The bytes for a text; nil for one that is too long.
    func sequence(_ text: String) -> [UInt8]? {
        let bytes = Array(text.utf8)
        guard bytes.count <= Clipboard.limit else { return nil }
        let plain = Array("\u{1B}]52;c;".utf8) + Clipboard.base64(bytes) + [0x07]
        switch multiplexer {
        case nil: return plain
        case .tmux:
            // tmux itself understands the plain form, where it may set the clipboard, and hands on the wrapped one, where
            // it may pass things through.
            let wrapped = plain.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
            return plain + Array("\u{1B}Ptmux;".utf8) + wrapped + Array("\u{1B}\\".utf8)
        case .screen:
            var pieces: [UInt8] = []
            var rest = plain[...]
            while !rest.isEmpty {
                pieces += Array("\u{1B}P".utf8) + rest.prefix(Clipboard.screenPiece) + Array("\u{1B}\\".utf8)
                rest = rest.dropFirst(Clipboard.screenPiece)
            }
            return pieces
        }
    }

    /// Base64 of RFC 4648, padded.
    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var value: UInt32 = 0
            for place in 0..<3 { value = value << 8 | (place < group.count ? UInt32(group[start + place]) : 0) }
            for place in 0..<4 {
                let letter = letters[Int(value >> UInt32(18 - 6 * place) & 0x3F)]
                text.append(place <= group.count ? letter : UInt8(ascii: "="))
            }
        }
        return text
    }
}
