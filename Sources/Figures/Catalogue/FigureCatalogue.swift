package import PlatformModel

/// Every figure of the measurement, in the order of the report.
public enum FigureCatalogue {
    /// Keys that the reference lists under one title.
    package struct Section: Sendable {
        /// The title.
        package let title: String
        /// The keys.
        package let keys: Keys<Snapshot>

        init(_ title: String, @KeyList<Snapshot> _ members: () -> [Keys<Snapshot>.Member]) {
            self.title = title
            keys = Keys(members)
        }
    }

    /// All keys by sections.
    package static let sections: [Section] = [
        Section("The report") { inline({ $0 }, Snapshot.headKeys) },
        Section("Verdict and next action") {
            group("verdict", { $0.verdict }, VerdictFigures.keys)
            group("nextAction", { $0.nextAction }, NextAction.keys)
        },
        Section("Adoption") { group("adoption", over: { $0.activeDays }, { $0 }, AdoptionFigures.keys) },
        Section("NPS") { group("nps", over: { $0.newestWaveDays }, { $0 }, NPSFigures.keys) },
        Section("Friction") {
            group("friction", over: { FigureDays($0.friction.window) }, { $0 }, FrictionFigures.keys)
        },
        Section("Deployments") { group("deployments", over: { $0.windowDays }, { $0 }, DeploymentFigures.keys) },
        Section("Delivery") { group("delivery", over: { $0.windowDays }, { $0 }, DeliveryFigures.keys) },
        Section("Outcomes") { group("outcomes", over: { $0.windowDays }, { $0 }, OutcomeFigures.keys) },
        Section("Onboarding") { group("onboarding", over: { $0.windowDays }, { $0 }, OnboardingFigures.keys) },
        Section("Research") { group("research", { $0.research }, ResearchFigures.keys) },
        Section("Board") { group("board", { $0.board }, BoardFigures.keys) },
        Section("Programme") { group("programme", { $0.programme }, ProgrammeFigures.keys) },
        Section("Data health") { group("health", { $0 }, HealthFigures.keys) },
    ]

    /// All keys in the order in which reports have them.
    public static let keys: [FigureKey] = sections.flatMap(\.keys.declared)

    /// The key of a path, with or without the names of list elements: `nps.waves[].score`, `nps.waves[2025-Q4].score`;
    /// nil for a path that no key has.
    public static func key(_ path: String) -> FigureKey? {
        let general = FigurePath(path).general
        return byPath[general] ?? keys.first { $0.isKeyed(general) }
    }

    /// Whether a path, with empty brackets, is that of a key or leads to some.
    static func holds(_ path: String) -> Bool {
        keys.contains { $0.path == path || FigurePath.isPath($0.path, below: path) || $0.isKeyed(path) }
    }

    private static let byPath = Dictionary(keys.map { ($0.path, $0) }) { first, _ in first }

    /// The figures of a snapshot.
    package static func node(_ snapshot: Snapshot) -> FigureNode {
        .object(
            sections.flatMap { section in section.keys.members.map { ($0.name, $0.node(snapshot, nil)) } },
            isNull: false)
    }
}

extension Snapshot {
    /// The days of the newest wave; nil without one.
    var newestWaveDays: FigureDays? { nps.waves.last?.days(upTo: today) }
}
