import Canvas
import SafeText

extension Key {
    /// The key's name as footer and help show it.
    func label(_ form: GlyphForm) -> SafeText {
        let isPlain = form == .ascii
        switch self {
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
}
