import PlatformModel
import SafeText

/// One thing that the list of commands offers.
struct Command: Sendable {
    /// What choosing it does.
    enum Target: Hashable, Sendable {
        case action(Action)
        case row(PanelName, name: SafeText)
        case span(Window.Span)
        case theme(String)
    }

    /// What kind of thing it is.
    enum Kind: Int, Sendable {
        case command, screen, range, theme, service, point

        var word: SafeText {
            switch self {
            case .command: ""
            case .screen: "screen"
            case .range: "time range"
            case .theme: "theme"
            case .service: "service"
            case .point: "friction"
            }
        }
    }

    var title: SafeText
    var kind: Kind
    /// The keys that do the same, as Binding has them.
    var keys: [Key] = []
    /// Why it cannot be done now; nil when it can.
    var reason: SafeText?
    var target: Target
}

/// The list of commands over the panels: what was typed, and what of it is chosen.
struct CommandList: Sendable {
    /// A command that what was typed stands for.
    struct Row: Sendable {
        var command: Command
        /// The matched characters of its title, by their places.
        var places: [Int]
    }

    /// What was typed.
    private(set) var text = ""
    /// The chosen row.
    var place = 0
    /// What matches, the best first.
    private(set) var rows: [Row]
    private let commands: [Command]

    /// The list over a state.
    init(_ state: ScreenState) {
        commands = CommandList.commands(state)
        rows = commands.map { Row(command: $0, places: []) }
    }

    /// Looks for other letters.
    mutating func look(for text: String) {
        self.text = text
        place = 0
        guard text.contains(where: { $0 != " " }) else {
            rows = commands.map { Row(command: $0, places: []) }
            return
        }
        let found = commands.enumerated().compactMap { number, command in
            CommandList.match(text, command).map { (score: $0.score, number: number, places: $0.places) }
        }
        rows = found.sorted { ($1.score, $0.number) < ($0.score, $1.number) }.map {
            Row(command: commands[$0.number], places: $0.places)
        }
    }

    /// A match with the title, or with kind and title, so that `theme dark` finds the theme.
    private static func match(_ text: String, _ command: Command) -> FuzzyMatch? {
        if let match = FuzzyMatch(text, in: command.title.string) { return match }
        let kind = command.kind.word.string
        guard !kind.isEmpty, let match = FuzzyMatch(text, in: kind + " " + command.title.string) else { return nil }
        // Whoever types the word of a kind means what is called so before all that is of the kind.
        return FuzzyMatch(
            score: match.score - FuzzyMatch.step,
            places: match.places.filter { $0 > kind.count }.map { $0 - kind.count - 1 })
    }

    /// What can be chosen in a state without a window over its panels.
    private static func commands(_ state: ScreenState) -> [Command] {
        var commands: [Command] = []
        var seen: Set<Action> = []
        for binding in state.keys.bindings
        where binding.modes.contains(state.isZoomed ? .zoomed : .overview) && binding.group != .move {
            guard binding.action != .commands, binding.action != .back, seen.insert(binding.action).inserted else {
                continue
            }
            var kind = Command.Kind.command
            if case .focus = binding.action { kind = .screen }
            commands.append(
                Command(
                    title: binding.help, kind: kind, keys: binding.keys, reason: binding.refusal(state),
                    target: .action(binding.action)))
        }
        for span in Window.Span.allCases {
            commands.append(Command(title: SpanWords.short(span), kind: .range, target: .span(span)))
        }
        for theme in state.themes {
            commands.append(Command(title: SafeText(cleaning: theme), kind: .theme, target: .theme(theme)))
        }
        guard let snapshot = state.snapshot else { return commands }
        for service in snapshot.deployments.services {
            commands.append(
                Command(
                    title: service.service, kind: .service, target: .row(.deployments, name: service.service)))
        }
        for point in snapshot.friction.points {
            commands.append(Command(title: point.point, kind: .point, target: .row(.friction, name: point.point)))
        }
        return commands.enumerated().sorted {
            ($0.element.kind.rawValue, $0.offset) < ($1.element.kind.rawValue, $1.offset)
        }
        .map(\.element)
    }
}

extension FuzzyMatch {
    /// A match as given.
    init(score: Int, places: [Int]) {
        self.score = score
        self.places = places
    }
}
