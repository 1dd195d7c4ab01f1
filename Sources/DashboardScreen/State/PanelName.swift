public import SafeText

/// The parts of the screen that can have the focus; the number is the key that chooses it.
public enum PanelName: Int, CaseIterable, Hashable, Sendable {
    /// Who uses the platform.
    case adoption = 1
    /// What they say of it.
    case nps = 2
    /// What is in their way.
    case friction = 3
    /// What runs where, and how changes get there.
    case deployments = 4
    /// What the platform changes for developers.
    case outcomes = 5
    /// How people come to use it.
    case onboarding = 6
    /// What became of each friction point, from a report to an answer.
    case improvements = 7
    /// The advisory board, and the interviews before anything is built.
    case board = 8
    /// The four-step programme, and the failure pattern's signs.
    case programme = 9
    /// What was read and what could not be.
    case health = 0

    /// The panels of the overview, in reading order.
    public static let overview: [PanelName] = [.adoption, .nps, .friction, .deployments]

    /// Those that always have the whole screen, in the order of their keys.
    public static let fullScreens: [PanelName] = [
        .outcomes, .onboarding, .improvements, .board, .programme, .health,
    ]

    /// Whether it has a place on the overview.
    var isOnOverview: Bool { PanelName.overview.contains(self) }

    /// The name in the frame.
    public var title: SafeText {
        switch self {
        case .adoption: "Adoption"
        case .nps: "NPS"
        case .friction: "Friction"
        case .deployments: "Deployments"
        case .outcomes: "Outcomes"
        case .onboarding: "Onboarding"
        case .improvements: "Improvements"
        case .board: "Board and research"
        case .programme: "Programme"
        case .health: "Data health"
        }
    }

    /// The key that chooses it.
    var digit: Unicode.Scalar {
        switch self {
        case .adoption: "1"
        case .nps: "2"
        case .friction: "3"
        case .deployments: "4"
        case .outcomes: "5"
        case .onboarding: "6"
        case .improvements: "7"
        case .board: "8"
        case .programme: "9"
        case .health: "0"
        }
    }
}
