import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Outcomes of small histories, worked out by hand; the window is 3 to 30 June 2026.
@Suite struct OutcomeTests {
    private func outcomes(_ files: [String: String], asOf: String = "2026-06-30") throws -> OutcomeFigures {
        let folder = TemporaryFolder()
        for (name, text) in files { folder.write(name, text) }
        return try folder.snapshot(asOf: asOf, window: nil).outcomes
    }

    private func deployment(_ id: String, _ time: String, _ rest: String = "") -> String {
        #"{"id":"\#(id)","time":"\#(time)Z","service":"s","environment":"production","status":"succeeded"\#(rest)}"#
            + "\n"
    }

    @Test func ideasArriveWithTheLastOfTheirChanges() throws {
        let deployments =
            deployment("d1", "2026-06-10T00:00:00", #","commit":"a""#)
            + deployment("d2", "2026-06-12T00:00:00", #","commit":"b""#)
            + deployment("d3", "2026-06-20T00:00:00", #","commit":"b""#)
        let ideas = """
            {"id":"1","created":"2026-06-01T00:00:00Z","accepted":"2026-06-05T00:00:00Z","deployment":"d1"}
            {"id":"2","created":"2026-06-02T00:00:00Z","commits":["a","b"]}
            {"id":"3","created":"2026-06-20T00:00:00Z","commits":["a","nowhere"]}
            {"id":"4","created":"2026-06-29T00:00:00Z"}
            {"id":"5","created":"2026-06-11T00:00:00Z","deployment":"d1"}

            """
        let found = try outcomes(["deployments.ndjson": deployments, "ideas.ndjson": ideas]).ideas
        // 1: 5 to 10 June; 2: 2 to 12 June, when b came first. 3 and 4 are open, 5 is earlier than its idea.
        #expect(found.arrived == 2 && found.negative == 1 && found.open == 2)
        #expect(found.time?.p50 == 7.5 * 86_400)
        // Up to the end of 30 June: 11 and 2 days, less a millisecond.
        #expect(found.oldestOpen.map { abs($0 - 11 * 86_400) < 0.01 } == true)
        #expect(found.openAge.map { abs($0 - 6.5 * 86_400) < 0.01 } == true)
        // On 9 June nothing has arrived, and ideas 1 and 2 are open.
        let before = try outcomes(
            ["deployments.ndjson": deployments, "ideas.ndjson": ideas], asOf: "2026-06-09"
        ).ideas
        #expect(before.arrived == 0 && before.open == 2 && before.time == nil)
    }

    @Test func incidentsByCause() throws {
        let causes = ["infrastructure", "infrastructure", "application", "human", "dependency", nil, "weather"]
        var incidents = ""
        for (number, cause) in causes.enumerated() {
            let cause = cause.map { #","cause":"\#($0)""# } ?? ""
            incidents += #"{"id":"\#(number)","time":"2026-06-1\#(number)T00:00:00Z","service":"s"\#(cause)}"# + "\n"
        }
        incidents += #"{"id":"x","time":"2026-06-02T23:59:59Z","service":"s","cause":"infrastructure"}"# + "\n"
        let deployments = (0..<8).map { deployment("\($0)", "2026-06-10T00:00:0\($0)") }.joined()
        let found = try outcomes(["incidents.ndjson": incidents, "deployments.ndjson": deployments]).incidents
        #expect(found.infrastructure == 2 && found.classified == 5 && found.unclassified == 2)
        #expect(found.infrastructureShare == 0.4)
        #expect(found.perHundredDeployments == 25)
        let none = try outcomes([:]).incidents
        #expect(none.infrastructureShare == nil && none.perHundredDeployments == nil)
    }

    @Test(arguments: [1, 4, 5]) func undifferentiatedWorkOfFewIsHidden(count: Int) throws {
        var text = "date,developer,score,undifferentiated_share\n"
        for number in 0..<count { text += "2026-06-01,p\(number),9,\((number + 1) * 10)\n" }
        let found = try outcomes(["surveys.csv": text]).undifferentiated
        #expect(found.count == 1)
        if count < 5 {
            #expect(found.first?.mean == nil && found.first?.answers == nil && found.first?.interval == nil)
        } else {
            // 10, 20, 30, 40, 50: see the mean's own test.
            #expect(found.first?.mean == 30 && found.first?.answers == 5)
            #expect(found.first?.interval.map { abs($0.low - 10.3676) < 1e-3 } == true)
        }
    }

    @Test func selfServiceCountsFulfilledRequests() throws {
        let requests = """
            {"id":"1","time":"2026-06-10T00:00:00Z","fulfilled":"2026-06-10T01:00:00Z","capability":"db","approvals":0}
            {"id":"2","time":"2026-06-10T00:00:00Z","fulfilled":"2026-06-10T03:00:00Z","capability":"db","approvals":2}
            {"id":"3","time":"2026-06-10T00:00:00Z","fulfilled":"2026-06-10T05:00:00Z","capability":"db"}
            {"id":"4","time":"2026-06-28T00:00:00Z","capability":"db","approvals":1}
            {"id":"5","time":"2026-05-01T00:00:00Z","fulfilled":"2026-05-02T00:00:00Z","capability":"db","approvals":0}
            {"id":"1","time":"2026-06-10T00:00:00Z","capability":"db"}

            """
        let found = try outcomes(["requests.ndjson": requests]).selfService
        #expect(found.fulfilled == 3 && found.known == 2 && found.withoutApproval == 1 && found.share == 0.5)
        #expect(found.time?.p50 == 10_800.0)
        #expect(found.open == 1 && found.oldestOpen.map { abs($0 - 3 * 86_400) < 0.01 } == true)
        #expect(found.months.map { "\($0.month) \($0.withoutApproval)/\($0.known)" } == ["2026-05 1/1", "2026-06 1/2"])
        // On 9 June none of June's requests exists.
        #expect(try outcomes(["requests.ndjson": requests], asOf: "2026-06-09").selfService.fulfilled == 0)
        #expect(try outcomes([:]).selfService.share == nil)
    }

    @Test func bypassCountsKnownWays() throws {
        let deployments =
            deployment("1", "2026-06-10T00:00:00", #","via":"platform","team":"a""#)
            + deployment("2", "2026-06-11T00:00:00", #","via":"kubectl","team":"a""#)
            + deployment("3", "2026-06-12T00:00:00", #","via":"Platform","team":"b""#)
            + deployment("4", "2026-06-13T00:00:00", #","team":"b""#)
            + deployment("5", "2026-05-13T00:00:00", #","via":"kubectl","team":"b""#)
        let found = try outcomes(["deployments.ndjson": deployments]).bypass
        #expect(found.total == OutcomeFigures.Bypass.Count(bypassed: 1, known: 3) && found.unknown == 1)
        #expect(found.teams.map { "\($0.team) \($0.count.bypassed)/\($0.count.known)" } == ["a 1/2", "b 0/1"])
        #expect(
            found.months.map { "\($0.month) \($0.count.bypassed)/\($0.count.known)" } == ["2026-05 1/1", "2026-06 1/3"])
        #expect(found.trend == nil, "nothing is known of the 90 days before")
    }

    @Test func aRisingBypassShareIsASign() throws {
        // 20 deployments by the platform in February, 20 round it from the 1st of June on, one a day.
        var deployments = ""
        for number in 10..<30 {
            deployments += deployment(
                "f\(number)", "2026-02-\(number > 28 ? 28 : number)T00:00:00", #","via":"platform""#)
            deployments += deployment("j\(number)", "2026-06-\(number)T00:00:00", #","via":"hand""#)
        }
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", deployments)
        let verdict = try folder.snapshot(asOf: "2026-06-30", window: nil).verdict
        let sign = verdict.signs.first { $0.name == .bypassRises }
        #expect(sign?.state == .present)
        // Looking back by weeks from 30 June: on the 16th there are 7 by hand, on the 9th none.
        // 20 of 20 by the platform, then 7 of 7 by hand: 1/22 and 8/9 differ by .84 -+ .22; on the 9th nothing is known.
        #expect(sign?.since == day("2026-06-16"))
        #expect(verdict.signs.map(\.name) == FailureSign.Name.allCases)
    }
}
