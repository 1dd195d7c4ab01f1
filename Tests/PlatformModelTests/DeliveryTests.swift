import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// The five measures by service and team, deployment days, and what is open, by hand.
@Suite struct DeliveryTests {
    private func line(
        _ id: String, _ time: String, service: String = "shop", status: String = "succeeded", _ rest: String = ""
    ) -> String {
        #"{"id":"\#(id)","time":"2026-06-\#(time)Z","service":"\#(service)","environment":"prod","status":"\#(status)"\#(rest)}"#
            + "\n"
    }

    private func delivery(
        _ lines: String, incidents: String = "", asOf: String = "2026-06-28", window: Window.Span? = nil
    ) throws -> DeliveryFigures {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", lines)
        if !incidents.isEmpty { folder.write("incidents.ndjson", incidents) }
        return try folder.snapshot(asOf: asOf, window: window).delivery
    }

    @Test func deploymentDaysPerWeek() throws {
        // As of Sunday 28 June the window is four whole weeks from Monday 1 June: 2, 0, 1 and 1 days.
        let lines =
            line("1", "01T08:00:00") + line("2", "01T09:00:00") + line("3", "07T23:59:59") + line("4", "15T00:00:00")
            + line("5", "22T00:00:00") + line("6", "23T00:00:00", status: "failed")
        let delivery = try delivery(lines)
        #expect(delivery.deploymentDays == 1 && !delivery.isWeekPartial)
        #expect(delivery.weeks.suffix(4).map(\.deploymentDays) == [2, 0, 1, 1])
        #expect(delivery.weeks.last?.isPartial == false)
        // A day later: whole weeks are those of 8, 15 and 22 June; the week of the 29th is partial.
        let next = try self.delivery(lines, asOf: "2026-06-29")
        #expect(next.deploymentDays == 1 && next.weeks.last?.isPartial == true)
        // The quarter on its second day has no whole week.
        let short = try self.delivery(lines, asOf: "2026-04-02", window: .quarter)
        #expect(short.deploymentDays == 0 && short.isWeekPartial)
    }

    @Test func byServiceAndTeam() throws {
        let lines =
            line("1", "02T10:00:00", #","team":"a","commit":"x","commit_time":"2026-06-02T08:00:00Z""#)
            + line("2", "03T10:00:00", service: "web", status: "failed", #","team":"a""#)
            + line("3", "04T10:00:00", service: "web", status: "rolled_back", #","team":"b""#)
            + line("4", "05T10:00:00", service: "web", #","kind":"hotfix""#)
        let incidents =
            #"{"id":"i","time":"2026-06-02T11:00:00Z","resolved":"2026-06-02T13:00:00Z","service":"shop"}"# + "\n"
        let delivery = try delivery(lines, incidents: incidents)
        #expect(
            delivery.services.map { "\($0.name) \($0.deployments) \($0.finished) \($0.reached)" } == [
                "shop 1 1 1", "web 1 3 2",
            ])
        let (shop, web) = (delivery.services.first, delivery.services.last)
        #expect(shop?.leadTime?.p50 == 7200 && shop?.changes == 1)
        #expect(shop?.changeFailRate == 1 && shop?.recoveryTime?.p50 == 3 * 3600 && shop?.failedShare == 0)
        #expect(web?.changeFailRate == 0.5 && web?.failedShare == 2.0 / 3 && web?.reworkRate == 1.0 / 3)
        #expect(web?.leadTime == nil && web?.recoveryTime == nil)
        #expect(delivery.teams.map { "\($0.name) \($0.deployments) \($0.finished)" } == [" 1 1", "a 1 2", "b 0 1"])
        #expect(
            delivery.finished == 4 && delivery.reached == 3 && delivery.failedInProduction == 2
                && delivery.unplanned == 1)
    }

    @Test func openFailuresAreListedWithTheirAge() throws {
        let incidents = """
            {"id":"i","time":"2026-06-02T11:00:00Z","service":"shop"}
            {"id":"j","time":"2026-06-02T11:00:00Z","resolved":"2026-06-27T11:00:00Z","service":"web"}

            """
        let delivery = try delivery(
            line("1", "02T10:00:00") + line("2", "02T10:00:00", service: "web"), incidents: incidents)
        #expect(delivery.openFailureCount == 1)
        #expect(delivery.openFailures.map { "\($0.service) \($0.deployment)" } == ["shop 1"])
        // From 2 June 10:00 to the end of the 28th: 26 days and 14 hours.
        #expect(delivery.openFailures.first.map { abs($0.age - Double(26 * 24 + 14) * 3600) < 0.01 } == true)
        // The day before it was over, the other one was open too.
        let past = try self.delivery(
            line("1", "02T10:00:00") + line("2", "02T10:00:00", service: "web"), incidents: incidents,
            asOf: "2026-06-26")
        #expect(past.openFailures.map(\.deployment) == ["1", "2"])
    }

    @Test func changesTriedAndNotThere() throws {
        func commit(_ name: String, _ day: String) -> String {
            #","commit":"\#(name)","commit_time":"2026-06-\#(day)T00:00:00Z""#
        }
        let lines =
            line("1", "05T00:00:00", status: "failed", commit("old", "04"))
            + line("2", "06T00:00:00", commit("there", "05"))
            + line("3", "07T00:00:00", status: "failed", commit("new", "06"))
            + line("4", "08T00:00:00", status: "in_progress", commit("new", "06"))
            + line("5", "09T00:00:00", status: "failed", commit("there", "05"))
            + line("6", "09T01:00:00", status: "cancelled", commit("other", "09"))
        let undeployed = try delivery(lines).undeployed
        #expect(undeployed?.changes == 1)
        // From 6 June to the end of the 28th: 23 days.
        #expect(undeployed?.oldest.map { abs($0 - 23 * 86_400) < 0.01 } == true)
        #expect(try delivery(lines, asOf: "2026-06-06").undeployed == nil)
        #expect(try delivery(lines + line("7", "10T00:00:00", commit("new", "06"))).undeployed == nil)
    }

    @Test func answersFollowTheFigures() throws {
        let answers = try delivery(
            line("1", "02T10:00:00", #","commit":"x","commit_time":"2026-06-02T08:00:00Z""#)
        ).answers
        // 1 in 28 days: between once a week and once a month (30.4 days).
        #expect(answers.frequency == .weekToMonth && answers.leadTime == .underDay && answers.changeFailRate == .upTo2)
        #expect(answers.recoveryTime == nil && answers.band2023 == nil)
    }

    @Test func teamsDoNotDependOnOrderOrFiles() throws {
        let lines = (10..<28).map {
            line("\($0)", "\($0)T00:00:00", #","team":"t\#($0 % 4)","via":"\#($0 % 3 == 0 ? "hand" : "platform")""#)
        }
        func snapshot(_ files: [[String]]) throws -> Snapshot {
            let folder = TemporaryFolder()
            for (number, lines) in files.enumerated() { folder.write("deployments/\(number).ndjson", lines.joined()) }
            var snapshot = try folder.snapshot(asOf: "2026-06-28", window: nil).unnamed
            snapshot.health.files = 0
            return snapshot
        }
        let cold = try snapshot([lines])
        #expect(try snapshot([lines.reversed()]) == cold)
        #expect(try snapshot([Array(lines[9...]), Array(lines[..<9])]) == cold)
        #expect(try snapshot([lines, lines]) == cold)
    }
}
