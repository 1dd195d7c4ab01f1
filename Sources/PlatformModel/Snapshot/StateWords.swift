public import Metrics
public import SafeText

extension Quadrant {
    /// The verdict's glyph.
    public var symbol: Symbol {
        switch self {
        case .compelling: Symbol("●", "*")
        case .mandated: Symbol("■", "!")
        case .hiddenGem: Symbol("◆", "^")
        case .stalled: Symbol("○", "-")
        case .undecided: Symbol("◐", "~")
        }
    }

    /// The verdict's word.
    public var word: SafeText {
        switch self {
        case .compelling: "compelling"
        case .mandated: "mandated"
        case .hiddenGem: "hidden gem"
        case .stalled: "stalled"
        case .undecided: "undecided"
        }
    }

    /// The same in capitals, as the header shows it.
    public var capitals: SafeText {
        switch self {
        case .compelling: "COMPELLING"
        case .mandated: "MANDATED"
        case .hiddenGem: "HIDDEN GEM"
        case .stalled: "STALLED"
        case .undecided: "UNDECIDED"
        }
    }
}

extension DeploymentStatus {
    /// The status's glyph.
    public var symbol: Symbol {
        switch self {
        case .succeeded: Symbol("✔", "+")
        case .failed: Symbol("✖", "x")
        case .rolledBack: Symbol("↩", "<")
        case .inProgress: Symbol("▶", ">")
        case .cancelled: Symbol("⊘", "/")
        }
    }

    /// The status's word.
    public var word: SafeText {
        switch self {
        case .succeeded: "succeeded"
        case .failed: "failed"
        case .rolledBack: "rolled back"
        case .inProgress: "in progress"
        case .cancelled: "cancelled"
        }
    }
}

extension FrictionFigures.State {
    /// The state's glyph.
    public var symbol: Symbol {
        switch self {
        case .reported: Symbol("·", ".")
        case .planned: Symbol("○", "o")
        case .started: Symbol("▶", ">")
        case .resolved: Symbol("●", "*")
        case .told: Symbol("✔", "+")
        case .reopened: Symbol("↺", "!")
        }
    }

    /// The state's word.
    public var word: SafeText {
        switch self {
        case .reported: "reported"
        case .planned: "planned"
        case .started: "started"
        case .resolved: "resolved"
        case .told: "told"
        case .reopened: "reopened"
        }
    }
}
