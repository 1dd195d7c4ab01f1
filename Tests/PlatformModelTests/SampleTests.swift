import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// A small workspace whose answers were worked out by hand; the working stands beside each expectation.
@Suite struct SampleTests {
    /// Five people: Ada and Ben from the start, Cleo from May, Dan who left in April, Eve who joins in July.
    static let developers = """
        {"id":"ada","name":"Ada","email":"ada@example.com","team":"core","joined":"2026-01-01"}
        {"id":"ben","name":"Ben","team":"core","joined":"2026-01-01"}
        {"id":"cleo","name":"Cleo","team":"web","joined":"2026-05-01"}
        {"id":"dan","name":"Dan","team":"web","joined":"2026-01-01","left":"2026-04-15"}
        {"id":"eve","name":"Eve","team":"data","joined":"2026-07-01"}
        {"id":"ada-2","name":"Ada","email":"ADA@example.com","team":"core","joined":"2026-02-01"}

        """
    static let usage = """
        {"time":"2026-04-02T09:00:00Z","developer":"ada","capability":"deploy","action":"run"}
        {"time":"2026-04-03T09:00:00Z","developer":"dan","capability":"deploy","action":"run"}
        {"time":"2026-05-20T09:00:00Z","developer":"cleo","capability":"docs","action":"open"}
        {"time":"2026-06-03T09:00:00Z","developer":"ada-2","capability":"docs","action":"open"}
        {"time":"2026-06-10T09:00:00Z","developer":"cleo","capability":"deploy","action":"run"}
        {"time":"2026-06-11T09:00:00Z","developer":"eve","capability":"deploy","action":"run"}
        {"time":"2026-06-12T09:00:00Z","developer":"stranger","capability":"deploy","action":"run"}

        """

    private func sample() throws -> Snapshot {
        let folder = TemporaryFolder()
        folder.write("developers.ndjson", Self.developers)
        folder.write("usage.ndjson", Self.usage)
        return try folder.snapshot(asOf: "2026-06-30", window: nil)
    }

    @Test func adoption() throws {
        let adoption = try sample().adoption
        // In the roster on 30 June: Ada (one person under two ids), Ben, Cleo. Dan left, Eve has not joined.
        #expect(adoption.eligible == 3)
        // The trailing 28 days are 3 to 30 June: Ada on the 3rd as ada-2, Cleo on the 10th.
        #expect(adoption.active == 2)
        #expect(adoption.ratio == 2.0 / 3)
        // Eve before she joined, and the stranger.
        #expect(adoption.others == 2)
        // Teams core and web have an eligible person; both have an active one.
        #expect(adoption.teams == 2 && adoption.teamsActive == 2)
        // 28 days earlier (6 May to 2 June): Cleo of Ada, Ben, Cleo; she is still active.
        #expect(adoption.previousRatio == 1.0 / 3)
        #expect(adoption.retention == 1)
        #expect(adoption.capabilities.map { "\($0.name) \($0.people)" } == ["deploy 1", "docs 1"])
    }

    @Test func adoptionByMonth() throws {
        // April: Ada and Ben are in the roster on the 30th; Ada was active; Dan was, but had left.
        // May: Ada, Ben, Cleo; Cleo. June: the same three; Ada and Cleo; Eve and the stranger.
        #expect(
            try sample().adoption.monthly.map { "\($0.month) \($0.eligible) \($0.active) \($0.others)" }
                == ["2026-04 2 1 1", "2026-05 3 1 0", "2026-06 3 2 2"])
    }

    @Test func weeklyCourseRunsFromTheFirstUse() throws {
        let weekly = try sample().adoption.weekly
        // 2 April to 30 June are 89 days: points every 7 days back from the 30th, the first on 7 April.
        #expect(weekly.count == 13)
        #expect(weekly.first?.day.description == "2026-04-07")
        #expect(weekly.first.map { "\($0.active) of \($0.eligible)" } == "2 of 3")
        #expect(weekly.last?.ratio == 2.0 / 3)
    }

    @Test func frictionRanksByDistinctReporters() throws {
        let folder = TemporaryFolder()
        folder.write(
            "friction.ndjson",
            """
            {"id":"1","time":"2026-04-02T09:00:00Z","developer":"ada","category":"builds","minutes_lost":30,"text":""}
            {"id":"2","time":"2026-04-03T09:00:00Z","developer":"ada","category":"builds","minutes_lost":30,"text":""}
            {"id":"3","time":"2026-05-04T09:00:00Z","developer":"ben","category":"docs","minutes_lost":5,"text":""}
            {"id":"4","time":"2026-05-05T09:00:00Z","developer":"cleo","category":"docs","minutes_lost":5,"text":""}
            {"id":"5","time":"2026-05-06T09:00:00Z","developer":"ben","category":"access","minutes_lost":60,"text":""}
            {"id":"6","time":"2026-03-01T09:00:00Z","developer":"dan","category":"access","minutes_lost":999,"text":""}
            {"id":"4","time":"2026-05-05T09:00:00Z","developer":"cleo","category":"docs","minutes_lost":5,"text":""}

            """)
        let friction = try folder.snapshot(asOf: "2026-06-30", window: nil).friction
        // The quarter: docs has two reporters; access (60 min) and builds (60 min) have one each, and access was
        // reported first, in March. The seventh line repeats the fourth.
        #expect(friction.window.span == .quarter)
        #expect(
            friction.points.map { "\($0.rank) \($0.point) \($0.reporters) \($0.reports) \($0.minutesLost)" }
                == ["1 docs 2 2 10", "2 access 1 1 60", "3 builds 1 2 60"])
        // 91 days are 13 weeks: one hour over 13 weeks.
        #expect(abs((friction.points.last?.hoursPerWeek ?? 0) - 1.0 / 13) < 1e-12)
    }

    @Test func surveysByWave() throws {
        let folder = TemporaryFolder()
        folder.write(
            "surveys.csv",
            """
            date,developer,team,score,comment
            2026-03-31,ada,core,3,"slow, very"
            2026-04-01,ada,core,9,better
            2026-04-02,ben,core,10,
            2026-04-03,cleo,web,7,
            2026-04-04,dan,web,2,
            2026-04-05,eve,data,9,
            2026-04-06,ada,core,6,changed my mind
            2026-04-07,fay,data,,dismissed

            """)
        let nps = try folder.snapshot(asOf: "2026-06-30", window: nil).nps
        #expect(nps.waves.map(\.quarter.description) == ["2026-Q1", "2026-Q2"])
        // The first wave has one answer: hidden. The second: ada's latest is 6, so 10 and 9 against 7 and 6, 2.
        #expect(nps.waves[0].result == nil)
        #expect(nps.waves[1].result == NPS(promoters: 2, passives: 1, detractors: 2))
        // One person dismissed it: fewer than a group, and not nobody.
        #expect(nps.waves[0].dismissed == 0 && nps.waves[1].dismissed == nil)
        // All teams are smaller than five.
        #expect(nps.teams.allSatisfy { $0.result == nil })
    }

    @Test func emptyWorkspaceKnowsNothing() throws {
        let folder = TemporaryFolder()
        let snapshot = try folder.snapshot(window: nil)
        #expect(snapshot.adoption.ratio == nil)
        #expect(snapshot.nps.waves.isEmpty)
        #expect(snapshot.verdict.quadrant == nil)
        #expect(snapshot.delivery.failedShare == nil && snapshot.delivery.changeFailRate == nil)
        #expect(snapshot.delivery.deploymentsPerDay == 0)
        #expect(snapshot.delivery.leadTime == nil)
        #expect(snapshot.friction.loopClosed == nil)
        #expect(snapshot.nextAction.text == "No data yet: put the first files into the workspace")
    }
}
