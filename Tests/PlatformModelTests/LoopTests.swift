import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Friction's loop, its ranks' uncertainty, and waves around a message.
@Suite struct LoopTests {
    private func report(_ who: String, _ point: String, _ time: String = "2026-05-01T09:00:00", minutes: Int = 0)
        -> String
    {
        #"{"time":"\#(time)Z","developer":"\#(who)","category":"\#(point)","minutes_lost":\#(minutes)}"# + "\n"
    }

    private func event(_ word: String, _ point: String, _ time: String, _ rest: String = "") -> String {
        #"{"time":"\#(time)Z","event":"\#(word)","category":"\#(point)"\#(rest)}"# + "\n"
    }

    private func snapshot(_ friction: String, surveys: String = "", asOf: String = "2026-06-30") throws -> Snapshot {
        let folder = TemporaryFolder()
        folder.write("friction.ndjson", friction)
        if !surveys.isEmpty { folder.write("surveys.csv", "date,developer,score\n" + surveys) }
        return try folder.snapshot(asOf: asOf, window: nil)
    }

    @Test func aTieAcrossRankThreeIsStated() throws {
        let tied =
            ["a", "b"].map { report("p1", $0) + report("p2", $0) }.joined()
            + ["c", "d", "e"].map { report("p1", $0) }.joined()
        let friction = try snapshot(tied).friction
        #expect(friction.points.map(\.point) == ["a", "b", "c", "d", "e"])
        #expect(friction.tiedAcrossThird == ["c", "d", "e"])
        #expect(friction.points.allSatisfy { $0.isTied })
        let clear = try snapshot(tied + report("p2", "c")).friction
        #expect(clear.tiedAcrossThird.isEmpty)
        #expect(try snapshot(report("p", "only")).friction.points.first?.isTied == false)
    }

    @Test func rankRangesDoNotDependOnNamesOrOrder() throws {
        var lines: [String] = []
        for number in 0..<24 {
            for point in 0..<5 where (number * 7 + point * 3) % (point + 2) == 0 {
                lines.append(report("p\(number)", "point\(point)"))
            }
        }
        let ranges = try snapshot(lines.joined()).friction.points.map(\.rankRange)
        #expect(try snapshot(lines.reversed().joined()).friction.points.map(\.rankRange) == ranges)
        let renamed = lines.joined().replacing("\"p", with: "\"q")
        #expect(try snapshot(renamed.replacing("qoint", with: "point")).friction.points.map(\.rankRange) == ranges)
        for (place, range) in ranges.enumerated() {
            #expect(range.map { $0.best <= place + 1 && place + 1 <= $0.worst } == true)
        }
    }

    @Test func theDaysOfAPointsChain() throws {
        let life =
            report("p1", "a") + event("planned", "a", "2026-05-03T00:00:00")
            + event("started", "a", "2026-05-05T00:00:00")
            + event("resolved", "a", "2026-05-10T00:00:00") + event("told", "a", "2026-05-12T00:00:00")
            + event("told", "a", "2026-05-20T00:00:00")
        func days(_ friction: String) throws -> [String?] {
            let point = try #require(try snapshot(friction).friction.points.first)
            return [point.planned, point.started, point.resolved, point.firstTold].map { instant in
                instant.map { CivilDay(number: Int($0.seconds / 86_400)).description }
            }
        }
        #expect(try days(report("p1", "a")) == [nil, nil, nil, nil])
        #expect(try days(life) == ["2026-05-03", "2026-05-05", "2026-05-10", "2026-05-12"])
        // A chain begins anew when the point is reopened, by an event or by a report after the resolution.
        let again = event("started", "a", "2026-06-05T00:00:00")
        #expect(try days(life + event("reopened", "a", "2026-06-01T00:00:00")) == [nil, nil, nil, nil])
        #expect(
            try days(life + event("reopened", "a", "2026-06-01T00:00:00") + again) == [nil, "2026-06-05", nil, nil])
        #expect(try days(life + report("p2", "a", "2026-06-01T00:00:00")) == [nil, nil, nil, nil])
    }

    @Test func messagesAfterAResolution() throws {
        let friction = try snapshot(
            report("p1", "a") + report("p2", "a") + report("p1", "b") + report("p1", "c")
                + event("resolved", "a", "2026-05-10T00:00:00")
                + event("told", "a", "2026-05-12T00:00:00", #","developers":["p1"]"#)
                + event("told", "a", "2026-05-20T00:00:00", #","developers":["p9"]"#)
                + event("resolved", "b", "2026-05-10T00:00:00")
                + event("told", "b", "2026-05-16T00:00:00", #","developers":["p1"]"#)
                + event("resolved", "c", "2026-05-10T00:00:00")
        ).friction
        // Told after 2 and 6 days; c is not told.
        #expect(friction.resolvedToTold == 345_600.0)
        #expect(friction.resolvedReporters == 4 && friction.toldReporters == 2)
        let a = friction.points.first { $0.point == "a" }
        #expect(a?.reportersEver == 2 && a?.told == 1 && a?.resolved == instant("2026-05-10T00:00:00Z"))
        #expect(try snapshot(report("p", "a")).friction.resolvedToTold == nil)
    }

    @Test func topThreeAreTheFirstPlanned() throws {
        let concrete = #","quarter":"2026-Q2","measure":"wait","current":"25 min","target":"5 min""#
        let friction =
            ["a", "b", "c", "d"].map { report("p", $0, "2026-04-01T00:00:00") }.joined()
            + event("planned", "d", "2026-04-05T00:00:00", concrete)
            + event("planned", "c", "2026-04-06T00:00:00", #","quarter":"2026-Q2""#)
            + event("planned", "b", "2026-04-06T00:00:00") + event("planned", "a", "2026-04-07T00:00:00", concrete)
            + event("resolved", "d", "2026-05-01T00:00:00")
        let top = try snapshot(friction).friction.topThree
        #expect(top?.quarter == Quarter(year: 2026, quarter: 2))
        #expect(top?.entries.map(\.point) == ["d", "b", "c"])
        #expect(top?.entries.map(\.isConcrete) == [true, false, false])
        #expect(top?.resolved == 1)
        #expect(top?.entries.first?.resolved == day("2026-05-01"))
        #expect(try snapshot(friction, asOf: "2026-04-30").friction.topThree?.resolved == 0)
        #expect(try snapshot(friction, asOf: "2026-07-01").friction.topThree == nil, "the plan was for another quarter")
    }

    @Test func wavesAroundAMessageCoincide() throws {
        // 20 detractors in the first quarter, told in April, 20 promoters in May.
        let before = (0..<20).map { "2026-02-01,p\($0),0\n" }.joined()
        let after = (0..<20).map { "2026-05-01,p\($0),10\n" }.joined()
        let told =
            report("p1", "a", "2026-01-01T00:00:00") + event("resolved", "a", "2026-03-01T00:00:00")
            + event("told", "a", "2026-04-10T00:00:00")
        let found = try snapshot(told, surveys: before + after).friction.communications
        #expect(found.map { "\($0.point) \($0.day) \($0.before) \($0.after)" } == ["a 2026-04-10 2026-Q1 2026-Q2"])
        #expect(found.first?.change.difference == 200 && found.first?.change.direction == .rose)
        // Before the second wave nothing can be said; nor when the wave was under way on the day.
        #expect(try snapshot(told, surveys: before + after, asOf: "2026-04-30").friction.communications.isEmpty)
        let straddling = after + (20..<30).map { "2026-04-01,p\($0),10\n" }.joined()
        #expect(try snapshot(told, surveys: before + straddling).friction.communications.isEmpty)
    }

    @Test func mergedPointsAreNamed() throws {
        let friction = try snapshot(
            report("p", "slow") + report("q", "sluggish")
                + event("merged", "sluggish", "2026-05-02T00:00:00", #","into":"slow""#)
        ).friction
        #expect(friction.points.map(\.merged) == [["sluggish"]])
    }
}

@Suite struct WaveTests {
    private func nps(_ rows: [String], configuration: String = "", developers: String = "") throws -> NPSFigures {
        let folder = TemporaryFolder()
        folder.write("surveys.csv", "date,developer,team,score,comment\n" + rows.map { $0 + "\n" }.joined())
        if !configuration.isEmpty { folder.write("uptake.yaml", configuration) }
        if !developers.isEmpty { folder.write("developers.csv", "id,name,team,joined\n" + developers) }
        return try folder.snapshot(asOf: "2026-06-30").nps
    }

    @Test func responseRateAndNarrowerInterval() throws {
        let rows = (0..<8).map { "2026-06-01,p\($0),t,\($0 + 2)," } + (0..<5).map { "2026-06-01,q\($0),t,," }
        let known = try nps(rows, configuration: "waves:\n  - quarter: 2026-Q2\n    invited: 16\n").waves.last
        #expect(known?.responseRate == 0.5 && known?.dismissed == 5)
        let free = try nps(rows).waves.last
        #expect(free?.responseRate == nil)
        let width = { (interval: Interval?) in interval.map { $0.high - $0.low } ?? 0 }
        // sqrt((16 - 8) / 15) of the width.
        #expect(abs(width(known?.interval) / width(free?.interval) - (8.0 / 15).squareRoot()) < 1e-9)
    }

    @Test func verbatimsNeedTenAnswers() throws {
        func rows(_ count: Int) -> [String] { (0..<count).map { "2026-06-01,,t,9,comment \($0)" } }
        #expect(try nps(rows(9)).verbatims.isEmpty)
        let ten = try nps(rows(10)).verbatims
        #expect(Set(ten).count == 10)
        #expect(ten != ten.sorted(), "shuffled")
        #expect(try nps(rows(10).reversed()).verbatims == ten, "in an order that says nothing")
        // Only in the newest wave, even when that one is too small.
        #expect(try nps(rows(10).map { $0.replacing("2026-06", with: "2026-03") } + rows(1)).verbatims.isEmpty)
    }

    @Test func namesAreStruckOutOfVerbatims() throws {
        let rows = (0..<10).map { "2026-06-01,p\($0),t,9,\($0 == 0 ? "ask Ada or ada@example.com" : "")" }
        #expect(try nps(rows, developers: "ada,Ada Lovelace,t,2026-01-01\n").verbatims == ["ask – or –"])
    }

    @Test func onlyALatestAnswerSpeaks() throws {
        let rows =
            (0..<10).map { "2026-06-01,p\($0),t,9," } + ["2026-06-02,p1,t,9,second thoughts", "2026-06-01,p2,t,9,kept"]
            + ["2026-06-03,p1,t,9,third thoughts"]
        #expect(Set(try nps(rows).verbatims) == ["kept", "third thoughts"])
    }

    @Test func anyTwoWavesAreCompared() throws {
        let rows = [("2025-12-01", 0), ("2026-03-01", 5), ("2026-06-01", 10)].flatMap { date, score in
            (0..<20).map { "\(date),p\($0),t,\(score)," }
        }
        let nps = try nps(rows)
        let change = nps.change(from: Quarter(year: 2025, quarter: 4), to: Quarter(year: 2026, quarter: 2))
        #expect(change?.difference == 200 && change?.direction == .rose)
        #expect(
            nps.change(from: Quarter(year: 2025, quarter: 4), to: Quarter(year: 2026, quarter: 1))?.direction
                == .noClearChange)
        #expect(nps.change(from: Quarter(year: 2024, quarter: 4), to: Quarter(year: 2026, quarter: 1)) == nil)
    }

    @Test func commentsAreKeptWithinABound() {
        var forward = CommentSample()
        var backward = CommentSample()
        let entries = (0..<2000).map {
            CommentSample.Entry(digest: UInt64($0 * 7919 % 2003), day: day("2026-06-01"), text: "\($0)")
        }
        for entry in entries { forward.insert(entry) }
        for entry in entries.reversed() { backward.insert(entry) }
        #expect(forward.entries.count == SurveyFold.mostComments)
        #expect(forward.entries.map(\.text) == backward.entries.map(\.text))
        #expect("äöü".cut(to: 3) == "ä" && "abc".cut(to: 3) == "abc")
    }
}
