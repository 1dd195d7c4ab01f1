import Canvas
public import PlatformModel
import SafeText

/// The table of keys with those that a configuration chose, ready for looking a key up.
public struct KeyMap: Sendable {
    /// Every binding, in the order of the help overlay.
    let bindings: [Binding]
    /// What was wrong with the chosen keys, in the order of the files.
    public let diagnostics: [Diagnostic]
    /// The place in ``bindings`` of what a key does in a mode.
    private let places: [Mode: [Key: Int]]

    /// The keys as they are without a configuration.
    public static let usual = KeyMap([])

    /// The keys that a configuration leaves and chooses.
    ///
    /// A choice that cannot be followed is left out with a diagnostic: of an action or a key that is not known, of a key
    /// that means something else already where the action can be used, and of a character where characters are typed.
    /// Of two choices for one action the later counts, so that a user's own follow those of the workspace.
    public init(_ choices: [Configuration.KeyChoice]) {
        var reading = KeyChoices(Bindings.all)
        for choice in choices { reading.take(choice) }
        bindings = reading.settled()
        diagnostics = reading.diagnostics
        var places: [Mode: [Key: Int]] = [:]
        for (place, binding) in bindings.enumerated() {
            for mode in binding.modes {
                for key in binding.keys(in: mode) { places[mode, default: [:]][key] = place }
            }
        }
        self.places = places
    }

    /// What a key does in a mode.
    func binding(for key: Key, in mode: Mode) -> Binding? {
        places[mode]?[key].map { bindings[$0] }
    }

    /// The first key of an action; nil when it has none.
    func key(of action: Action) -> Key? {
        bindings.first { $0.action == action }?.keys.first
    }
}

extension Binding {
    /// The keys that hold in a mode: where characters are typed, the others.
    func keys(in mode: Mode) -> [Key] {
        guard mode.isTyped else { return keys }
        return keys.filter { !$0.isCharacter }
    }
}

/// Settles which action gets which keys.
private struct KeyChoices {
    private let usual: [Binding]
    private var chosen: [Int: [(key: Key, word: Configuration.Word)]] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ usual: [Binding]) {
        self.usual = usual
    }

    /// Takes a choice as far as its words are known.
    mutating func take(_ choice: Configuration.KeyChoice) {
        guard let place = usual.firstIndex(where: { $0.action.name == choice.action.text }) else {
            let nearest = Nearest.name(to: choice.action.text, among: usual.map(\.action.name))
            complain(
                choice.action, "keys: unknown action \(SafeText(cleaning: choice.action.text))",
                hint: nearest.map { "did you mean \(SafeText(cleaning: $0))?" })
            return
        }
        var keys: [(key: Key, word: Configuration.Word)] = []
        for word in choice.keys {
            guard let key = Key(name: word.text) else {
                let nearest = Nearest.name(to: word.text, among: Key.names)
                complain(
                    word, "keys: unknown key \(SafeText(cleaning: word.text))",
                    hint: nearest.map { "did you mean \(SafeText(cleaning: $0))?" }
                        ?? "a character, Ctrl-A, F1, or a name such as Enter")
                continue
            }
            keys.append((key, word))
        }
        // Without any key that is known the usual ones stay; an empty list takes them away.
        if !keys.isEmpty || choice.keys.isEmpty { chosen[place] = keys }
        if usual[place].action == .quit, choice.keys.isEmpty {
            complain(choice.action, "keys: quit needs a key")
            chosen[place] = nil
        }
    }

    /// The bindings with the chosen keys, each key with one meaning in a mode.
    mutating func settled() -> [Binding] {
        guard !chosen.isEmpty else { return usual }
        var bindings = usual
        for place in chosen.keys { bindings[place].keys = [] }
        for (place, keys) in chosen.sorted(by: { $0.value.first?.word ?? .none < $1.value.first?.word ?? .none }) {
            for (key, word) in keys {
                if let other = KeyChoices.clash(of: key, for: place, in: bindings) {
                    complain(
                        word, "keys: \(key.label(.ascii)) means \(SafeText(cleaning: other)) already",
                        hint: "give \(SafeText(cleaning: other)) another key")
                } else if !bindings[place].keys.contains(key) {
                    bindings[place].keys.append(key)
                }
            }
            if bindings[place].keys.isEmpty, !keys.isEmpty { bindings[place].keys = free(place, in: bindings) }
        }
        return bindings
    }

    /// The usual keys of an action that nothing else has.
    private func free(_ place: Int, in bindings: [Binding]) -> [Key] {
        usual[place].keys.filter { KeyChoices.clash(of: $0, for: place, in: bindings) == nil }
    }

    /// The action that has a key already in a mode in which another can be used; nil when none has.
    private static func clash(of key: Key, for place: Int, in bindings: [Binding]) -> String? {
        bindings.enumerated().first { number, binding in
            number != place && binding.keys.contains(key)
                && !binding.modes.intersection(bindings[place].modes).filter { !$0.isTyped || !key.isCharacter }.isEmpty
        }?.element.action.name
    }

    private mutating func complain(_ word: Configuration.Word, _ message: SafeText, hint: SafeText? = nil) {
        diagnostics.append(
            Diagnostic(
                file: word.file, line: word.line, column: word.column, severity: .warning, message: message, hint: hint)
        )
    }
}

extension Configuration.Word {
    /// No word.
    fileprivate static let none = Configuration.Word(text: "", file: "", line: 0, column: 0)

    /// Order in the file.
    fileprivate static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
