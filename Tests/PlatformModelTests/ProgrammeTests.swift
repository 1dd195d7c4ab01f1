import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Research, board, the programme and the failure pattern's signs, by hand.
@Suite struct ProgrammeTests {
    private func snapshot(_ files: [String: String], asOf: String = "2026-06-30") throws -> Snapshot {
        let folder = TemporaryFolder()
        for (name, text) in files { folder.write(name, text) }
        return try folder.snapshot(asOf: asOf, window: nil)
    }

    private func interview(_ who: String, _ capability: String, _ day: String) -> String {
        #"{"time":"2026-\#(day)T09:00:00Z","event":"interview","capability":"\#(capability)","developer":"\#(who)"}"#
            + "\n"
    }

    private func build(_ capability: String, _ started: String) -> String {
        #"{"time":"2026-01-01T00:00:00Z","event":"capability","capability":"\#(capability)","build_started":"2026-\#(started)"}"#
            + "\n"
    }

    @Test func interviewsBeforeTheBuildCount() throws {
        let research =
            (1...5).map { interview("p\($0)", "enough", "03-0\($0)") }.joined() + build("enough", "03-06")
            + (1...4).map { interview("p\($0)", "short", "03-0\($0)") }.joined() + interview("p1", "short", "03-05")
            + interview("p5", "missed", "04-10") + build("missed", "04-10")
        let found = try snapshot(["research.ndjson": research]).research
        #expect(
            found.capabilities.map { "\($0.name) \($0.people) \($0.late) \($0.gate.rawValue)" }
                == ["missed 0 1 missed", "enough 5 0 met", "short 4 0 short"])
        #expect(found.interviews == 11)
        #expect(found.capabilities.last?.days.map(\.description).last == "2026-03-05")
        // On 4 March nobody knows yet that the build begins on the 6th.
        let past = try snapshot(["research.ndjson": research], asOf: "2026-03-04").research
        #expect(past.capabilities.first { $0.name == "enough" }.map { "\($0.people) \($0.gate.rawValue)" } == "4 short")
    }

    @Test func researchWithAnIdCountsOnce() throws {
        let line =
            #"{"id":"r1","time":"2026-03-01T09:00:00Z","event":"interview","capability":"c","developer":"p"}"# + "\n"
        #expect(try snapshot(["research.ndjson": line + line]).research.interviews == 1)
        #expect(try snapshot(["research/1.ndjson": line, "research/2.ndjson": line]).research.interviews == 1)
    }

    private func member(_ who: String, _ team: String, _ day: String = "01-01") -> String {
        #"{"time":"2026-\#(day)T00:00:00Z","event":"member","developer":"\#(who)","team":"\#(team)"}"# + "\n"
    }

    private func meeting(_ day: String, _ id: String = "") -> String {
        #"{"id":"m\#(day)\#(id)","time":"2026-\#(day)T09:00:00Z","event":"meeting","attendees":["a","b","a"]}"# + "\n"
    }

    @Test func boardRules() throws {
        let four = member("a", "t1") + member("b", "t2") + member("c", "t3") + member("d", "t4")
        let monthly = ["01-10", "02-10", "03-10", "04-10", "05-10"].map { meeting($0) }.joined()
        #expect(try snapshot(["board.ndjson": four + monthly]).board.breaches.isEmpty)
        func breaches(_ board: String) throws -> [String] {
            try snapshot(["board.ndjson": board]).board.breaches.map { "\($0.breach.rawValue): \($0.text)" }
        }
        #expect(try breaches(member("a", "t1") + monthly) == ["tooFewMembers: 1 member of the 4 a board has at least"])
        #expect(
            try breaches(four + member("e", "t5") + member("f", "t6") + member("g", "t1") + monthly) == [
                "tooManyMembers: 7 members of the 6 a board has at most", "sharedTeam: 2 members are from t1",
            ])
        #expect(
            try breaches(
                four + meeting("01-10") + meeting("03-10") + meeting("03-20") + meeting("04-01") + meeting("05-01"))
                == ["missedMonth: no meeting in Feb 2026", "severalInOneMonth: 2 meetings in Mar 2026"])
        #expect(try snapshot([:]).board.isKnown == false)
    }

    @Test func decisionsAndVotesBelongToTheirMeeting() throws {
        let board =
            meeting("05-10")
            + #"{"id":"d","time":"2026-05-10T10:00:00Z","event":"decision","meeting":"m05-10","text":"fix it","owner":"a","due":"2026-06-01"}"#
            + "\n"
            + #"{"id":"e","time":"2026-05-10T10:00:00Z","event":"decision","meeting":"m05-10","text":"done","done":"2026-06-01","due":"2026-05-20"}"#
            + "\n" + #"{"time":"2026-05-10T10:00:00Z","event":"vote","meeting":"m05-10","category":"slow","dots":3}"#
            + "\n"
            + #"{"time":"2026-05-10T10:00:00Z","event":"vote","meeting":"m05-10","category":"slow","dots":2}"# + "\n"
            + #"{"time":"2026-05-10T10:00:00Z","event":"vote","meeting":"m05-10","category":"docs"}"# + "\n"
        let found = try snapshot(["board.ndjson": board]).board.meetings
        #expect(found.map(\.attendees) == [2])
        #expect(found.first?.decisions.map { "\($0.text) \($0.isOverdue)" } == ["done false", "fix it true"])
        #expect(found.first?.votes.map { "\($0.point) \($0.dots)" } == ["slow 5", "docs 1"])
        // At the end of May the first is not yet due on the next day, and the second is overdue and not yet done.
        let may = try snapshot(["board.ndjson": board], asOf: "2026-05-31").board.meetings
        #expect(may.first?.decisions.map(\.isOverdue) == [true, false])
    }

    private let survey = "date,developer,score\n" + (0..<5).map { "2026-04-0\($0 + 1),p\($0),9\n" }.joined()

    private func reported(_ time: String) -> String { friction(nil, time) }

    private func friction(_ word: String?, _ time: String, _ rest: String = "") -> String {
        let event = word.map { #","event":"\#($0)""# } ?? #","developer":"p1""#
        return #"{"time":"2026-\#(time)T00:00:00Z","category":"slow"\#(event)\#(rest)}"# + "\n"
    }

    @Test func fourStepsWithTheirStates() throws {
        var files: [String: String] = [:]
        func steps(_ asOf: String = "2026-06-30") throws -> [String] {
            try snapshot(files, asOf: asOf).programme.steps.map(\.state.rawValue)
        }
        #expect(try steps() == ["not started", "not started", "not started", "not started"])
        files["surveys.csv"] = survey
        #expect(try steps("2026-04-08") == ["under way", "not started", "not started", "not started"])
        #expect(try steps("2026-04-09") == ["overdue", "not started", "not started", "not started"])
        files["friction.ndjson"] = reported("04-05")
        #expect(try steps() == ["done", "not started", "not started", "not started"])
        #expect(try steps("2026-10-01").prefix(2) == ["done", "overdue"], "the quarter after the baseline is over")
        files["friction.ndjson"]? += friction("planned", "04-20", #","quarter":"2026-Q2""#)
        #expect(try steps() == ["done", "under way", "not started", "not started"])
        #expect(try steps("2026-07-01")[1] == "overdue")
        files["friction.ndjson"]? += friction("resolved", "05-20")
        #expect(try steps("2026-06-17") == ["done", "done", "under way", "not started"])
        #expect(try steps("2026-06-18")[2] == "overdue", "28 days have passed")
        files["friction.ndjson"]? += friction("told", "06-20", #","developers":["p1"]"#)
        #expect(try steps()[2] == "done")
        files["board.ndjson"] = member("a", "t", "05-01")
        #expect(try steps("2026-06-30")[3] == "under way")
        #expect(try steps("2026-07-01")[3] == "overdue")
        files["board.ndjson"]? += meeting("05-15")
        #expect(try steps("2026-06-30") == ["done", "done", "done", "done"])
        #expect(try steps("2026-07-01")[3] == "overdue")
    }

    @Test func baselineDates() throws {
        let step = try snapshot(["surveys.csv": survey, "friction.ndjson": reported("04-05")]).programme.steps.first
        #expect(
            step?.started == day("2026-04-01") && step?.due == day("2026-04-08") && step?.finished == day("2026-04-05"))
    }

    private func sign(_ name: FailureSign.Name, _ files: [String: String], _ asOf: String = "2026-06-30") throws
        -> String
    {
        let sign = try snapshot(files, asOf: asOf).verdict.signs.first { $0.name == name }
        return "\(sign?.state.rawValue ?? "") \(sign?.since?.description ?? "-")"
    }

    @Test func signsOfAnEmptyWorkspaceAreUnknown() throws {
        let signs = try snapshot([:]).verdict.signs
        #expect(signs.map(\.name) == FailureSign.Name.allCases)
        #expect(signs.allSatisfy { $0.state == .unknown || $0.name == .enforcement })
        #expect(signs.allSatisfy { $0.since == nil })
    }

    @Test func signsWithTheDayTheyBegan() throws {
        #expect(
            try sign(.enforcement, ["uptake.yaml": "enforcement:\n  - date: 2026-03-01\n    what: policy\n"])
                == "present 2026-03-01")
        #expect(try sign(.enforcement, [:]) == "absent -")
        // Reported on 1 January: a quarter of 92 days later is 3 April, so it is older from the 4th on.
        let old = ["friction.ndjson": reported("01-01") + reported("04-02")]
        #expect(try sign(.oldTopFriction, old) == "present 2026-04-04")
        #expect(try sign(.oldTopFriction, old, "2026-04-03") == "absent -")
        #expect(
            try sign(
                .oldTopFriction,
                ["friction.ndjson": reported("01-01") + reported("04-02") + friction("resolved", "05-01")])
                == "absent -")
        #expect(try sign(.noInterviews, ["research.ndjson": build("c", "02-01")]) == "present 2026-02-01")
        #expect(
            try sign(.noInterviews, ["research.ndjson": build("c", "02-01") + interview("p", "c", "01-31")])
                == "absent -")
        let board = ["board.ndjson": meeting("04-15")]
        #expect(try sign(.noBoardMeeting, board, "2026-05-31") == "absent -")
        #expect(try sign(.noBoardMeeting, board) == "present 2026-06-01")
    }

    @Test func flatAdoptionBeganThreeMonthsBefore() throws {
        // One of two people has been active every week from January on.
        let developers =
            #"{"id":"a","team":"t","joined":"2026-01-01"}"# + "\n" + #"{"id":"b","team":"t","joined":"2026-01-01"}"#
            + "\n"
        var usage = ""
        for week in 0..<26 {
            let date = day("2026-01-01").adding(days: 7 * week)
            usage += #"{"time":"\#(date)T00:00:00Z","developer":"a","capability":"c","action":"x"}"# + "\n"
        }
        let files = ["developers.ndjson": developers, "usage.ndjson": usage]
        // Points every 7 days back from 30 June; the first, on 6 January, is the beginning.
        #expect(try sign(.adoptionFlat, files) == "present 2026-01-06")
        #expect(try sign(.adoptionFlat, files, "2026-04-01") == "unknown -")
        let grown = usage + #"{"time":"2026-06-29T00:00:00Z","developer":"b","capability":"c","action":"x"}"# + "\n"
        #expect(try sign(.adoptionFlat, ["developers.ndjson": developers, "usage.ndjson": grown]) == "absent -")
    }

    @Test func fallingNPSWhileAdoptionRises() throws {
        let developers = "id,team,joined\n" + (0..<20).map { "p\($0),t,2026-01-01\n" }.joined()
        let surveys = "date,developer,score\n" + (0..<20).map { "2026-02-01,p\($0),10\n2026-05-01,p\($0),0\n" }.joined()
        let usage = (0..<10).map {
            #"{"time":"2026-04-20T00:00:00Z","developer":"p\#($0)","capability":"c","action":"x"}"# + "\n"
        }.joined()
        let files = ["developers.csv": developers, "surveys.csv": surveys, "usage.ndjson": usage]
        #expect(try sign(.npsFallsWhileAdoptionRises, files) == "present 2026-05-01")
        var quiet = files
        quiet["usage.ndjson"] = nil
        #expect(try sign(.npsFallsWhileAdoptionRises, quiet) == "absent -")
    }

    @Test func nextActionAsksForMissingInterviews() throws {
        var files = [
            "developers.csv": "id,team,joined\np1,t,2026-01-01\n", "surveys.csv": survey,
            "board.ndjson": meeting("06-15"),
        ]
        files["research.ndjson"] = (1...3).map { interview("p\($0)", "sandbox", "03-0\($0)") }.joined()
        #expect(try snapshot(files).nextAction.text == "2 interviews short for sandbox")
        files["research.ndjson"]? += interview("p4", "sandbox", "03-04")
        #expect(try snapshot(files).nextAction.text == "1 interview short for sandbox")
        files["research.ndjson"]? += interview("p5", "sandbox", "03-05")
        files["board.ndjson"]? += member("a", "t1")
        #expect(try snapshot(files).nextAction.text == "Advisory board: 1 member of the 4 a board has at least")
    }
}
