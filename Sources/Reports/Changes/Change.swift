import Canvas
import Metrics
import SafeText

/// What became of one figure between two moments.
struct Change {
    /// What may be said of it.
    enum Finding: Equatable {
        /// A direction that is sure: the interval of the difference excludes zero, or everyone was counted.
        case rose, fell
        /// The interval of the difference holds zero, or a full count is the same.
        case noClearChange
        /// There is nothing to compare, with the reason.
        case unknown(SafeText)

        init(_ direction: Direction) {
            switch direction {
            case .rose: self = .rose
            case .fell: self = .fell
            case .noClearChange: self = .noClearChange
            }
        }

        /// The finding in words.
        var words: SafeText {
            switch self {
            case .rose: "rose"
            case .fell: "fell"
            case .noClearChange: "no clear change"
            case .unknown(let why): "\(Wording.unknown): \(why)"
            }
        }

        /// The finding as the JSON has it; nil for null.
        var name: String? {
            switch self {
            case .rose: "rose"
            case .fell: "fell"
            case .noClearChange: "noClearChange"
            case .unknown: nil
            }
        }
    }

    /// The key of the figure.
    var key: String
    /// What it is called.
    var title: SafeText
    /// Whether more of it is better; nil where neither is.
    var moreIsBetter: Bool?
    /// The values, unrounded.
    var before: Double?
    var after: Double?
    /// How a value is said.
    var words: @Sendable (Double?) -> SafeText
    /// Later less earlier; nil without a test, and for a median.
    var difference: Double?
    /// Later / earlier of a median; nil without a test.
    var ratio: Double?
    /// The 95 % interval of the difference, or of the ratio.
    var interval: Interval?
    /// Difference and interval in words; empty without them.
    var differenceWords: SafeText = ""
    /// How the difference was tested, in a few words.
    var test: SafeText = ""
    var finding: Finding

    /// Whether it is good news; nil for no news.
    var isGood: Bool? {
        switch finding {
        case .rose: moreIsBetter
        case .fell: moreIsBetter.map { !$0 }
        default: nil
        }
    }

    /// The finding with its mark.
    func marked(_ form: GlyphForm) -> SafeText {
        let symbol: Symbol =
            switch finding {
            case .rose: .up
            case .fell: .down
            case .noClearChange: .level
            case .unknown: Symbol("?", "?")
            }
        return "\(symbol.text(form)) \(finding.words)"
    }
}
