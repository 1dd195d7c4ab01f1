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
        let (symbol, verb, role) = words(change.direction)
        let head: SafeText = "\(symbol.text(form)) \(verb)"
        return [
            Phrase("\(head) \(from) (\(p))", role), Phrase("\(head) \(from)", role), Phrase(head, role),
        ]
    }

    /// The band of the score, and whether the interval leaves it.
    static func band(_ result: NPS) -> [Phrase] {
        guard let band = result.band else { return [] }
        let (long, short) = (words(band).long, words(band).short)
        guard !result.isBandCertain else { return [Phrase(long, band.role), Phrase(short, band.role)] }
        return [
            Phrase("\(long): uncertain", .middle), Phrase("\(short), uncertain", .middle),
            Phrase("band uncertain", .middle), Phrase("uncertain", .middle),
        ]
    }
}

extension NPSWords {
    /// What may be said of a change.
    static func words(_ direction: NPSChange.Direction) -> (symbol: Symbol, verb: SafeText, role: Role) {
        switch direction {
        case .rose: (.up, "rose", .good)
        case .fell: (.down, "fell", .bad)
        case .noClearChange: (.level, "no clear change", .dim)
        }
    }

    /// A band in words.
    static func words(_ band: NPS.Band) -> (
        long: SafeText, short: SafeText, figure: SafeText, name: SafeText
    ) {
        switch band {
        case .needsMandates: ("below 20, needs mandates", "needs mandates", "< 20", "needs mandates")
        case .between: ("between 20 and 40", "20 to 40", "20-40", "in between")
        case .selfSustaining: ("above 40, self-sustaining", "self-sustaining", "> 40", "self-sustaining")
        }
    }

    /// An interval of scores.
    static func range(_ interval: Interval?) -> SafeText {
        interval.map { "\(Wording.score($0.low)) to \(Wording.score($0.high))" } ?? Wording.unknown
    }
}
