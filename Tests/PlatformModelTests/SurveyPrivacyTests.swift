import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Up to which day a wave under way is shown.
@Suite struct SurveyStepTests {
    private func nps(_ answers: [(day: Int, count: Int)], asOf: Int) throws -> NPSFigures {
        let folder = TemporaryFolder()
        var text = "date,developer,team,score,comment,undifferentiated_share\n"
        var person = 0
        for (day, count) in answers {
            for _ in 0..<count {
                person += 1
                text += "2026-05-\(day),p\(person),core,9,words \(person),20\n"
            }
        }
        folder.write("surveys.csv", text)
        return try folder.snapshot(asOf: "2026-05-\(asOf)").nps
    }

    /// 3, 4, 1, 6 and 2 answers on five days: the first step is the 7 of two days; the next would end with the fourth day,
    /// but only 2 answers follow it, so the rest comes at once.
    @Test func stepsByHand() throws {
        let answers = [(day: 11, count: 3), (12, 4), (13, 1), (14, 6), (15, 2)]
        let shown = try (10...16).map { try nps(answers, asOf: $0).waves.last?.result?.answers }
        #expect(shown == [nil, nil, 7, 7, 7, 16, 16])
        #expect(try nps(answers, asOf: 10).waves.isEmpty)
        // On the first day somebody has answered, and that is all that is said.
        let first = try nps(answers, asOf: 11)
        #expect(first.waves.map(\.isComplete) == [false] && first.waves.first?.firstAnswer == day("2026-05-11"))
        #expect(first.waves.first?.lastAnswer == nil && first.waves.first?.dismissed == nil)
    }

    @Test func everythingFinerWaitsForTheWhole() throws {
        let answers = [(day: 11, count: 12), (12, 12)]
        let under = try nps(answers, asOf: 11)
        #expect(under.waves.last?.result?.answers == 12 && under.waves.last?.isComplete == false)
        #expect(under.teams.isEmpty && under.verbatims.isEmpty)
        let whole = try nps(answers, asOf: 12)
        #expect(whole.teams.map(\.result?.answers) == [24] && whole.verbatims.count == 24)
    }

    @Test func stepsOfChanges() {
        func ends(_ changes: [(begun: Int, people: ClosedRange<Int>)], smallest: Int = 5) -> [Int] {
            var days: [CivilDay: SurveySteps.Change] = [:]
            for (number, change) in changes.enumerated() {
                days[CivilDay(number: number)] = SurveySteps.Change(begun: change.begun, people: Set(change.people))
            }
            return SurveySteps.steps(days, smallest: smallest).map(\.number)
        }
        #expect(ends([(5, 1...5), (5, 6...10)]) == [0, 1])
        #expect(ends([(5, 1...5), (4, 6...9)]) == [], "4 may not come alone, so nothing comes before them")
        #expect(ends([(9, 1...9), (0, 1...3)]) == [], "3 people changed their minds afterwards")
        #expect(ends([(9, 1...9), (0, 1...5)]) == [0], "5 did")
        #expect(ends([]) == [])
        #expect(ends([(4, 1...4), (1, 5...5), (6, 6...11)]) == [1, 2])
    }

    @Test func aDismissalAfterAnAnswerTakesNothingBack() throws {
        let folder = TemporaryFolder()
        folder.write(
            "surveys.csv",
            "date,developer,score\n" + (0..<5).map { "2026-05-01,p\($0),9\n" }.joined() + "2026-05-09,p0,\n")
        let wave = try folder.snapshot(asOf: "2026-05-31").nps.waves.last
        #expect(wave?.result == NPS(promoters: 5, passives: 0, detractors: 0) && wave?.dismissed == 0)
    }
}

/// Friction points that survey answers name.
@Suite struct SurveyFrictionTests {
    private let header = "date,developer,score,friction\n"

    private func friction(
        _ surveys: String, _ reports: String = "", asOf: String = "2026-06-30", window: Window.Span? = nil
    ) throws -> FrictionFigures {
        let folder = TemporaryFolder()
        folder.write("surveys.csv", header + surveys)
        if !reports.isEmpty { folder.write("friction.ndjson", reports) }
        return try folder.snapshot(asOf: asOf, window: window).friction
    }

    private func report(_ who: String, _ day: String) -> String {
        #"{"time":"2026-\#(day)T09:00:00Z","developer":"\#(who)","category":"slow","minutes_lost":30}"# + "\n"
    }

    private func answers(_ people: ClosedRange<Int>, on day: String) -> String {
        people.map { "2026-\(day),p\($0),9,slow\n" }.joined()
    }

    @Test func theyCountAsABlockWhenTheWaveIsComplete() throws {
        let surveys = answers(1...4, on: "05-10") + answers(5...6, on: "05-20")
        #expect(try friction(surveys, asOf: "2026-05-19").points.isEmpty)
        let point = try friction(surveys, asOf: "2026-05-20").points.first
        #expect(point?.reporters == 6 && point?.reports == 6 && point?.reportersEver == 6 && point?.minutesLost == 0)
        // In a window of 28 days that begins after the first of them the block is there whole; before its day it is not.
        #expect(try friction(surveys, asOf: "2026-06-10", window: .days28).points.map(\.reporters) == [6])
        #expect(try friction(surveys, asOf: "2026-06-17", window: .days28).points.isEmpty)
    }

    @Test func whoReportsItTooCountsOnce() throws {
        // p1 and p2 report it in the quarter, p2 after the survey; p3 did in the quarter before.
        let reports = report("p1", "04-02") + report("p2", "06-02") + report("p3", "03-02")
        let surveys = answers(1...7, on: "05-10")
        #expect(try friction(surveys, reports).points.map(\.reporters) == [7])
        // With six answers four people are left that report it nowhere else: they do not count.
        let few = try friction(answers(1...6, on: "05-10"), reports)
        #expect(few.points.map(\.reporters) == [2] && few.hiddenPoints == 0)
    }

    @Test func twoWavesAreNotAddedUp() throws {
        let surveys = answers(1...6, on: "02-10") + answers(2...9, on: "05-10")
        #expect(try friction(surveys, window: .all).points.map(\.reporters) == [8], "the larger wave")
        #expect(try friction(surveys, asOf: "2026-03-31").points.map(\.reporters) == [6])
    }

    @Test func onlyAMessageToAllReachesThem() throws {
        let resolved = #"{"time":"2026-06-01T09:00:00Z","event":"resolved","category":"slow"}"# + "\n"
        let told = #"{"time":"2026-06-02T09:00:00Z","event":"told","category":"slow""#
        let surveys = answers(1...6, on: "05-10")
        let named = try friction(
            surveys, report("q", "05-01") + resolved + told + #","developers":["q","p1","p2"]}"# + "\n")
        #expect(named.resolvedReporters == 7 && named.toldReporters == 1)
        let all = try friction(surveys, report("q", "05-01") + resolved + told + "}\n")
        #expect(all.resolvedReporters == 7 && all.toldReporters == 7)
    }

    @Test func aWaveThatBeganAfterTheResolutionOpensAgain() throws {
        let resolved = #"{"time":"2026-05-15T09:00:00Z","event":"resolved","category":"slow"}"# + "\n"
        let during = try friction(
            answers(1...3, on: "05-10") + answers(4...6, on: "05-20"), report("q", "05-01") + resolved)
        #expect(during.points.first?.state == .resolved, "the wave had begun before")
        let after = try friction(answers(1...6, on: "05-20"), report("q", "05-01") + resolved)
        #expect(after.points.first?.state == .reopened)
    }
}

/// Random populations, attacked by subtraction: between siblings and their sum, windows, and successive days.
@Suite struct SubtractionAttackTests {
    private static let start = day("2026-01-05")
    private static let days = 100

    /// Two waves of answers, with and without a person, some given twice, some dismissed, and friction reports.
    private struct Population {
        var surveys = "date,developer,team,score,comment,friction,undifferentiated_share\n"
        var friction = ""

        init(_ random: inout FixedRandom) {
            let size = 4 + random.below(30)
            for person in 0..<size {
                for _ in 0..<(1 + random.below(3)) {
                    let date = SubtractionAttackTests.start.adding(days: random.below(SubtractionAttackTests.days))
                    let who = random.below(4) == 0 ? "" : "p\(person)"
                    let score = random.below(9) == 0 ? "" : "\(random.below(11))"
                    let team = random.below(8) == 0 ? "" : "t\(random.below(4))"
                    let point = random.below(3) == 0 ? "" : "x\(random.below(3))"
                    surveys += "\(date),\(who),\(team),\(score),said \(person),\(point),\(random.below(100))\n"
                }
                guard random.below(3) == 0 else { continue }
                let date = SubtractionAttackTests.start.adding(days: random.below(SubtractionAttackTests.days))
                friction +=
                    #"{"time":"\#(date)T09:00:00Z","developer":"p\#(person)","category":"x\#(random.below(3))"}"# + "\n"
            }
            friction += #"{"time":"2026-02-20T09:00:00Z","event":"resolved","category":"x0"}"# + "\n"
            friction +=
                #"{"time":"2026-03-20T09:00:00Z","event":"told","category":"x0","developers":["p1","p2"]}"# + "\n"
        }
    }

    /// Something a viewer can read off a snapshot: how many people stand behind a figure.
    private func readings(_ snapshot: Snapshot) -> [String: Int] {
        var found: [String: Int] = [:]
        for wave in snapshot.nps.waves {
            found["wave \(wave.quarter)"] = wave.result?.answers ?? 0
            found["dismissed \(wave.quarter)"] = wave.dismissed ?? 0
        }
        if let wave = snapshot.nps.waves.last, let all = wave.result?.answers, !snapshot.nps.teams.isEmpty {
            var rest = all
            for team in snapshot.nps.teams {
                found["team \(team.team) \(wave.quarter)"] = team.result?.answers ?? 0
                rest -= team.result?.answers ?? 0
            }
            found["wave less its teams \(wave.quarter)"] = rest
        }
        found["comments \(snapshot.nps.waves.last?.quarter.description ?? "")"] = snapshot.nps.verbatims.count
        for wave in snapshot.outcomes.undifferentiated { found["work \(wave.quarter)"] = wave.answers ?? 0 }
        return found
    }

    /// What surveys add to the counts of friction points.
    private func survey(_ all: FrictionFigures, without: FrictionFigures) -> [String: Int] {
        var found: [String: Int] = [:]
        for point in all.points {
            let bare = without.points.first { $0.point == point.point }
            found["\(point.point) reporters"] = point.reporters - (bare?.reporters ?? 0)
            found["\(point.point) reports"] = point.reports - (bare?.reports ?? 0)
        }
        // A wave that began after the resolution has opened the point again.
        guard all.resolvedPoints == without.resolvedPoints else { return found }
        found["resolved"] = all.resolvedReporters - without.resolvedReporters
        found["told"] = all.toldReporters - without.toldReporters
        return found
    }

    private func isSafe(_ count: Int, _ smallest: Int) -> Bool { count == 0 || abs(count) >= smallest }

    @Test(arguments: [3, 5]) func nothingIsLeftOfOneToFewerThanAGroup(smallest: Int) throws {
        var random = FixedRandom(seed: UInt64(smallest) * 31)
        var (shownWaves, shownTeams, shownFriction) = (0, 0, 0)
        for round in 0..<8 {
            let population = Population(&random)
            func reader(_ files: [String: String]) throws -> PlatformReader {
                let folder = TemporaryFolder()
                folder.write("uptake.yaml", "smallest_group: \(smallest)\n")
                for (name, text) in files { folder.write(name, text) }
                return try folder.reader()
            }
            let whole = try reader(["surveys.csv": population.surveys, "friction.ndjson": population.friction])
            let bare = try reader(["friction.ndjson": population.friction])
            var before: [String: Int] = [:]
            for step in stride(from: 0, through: Self.days + 2, by: 2) {
                let asOf = AsOf.day(Self.start.adding(days: step))
                let snapshot = whole.snapshot(Question(asOf: asOf), now: farFuture)
                let now = readings(snapshot)
                for (name, count) in now {
                    #expect(isSafe(count, smallest), "\(name): \(count) in round \(round), day \(step)")
                    let change = count - (before[name] ?? 0)
                    #expect(isSafe(change, smallest), "\(name): \(change) more in round \(round), day \(step)")
                    if name.hasPrefix("wave ") { shownWaves += count > 0 ? 1 : 0 }
                    if name.hasPrefix("team ") { shownTeams += count > 0 ? 1 : 0 }
                }
                before = now
                if !snapshot.nps.verbatims.isEmpty {
                    #expect((snapshot.nps.waves.last?.result?.answers ?? 0) >= 10)
                }
                guard step % 10 == 0 else { continue }
                for window in [nil, Window.Span.all, .days28, .days90] {
                    let question = Question(asOf: asOf, window: window)
                    let added = survey(
                        whole.snapshot(question, now: farFuture).friction,
                        without: bare.snapshot(question, now: farFuture).friction)
                    for (name, count) in added {
                        #expect(isSafe(count, smallest) && count >= 0, "\(name): \(count), round \(round), day \(step)")
                        shownFriction += count > 0 ? 1 : 0
                    }
                }
            }
        }
        // The attack has something to attack.
        #expect(shownWaves > 100 && shownTeams > 10 && shownFriction > 10)
    }

    /// A group's part of the newest wave is all there is or nothing: no day shows a part of it.
    @Test func surveyPartsOfFrictionAreOneOrTheOtherWave() throws {
        var random = FixedRandom(seed: 3)
        let population = Population(&random)
        let folder = TemporaryFolder()
        folder.write("surveys.csv", population.surveys)
        let reader = try folder.reader()
        var sizes: [SafeText: Set<Int>] = [:]
        for step in 0..<Self.days {
            for window in [nil, Window.Span.all, .days28, .days90] {
                let question = Question(asOf: .day(Self.start.adding(days: step)), window: window)
                for point in reader.snapshot(question, now: farFuture).friction.points {
                    sizes[point.point, default: []].insert(point.reporters)
                }
            }
        }
        #expect(!sizes.isEmpty && sizes.values.allSatisfy { $0.count <= 2 }, "one size for each wave")
    }
}
