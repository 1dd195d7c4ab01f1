import Canvas
import Metrics
import PlatformModel
import SafeText

/// A glyph that stands before a word or a sign, with its stand-in for terminals that show ASCII alone.
struct Symbol: Sendable {
    let full: SafeText
    let plain: SafeText

    init(_ full: SafeText, _ plain: SafeText) {
        self.full = full
        self.plain = plain
    }

    /// The glyph that a form can show.
    func text(_ form: GlyphForm) -> SafeText { form == .ascii ? plain : full }
}

extension Symbol {
    static let up = Symbol("▲", "^")
    static let down = Symbol("▼", "v")
    static let level = Symbol("≈", "~")
    static let dot = Symbol("·", "-")
    static let ellipsis = Symbol("…", "..")
    static let rule = Symbol("┄", "-")
    static let held = Symbol("✖", "x")
    static let pause = Symbol("‖", "=")
    static let clock = Symbol("◷", "@")
    static let mark = Symbol("▾", "v")
    static let warning = Symbol("▲", "!")
}

extension Quadrant {
    /// The verdict's glyph.
    var symbol: Symbol {
        switch self {
        case .compelling: Symbol("●", "*")
        case .mandated: Symbol("■", "!")
        case .hiddenGem: Symbol("◆", "^")
        case .stalled: Symbol("○", "-")
        case .undecided: Symbol("◐", "~")
        }
    }

    /// The verdict's word.
    var word: SafeText {
        switch self {
        case .compelling: "compelling"
        case .mandated: "mandated"
        case .hiddenGem: "hidden gem"
        case .stalled: "stalled"
        case .undecided: "undecided"
        }
    }

    /// The same in capitals, as the header shows it.
    var capitals: SafeText {
        switch self {
        case .compelling: "COMPELLING"
        case .mandated: "MANDATED"
        case .hiddenGem: "HIDDEN GEM"
        case .stalled: "STALLED"
        case .undecided: "UNDECIDED"
        }
    }

    /// How good that is.
    var role: Role {
        switch self {
        case .compelling: .good
        case .hiddenGem, .undecided: .middle
        case .mandated, .stalled: .bad
        }
    }
}

extension DeploymentStatus {
    /// The status's glyph.
    var symbol: Symbol {
        switch self {
        case .succeeded: Symbol("✔", "+")
        case .failed: Symbol("✖", "x")
        case .rolledBack: Symbol("↩", "<")
        case .inProgress: Symbol("▶", ">")
        case .cancelled: Symbol("⊘", "/")
        }
    }

    /// The status's word.
    var word: SafeText {
        switch self {
        case .succeeded: "succeeded"
        case .failed: "failed"
        case .rolledBack: "rolled back"
        case .inProgress: "in progress"
        case .cancelled: "cancelled"
        }
    }

    /// How good that is.
    var role: Role {
        switch self {
        case .succeeded: .good
        case .failed: .bad
        case .rolledBack: .middle
        case .inProgress: .running
        case .cancelled: .dim
        }
    }
}

extension FrictionFigures.State {
    /// The state's glyph.
    var symbol: Symbol {
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
    var word: SafeText {
        switch self {
        case .reported: "reported"
        case .planned: "planned"
        case .started: "started"
        case .resolved: "resolved"
        case .told: "told"
        case .reopened: "reopened"
        }
    }

    /// How good that is.
    var role: Role {
        switch self {
        case .reported: .dim
        case .planned: .middle
        case .started: .running
        case .resolved, .told: .good
        case .reopened: .bad
        }
    }
}

extension NPS.Band {
    /// How good that is.
    var role: Role {
        switch self {
        case .needsMandates: .bad
        case .between: .middle
        case .selfSustaining: .good
        }
    }
}
