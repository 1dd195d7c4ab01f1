import Canvas
import SafeText

extension Key {
    /// The key's name as footer and help show it.
    func label(_ form: GlyphForm) -> SafeText {
        let isPlain = form == .ascii
        switch self {
        case .character(" "): return "Space"
        case .character(let scalar): return SafeText(cleaning: String(Character(scalar)))
        case .control(let scalar): return "Ctrl-\(SafeText(cleaning: String(Character(scalar)).uppercased()))"
        case .up: return isPlain ? "Up" : "↑"
        case .down: return isPlain ? "Down" : "↓"
        case .left: return isPlain ? "Left" : "←"
        case .right: return isPlain ? "Right" : "→"
        case .home: return "Home"
        case .end: return "End"
        case .pageUp: return "PgUp"
        case .pageDown: return "PgDn"
        case .tab: return "Tab"
        case .backTab: return "Shift-Tab"
        case .enter: return isPlain ? "Enter" : "⏎"
        case .escape: return "Esc"
        case .backspace: return "Backspace"
        case .delete: return "Del"
        case .insert: return "Ins"
        case .function(let number): return "F\(number)"
        }
    }

    /// Whether it is typed as text.
    var isCharacter: Bool {
        if case .character = self { true } else { false }
    }

    /// Keys that a configuration calls by a word.
    private static let named: [(name: String, key: Key)] = [
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
        ("PgUp", .pageUp), ("PgDn", .pageDown), ("Tab", .tab), ("Shift-Tab", .backTab), ("Enter", .enter),
        ("Esc", .escape), ("Backspace", .backspace), ("Del", .delete), ("Ins", .insert), ("Space", .character(" ")),
    ]

    /// The words and patterns by which keys are called, for finding what was meant.
    static let names: [String] =
        named.map(\.name) + (1...12).map { "F\($0)" }
        + (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { "Ctrl-\(Unicode.Scalar($0))" }

    /// The key of a name: one character, `Ctrl-A`, `F1` or a word such as `Enter`; nil for another text.
    ///
    /// Words count in upper and lower case alike. Ctrl-H, I, J, M and [ are the same keys as Backspace, Tab, Enter and
    /// Escape to a terminal, and so they have no names of their own.
    init?(name: String) {
        let scalars = Array(name.unicodeScalars)
        if scalars.count == 1, let scalar = scalars.first {
            guard scalar.value > 0x20, scalar.value != 0x7F, !(0x80...0xA0).contains(scalar.value) else { return nil }
            self = .character(scalar)
            return
        }
        let folded = name.lowercased()
        if let found = Key.named.first(where: { $0.name.lowercased() == folded }) {
            self = found.key
        } else if folded.hasPrefix("f"), let number = Int(folded.dropFirst()), (1...63).contains(number) {
            self = .function(number)
        } else if folded.hasPrefix("ctrl-"), folded.unicodeScalars.count == 6, let last = folded.unicodeScalars.last,
            ("a"..."z").contains(last), !["h", "i", "j", "m"].contains(last)
        {
            self = .control(last)
        } else {
            return nil
        }
    }
}
