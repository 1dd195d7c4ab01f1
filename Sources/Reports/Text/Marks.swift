import Canvas
import Metrics
import PlatformModel
import SafeText

/// A glyph that stands before a word, with its stand-in in ASCII.
struct Mark {
    private let full: SafeText
    private let plain: SafeText

    init(_ full: SafeText, _ plain: SafeText) {
        self.full = full
        self.plain = plain
    }

    /// The glyph that a form can show.
    func text(_ form: GlyphForm) -> SafeText { form == .ascii ? plain : full }

    static let up = Mark("▲", "^")
    static let down = Mark("▼", "v")
    static let level = Mark("≈", "~")
    static let none = Mark("·", ".")
}

extension Quadrant {
    var mark: Mark {
        switch self {
        case .compelling: Mark("●", "*")
        case .mandated: Mark("■", "!")
        case .hiddenGem: Mark("◆", "^")
        case .stalled: Mark("○", "-")
        case .undecided: Mark("◐", "~")
        }
    }

    var word: SafeText {
        switch self {
        case .compelling: "compelling"
        case .mandated: "mandated"
        case .hiddenGem: "hidden gem"
        case .stalled: "stalled"
        case .undecided: "undecided"
        }
    }

    var capitals: SafeText {
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
    var mark: Mark {
        switch self {
        case .succeeded: Mark("✔", "+")
        case .failed: Mark("✖", "x")
        case .rolledBack: Mark("↩", "<")
        case .inProgress: Mark("▶", ">")
        case .cancelled: Mark("⊘", "/")
        }
    }

    var word: SafeText {
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
    var mark: Mark {
        switch self {
        case .reported: Mark("·", ".")
        case .planned: Mark("○", "o")
        case .started: Mark("▶", ">")
        case .resolved: Mark("●", "*")
        case .told: Mark("✔", "+")
        case .reopened: Mark("↺", "!")
        }
    }

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
}

/// A bar of text, exact to an eighth of a column, in ASCII to a column.
enum TextBar {
    private static let eighths: [SafeText] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// A bar of a share, 0...1, of `width` columns; any share above zero shows.
    static func text(_ share: Double?, width: Int, _ form: GlyphForm) -> SafeText {
        guard let share, share > 0, width > 0 else { return "" }
        let steps = form == .ascii ? 1 : 8
        let scaled = (min(share, 1) * Double(width * steps)).rounded()
        let count = max(1, Int(exactly: scaled) ?? 1)
        guard form != .ascii else { return .repeating("#", count) }
        return .repeating("█", count / 8) + eighths[count % 8]
    }
}
