import Metrics
import PlatformModel

extension JSONValue {
    init(_ friction: FrictionFigures, asOf: Instant) {
        self = [
            "window": .init(friction.window),
            "points": .init(friction.points) { point in
                [
                    "rank": .init(point.rank), "point": .init(point.point), "reporters": .init(point.reporters),
                    "reports": .init(point.reports), "minutesLost": .init(point.minutesLost),
                    "hoursPerWeek": .init(point.hoursPerWeek), "state": .init(name: point.state),
                    "since": .init(point.since), "firstReport": .init(point.firstReport),
                    "plan": .init(point.plan),
                ]
            },
            "loop": [
                "resolvedPoints": .init(friction.resolvedPoints), "toldPoints": .init(friction.toldPoints),
                "resolvedReporters": .init(friction.resolvedReporters),
                "toldReporters": .init(friction.toldReporters), "closed": .init(friction.loopClosed),
            ],
            "freshness": .init(friction.freshness, asOf: asOf),
        ]
    }

    private init(_ plan: FrictionFigures.Plan?) {
        guard let plan else {
            self = .null
            return
        }
        self = [
            "quarter": .init(plan.quarter), "measure": .init(plan.measure), "current": .init(plan.current),
            "target": .init(plan.target), "after": .init(plan.after),
        ]
    }
}
