/// A style by meaning; only a theme, in the terminal, turns it into colours.
///
/// A role's name in a theme file is dotted, and a theme that lacks `score.good` answers with `score`, then with `text`.
public enum Role: String, CaseIterable, Sendable {
    case text
    case dim = "text.dim"
    case faint = "text.faint"
    case title = "text.title"
    case accent
    case border
    case borderFocused = "border.focused"
    case key = "footer.key"

    case good = "score.good"
    case middle = "score.middle"
    case bad = "score.bad"
    case running = "state.running"
    case stale = "state.stale"
    case match

    case promoters = "answers.promoters"
    case passives = "answers.passives"
    case detractors = "answers.detractors"

    case series = "series.main"
    case reference = "series.reference"
    case reports = "series.reports"

    case ground
    case selection = "ground.selection"

    /// The role's place in ``allCases``, which fits a byte.
    public var index: UInt8 { Role.indices[self] ?? 0 }

    /// The role at a place in ``allCases``; ``text`` for a place that has none.
    public init(index: UInt8) {
        self = Int(index) < Role.allCases.count ? Role.allCases[Int(index)] : .text
    }

    private static let indices: [Role: UInt8] = {
        var indices: [Role: UInt8] = [:]
        for (index, role) in allCases.enumerated() { indices[role] = UInt8(truncatingIfNeeded: index) }
        return indices
    }()
}

/// How a cell looks: the role of its character, the role of its ground, and emphasis.
public struct Style: Hashable, Sendable {
    /// Emphasis that holds in every theme, monochrome included.
    public struct Emphasis: OptionSet, Hashable, Sendable {
        /// The set as bits.
        public let rawValue: UInt8
        /// A set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Heavier strokes.
        public static let bold = Emphasis(rawValue: 1)
        /// A line below.
        public static let underline = Emphasis(rawValue: 2)
        /// Character and ground exchanged.
        public static let reverse = Emphasis(rawValue: 4)
    }

    /// The role of the character.
    public var role: Role
    /// The role of the ground behind it.
    public var ground: Role
    /// Emphasis on top of the theme's own.
    public var emphasis: Emphasis

    /// A style; the ground is the screen's own unless another is named.
    public init(_ role: Role, on ground: Role = .ground, _ emphasis: Emphasis = []) {
        self.role = role
        self.ground = ground
        self.emphasis = emphasis
    }

    /// The style as 24 bits: role, ground, emphasis.
    var packed: UInt32 {
        UInt32(role.index) | UInt32(ground.index) << 8 | UInt32(emphasis.rawValue) << 16
    }

    /// The style of 24 bits.
    init(packed: UInt32) {
        self.init(
            Role(index: UInt8(truncatingIfNeeded: packed)),
            on: Role(index: UInt8(truncatingIfNeeded: packed >> 8)),
            Emphasis(rawValue: UInt8(truncatingIfNeeded: packed >> 16)))
    }
}
