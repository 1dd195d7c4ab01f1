import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Deployment histories worked out by hand.
@Suite struct DeploymentTests {
    private func line(
        _ id: String, _ time: String, _ status: String, service: String = "shop", environment: String = "production",
        commit: String? = nil, committed: String? = nil, version: String? = nil, kind: String? = nil,
        started: String? = nil
    ) -> String {
        var fields = ["\"id\":\"\(id)\"", "\"time\":\"2026-06-\(time)Z\"", "\"service\":\"\(service)\""]
        fields.append("\"environment\":\"\(environment)\"")
        fields.append("\"status\":\"\(status)\"")
        for (name, value) in [("commit", commit), ("version", version), ("kind", kind)] {
            if let value { fields.append("\"\(name)\":\"\(value)\"") }
        }
        if let committed { fields.append("\"commit_time\":\"2026-06-\(committed)Z\"") }
        if let started { fields.append("\"started\":\"2026-06-\(started)Z\"") }
        return "{" + fields.joined(separator: ",") + "}\n"
    }

    /// Ten deployments of one service: failed, cancelled, redeployed, rolled back, hotfixed, a retried commit, and
    /// incidents at the boundary instant and outside seven days.
    private var ten: [String] {
        [
            line("d01", "01T10:00:00", "succeeded", commit: "a", committed: "01T08:00:00", version: "1"),  // lead 2 h
            line("d02", "02T10:00:00", "failed", commit: "b", committed: "02T09:00:00", version: "2"),
            line("d03", "02T12:00:00", "succeeded", commit: "b", committed: "02T09:00:00", version: "2"),  // lead 3 h
            line("d04", "03T10:00:00", "cancelled", commit: "c", committed: "03T09:00:00", version: "3"),
            line("d05", "03T11:00:00", "succeeded", commit: "c", committed: "03T07:00:00", version: "3"),  // lead 4 h
            line("d06", "03T12:00:00", "succeeded", commit: "c", committed: "03T07:00:00", version: "3"),  // redeployed
            line("d07", "04T10:00:00", "succeeded", commit: "d", committed: "04T04:00:00", version: "4"),  // lead 6 h
            line("d08", "04T11:00:00", "succeeded", commit: "c", committed: "03T07:00:00", version: "3"),  // went back
            line(
                "d09", "05T10:00:00", "succeeded", commit: "e", committed: "05T09:00:00", version: "5", kind: "hotfix"),
            line("d10", "20T10:00:00", "in_progress", commit: "f", committed: "20T09:00:00", version: "6"),
        ]
    }

    private let incidents = [
        // At the instant of d01.
        #"{"id":"i1","time":"2026-06-01T10:00:00Z","resolved":"2026-06-01T11:30:00Z","service":"shop"}"#,
        #"{"id":"i2","time":"2026-06-12T10:00:01Z","service":"shop"}"#,  // 7 days and 1 second after d09
        #"{"id":"i3","time":"2026-06-12T10:00:00Z","service":"web"}"#,  // a service without deployments
        #"{"id":"i4","time":"2026-06-19T00:00:00Z","service":"shop","deployment":"d03"}"#,  // named, open
        #"{"id":"i5","time":"2026-06-19T00:00:00Z","service":"shop","deployment":"d02"}"#,  // never reached production
    ]

    private func snapshot(_ lines: [String], _ incidents: [String] = [], asOf: String = "2026-06-30") throws -> Snapshot
    {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", lines.joined())
        if !incidents.isEmpty { folder.write("incidents.ndjson", incidents.joined(separator: "\n") + "\n") }
        return try folder.snapshot(asOf: asOf).unnamed
    }

    @Test func tenDeployments() throws {
        let delivery = try snapshot(ten, incidents).delivery
        // Succeeded: d01, d03, d05, d06, d07, d08, d09. From 1 to 30 June are 30 days.
        #expect(delivery.deployments == 7)
        #expect(delivery.windowDays == 30)
        #expect(delivery.deploymentsPerDay == 7.0 / 30)
        // Leads 2, 3, 4, 6 and 1 hours: d06 repeats a commit, d08 goes back; d02, d04, d10 did not succeed.
        #expect(delivery.changes == 5)
        #expect(delivery.leadTime?.p50 == 10_800.0)
        #expect(delivery.leadTime?.p75 == 14_400.0)
        #expect(abs((delivery.leadTime?.p90 ?? 0) - 5.2 * 3600) < 1e-6)
        // One failed of eight finished; cancelled and in progress are neither.
        #expect(delivery.failedShare == 1.0 / 8)
        // Of seven that reached production: d01 by i1, d03 by name, d07 reverted by d08.
        #expect(delivery.changeFailRate == 3.0 / 7)
        // i1 was over 90 minutes after d01 finished; i4 is open.
        #expect(delivery.recoveryTime == 5400.0)
        // Unplanned: d08 went back, d09 is a hotfix, of eight finished.
        #expect(delivery.reworkRate == 2.0 / 8)
    }

    @Test func orderOfLinesDoesNotMatter() throws {
        let cold = try snapshot(ten, incidents)
        #expect(try snapshot(ten.reversed(), incidents.reversed()) == cold)
        #expect(try snapshot(Array(ten[5...]) + Array(ten[..<5]), incidents) == cold)
    }

    @Test func splittingAFileDoesNotMatter() throws {
        let cold = try snapshot(ten, incidents)
        for cut in 0...ten.count {
            let folder = TemporaryFolder()
            folder.write("deployments/a.ndjson", ten[..<cut].joined())
            folder.write("deployments/b.ndjson", ten[cut...].joined())
            folder.write("incidents.ndjson", incidents.joined(separator: "\n") + "\n")
            var split = try folder.snapshot(asOf: "2026-06-30").unnamed
            split.health.files = cold.health.files
            #expect(split == cold, "cut at \(cut)")
        }
    }

    @Test func repeatedLinesChangeNothing() throws {
        #expect(try snapshot(ten + ten, incidents + incidents) == snapshot(ten, incidents))
    }

    @Test func asOfAPastDayKnowsNoLater() throws {
        // On the evening of 4 June i4 and i5 have not happened, d08 has.
        let past = try snapshot(ten, incidents, asOf: "2026-06-04")
        #expect(past.delivery.deployments == 6)
        #expect(past.delivery.changeFailRate == 2.0 / 6)
        #expect(past.deployments.status.map(\.id.string) == ["d08"])
        // The evening before, d07 had not been deployed either.
        #expect(try snapshot(ten, incidents, asOf: "2026-06-03").deployments.status.map(\.id.string) == ["d06"])
    }

    @Test func aStatusMovesOn() throws {
        let begun = line("x", "10T10:00:00", "in_progress")
        let ended = line("x", "10T10:05:00", "failed")
        for lines in [[begun, ended], [ended, begun], [ended, begun, ended]] {
            let deployments = try snapshot(lines).deployments
            #expect(deployments.status.map(\.status) == [.failed])
            #expect(deployments.counts.map(\.count) == [1])
        }
        // At the same time the status that is further along counts, in either order.
        let same = line("x", "10T10:00:00", "succeeded")
        for lines in [[begun, same], [same, begun]] {
            #expect(try snapshot(lines).deployments.status.map(\.status) == [.succeeded])
        }
    }

    @Test func aStatusMovesOnAcrossFiles() throws {
        let folder = TemporaryFolder()
        folder.write("deployments/1.ndjson", line("x", "10T10:05:00", "succeeded") + line("y", "10T10:00:00", "failed"))
        folder.write("deployments/2.ndjson", line("x", "10T10:00:00", "in_progress"))
        let snapshot = try folder.snapshot(asOf: "2026-06-30")
        #expect(snapshot.deployments.counts.map { "\($0.status.rawValue) \($0.count)" } == ["failed 1", "succeeded 1"])
        #expect(snapshot.health.records.first { $0.kind == "deployments" }?.count == 2)
    }

    @Test func newestStatusIsByTimeThenId() throws {
        let lines = [
            line("b", "10T10:00:00", "failed"), line("c", "10T10:00:00", "succeeded"),
            line("a", "10T10:00:00", "failed"),
        ]
        for lines in [lines, lines.reversed()] {
            #expect(try snapshot(lines).deployments.status.map(\.id.string) == ["c"])
        }
    }

    @Test func environmentsAreComparedWithoutCase() throws {
        let lines = [
            line("a", "10T10:00:00", "succeeded", environment: "PROD"),
            line("b", "10T11:00:00", "succeeded", environment: "Prod"),
            line("c", "10T11:00:00", "succeeded", environment: "Staging"),
        ]
        let snapshot = try snapshot(lines)
        #expect(snapshot.deployments.environments.map(\.string) == ["staging", "prod"])
        #expect(snapshot.delivery.deployments == 2)
    }

    @Test func stuckIsFourTimesTheUsualAndAnHour() throws {
        // Deployments of the service usually take 30 minutes: stuck after two hours.
        let usual = line("u", "01T10:30:00", "succeeded", started: "01T10:00:00")
        let running = line("r", "30T22:30:00", "in_progress", environment: "staging")
        func isStuck(_ now: String) throws -> Bool? {
            let folder = TemporaryFolder()
            folder.write("deployments.ndjson", usual + running)
            let snapshot = try folder.reader().snapshot(Question(asOf: .live), now: instant(now))
            return snapshot.deployments.status.first { $0.environment == "staging" }?.isStuck
        }
        #expect(try isStuck("2026-07-01T00:30:00Z") == false)
        #expect(try isStuck("2026-07-01T00:30:01Z") == true)
    }
}
