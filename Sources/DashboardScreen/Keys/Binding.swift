import SafeText

/// A key's meaning, declared once: dispatch, footer and help overlay all read it from here.
struct Binding: Sendable {
    /// The headings of the help overlay, in its order.
    enum Group: Int, CaseIterable, Sendable {
        case move, look, find, time, program

        var title: SafeText {
            switch self {
            case .move: "Move"
            case .look: "Look closer"
            case .find: "Find"
            case .time: "Time"
            case .program: "Program"
            }
        }
    }

    /// A place in the footer.
    struct Footer: Sendable {
        /// The lower, the longer it stays when the line is too short.
        var rank: Int
        /// What it says now; bindings that say the same share one place.
        var word: @Sendable (ScreenState) -> SafeText
        /// The modes whose footer shows it.
        var modes: Set<Mode>
    }

    var action: Action
    /// The keys, the first ones to be shown.
    var keys: [Key]
    /// Where they hold.
    var modes: Set<Mode>
    var group: Group
    /// What the help overlay says.
    var help: SafeText
    var footer: Footer?
    /// Why it cannot act now; nil when it can.
    var refusal: @Sendable (ScreenState) -> SafeText? = { _ in nil }
}

extension Binding {
    /// A binding, in the order in which the table reads.
    init(
        _ action: Action, _ keys: [Key], in modes: Set<Mode>, _ group: Group, _ help: SafeText,
        footer: Footer? = nil, unless refusal: @escaping @Sendable (ScreenState) -> SafeText? = { _ in nil }
    ) {
        self.init(
            action: action, keys: keys, modes: modes, group: group, help: help, footer: footer, refusal: refusal)
    }
}

extension Binding.Footer {
    /// A place whose word is always the same.
    static func fixed(_ rank: Int, _ word: SafeText, in modes: Set<Mode> = [.overview, .zoomed]) -> Binding.Footer {
        Binding.Footer(rank: rank, word: { _ in word }, modes: modes)
    }

    /// A place whose word depends on the state.
    static func telling(
        _ rank: Int, in modes: Set<Mode> = [.overview, .zoomed], _ word: @escaping @Sendable (ScreenState) -> SafeText
    ) -> Binding.Footer {
        Binding.Footer(rank: rank, word: word, modes: modes)
    }
}
