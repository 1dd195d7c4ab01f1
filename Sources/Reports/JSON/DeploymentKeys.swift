import Metrics
import PlatformModel

extension JSONValue {
    init(_ deployments: DeploymentFigures, asOf: Instant) {
        self = [
            "status": .init(deployments.status) { status in
                [
                    "service": .init(status.service), "environment": .init(status.environment),
                    "status": .init(name: status.status), "time": .init(status.time), "id": .init(status.id),
                    "stuck": .init(status.isStuck),
                ]
            },
            "counts": .init(deployments.counts) { count in
                [
                    "service": .init(count.service), "environment": .init(count.environment),
                    "status": .init(name: count.status), "count": .init(count.count),
                ]
            },
            "services": .init(deployments.services) { service in
                [
                    "service": .init(service.service), "deployments": .init(service.deployments),
                    "leadTimeSeconds": .init(service.leadTime), "failedShare": .init(service.failedShare),
                    "newest": .init(service.newest),
                ]
            },
            "environments": .init(deployments.environments) { .init($0) },
            "production": .init(deployments.production) { .init($0) },
            "freshness": .init(deployments.freshness, asOf: asOf),
        ]
    }

    init(_ delivery: DeliveryFigures) {
        self = [
            "windowDays": .init(delivery.windowDays),
            "deploymentsPerDay": .init(delivery.deploymentsPerDay),
            "leadTimeSeconds": [
                "p50": .init(delivery.leadTime?.p50), "p75": .init(delivery.leadTime?.p75),
                "p90": .init(delivery.leadTime?.p90),
            ],
            "failedShare": .init(delivery.failedShare),
            "changeFailRate": .init(delivery.changeFailRate),
            "deployments": .init(delivery.deployments),
            "changes": .init(delivery.changes),
            "recoveryTimeSeconds": .init(delivery.recoveryTime),
            "reworkRate": .init(delivery.reworkRate),
            "weeks": .init(delivery.weeks) { week in
                [
                    "monday": .init(week.monday), "deployments": .init(week.deployments),
                    "leadTimeSeconds": .init(week.leadTime), "failedShare": .init(week.failedShare),
                ]
            },
        ]
    }
}
