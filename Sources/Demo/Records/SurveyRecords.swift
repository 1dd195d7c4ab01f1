import Metrics

/// The answers to the quarterly survey: a wave a quarter, from the baseline to the newest.
struct SurveyRecords: Sendable {
    /// How a wave turned out.
    private struct Outcome {
        var answers: Int
        /// The score aimed at, to the nearest answer.
        var score: Int
        /// The share of passives, in percent.
        var passives: Int
        /// The mean share of work that does not set the company apart, in percent.
        var undifferentiated: Int
    }

    /// People invited, by wave: everybody in the roster on its first day.
    private(set) var invited: [(quarter: Quarter, count: Int)] = []
    private var rows: [(day: CivilDay, cells: [String])] = []
    private let roster: Roster
    private let friction: FrictionRecords
    private let plot: FrictionPlot
    private let timeline: Timeline

    init(roster: Roster, friction: FrictionRecords, plot: FrictionPlot, timeline: Timeline, seed: UInt64) {
        self.roster = roster
        self.friction = friction
        self.plot = plot
        self.timeline = timeline
        var random = DemoRandom(seed: seed, for: .surveys)
        let outcomes = [
            Outcome(answers: 128, score: -12, passives: 37, undifferentiated: 41),
            Outcome(answers: 154, score: 4, passives: 35, undifferentiated: 37),
            Outcome(answers: 183, score: 15, passives: 31, undifferentiated: 31),
            Outcome(answers: 203, score: 37 + random.below(3), passives: 25, undifferentiated: 24),
        ]
        for (wave, outcome) in zip(timeline.waves, outcomes) {
            add(wave, outcome, isLate: wave.quarter.index >= timeline.waves[2].quarter.index, &random)
        }
    }

    private mutating func add(_ wave: Timeline.Wave, _ outcome: Outcome, isLate: Bool, _ random: inout DemoRandom) {
        let asked = roster.eligible(on: wave.first)
        invited.append((wave.quarter, asked.count))
        let people = Array(random.shuffled(asked).prefix(outcome.answers + random.from(-3...3)))
        let count = people.count
        let lead = roundedDivision(count * outcome.score, by: 100)
        var passives = roundedDivision(count * outcome.passives, by: 100)
        // Promoters less detractors are as aimed at, so what is left has to split evenly.
        if (count - passives - lead) % 2 != 0 { passives += 1 }
        let promoters = (count - passives + lead) / 2
        let byMood = people.map { (person: $0, mood: Company.teams[roster.people[$0].team].mood + 7 * random.unit()) }
            .sorted { ($1.mood, $0.person) < ($0.mood, $1.person) }
        var wavesRows: [(day: CivilDay, cells: [String])] = []
        for (place, entry) in byMood.enumerated() {
            let group = place < promoters ? 0 : place < promoters + passives ? 1 : 2
            let day = answerDay(in: wave, &random)
            wavesRows.append(
                (
                    day,
                    [
                        day.description, roster.people[entry.person].id, roster.team(of: entry.person),
                        String(score(in: group, &random)), comment(in: group, isLate: isLate, on: day, &random),
                        mention(by: entry.person, on: day, wave.quarter, &random),
                        String(max(0, min(100, outcome.undifferentiated + random.from(-18...18)))),
                    ]
                ))
        }
        rows += wavesRows.sorted { ($0.day, $0.cells[1]) < ($1.day, $1.cells[1]) }
    }

    /// A day of a wave: most answers come in its first days.
    private func answerDay(in wave: Timeline.Wave, _ random: inout DemoRandom) -> CivilDay {
        let day = wave.first.adding(days: min(random.below(wave.days), random.below(wave.days)))
        return day.weekday < 5 || day.weekday - 4 > day.number - wave.first.number
            ? day : day.adding(days: 4 - day.weekday)
    }

    private func score(in group: Int, _ random: inout DemoRandom) -> Int {
        switch group {
        case 0: random.pick([9, 9, 10]) ?? 9
        case 1: random.pick([7, 8, 8]) ?? 8
        default: random.pick([6, 6, 6, 5, 5, 4, 4, 3, 2, 1, 0]) ?? 6
        }
    }

    private func comment(in group: Int, isLate: Bool, on day: CivilDay, _ random: inout DemoRandom) -> String {
        guard random.chance(0.45) else { return "" }
        let isFaster = Timeline.midnight(of: day) > plot.deployments.resolved ?? .max
        if random.chance(0.25), isFaster == (group == 0) {
            return random.pick(isFaster ? Comments.thanks : Comments.waiting) ?? ""
        }
        let texts =
            switch group {
            case 0: isLate ? Comments.promotersLate : Comments.promotersEarly
            case 1: isLate ? Comments.passivesLate : Comments.passivesEarly
            default: isLate ? Comments.detractorsLate : Comments.detractorsEarly
            }
        return random.pick(texts) ?? ""
    }

    /// A friction point that the person names: always one that they also reported in the same quarter, and never one that
    /// was resolved by then.
    private func mention(by person: Int, on day: CivilDay, _ quarter: Quarter, _ random: inout DemoRandom) -> String {
        guard random.chance(0.7) else { return "" }
        let answered = Timeline.midnight(of: day.adding(days: 1))
        for report in friction.reports
        where report.person == person && Timeline.day(at: report.time).quarter == quarter {
            let name = FrictionPoint.all[report.point].name
            if name == FrictionPoint.deployments.name, answered > plot.deployments.resolved ?? .max { continue }
            if name == FrictionPoint.onboarding.name, answered > plot.onboarding.resolved ?? .max { continue }
            return name
        }
        return ""
    }

    /// `surveys.csv`.
    func file() -> DemoFile {
        var writer = LineWriter(capacity: rows.count * 120)
        writer.row(["date", "developer", "team", "score", "comment", "friction", "undifferentiated_share"])
        for row in rows { writer.row(row.cells) }
        return DemoFile(path: "surveys.csv", bytes: writer.bytes)
    }
}

/// A quotient rounded to the nearest whole number, halves away from zero; the divisor is positive.
private func roundedDivision(_ value: Int, by divisor: Int) -> Int {
    value >= 0 ? (value + divisor / 2) / divisor : -((divisor / 2 - value) / divisor)
}
