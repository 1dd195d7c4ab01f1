import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Lifecycle, teams, trajectory and onboarding of a handful of people, worked out by hand.
@Suite struct CourseOfAdoptionTests {
    private func person(_ id: String, _ team: String = "core", joined: String = "2026-01-01") -> String {
        #"{"id":"\#(id)","team":"\#(team)","joined":"\#(joined)"}"# + "\n"
    }

    private func use(_ id: String, _ time: String, _ capability: String = "deploy") -> String {
        #"{"time":"\#(time)Z","developer":"\#(id)","capability":"\#(capability)","action":"run"}"# + "\n"
    }

    /// As of 30 June 2026: the trailing 28 days begin on 3 June, the 28 before on 6 May.
    private func sample(_ more: String = "", configuration: String? = nil, asOf: String = "2026-06-30") throws
        -> Snapshot
    {
        let folder = TemporaryFolder()
        folder.write(
            "developers.ndjson",
            person("new") + person("back") + person("risen", "web") + person("asleep", "web") + person("never", "web"))
        folder.write(
            "usage.ndjson",
            use("new", "2026-06-03T00:00:00") + use("back", "2026-05-06T12:00:00") + use("back", "2026-06-24T12:00:00")
                + use("risen", "2026-05-05T23:59:59") + use("risen", "2026-06-23T12:00:00")
                + use("asleep", "2026-06-02T23:59:59") + more)
        if let configuration { folder.write("uptake.yaml", configuration) }
        return try folder.snapshot(asOf: asOf, window: nil)
    }

    @Test func lifecycle() throws {
        let lifecycle = try sample().adoption.lifecycle
        #expect(lifecycle.new == 1 && lifecycle.returning == 1 && lifecycle.resurrected == 1 && lifecycle.dormant == 1)
    }

    @Test func lifecycleAddsUpToTheActive() throws {
        let adoption = try sample().adoption
        let lifecycle = adoption.lifecycle
        #expect(lifecycle.new + lifecycle.returning + lifecycle.resurrected == adoption.active)
        // Of the three active people only "back" was active in the last seven days, 24 to 30 June.
        #expect(adoption.weeklyActive == 1)
        #expect(adoption.stickiness == 1.0 / 3)
    }

    @Test func teamsByRatio() throws {
        let teams = try sample().adoption.teamUse
        #expect(teams.map { "\($0.team) \($0.active)/\($0.eligible)" } == ["core 2/2", "web 1/3"])
    }

    @Test func trajectoryIsReadAtTheReferencesMonth() throws {
        // Launched on 30 December: month 4 ends on 30 April (nobody yet), month 6 on 30 June.
        let adoption = try sample(configuration: "launch: 2025-12-30\n").adoption
        #expect(adoption.monthsSinceLaunch == 6)
        let ratios = Dictionary(
            adoption.references.map { ($0.course, $0.ratio) }, uniquingKeysWith: { first, _ in first })
        #expect(ratios[.productRun] == 3.0 / 5 && ratios[.mandated] == 3.0 / 5 && ratios[.commandLine] == 0)
        // The day before, month 6 is not reached.
        let before = try sample(configuration: "launch: 2025-12-30\n", asOf: "2026-06-29").adoption
        #expect(before.monthsSinceLaunch == 5)
        #expect(before.references.first { $0.course == .productRun }?.ratio == nil)
    }

    @Test func gainUnderMandate() throws {
        let mandate = try sample(configuration: "enforcement:\n  - date: 2026-06-03\n    what: policy\n").adoption
            .mandate
        // On 2 June "back", "risen" and "asleep" had been active in 28 days: 6 May, 5 May is out, 2 June.
        #expect(mandate?.since == day("2026-06-03"))
        #expect(mandate?.ratioBefore == 2.0 / 5)
        #expect(mandate.flatMap(\.gained).map { abs($0 - 0.2) < 1e-12 } == true)
        #expect(try sample().adoption.mandate == nil)
    }

    @Test func forecastSaysWhyNot() throws {
        let forecast = try sample(configuration: "launch: 2026-06-01\n").adoption.forecast
        #expect(forecast?.points.isEmpty == true)
        #expect(forecast?.refusal == "5 weekly points of the 8 a forecast needs")
    }

    /// Of 100 people one more begins each day at first, and fewer the fewer are left: a Bass curve without imitation.
    @Test func forecastByTheBetterCurve() throws {
        let folder = TemporaryFolder()
        folder.write("developers.csv", "id,team,joined\n" + (0..<100).map { "p\($0),t,2025-01-01\n" }.joined())
        var usage = ""
        var begun = 0
        for week in 0..<26 {
            // 60 (1 - .9^t): 6 people in the first week, each once a week from then on.
            var left = 1.0
            for _ in 0...week { left *= 0.9 }
            begun = Int(exactly: (60 * (1 - left)).rounded()) ?? 0
            for person in 0..<begun {
                usage += use("p\(person)", "\(day("2026-01-01").adding(days: 7 * week + 6))T00:00:00")
            }
        }
        folder.write("usage.ndjson", usage)
        folder.write("uptake.yaml", "launch: 2026-01-01\n")
        let forecast = try folder.snapshot(asOf: "2026-07-01", window: nil).adoption.forecast
        #expect(begun == 56 && forecast?.refusal == nil && forecast?.curve == .bass && forecast?.cap == 100)
        #expect(forecast?.limit.map { abs($0 - 60) < 1.5 } == true)
        #expect(forecast?.points.count == 12 && forecast?.points.first?.day == day("2026-07-08"))
        // In the twelfth week ahead 60 (1 - .9^38) = 58.9 have begun.
        #expect(forecast?.points.last.map { $0.band.contains(58.9) && abs($0.active - 58.9) < 1.5 } == true)
        #expect(try folder.snapshot(asOf: "2026-02-10", window: nil).adoption.forecast?.curve == nil)
    }

    @Test func depthOfUse() throws {
        let more = ["a", "b", "c"].map { use("new", "2026-06-10T00:00:00", $0) }.joined()
        let depth = try sample(more + use("back", "2026-06-10T00:00:00", "a")).onboarding.depth
        // "new" used deploy, a, b and c; "back" deploy and a; "risen" deploy.
        #expect(depth.one == 1 && depth.twoOrThree == 1 && depth.fourOrMore == 1)
        #expect(depth.shareOfOne == 1.0 / 3)
    }
}

@Suite struct OnboardingTests {
    private let people = """
        {"id":"ada","team":"core","joined":"2026-06-01T09:00:00Z"}
        {"id":"ben","team":"core","joined":"2026-06-02T09:00:00Z"}
        {"id":"cleo","team":"core","joined":"2026-06-03T09:00:00Z"}
        {"id":"dan","team":"core","joined":"2026-06-04"}
        {"id":"eve","team":"core","joined":"2026-05-20"}
        {"id":"fay","team":"core","joined":"2026-06-05T09:00:00Z"}

        """
    private let usage = """
        {"time":"2026-06-01T09:05:00Z","developer":"ada","capability":"deploy","action":"run"}
        {"time":"2026-06-01T10:05:00Z","developer":"ada","capability":"docs","action":"run"}
        {"time":"2026-06-04T10:05:00Z","developer":"ada","capability":"logs","action":"run"}
        {"time":"2026-06-02T09:05:01Z","developer":"ben","capability":"deploy","action":"run"}
        {"time":"2026-06-04T01:00:00Z","developer":"dan","capability":"deploy","action":"run"}
        {"time":"2026-06-05T08:59:59Z","developer":"fay","capability":"deploy","action":"run"}

        """
    private let deployments = """
        {"id":"1","time":"2026-06-01T10:00:00Z","service":"s","environment":"staging","status":"succeeded","developer":"ada"}
        {"id":"2","time":"2026-06-02T09:30:00Z","service":"s","environment":"Staging","status":"failed","developer":"ben"}
        {"id":"3","time":"2026-06-02T10:00:01Z","service":"s","environment":"staging","status":"succeeded","developer":"ben"}
        {"id":"4","time":"2026-06-02T11:00:00Z","service":"s","environment":"production","status":"succeeded","developer":"ada"}
        {"id":"5","time":"2026-05-21T11:00:00Z","service":"s","environment":"dev","status":"succeeded","developer":"eve"}

        """

    private func onboarding(asOf: String = "2026-06-28") throws -> OnboardingFigures {
        let folder = TemporaryFolder()
        folder.write("developers.ndjson", people)
        folder.write("usage.ndjson", usage)
        folder.write("deployments.ndjson", deployments)
        return try folder.snapshot(asOf: asOf, window: nil).onboarding
    }

    @Test func funnelByCohort() throws {
        let cohorts = try onboarding().cohorts.map {
            "\($0.month) \($0.access) \($0.firstValue) \($0.stagingDeploy) \($0.productionDeploy) \($0.advanced)"
        }
        #expect(cohorts == ["2026-05 1 0 0 0 0", "2026-06 5 4 2 1 1"])
        // On 2 June Ada and Ben have access; Ada's third capability is yet to come.
        #expect(
            try onboarding(asOf: "2026-06-02").cohorts.last.map {
                "\($0.access) \($0.firstValue) \($0.stagingDeploy) \($0.productionDeploy) \($0.advanced)"
            } == "2 2 2 1 0")
    }

    @Test func timesFromAccess() throws {
        let onboarding = try onboarding()
        // The window is 1 to 28 June: everyone but Eve. Fay's event is before her access.
        #expect(onboarding.newcomers == 5 && onboarding.timed == 4 && onboarding.negative == 1)
        // Ada 300 s, Ben 301 s, Dan 3600 s from midnight, and Cleo waits: the median lies between Ben and Dan.
        #expect(onboarding.timeToFirstValue.p50 == (301.0 + 3600) / 2)
        #expect(onboarding.timeToFirstValue.p90 == nil)
        // Minutes count for Ada, Ben and Cleo: Ada alone within five, and she alone within sixty (Ben: 60 min 1 s).
        #expect(onboarding.valueWithinFiveMinutes.people == 1 && onboarding.valueWithinFiveMinutes.of == 3)
        #expect(onboarding.stagingWithinSixtyMinutes.people == 1 && onboarding.stagingWithinSixtyMinutes.of == 3)
    }

    @Test func beforeTheirTimeHasPassedNobodyCounts() throws {
        let folder = TemporaryFolder()
        folder.write("developers.ndjson", #"{"id":"ada","team":"core","joined":"2026-06-01T09:00:00Z"}"# + "\n")
        func figures(_ now: String) throws -> OnboardingFigures {
            try folder.reader().snapshot(Question(asOf: .live), now: instant(now)).onboarding
        }
        #expect(try figures("2026-06-01T09:04:59Z").valueWithinFiveMinutes.of == 0)
        #expect(try figures("2026-06-01T09:04:59Z").valueWithinFiveMinutes.share == nil)
        #expect(try figures("2026-06-01T09:05:00Z").valueWithinFiveMinutes.share == 0)
        #expect(try figures("2026-06-01T09:59:59Z").stagingWithinSixtyMinutes.of == 0)
        #expect(try figures("2026-06-01T08:59:59Z").newcomers == 0, "access lies ahead")
    }
}
