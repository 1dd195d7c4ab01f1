import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// One service, ten deployments to production and four incidents in June 2026; every figure is worked out beside it.
///
///     id   finish (June)  status       commit, authored    version  what it is                       lead
///     d01  1st 10:00      succeeded    a   1st 08:00       1                                         2 h
///     d02  2nd 10:00      failed       b   2nd 09:00       2        failed                           -
///     d03  2nd 12:00      succeeded    b   2nd 09:00       2        the same commit, tried again     3 h
///     d04  3rd 10:00      cancelled    c   3rd 07:00       3        cancelled                        -
///     d05  3rd 11:00      succeeded    c   3rd 07:00       3                                         4 h
///     d06  3rd 12:00      succeeded    c   3rd 07:00       3        the same version again           -
///     d07  4th 10:00      rolled_back  d   4th 04:00       4        its own status says so           -
///     d08  4th 11:00      succeeded    c   3rd 07:00       3        goes back: seen before, not 4    -
///     d09  5th 10:00      succeeded    e   5th 09:00       5        hotfix                           1 h
///     d10  20th 10:00     succeeded    f   19th 22:00      6                                         12 h
///
///     i1   1st 10:00 to 11:30          at the instant of d01's finish: attributed to d01, over after 90 min
///     i2   12th 10:00 to 10:05         7 days to the instant after d09: attributed to d09, over after 7 d 5 min
///     i3   27th 10:00:01, open         7 days and a second after d10: to no deployment
///     i4   19th 00:00, open            names d03: attributed to d03, whatever came since
@Suite struct TenDeploymentsTests {
    private static let deployments = """
        {"id":"d01","time":"2026-06-01T10:00:00Z","status":"succeeded","commit":"a","commit_time":"2026-06-01T08:00:00Z","version":"1","service":"shop","environment":"production"}
        {"id":"d02","time":"2026-06-02T10:00:00Z","status":"failed","commit":"b","commit_time":"2026-06-02T09:00:00Z","version":"2","service":"shop","environment":"production"}
        {"id":"d03","time":"2026-06-02T12:00:00Z","status":"succeeded","commit":"b","commit_time":"2026-06-02T09:00:00Z","version":"2","service":"shop","environment":"production"}
        {"id":"d04","time":"2026-06-03T10:00:00Z","status":"cancelled","commit":"c","commit_time":"2026-06-03T07:00:00Z","version":"3","service":"shop","environment":"production"}
        {"id":"d05","time":"2026-06-03T11:00:00Z","status":"succeeded","commit":"c","commit_time":"2026-06-03T07:00:00Z","version":"3","service":"shop","environment":"production"}
        {"id":"d06","time":"2026-06-03T12:00:00Z","status":"succeeded","commit":"c","commit_time":"2026-06-03T07:00:00Z","version":"3","service":"shop","environment":"production"}
        {"id":"d07","time":"2026-06-04T10:00:00Z","status":"rolled_back","commit":"d","commit_time":"2026-06-04T04:00:00Z","version":"4","service":"shop","environment":"production"}
        {"id":"d08","time":"2026-06-04T11:00:00Z","status":"succeeded","commit":"c","commit_time":"2026-06-03T07:00:00Z","version":"3","service":"shop","environment":"production"}
        {"id":"d09","time":"2026-06-05T10:00:00Z","status":"succeeded","commit":"e","commit_time":"2026-06-05T09:00:00Z","version":"5","kind":"hotfix","service":"shop","environment":"production"}
        {"id":"d10","time":"2026-06-20T10:00:00Z","status":"succeeded","commit":"f","commit_time":"2026-06-19T22:00:00Z","version":"6","service":"shop","environment":"production","developer":"ada","started":"2026-06-20T09:40:00Z"}

        """
    private static let incidents = """
        {"id":"i1","time":"2026-06-01T10:00:00Z","resolved":"2026-06-01T11:30:00Z","service":"shop"}
        {"id":"i2","time":"2026-06-12T10:00:00Z","resolved":"2026-06-12T10:05:00Z","service":"shop"}
        {"id":"i3","time":"2026-06-27T10:00:01Z","service":"shop"}
        {"id":"i4","time":"2026-06-19T00:00:00Z","service":"shop","deployment":"d03"}

        """

    private func snapshot(
        asOf: String = "2026-06-28", window: Window.Span? = nil, configuration: String = ""
    ) throws -> Snapshot {
        let folder = TemporaryFolder()
        folder.write("deployments.ndjson", Self.deployments)
        folder.write("incidents.ndjson", Self.incidents)
        if !configuration.isEmpty { folder.write("uptake.yaml", configuration) }
        return try folder.snapshot(asOf: asOf, window: window)
    }

    @Test func deploymentFrequency() throws {
        let delivery = try snapshot().delivery
        // d01, d03, d05, d06, d08, d09 and d10 succeeded, in the 28 days from Monday the 1st to Sunday the 28th.
        #expect(delivery.deployments == 7 && delivery.windowDays == 28 && delivery.deploymentsPerDay == 0.25)
        // Days with one: the 1st to the 5th, none, the 20th, none; the median of 5, 0, 1, 0 is .5.
        #expect(delivery.weeks.suffix(4).map(\.deploymentDays) == [5, 0, 1, 0])
        #expect(delivery.deploymentDays == 0.5 && !delivery.isWeekPartial)
    }

    @Test func changeLeadTime() throws {
        let delivery = try snapshot().delivery
        // 1, 2, 3, 4 and 12 hours. d02 did not succeed; its commit counts with d03. d04 was cancelled, d06 brings nothing
        // new, d07 was rolled back, and d08 goes back.
        #expect(delivery.changes == 5)
        #expect(delivery.leadTime?.p50 == 3 * 3600.0)
        // Place .75 x 4 = 3 is the fourth; place .9 x 4 = 3.6 lies .6 of the way from 4 to 12 hours.
        #expect(delivery.leadTime?.p75 == 4 * 3600.0)
        #expect(delivery.leadTime.map { abs($0.p90 - (4 + 0.6 * 8) * 3600) < 1e-6 } == true)
    }

    @Test func failedShareAndChangeFailRate() throws {
        let delivery = try snapshot().delivery
        // Finished: all but the cancelled d04. Failed by status alone: d02 and the rolled back d07.
        #expect(delivery.finished == 9 && delivery.failedShare == 2.0 / 9)
        // Reached production: those less d02. Failed there: d01 by i1, d03 by i4, d07 by its status and by d08, d09 by i2.
        #expect(delivery.reached == 8 && delivery.failedInProduction == 4 && delivery.changeFailRate == 4.0 / 8)
    }

    @Test func recoveryTime() throws {
        let delivery = try snapshot().delivery
        // d01 after 5400 s; d09 after 7 days and 5 minutes, 605,100 s; their median lies half way.
        #expect(delivery.recoveryTime == (5400.0 + 605_100) / 2 && delivery.recovery?.p50 == delivery.recoveryTime)
        // i4 is open: d03, finished on the 2nd at noon, is 26.5 days old at the end of the 28th.
        #expect(delivery.openFailures.map(\.deployment) == ["d03"])
        #expect(delivery.openFailures.first.map { abs($0.age - 26.5 * 86_400) < 0.01 } == true)
    }

    @Test func reworkRate() throws {
        // d08 goes back to a version seen before and other than its predecessor's, d09 is a hotfix.
        let delivery = try snapshot().delivery
        #expect(delivery.unplanned == 2 && delivery.reworkRate == 2.0 / 9)
        #expect(delivery.undeployed?.changes == nil, "nothing was tried after the last success")
    }

    @Test func attributionFollowsTheConfiguredDays() throws {
        // With 6 days i2 is attributed to nothing, and neither is i3; with 8 days i3 is, to d10, and it is open.
        let fewer = try snapshot(configuration: "attribution_days: 6\n").delivery
        #expect(fewer.failedInProduction == 3 && fewer.recoveryTime == 5400)
        let more = try snapshot(configuration: "attribution_days: 8\n").delivery
        #expect(more.failedInProduction == 5 && more.openFailures.map(\.deployment) == ["d03", "d10"])
    }

    @Test func answersAndTheBandOf2023() throws {
        // A quarter of a deployment a day: between once a day and once a week. 3 hours: less than a day. Half fail.
        let answers = try snapshot().delivery.answers
        #expect(answers.frequency == .dayToWeek && answers.leadTime == .underDay && answers.changeFailRate == .upTo64)
        #expect(answers.recoveryTime == .dayToWeek && answers.reworkRate == .upTo32)
        #expect(answers.band2023 == nil && !answers.showsBand2023, "only on request")
        let asked = try snapshot(configuration: "dora_bands_2023: true\n").delivery.answers
        // The change fail rate is above the medium cluster's 15 %.
        #expect(asked.showsBand2023 && asked.band2023 == .low)
    }

    @Test func theWeeksTellTheCourse() throws {
        let delivery = try snapshot().delivery
        // The week of the 1st has nine of the ten, eight of them finished; seven reached production, four failed there.
        let week = delivery.weeks[delivery.weeks.count - 4]
        #expect(week.changeFailRate == 4.0 / 7 && week.reworkRate == 2.0 / 8 && week.failedShare == 2.0 / 8)
        #expect(week.recoveryTime == (5400.0 + 605_100) / 2)
        #expect(delivery.weeks.last?.changeFailRate == nil && delivery.weeks.last?.reworkRate == nil)
        // Nothing was deployed in the six weeks before: no change is claimed.
        #expect(delivery.trend == DeliveryFigures.Trend())
    }

    @Test func theNewestStatus() throws {
        let status = try snapshot().deployments.status
        #expect(status.map { "\($0.id) \($0.version ?? "-") \($0.deployedBy ?? "-")" } == ["d10 6 ada"])
        #expect(status.first?.started == instant("2026-06-20T09:40:00Z") && status.first?.timeInProgress == nil)
        // On the 4th the rollback is the newest; nobody is named.
        let past = try snapshot(asOf: "2026-06-04").deployments.status
        #expect(past.map { "\($0.id) \($0.version ?? "-") \($0.deployedBy ?? "-")" } == ["d08 3 -"])
    }

    @Test func theEveningBeforeD08() throws {
        // On the 3rd d01, d03, d05 and d06 had succeeded, i1 had been and i4 had not.
        let past = try snapshot(asOf: "2026-06-03").delivery
        #expect(past.deployments == 4 && past.finished == 5 && past.changeFailRate == 1.0 / 4)
        #expect(past.leadTime?.p50 == 3 * 3600.0, "2, 3 and 4 hours")
        #expect(past.reworkRate == 0)
    }

    @Test func nothingIsNotZero() throws {
        let delivery = try snapshot(asOf: "2026-05-31").delivery
        #expect(delivery.deployments == 0 && delivery.deploymentDays == 0)
        #expect(delivery.leadTime == nil && delivery.failedShare == nil && delivery.changeFailRate == nil)
        #expect(delivery.recovery == nil && delivery.reworkRate == nil && delivery.services.isEmpty)
        #expect(delivery.answers.changeFailRate == nil && delivery.answers.leadTime == nil)
    }
}
