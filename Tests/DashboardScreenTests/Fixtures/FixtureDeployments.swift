import Metrics
import PlatformModel
import SafeText

extension Fixture {
    static let deployments: DeploymentFigures = {
        var deployments = plainDeployments
        for (place, status) in deployments.status.enumerated() {
            deployments.status[place].version = "v2.\(place)"
            deployments.status[place].deployedBy = place % 2 == 0 ? "pipeline" : "release-bot"
            if status.status == .inProgress {
                deployments.status[place].started = status.time
                deployments.status[place].timeInProgress = now.seconds(since: status.time)
            }
        }
        return deployments
    }()

    private static let plainDeployments = DeploymentFigures(
        status: [
            status("billing", "dev", .succeeded, ago(days: 1)),
            status("billing", "production", .succeeded, ago(days: 3)),
            status("billing", "staging", .succeeded, ago(days: 1)),
            status("checkout", "dev", .succeeded, ago(minutes: 2)),
            status("checkout", "production", .succeeded, ago(hours: 3)),
            status("checkout", "staging", .succeeded, ago(hours: 1)),
            status("identity", "dev", .inProgress, ago(hours: 5), stuck: true),
            status("identity", "production", .succeeded, ago(days: 6)),
            status("identity", "staging", .succeeded, ago(days: 1)),
            status("ledger", "dev", .succeeded, ago(minutes: 5)),
            status("ledger", "production", .failed, ago(minutes: 20)),
            status("ledger", "staging", .inProgress, ago(minutes: 4)),
            status("mobile-api", "dev", .succeeded, ago(hours: 3)),
            status("mobile-api", "production", .succeeded, ago(days: 2)),
            status("mobile-api", "staging", .cancelled, ago(hours: 5)),
            status("search", "dev", .succeeded, ago(hours: 1)),
            status("search", "production", .rolledBack, ago(days: 1)),
            status("search", "staging", .succeeded, ago(hours: 1)),
            status("web", "dev", .succeeded, ago(minutes: 9)), status("web", "production", .succeeded, ago(hours: 2)),
        ],
        counts: [
            .init(service: "checkout", environment: "production", status: .failed, count: 2),
            .init(service: "checkout", environment: "production", status: .succeeded, count: 46),
            .init(service: "ledger", environment: "production", status: .failed, count: 3),
            .init(service: "ledger", environment: "production", status: .rolledBack, count: 1),
            .init(service: "ledger", environment: "production", status: .succeeded, count: 32),
            .init(service: "ledger", environment: "staging", status: .succeeded, count: 51),
        ],
        services: [
            .init(service: "ledger", leadTime: 9 * 3600, failedShare: 0.11, deployments: 32, newest: ago(minutes: 4)),
            .init(service: "identity", leadTime: 5 * 86_400, failedShare: 0, deployments: 9, newest: ago(hours: 5)),
            .init(service: "checkout", leadTime: 4 * 3600, failedShare: 0.04, deployments: 46, newest: ago(minutes: 2)),
            .init(service: "web", leadTime: 3 * 3600, failedShare: 0.02, deployments: 51, newest: ago(minutes: 9)),
            .init(service: "search", leadTime: 86_400, failedShare: 0.08, deployments: 21, newest: ago(hours: 1)),
            .init(
                service: "mobile-api", leadTime: 2 * 86_400, failedShare: 0.06, deployments: 17, newest: ago(hours: 3)),
            .init(service: "billing", leadTime: nil, failedShare: 0.05, deployments: 16, newest: ago(days: 1)),
        ], environments: ["dev", "staging", "production"], production: ["production"],
        freshness: Freshness(newest: ago(minutes: 0), cadence: 86_400))

    static let delivery: DeliveryFigures = {
        var delivery = plainDelivery
        for place in delivery.weeks.indices { delivery.weeks[place].deploymentDays = [3, 4, 5, 5][place % 4] }
        delivery.weeks[11].isPartial = true
        delivery.deploymentDays = 4.5
        delivery.recovery = Quantiles(p50: 41 * 60, p75: 3 * 3600, p90: 2 * 86_400)
        delivery.finished = 201
        delivery.reached = 196
        delivery.failedInProduction = 14
        delivery.unplanned = 10
        delivery.openFailures = [
            .init(service: "ledger", deployment: "ledger-production-97", finished: ago(days: 3), age: 3 * 86_400),
            .init(service: "search", deployment: "search-production-118", finished: ago(hours: 5), age: 5 * 3600),
        ]
        delivery.openFailureCount = 2
        delivery.undeployed = .init(changes: 6, oldest: 2 * 86_400)
        delivery.answers.frequency = .onDemand
        delivery.answers.leadTime = .underDay
        delivery.answers.changeFailRate = .upTo8
        delivery.answers.recoveryTime = .underHour
        delivery.answers.reworkRate = .upTo8
        delivery.answers.showsBand2023 = true
        delivery.answers.band2023 = .high
        for place in delivery.weeks.indices {
            delivery.weeks[place].changeFailRate = [0.11, 0.1, 0.09, 0.06][place / 3]
            delivery.weeks[place].recoveryTime = place % 4 == 1 ? nil : Double(90 - 5 * place) * 60
            delivery.weeks[place].reworkRate = [0.04, 0.06, 0.05][place % 3]
        }
        delivery.trend = .init(
            failedShare: ProportionChange(from: (19, 200), to: (14, 240)),
            changeFailRate: ProportionChange(from: (30, 190), to: (14, 230)),
            reworkRate: ProportionChange(from: (2, 200), to: (16, 240)))
        delivery.services = deployments.services.map(\.service).sorted().enumerated().map { measures($1, $0) }
        delivery.teams = ["", "checkout", "payments", "search"].enumerated().map { measures($1, 2 * $0) }
        return delivery
    }()

    /// Five measures that differ from one place to the next; the third one has no recovery.
    static func measures(_ name: SafeText, _ place: Int) -> DeliveryFigures.Measures {
        var measures = DeliveryFigures.Measures(name: name)
        let hours = Double(place + 2) * 3600
        measures.deployments = 51 - 5 * place
        measures.deploymentDays = 4.5 - Double(place) / 4
        measures.leadTime = Quantiles(p50: hours, p75: 3 * hours, p90: 5 * hours)
        measures.changes = 80 - 6 * place
        measures.finished = measures.deployments + 4
        measures.reached = measures.deployments + 1
        measures.failedShare = 0.02 * Double(place + 1)
        measures.changeFailRate = 0.03 * Double(place + 1)
        if place != 2 { measures.recoveryTime = Quantiles(p50: hours / 8, p75: hours / 4, p90: hours) }
        measures.reworkRate = 0.01 * Double(place)
        return measures
    }

    private static let plainDelivery = DeliveryFigures(
        windowDays: 28, deployments: 192, deploymentsPerDay: 192.0 / 28,
        leadTime: Quantiles(p50: 21_600, p75: 72_000, p90: 132_480), changes: 640, failedShare: 0.05,
        changeFailRate: 0.07, recoveryTime: 41 * 60, reworkRate: 0.05,
        weeks: (0..<12).map { place in
            .init(
                monday: day(2026, 9, 7).adding(days: 7 * place),
                deployments: [20, 22, 25, 24, 31, 33, 38, 40, 44, 47, 48, 12][place],
                leadTime: place == 3 ? nil : Double(30 - 2 * place) * 3600,
                failedShare: [0.1, 0.12, 0.08, 0.09, 0.06, 0.08, 0.07, 0.05, 0.06, 0.05, 0.07, 0][place])
        })

    static func status(
        _ service: SafeText, _ environment: SafeText, _ status: DeploymentStatus, _ time: Instant, stuck: Bool = false
    ) -> DeploymentFigures.Status {
        .init(
            service: service, environment: environment, status: status, time: time, id: "\(service)-\(environment)-118",
            isStuck: stuck)
    }
}
