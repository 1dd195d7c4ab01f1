public import Canvas
public import SafeText

/// The keys for those who document them: the same table that dispatch, footer and help overlay read.
public struct KeyTable: Sendable {
    /// One meaning with its keys.
    public struct Entry: Hashable, Sendable {
        /// The heading it stands under.
        public let group: SafeText
        /// The keys by name, separated by blanks; empty when it has none.
        public let keys: SafeText
        /// What they do.
        public let help: SafeText
        /// The name by which a configuration gives it other keys.
        public let action: SafeText
    }

    /// Every meaning, in the order of the help overlay.
    public let entries: [Entry]

    /// The table with the names of keys that a form can show.
    public init(_ map: KeyMap = .usual, form: GlyphForm = .braille) {
        entries = Binding.Group.allCases.flatMap { group in
            map.bindings.filter { $0.group == group }.map { binding in
                Entry(
                    group: group.title, keys: binding.keys.map { $0.label(form) }.joined(separator: " "),
                    help: binding.help, action: SafeText(cleaning: binding.action.name))
            }
        }
    }
}
