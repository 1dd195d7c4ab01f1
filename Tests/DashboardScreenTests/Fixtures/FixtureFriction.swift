import Metrics
import PlatformModel
import SafeText

extension Fixture {
    static let friction: FrictionFigures = {
        var friction = plainFriction
        let ranges = [(1, 2), (1, 4), (2, 4), (3, 5), (3, 6), (5, 7), (6, 7)]
        for (place, (best, worst)) in ranges.enumerated() {
            friction.points[place].rankRange = .init(best: best, worst: worst)
            friction.points[place].reportersEver = friction.points[place].reporters + 4
        }
        friction.points[0].resolved = ago(days: 20)
        friction.points[0].told = 25
        friction.points[6].resolved = ago(days: 2)
        friction.resolvedToTold = 8 * 86_400
        friction.topThree = .init(
            quarter: Quarter(year: 2026, quarter: 4),
            entries: friction.points.prefix(3).map { point in
                .init(
                    point: point.point, state: point.state, plan: point.plan, isConcrete: point.isConcrete,
                    planned: day(2026, 10, 2), resolved: point.state == .told ? day(2026, 11, 3) : nil)
            })
        if let change = nps.change {
            friction.communications = [
                .init(
                    point: "Deployments take 25 min", day: day(2026, 11, 11),
                    before: Quarter(year: 2026, quarter: 3), after: Quarter(year: 2026, quarter: 4), change: change)
            ]
        }
        return friction
    }()

    private static let plainFriction = FrictionFigures(
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
    static let tiedFriction: FrictionFigures = {
        var friction = plainTiedFriction
        friction.tiedAcrossThird = ["Secrets need a ticket", "Docs are out of date"]
        for place in 2...3 { friction.points[place].isTied = true }
        return friction
    }()

    private static let plainTiedFriction = FrictionFigures(
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
