import Metrics
import PlatformModel
import SafeText

extension NPSFigures {
    /// Read from the whole snapshot, for the days that figures cover and the age of the data.
    static let keys = Keys<Snapshot> {
        rows(
            "waves", by: "quarter", { [$0.wave.quarter.description] }, over: { $0.days },
            DatedWave.all, waveKeys)
        group("change", isNullable: true, { $0.nps.change }, NPSChange.keys)
        rows("teams", by: "team", { [$0.team.string] }, { $0.nps.teams }, teamKeys)
        key("smallestGroup", .answers, "the smallest group that is shown", over: { _ in nil }) { $0.nps.smallestGroup }
        group("freshness", over: { _ in nil }, { Aged($0.nps.freshness, at: $0.asOf.instant) }, Aged.keys)
        values(
            "verbatims", .text,
            "what people wrote in the newest wave, shuffled, names of the roster struck out; empty below `fewestForVerbatims` answers"
        ) { $0.nps.verbatims }
        key(
            "fewestForVerbatims", .answers, "the fewest answers with which a wave's comments are shown",
            over: { _ in nil }
        ) { _ in NPSFigures.fewestForVerbatims }
    }

    /// A wave and its change since the shown one before it.
    private struct DatedWave {
        var wave: Wave
        var change: WaveChange?
        var days: FigureDays

        /// The wave when it is shown: in a hidden one a day would tell of one person.
        var shown: Wave? { wave.result == nil ? nil : wave }

        static func all(_ snapshot: Snapshot) -> [DatedWave] {
            var before: Quarter?
            return snapshot.nps.waves.map { wave in
                let change = before.flatMap { before in
                    snapshot.nps.change(from: before, to: wave.quarter).map { WaveChange(from: before, change: $0) }
                }
                if wave.result != nil { before = wave.quarter }
                return DatedWave(wave: wave, change: change, days: wave.days(upTo: snapshot.today))
            }
        }
    }

    /// The change of one shown wave from the one before.
    private struct WaveChange {
        var from: Quarter
        var change: NPSChange

        static let keys = Keys<WaveChange> {
            key("from", .quarter, "the shown wave before; `change` is null without one, and for a hidden wave") {
                $0.from
            }
            inline({ $0.change }, NPSChange.keys)
        }
    }

    private static let waveKeys = Keys<DatedWave> {
        key("quarter", .quarter, "the quarter of a wave, oldest first") { $0.wave.quarter }
        inline({ $0.wave.result }, resultKeys)
        key(
            "band", .word, "`needs mandates`, `between` or `self-sustaining`",
            formula: "`needs mandates` below 20, `self-sustaining` above 40, `between` from 20 to 40"
        ) { $0.wave.band?.word }
        key(
            "bandCertain", .truth, "whether the interval lies in one band",
            formula: "both ends of the 95 % interval of the score lie in the score's band"
        ) { $0.wave.result?.isBandCertain }
        key(
            "dismissed", .answers,
            "people whose answers were dismissed or left blank; null below `smallestGroup` and while it is not complete"
        ) { $0.wave.dismissed }
        key("invited", .people, "people asked, when configured") { $0.wave.invited }
        key("hidden", .truth, "whether fewer than `smallestGroup` answered, so that the wave is hidden") {
            $0.wave.result == nil
        }
        key(
            "responseRate", .share, "answers / invited",
            parts: { wave in
                wave.wave.responseRate.flatMap { _ in wave.wave.result }.map {
                    FigureParts($0.answers, of: wave.wave.invited ?? 0)
                }
            }
        ) { $0.wave.responseRate }
        key(
            "correctedLow", .points,
            "lower end of the interval after the finite-population correction, where the people asked are known",
            formula: "the adjusted Wald interval, its half width times sqrt((N - n) / (N - 1)) of N people asked"
        ) { $0.wave.interval?.low }
        key(
            "correctedHigh", .points, "upper end of the corrected interval",
            formula: "the adjusted Wald interval, its half width times sqrt((N - n) / (N - 1)) of N people asked"
        ) { $0.wave.interval?.high }
        key(
            "complete", .truth,
            "whether the wave's last answer lies behind the as-of day; before that of the wave its score alone is shown"
        ) { $0.wave.isComplete }
        key("firstAnswer", .day, "the day of the wave's first answer; null when hidden") {
            $0.shown?.firstAnswer
        }
        key("lastAnswer", .day, "the day of the wave's last answer up to the as-of day; null when hidden") {
            $0.shown?.lastAnswer
        }
        group("change", isNullable: true, { $0.change }, WaveChange.keys)
    }

    private static let resultKeys = Keys<NPS> {
        key("promoters", .answers, "answers of 9 and 10") { $0.promoters }
        key("passives", .answers, "answers of 7 and 8") { $0.passives }
        key("detractors", .answers, "answers of 0 to 6") { $0.detractors }
        key("answers", .answers, "answers with a score: promoters, passives and detractors") { $0.answers }
        key(
            "score", .points, "NPS: 100 (promoters - detractors) / answers",
            formula:
                "100 (promoters - detractors) / answers, of each person the latest answer with a score (Reichheld, 2003); \(Formula.adjustedWald)",
            interval: { $0.interval.map { Interval(low: $0.low, high: $0.high) } },
            parts: { FigureParts($0.promoters - $0.detractors, of: $0.answers) }
        ) { $0.score }
        key("low", .points, "lower end of the 95 % interval (adjusted Wald)", endOf: "score") { $0.interval?.low }
        key("high", .points, "upper end of the 95 % interval (adjusted Wald)", endOf: "score") { $0.interval?.high }
        key(
            "detectableChange", .points, "the smallest change to another wave of this size that the test can call real",
            formula: "100 * 1.96 sqrt(2 v / n), variance v and n with the pseudo-answers of the adjusted Wald interval"
        ) { $0.detectableChange }
    }

    private static let teamKeys = Keys<Team> {
        key("team", .name, "a team of the newest wave, the highest score first, hidden ones last") { $0.team }
        inline({ $0.result }, resultKeys)
        key("hidden", .truth, "whether the small-group rules hide it") { $0.result == nil }
    }
}

extension NPSFigures.Wave {
    /// The days of its quarter that are over by a day.
    func days(upTo today: CivilDay) -> FigureDays {
        FigureDays(quarter.firstDay, quarter.lastDay, upTo: today)
    }
}

extension NPS.Band {
    /// The band as a figure says it.
    fileprivate var word: String {
        switch self {
        case .needsMandates: "needs mandates"
        case .between: "between"
        case .selfSustaining: "self-sustaining"
        }
    }
}

extension NPSChange {
    static let keys = Keys<NPSChange> {
        key(
            "difference", .points, "points from the earlier of two shown waves to the later",
            formula: "score of the later wave less score of the earlier"
        ) { $0.difference }
        key(
            "p", .probability, "two-sided p-value of no change between the two",
            formula:
                "two-sided normal p of z = difference / sqrt(v1 / n1 + v2 / n2), on counts with the pseudo-answers of the adjusted Wald interval"
        ) { $0.p }
        key(
            "direction", .word, "`rose` or `fell` where p < .05, else `no clear change`",
            formula: "`rose` or `fell` where |z| > 1.96, else `no clear change`"
        ) { $0.direction.word }
    }
}

extension NPSChange.Direction {
    /// The direction as a figure says it.
    var word: String {
        switch self {
        case .rose: "rose"
        case .fell: "fell"
        case .noClearChange: "no clear change"
        }
    }
}
