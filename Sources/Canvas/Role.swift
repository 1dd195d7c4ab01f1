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
    case second = "series.second"
    case third = "series.third"
    case band = "series.band"

    case ground
    case selection = "ground.selection"
}

extension Role {
    /// The role's place in ``allCases``, which fits a byte.
    public var index: UInt8 { table.index }

    /// The letter that stands for the role in ``Canvas/rolePlane``; it never changes, so that recorded frames stay valid.
    public var letter: UInt8 { table.letter }

    /// The role at a place in ``allCases``; ``text`` for a place that has none.
    public init(index: UInt8) {
        self = Int(index) < Role.ordered.count ? Role.ordered[Int(index)] : .text
    }

    private static let ordered = allCases

    /// Place and letter; a switch, because both are asked for once per cell.
    private var table: (index: UInt8, letter: UInt8) {
        switch self {
        case .text: (0, UInt8(ascii: "t"))
        case .dim: (1, UInt8(ascii: "d"))
        case .faint: (2, UInt8(ascii: "f"))
        case .title: (3, UInt8(ascii: "T"))
        case .accent: (4, UInt8(ascii: "a"))
        case .border: (5, UInt8(ascii: "b"))
        case .borderFocused: (6, UInt8(ascii: "B"))
        case .key: (7, UInt8(ascii: "k"))
        case .good: (8, UInt8(ascii: "G"))
        case .middle: (9, UInt8(ascii: "M"))
        case .bad: (10, UInt8(ascii: "R"))
        case .running: (11, UInt8(ascii: "u"))
        case .stale: (12, UInt8(ascii: "S"))
        case .match: (13, UInt8(ascii: "m"))
        case .promoters: (14, UInt8(ascii: "P"))
        case .passives: (15, UInt8(ascii: "N"))
        case .detractors: (16, UInt8(ascii: "D"))
        case .series: (17, UInt8(ascii: "s"))
        case .reference: (18, UInt8(ascii: "r"))
        case .reports: (19, UInt8(ascii: "v"))
        case .second: (20, UInt8(ascii: "2"))
        case .third: (21, UInt8(ascii: "3"))
        case .band: (22, UInt8(ascii: "~"))
        case .ground: (23, UInt8(ascii: "."))
        case .selection: (24, UInt8(ascii: "#"))
        }
    }
}
