public import Canvas
public import SafeText

/// What a key does while slides are shown, declared once: dispatch and the window of keys read it from here.
struct SlideBinding: Sendable {
    /// What can be done.
    enum Action: Hashable, Sendable {
        case next, previous, first, last, blank, comments, help, leave, redraw, suspend, quit
    }

    var action: Action
    var keys: [Key]
    var help: SafeText

    /// Every binding but the digits, in the order of the window of keys.
    static let all: [SlideBinding] = [
        SlideBinding(
            action: .next, keys: [.character(" "), .right, .down, .pageDown, .enter], help: "the next slide"),
        SlideBinding(
            action: .previous, keys: [.left, .up, .pageUp, .backspace], help: "the slide before"),
        SlideBinding(action: .first, keys: [.home], help: "the first slide"),
        SlideBinding(action: .last, keys: [.end], help: "the last slide"),
        SlideBinding(action: .blank, keys: [.character("b"), .character(".")], help: "a blank screen, and back"),
        SlideBinding(action: .comments, keys: [.character("v")], help: "other comments, on their slide"),
        SlideBinding(action: .help, keys: [.character("?"), .function(1)], help: "these keys"),
        SlideBinding(action: .leave, keys: [.escape, .character("q")], help: "leave"),
        SlideBinding(action: .redraw, keys: [.control("l")], help: "draw the screen again"),
        SlideBinding(action: .suspend, keys: [.control("z")], help: "back to the shell; fg returns"),
        SlideBinding(action: .quit, keys: [.control("c")], help: "quit"),
    ]

    /// What the digits do.
    static let digits: SafeText = "the slide of that number"
}

extension KeyTable {
    /// The keys while slides are shown, with what they do; the digits stand for themselves.
    public static func presenting(form: GlyphForm = .braille) -> [(keys: SafeText, help: SafeText)] {
        SlideBinding.all.map { binding in
            (binding.keys.map { $0.slideLabel(form) }.joined(separator: " "), binding.help)
        } + [("0-9", SlideBinding.digits)]
    }
}

extension Key {
    /// The key's name; a blank has one too.
    fileprivate func slideLabel(_ form: GlyphForm) -> SafeText {
        self == .character(" ") ? "Space" : label(form)
    }
}
