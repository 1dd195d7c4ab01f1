import Metrics
import SafeText
import Synchronization
import Testing

@testable import PlatformModel

@Suite struct SmallGroupTests {
    private func teams(_ sizes: [(team: String?, count: Int)]) throws -> NPSFigures {
        let folder = TemporaryFolder()
        var text = "date,team,score\n"
        for (team, count) in sizes {
            for index in 0..<count { text += "2026-06-01,\(team ?? ""),\(index % 11)\n" }
        }
        folder.write("surveys.csv", text)
        return try folder.snapshot(asOf: "2026-06-30").nps
    }

    private func shown(_ nps: NPSFigures) -> Set<String> {
        Set(nps.teams.filter { $0.result != nil }.map(\.team.string))
    }

    @Test func aSmallTeamIsHidden() throws {
        // Two hidden teams of 4 and 3 make 7: nobody can be told apart by subtraction.
        #expect(shown(try teams([("a", 9), ("b", 4), ("c", 3)])) == ["a"])
    }

    @Test func theSiblingThatWouldTellIsHiddenToo() throws {
        // The wave less a and c would be the 4 of b: c, the smaller one, goes too.
        #expect(shown(try teams([("a", 9), ("b", 4), ("c", 6)])) == ["a"])
        // Two answers without a team are a group as well.
        #expect(shown(try teams([("a", 9), (nil, 2), ("c", 6)])) == ["a"])
        #expect(shown(try teams([("a", 9), ("c", 6)])) == ["a", "c"])
    }

    /// Whoever subtracts the shown teams from the wave is left with nobody, or with at least a group.
    @Test func subtractionFindsNoSmallGroup() throws {
        var seed: UInt64 = 9
        for _ in 0..<200 {
            let sizes = (0..<6).map { index in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return (team: index == 5 ? nil : "team\(index)", count: Int((seed >> 40) % 9))
            }
            let nps = try teams(sizes)
            guard let wave = nps.waves.last?.result else { continue }
            let rest = wave.answers - nps.teams.compactMap(\.result?.answers).reduce(0, +)
            #expect(rest == 0 || rest >= nps.smallestGroup)
        }
    }

    @Test func aWholeWaveMayBeHidden() throws {
        let nps = try teams([("a", 4)])
        #expect(nps.waves.map(\.result) == [nil])
        #expect(nps.teams.isEmpty)
    }
}

@Suite struct FrictionLifeTests {
    private static let reports = """
        {"id":"1","time":"2026-04-01T09:00:00Z","developer":"ada","category":"slow","minutes_lost":60,"text":""}
        {"id":"2","time":"2026-04-02T09:00:00Z","developer":"ben","category":"slow","minutes_lost":60,"text":""}
        {"id":"3","time":"2026-04-03T09:00:00Z","developer":"cleo","category":"sluggish","minutes_lost":60,"text":""}

        """
    private static let events = """
        {"id":"e1","time":"2026-04-10T09:00:00Z","event":"planned","category":"slow","quarter":"2026-Q2","measure":"time","current":"25 min","target":"5 min"}
        {"id":"e2","time":"2026-04-20T09:00:00Z","event":"started","category":"slow"}
        {"id":"e3","time":"2026-05-10T09:00:00Z","event":"resolved","category":"slow","after":"4 min"}
        {"id":"e4","time":"2026-05-12T09:00:00Z","event":"told","category":"slow","developers":["ada"],"channel":"mail"}
        {"id":"e5","time":"2026-04-05T09:00:00Z","event":"merged","category":"sluggish","into":"slow"}

        """

    private func friction(_ extra: String = "", asOf: String = "2026-06-30") throws -> FrictionFigures {
        let folder = TemporaryFolder()
        folder.write("friction.ndjson", Self.events + Self.reports + extra)
        return try folder.snapshot(asOf: asOf, window: nil).friction
    }

    @Test func aPointMovesOn() throws {
        func state(_ asOf: String) throws -> FrictionFigures.State? { try friction(asOf: asOf).points.first?.state }
        #expect(try state("2026-04-09") == .reported)
        #expect(try state("2026-04-10") == .planned)
        #expect(try state("2026-04-20") == .started)
        #expect(try state("2026-05-10") == .resolved)
        #expect(try state("2026-05-12") == .told)
    }

    @Test func theLoopIsClosedForThoseWhoWereTold() throws {
        let friction = try friction()
        // Ada, Ben and Cleo (whose point was merged) reported it; only Ada was told.
        #expect(friction.points.map { "\($0.point) \($0.reporters)" } == ["slow 3"])
        #expect(friction.resolvedReporters == 3 && friction.toldReporters == 1)
        #expect(friction.resolvedPoints == 1 && friction.toldPoints == 1)
        #expect(friction.loopClosed == 1.0 / 3)
        #expect(friction.points.first?.plan?.target == "5 min")
        #expect(friction.points.first?.plan?.after == "4 min")
    }

    @Test func aReportAfterTheResolutionOpensItAgain() throws {
        let friction = try friction(
            #"{"id":"4","time":"2026-06-01T09:00:00Z","developer":"ada","category":"slow","text":""}"# + "\n")
        #expect(friction.points.first?.state == .reopened)
        #expect(friction.resolvedReporters == 0)
    }

    @Test func toldBeforeResolvedIsNotTold() throws {
        let friction = try friction(asOf: "2026-04-19")
        #expect(friction.points.first?.state == .planned)
        let folder = TemporaryFolder()
        folder.write(
            "friction.ndjson",
            Self.reports
                + #"{"id":"t","time":"2026-04-12T09:00:00Z","event":"told","category":"slow","developers":["ada"]}"#
                + "\n")
        #expect(try folder.snapshot(asOf: "2026-06-30", window: nil).friction.points.first?.state == .reported)
    }

    @Test func mergesInACircleEnd() throws {
        let friction = try friction(
            #"{"id":"m","time":"2026-04-06T09:00:00Z","event":"merged","category":"slow","into":"sluggish"}"# + "\n")
        #expect(friction.points.map(\.reporters).reduce(0, +) == 3)
    }

    @Test func surveyAnswersThatNameAPointAreReports() throws {
        let folder = TemporaryFolder()
        folder.write(
            "surveys.csv",
            "date,developer,score,friction\n2026-05-01,ada,9,docs; slow\n"
                + ["ben", "cleo", "dan", ""].map { "2026-05-01,\($0),9,docs\n" }.joined())
        let friction = try folder.snapshot(asOf: "2026-06-30", window: nil).friction
        // Five people name docs, one names slow: fewer than a group.
        #expect(friction.points.map { "\($0.point) \($0.reporters)" } == ["docs 5"])
        #expect(friction.hiddenPoints == 1)
        #expect(friction.points.first?.firstReport == instant("2026-05-01T00:00:00Z"))
    }
}

@Suite struct NextActionTests {
    private let roster = #"{"id":"ada","team":"core","joined":"2026-01-01"}"# + "\n"
    private let survey = "date,score\n" + String(repeating: "2026-05-01,9\n", count: 5)
    private let report =
        #"{"id":"1","time":"2026-05-01T09:00:00Z","developer":"ada","category":"slow","minutes_lost":120,"text":""}"#
        + "\n"

    private func action(_ files: [String: String]) throws -> SafeText {
        let folder = TemporaryFolder()
        for (name, text) in files { folder.write(name, text) }
        return try folder.snapshot(asOf: "2026-05-01", window: nil).nextAction.text
    }

    @Test func programmeStepsInOrder() throws {
        var files: [String: String] = ["friction.ndjson": report]
        #expect(try action(files) == "No roster: nobody counts as eligible yet")
        files["developers.ndjson"] = roster
        #expect(try action(files) == "No baseline survey: ask before anything changes")
        files["surveys.csv"] = survey
        // 120 minutes in the 31 days of the quarter so far: about half an hour a week.
        #expect(try action(files) == "slow: 1 person, no plan yet")
        files["friction.ndjson"]? +=
            #"{"id":"e","time":"2026-05-01T10:00:00Z","event":"resolved","category":"slow"}"# + "\n"
        #expect(try action(files) == "1 reporter of a resolved point has not been told")
        files["friction.ndjson"]? +=
            #"{"id":"f","time":"2026-05-01T11:00:00Z","event":"told","category":"slow","developers":["ada"]}"# + "\n"
        #expect(try action(files) == "The advisory board has not met yet")
        files["board.ndjson"] =
            #"{"id":"m","time":"2026-02-01T11:00:00Z","event":"meeting","attendees":["ada"]}"# + "\n"
        #expect(try action(files) == "The advisory board has not met since February 2026")
        files["board.ndjson"]? +=
            #"{"id":"n","time":"2026-04-29T11:00:00Z","event":"meeting","attendees":["ada"]}"# + "\n"
        #expect(try action(files) == "Keep measuring: the next survey belongs to Q3 2026")
    }
}

@Suite struct PollerTests {
    @Test(.timeLimit(.minutes(1))) func publishesAndFollows() async throws {
        let folder = TemporaryFolder()
        folder.write("surveys.csv", "date,score\n2026-05-01,9\n")
        let changes = AsyncStream.makeStream(of: Void.self)
        let poller = PlatformPoller(
            workspace: try Workspace.open(path: folder.path), interval: 0.05, clock: { farFuture },
            onChange: { changes.continuation.yield() })
        poller.start()
        var arrivals = changes.stream.makeAsyncIterator()
        func answers() -> Int? { poller.latest()?.health.records.first { $0.kind == "surveys" }?.count }
        while answers() == nil, await arrivals.next() != nil {}
        #expect(answers() == 1)
        folder.append("surveys.csv", "2026-05-02,9\n")
        while answers() == 1, await arrivals.next() != nil {}
        #expect(answers() == 2)
        poller.ask(Question(asOf: .day(day("2026-05-15")), window: .quarter))
        while poller.latest()?.isLive == true, await arrivals.next() != nil {}
        #expect(poller.latest()?.window.first == day("2026-04-01"))
        poller.setPaused(true)
        folder.append("surveys.csv", "2026-05-03,9\n")
        poller.refresh()
        while answers() == 2, await arrivals.next() != nil {}
        #expect(answers() == 3, "a refresh reads even while paused")
        poller.stop()
    }

    /// Live figures move on with the clock: what runs becomes stuck though no file changes.
    @Test(.timeLimit(.minutes(1))) func figuresMoveOnWithTheClock() async throws {
        let folder = TemporaryFolder()
        folder.write(
            "deployments.ndjson",
            #"{"id":"d","time":"2026-06-01T10:00:00Z","service":"s","environment":"prod","status":"in_progress"}"#
                + "\n")
        let now = Mutex(instant("2026-06-01T10:30:00Z"))
        let changes = AsyncStream.makeStream(of: Void.self)
        let poller = PlatformPoller(
            workspace: try Workspace.open(path: folder.path), interval: 0.05, clock: { now.withLock { $0 } },
            onChange: { changes.continuation.yield() })
        poller.start()
        defer { poller.stop() }
        var arrivals = changes.stream.makeAsyncIterator()
        while poller.latest() == nil, await arrivals.next() != nil {}
        #expect(poller.latest()?.deployments.status.map(\.isStuck) == [false])
        // After more than an hour nothing has been written, and nobody has asked.
        now.withLock { $0 = instant("2026-06-01T11:00:01Z") }
        while poller.latest()?.deployments.status.first?.isStuck == false, await arrivals.next() != nil {}
        #expect(poller.latest()?.deployments.status.map(\.isStuck) == [true])
    }
}
