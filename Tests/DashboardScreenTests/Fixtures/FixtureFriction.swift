import Metrics
import PlatformModel
import SafeText

extension Fixture {
    static let friction = FrictionFigures(
        window: quarter,
        points: [
            point(
                1, "Deployments take 25 min", 23, 41.2, .told, since: ago(days: 12),
                plan: .init(
                    quarter: "2026-Q4", measure: "minutes from merge to production", current: "25 min", target: "5 min",
                    after: "4 min")),
            point(
                2, "Staging is down on Mondays", 17, 12.4, .started, since: ago(days: 9),
                plan: .init(
                    quarter: "2026-Q4", measure: "hours down a month", current: "14 h", target: "1 h", after: nil)),
            point(
                3, "Secrets need a ticket", 15, 8.8, .planned, since: ago(days: 30),
                plan: .init(quarter: "2026-Q4", measure: nil, current: nil, target: nil, after: nil)),
            point(4, "Docs are out of date", 11, 4.1, .reported),
            point(5, "Flaky integration tests", 10, 18, .reported),
            point(6, "No preview environments", 6, 5.2, .reopened, since: ago(days: 3)),
            point(7, "Log search is slow", 5, 3.4, .resolved, since: ago(days: 2)),
        ], resolvedReporters: 30, toldReporters: 25, resolvedPoints: 3, toldPoints: 2,
        freshness: fresh(minutes: 300, cadence: 604_800))

    /// Two points with as many reporters across the edge of the top 3.
    static let tiedFriction = FrictionFigures(
        window: quarter,
        points: [
            point(1, "Deployments take 25 min", 23, 41, .planned),
            point(2, "Staging is down on Mondays", 17, 12, .reported),
            point(3, "Secrets need a ticket", 15, 9, .reported), point(4, "Docs are out of date", 15, 8, .reported),
            point(5, "Log search is slow", 5, 3, .reported),
        ], resolvedReporters: 0, toldReporters: 0, resolvedPoints: 0, toldPoints: 0,
        freshness: fresh(minutes: 300, cadence: 604_800))

    static func point(
        _ rank: Int, _ name: SafeText, _ reporters: Int, _ hours: Double, _ state: FrictionFigures.State,
        since: Instant? = nil, plan: FrictionFigures.Plan? = nil
    ) -> FrictionFigures.Point {
        .init(
            rank: rank, point: name, reporters: reporters, reports: reporters + reporters / 3,
            minutesLost: reporters * 95,
            hoursPerWeek: hours, state: state, since: since, firstReport: ago(days: 40 + Int64(rank)), plan: plan)
    }
}
