import Canvas
import Metrics
import PlatformModel
import SafeText

/// Every figure of the newest wave with what it rests on.
enum NPSFacts {
    static func newest(_ nps: NPSFigures, _ form: GlyphForm) -> Section {
        guard let wave = nps.waves.last else { return Section("newest wave", facts: [], missing: NPSWords.missing) }
        let title: SafeText = "newest wave, \(wave.quarter.long)\(wave.isComplete ? "" : ", not complete" as SafeText)"
        guard let result = wave.result else {
            let invited = wave.invited.map { Wording.count($0) } ?? Wording.unknown
            return Section(
                title,
                facts: [
                    Fact("NPS", NPSWords.score(nil, nps), .dim, "hidden: a group this small would give answers away"),
                    Fact("invited", invited, .title), dismissed(wave, nps),
                ])
        }
        return Section(
            title, facts: score(wave, result, nps) + answers(wave, result, nps) + change(nps, result, form))
    }

    private static func score(_ wave: NPSFigures.Wave, _ result: NPS, _ nps: NPSFigures) -> [Fact] {
        var facts = [
            Fact("NPS", Wording.score(result.score), NPSWords.role(result), "promoters less detractors"),
            Fact(
                "interval", "95 %", .title,
                "\(NPSWords.range(result.interval.map { Interval(low: $0.low, high: $0.high) })), adjusted Wald"),
        ]
        if let invited = wave.invited, invited >= result.answers, invited > 1 {
            facts.append(
                Fact(
                    "finite population", "95 %", .title,
                    "\(NPSWords.range(wave.interval)) of \(Wording.count(invited)) asked"))
        }
        if let band = result.band {
            let words = NPSWords.words(band)
            let isCertain = result.isBandCertain
            facts.append(
                Fact(
                    "band", words.figure, isCertain ? band.role : .middle,
                    isCertain ? words.name : "\(words.name): uncertain, the interval crosses an edge"))
        }
        return facts
    }

    private static func answers(_ wave: NPSFigures.Wave, _ result: NPS, _ nps: NPSFigures) -> [Fact] {
        let invited = wave.invited.map { "of \(Wording.count($0)) invited" as SafeText } ?? "invited unknown"
        var facts = [
            Fact("answers", Wording.count(result.answers), .title, span(wave)),
            Fact("response rate", Wording.percent(wave.responseRate), .title, invited),
            dismissed(wave, nps),
        ]
        let kinds: [(SafeText, Int, Role, SafeText)] = [
            ("promoters", result.promoters, .promoters, "9 and 10"),
            ("passives", result.passives, .passives, "7 and 8"),
            ("detractors", result.detractors, .detractors, "0 to 6"),
        ]
        facts += kinds.map { name, count, role, range in
            let share = result.answers > 0 ? Double(count) / Double(result.answers) : nil
            return Fact(name, Wording.count(count), role, "\(Wording.percent(share)), answers \(range)")
        }
        return facts
    }

    private static func change(_ nps: NPSFigures, _ result: NPS, _ form: GlyphForm) -> [Fact] {
        var facts: [Fact] = []
        if let change = nps.change {
            let before = nps.waves.dropLast().last { $0.result != nil }
            let from = before.map { "since \($0.quarter.short)" as SafeText } ?? ""
            let words = NPSWords.words(change.direction)
            facts.append(
                Fact(
                    "change", Wording.score(change.difference), words.role,
                    "\(words.symbol.text(form)) \(words.verb) \(from) (\(Wording.pValue(change.p)))"))
        } else {
            facts.append(Fact("change", Wording.unknown, .dim, "no other wave is shown"))
        }
        facts.append(
            Fact(
                "detectable change", "\(Wording.decimal(result.detectableChange, places: 0))", .title,
                "points at n = \(Wording.count(result.answers))"))
        return facts
    }

    /// Answers without a score; few of them would tell of people.
    private static func dismissed(_ wave: NPSFigures.Wave, _ nps: NPSFigures) -> Fact {
        guard let count = wave.dismissed else {
            return Fact(
                "dismissed", wave.isComplete ? "n < \(nps.smallestGroup)" : Wording.unknown, .dim,
                wave.isComplete ? "or blank, so hidden" : "shown once the wave is complete")
        }
        return Fact("dismissed", Wording.count(count), .title, "or blank, counted apart")
    }

    /// The days of the first and the last answer.
    private static func span(_ wave: NPSFigures.Wave) -> SafeText {
        guard let first = wave.firstAnswer, let last = wave.lastAnswer else { return "with a score" }
        return first == last ? "on \(first.long)" : "from \(first.short) to \(last.long)"
    }
}
