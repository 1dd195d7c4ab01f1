import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Edges of quarters, leap days, and the smallest of groups, by hand.
@Suite struct EdgeTests {
    /// Berlin's fourth quarter of 2026 begins at 22:00 UTC of 30 September, in summer time, and ends at 23:00 UTC of 31
    /// December, in winter time: 92 days of 24 hours and one hour more.
    @Test func aQuarterAcrossTheEndOfSummerTime() throws {
        let folder = TemporaryFolder()
        folder.write("uptake.yaml", "timezone: Europe/Berlin\n")
        func line(_ id: String, _ time: String) -> String {
            #"{"id":"\#(id)","time":"\#(time)Z","service":"s","environment":"prod","status":"succeeded"}"# + "\n"
        }
        folder.write(
            "deployments.ndjson",
            line("before", "2026-09-30T21:59:59.999") + line("first", "2026-09-30T22:00:00")
                + line("last", "2026-12-31T22:59:59.999") + line("after", "2026-12-31T23:00:00"))
        let figures = try folder.snapshot(asOf: "2026-12-31", window: .quarter)
        #expect(figures.delivery.deployments == 2 && figures.delivery.windowDays == 92)
        #expect(figures.deployments.status.map(\.id) == ["last"])
        #expect(figures.asOf.instant == instant("2026-12-31T22:59:59.999Z") && figures.asOf.utcOffset == 3600)
        #expect(try folder.snapshot(asOf: "2026-09-30", window: .quarter).deployments.status.map(\.id) == ["before"])
        // The hour that comes twice on 25 October belongs to one day.
        folder.append(
            "deployments.ndjson", line("twice1", "2026-10-25T00:30:00") + line("twice2", "2026-10-25T01:30:00"))
        let week = try folder.snapshot(asOf: "2026-10-25").delivery.weeks.last
        #expect(week?.monday == day("2026-10-19") && week?.deployments == 2 && week?.deploymentDays == 1)
    }

    @Test func aLeapDay() throws {
        let folder = TemporaryFolder()
        folder.write("developers.csv", "id,team,joined\nada,t,2024-02-29\nben,t,2024-03-01\n")
        folder.write(
            "usage.ndjson", #"{"time":"2024-02-29T23:59:59Z","developer":"ada","capability":"c","action":"x"}"# + "\n")
        // 28 days up to 27 March begin on 29 February; a day later they do not.
        #expect(try folder.snapshot(asOf: "2024-03-27", window: nil).adoption.active == 1)
        #expect(try folder.snapshot(asOf: "2024-03-28", window: nil).adoption.active == 0)
        #expect(try folder.snapshot(asOf: "2024-02-28", window: nil).adoption.eligible == 0)
        let leap = try folder.snapshot(asOf: "2024-02-29", window: nil)
        #expect(leap.adoption.eligible == 1 && leap.window.first == day("2024-02-02"))
        #expect(leap.adoption.monthly.map { "\($0.month) \($0.active)" } == ["2024-02 1"])
        // January to March of a leap year: 31 + 29 + 31 days.
        #expect(try folder.snapshot(asOf: "2024-03-31", window: .quarter).window.days == 91)
    }

    /// A wave of 1, 4 and 5 answers: only the last is shown. All answer alike, so the score has no variance but for the
    /// pseudo-answers: 5 promoters give 100, and 5.75 of 8 less .75 of 8 is .625; the variance .8125 - .390625 = .421875;
    /// 1.96 sqrt(.421875 / 8) = .450094, so the interval begins at 17.4906.
    @Test(arguments: [1, 4, 5]) func wavesOfFew(count: Int) throws {
        let folder = TemporaryFolder()
        folder.write("surveys.csv", "date,score\n" + String(repeating: "2026-06-01,10\n", count: count))
        let wave = try #require(try folder.snapshot(asOf: "2026-06-30").nps.waves.first)
        guard count == 5 else {
            #expect(wave.result == nil && wave.interval == nil && wave.band == nil)
            return
        }
        #expect(wave.result?.score == 100 && wave.interval?.high == 100)
        #expect(wave.interval.map { abs($0.low - 17.4906) < 1e-3 } == true)
        #expect(wave.band == .selfSustaining && wave.result?.isBandCertain == false, "the interval reaches below 20")
        // Where 5 were invited and 5 answered nothing is left to chance: the point 62.5 of the adjusted counts.
        folder.write("uptake.yaml", "waves:\n  - {quarter: 2026-Q2, invited: 5}\n")
        // Band and verdict go by the wider interval all the same, as the panel and the report show it.
        folder.write("developers.csv", "id,team,joined\nann,a,2026-01-01\n")
        folder.write(
            "usage.ndjson", #"{"time":"2026-06-20T08:00:00Z","developer":"ann","capability":"x","action":"y"}"# + "\n")
        let snapshot = try folder.snapshot(asOf: "2026-06-30")
        let census = try #require(snapshot.nps.waves.first)
        #expect(census.responseRate == 1 && census.interval?.low == census.interval?.high)
        #expect(census.result?.isBandCertain == false)
        #expect(snapshot.verdict.quadrant == .compelling && !snapshot.verdict.certain)
    }

    /// Teams, points and services that are equal in everything stand in the order of their names.
    @Test func allEqualTies() throws {
        let folder = TemporaryFolder()
        let names = ["b", "d", "a", "c"]
        folder.write("developers.csv", "id,team,joined\n" + names.map { "p\($0),\($0),2026-01-01\n" }.joined())
        folder.write(
            "usage.ndjson",
            names.map {
                #"{"time":"2026-06-10T00:00:00Z","developer":"p\#($0)","capability":"\#($0)","action":"x"}"# + "\n"
            }
            .joined())
        folder.write(
            "friction.ndjson",
            names.map { #"{"time":"2026-06-10T00:00:00Z","developer":"p\#($0)","category":"\#($0)"}"# + "\n" }.joined())
        folder.write(
            "surveys.csv",
            "date,team,score\n" + names.map { String(repeating: "2026-06-01,\($0),8\n", count: 5) }.joined())
        let snapshot = try folder.snapshot(asOf: "2026-06-30", window: nil)
        #expect(snapshot.adoption.teamUse.map(\.team) == ["a", "b", "c", "d"])
        #expect(snapshot.adoption.capabilities.map(\.name) == ["a", "b", "c", "d"])
        #expect(snapshot.friction.points.map(\.point) == ["a", "b", "c", "d"])
        #expect(snapshot.friction.points.map(\.rank) == [1, 2, 3, 4] && snapshot.friction.points.allSatisfy(\.isTied))
        #expect(snapshot.friction.tiedAcrossThird == ["a", "b", "c", "d"])
        #expect(snapshot.nps.teams.map(\.team) == ["a", "b", "c", "d"] && snapshot.nps.teams[0].result?.score == 0)
        #expect(snapshot.adoption.shareOfTeams == 1)
    }

    @Test func anIntervalOnlyForASample() throws {
        let folder = TemporaryFolder()
        folder.write("developers.csv", "id,team,joined\n" + (0..<4).map { "p\($0),t,2026-01-01\n" }.joined())
        folder.write(
            "usage.ndjson", #"{"time":"2026-06-10T00:00:00Z","developer":"p1","capability":"c","action":"x"}"# + "\n")
        #expect(try folder.snapshot(asOf: "2026-06-30").adoption.interval == nil)
        folder.write("uptake.yaml", "sampled_roster: true\n")
        // 1 of 4: see the interval's own test.
        let interval = try folder.snapshot(asOf: "2026-06-30").adoption.interval
        #expect(interval.map { abs($0.low - 0.045587) < 1e-5 && abs($0.high - 0.699364) < 1e-5 } == true)
        #expect(try folder.snapshot(asOf: "2025-06-30").adoption.interval == nil, "nobody is eligible")
        #expect(try folder.snapshot(asOf: "2025-06-30").adoption.shareOfTeams == nil)
    }

    @Test func theFirstAdvancedFeatureMayBeNamed() throws {
        let folder = TemporaryFolder()
        folder.write("developers.csv", "id,team,joined\nada,t,2026-06-01\nben,t,2026-06-01\n")
        func use(_ who: String, _ capability: String, _ day: String) -> String {
            #"{"time":"2026-06-\#(day)T00:00:00Z","developer":"\#(who)","capability":"\#(capability)","action":"x"}"#
                + "\n"
        }
        folder.write(
            "usage.ndjson",
            use("ada", "a", "02") + use("ada", "b", "03") + use("ada", "c", "04") + use("ben", "tracing", "05"))
        func advanced(_ asOf: String = "2026-06-30") throws -> Int? {
            try folder.snapshot(asOf: asOf).onboarding.cohorts.last?.advanced
        }
        #expect(try advanced() == 1, "ada's third capability")
        folder.write("uptake.yaml", "advanced_features: [tracing, canary]\n")
        #expect(try advanced() == 1, "ben's tracing")
        #expect(try advanced("2026-06-04") == 0)
        folder.write("uptake.yaml", "advanced_features: [canary]\n")
        #expect(try advanced() == 0)
    }

    /// Without dates the steps follow from the data; with them those count.
    @Test func theProgrammesDates() throws {
        let folder = TemporaryFolder()
        folder.write(
            "surveys.csv",
            "date,score\n" + String(repeating: "2026-02-10,9\n", count: 5)
                + String(repeating: "2026-04-20,9\n", count: 5))
        folder.write(
            "friction.ndjson",
            #"{"time":"2026-02-01T00:00:00Z","developer":"ada","category":"slow"}"# + "\n"
                + #"{"time":"2026-05-01T00:00:00Z","event":"planned","category":"slow","quarter":"2026-Q2"}"# + "\n")
        func steps(_ asOf: String) throws -> [String] {
            try folder.snapshot(asOf: asOf).programme.steps.map {
                "\($0.state.rawValue) \($0.started?.description ?? "-") \($0.due?.description ?? "-")"
            }
        }
        #expect(
            try steps("2026-06-30") == [
                "done 2026-02-01 2026-02-08", "under way 2026-05-01 2026-06-30", "not started - -", "not started - -",
            ])
        folder.write(
            "uptake.yaml",
            "programme: {baseline: 2026-04-15, fix: 2026-06-15, communicate: 2026-06-20, board: 2026-07-31}\n")
        #expect(
            try steps("2026-06-30") == [
                "done 2026-04-15 2026-04-22", "overdue 2026-05-01 2026-06-15", "overdue - 2026-06-20",
                "not started - 2026-07-31",
            ])
        // Before the first day of measuring nothing has begun, though people have answered.
        #expect(try steps("2026-04-14").first == "not started 2026-04-15 2026-04-22")
        #expect(try steps("2026-04-19").first == "under way 2026-04-15 2026-04-22")
        #expect(try folder.snapshot(asOf: "2026-06-30").programme.steps.first?.finished == day("2026-04-20"))
    }
}
