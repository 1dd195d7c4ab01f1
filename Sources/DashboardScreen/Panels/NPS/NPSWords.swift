import Canvas
import Metrics
import PlatformModel
import SafeText

/// The score in words. A wave or team below the smallest group says so and nothing else.
enum NPSWords {
    static let missing: SafeText = "No survey answers yet."
    static let remedies: [SafeText] = [
        "Put surveys.csv (date, score, comment) into the workspace.", "Put surveys.csv into the workspace.",
    ]

    /// The newest wave's score.
    static func figure(_ nps: NPSFigures) -> SafeText {
        guard let newest = nps.waves.last else { return Wording.unknown }
        return score(newest.result, nps)
    }

    /// A score, or that its group is too small to be shown.
    static func score(_ result: NPS?, _ nps: NPSFigures) -> SafeText {
        result.map { Wording.score($0.score) } ?? "n < \(nps.smallestGroup)"
    }

    static func role(_ result: NPS?) -> Role { result?.band?.role ?? .dim }

    /// What the frame says: the wave, and how many answered.
    static func answered(_ nps: NPSFigures) -> [SafeText] {
        guard let newest = nps.waves.last else { return [] }
        let wave = newest.quarter.short
        guard let result = newest.result else { return [wave] }
        let answers = Wording.count(result.answers)
        guard let invited = newest.invited else { return ["\(wave), \(answers) answers", wave] }
        return ["\(wave), \(answers) of \(Wording.count(invited)) answered", "\(wave), \(answers) answers", wave]
    }

    /// The lines beside the headline, each from long to short.
    static func beside(_ nps: NPSFigures, _ form: GlyphForm) -> [[Phrase]] {
        guard let newest = nps.waves.last else { return [] }
        guard let result = newest.result else {
            return [
                [
                    Phrase("fewer than \(nps.smallestGroup) answered in \(newest.quarter.long)", .dim),
                    Phrase("too few answers", .dim),
                ]
            ]
        }
        return [interval(result), change(nps, form), band(result)].filter { !$0.isEmpty }
    }

    static func interval(_ result: NPS) -> [Phrase] {
        guard let (low, high) = result.interval else { return [] }
        let range: SafeText = "\(Wording.score(low)) to \(Wording.score(high))"
        return [
            Phrase(range, .title, .bold) + Phrase("  95 % interval", .dim),
            Phrase(range, .title, .bold) + Phrase("  95 %", .dim),
            Phrase(range, .title, .bold),
        ]
    }

    /// Against the shown wave before; a direction only where the test allows one.
    static func change(_ nps: NPSFigures, _ form: GlyphForm) -> [Phrase] {
        guard let change = nps.change else {
            return [Phrase("first wave, no change yet", .dim), Phrase("first wave", .dim)]
        }
        let before = nps.waves.dropLast().last { $0.result != nil }
        let from: SafeText = before.map { "from \(Wording.score($0.result?.score))" } ?? ""
        let p = Wording.pValue(change.p)
        let (symbol, verb, role): (Symbol, SafeText, Role) =
            switch change.direction {
            case .rose: (.up, "rose", .good)
            case .fell: (.down, "fell", .bad)
            case .noClearChange: (.level, "no clear change", .dim)
            }
        let head: SafeText = "\(symbol.text(form)) \(verb)"
        return [
            Phrase("\(head) \(from) (\(p))", role), Phrase("\(head) \(from)", role), Phrase(head, role),
        ]
    }

    /// The band of the score, and whether the interval leaves it.
    static func band(_ result: NPS) -> [Phrase] {
        guard let band = result.band else { return [] }
        let (long, short): (SafeText, SafeText) =
            switch band {
            case .needsMandates: ("below 20, needs mandates", "needs mandates")
            case .between: ("between 20 and 40", "20 to 40")
            case .selfSustaining: ("above 40, self-sustaining", "self-sustaining")
            }
        guard !result.isBandCertain else { return [Phrase(long, band.role), Phrase(short, band.role)] }
        return [
            Phrase("\(long): uncertain", .middle), Phrase("\(short), uncertain", .middle),
            Phrase("band uncertain", .middle), Phrase("uncertain", .middle),
        ]
    }
}

extension NPSWords {
    /// How large a change has to be before it shows at all.
    static func detectable(_ result: NPS) -> [Phrase] {
        guard let change = result.detectableChange else { return [] }
        let points = Wording.decimal(change, places: 0)
        let answers = Wording.count(result.answers, "answer")
        return [
            Phrase(
                "At \(answers) a change of less than \(points) points between two waves cannot be told from noise.",
                .dim),
            Phrase("At \(answers) a change under \(points) points is noise.", .dim),
            Phrase("under \(points) points is noise", .dim),
        ]
    }
}
