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
    /// What was read and what could not be; it has no place on the overview.
    case health = 0

    /// The panels of the overview, in reading order.
    public static let overview: [PanelName] = [.adoption, .nps, .friction, .deployments]

    /// The name in the frame.
    public var title: SafeText {
        switch self {
        case .adoption: "Adoption"
        case .nps: "NPS"
        case .friction: "Friction"
        case .deployments: "Deployments"
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
        case .health: "0"
        }
    }
}
