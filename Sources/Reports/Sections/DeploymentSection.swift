import Canvas
import Metrics
import PlatformModel
import SafeText

extension Outline {
    private static let servicesShown = 30
    /// The least columns of a service's name beside its environments.
    private static let nameWidth = 14

    /// The newest deployment of every service in every environment; many environments take several tables.
    mutating func putDeployments(_ snapshot: Snapshot) {
        let deployments = snapshot.deployments
        heading(.deployments, "Deployments", note: deployments.freshness.words(at: snapshot.asOf.instant))
        guard !deployments.services.isEmpty else {
            put("No deployments yet.")
            put("Put deployments.csv (id, time, service, environment, status) into the workspace.")
            return
        }
        let shown = Array(deployments.services.prefix(Outline.servicesShown))
        var newest: [SafeText: [SafeText: DeploymentFigures.Status]] = [:]
        for status in deployments.status { newest[status.service, default: [:]][status.environment] = status }
        let environments = deployments.environments
        var table = Table(
            "The newest deployment of each service in each environment",
            [.init("service", minimum: Outline.nameWidth)] + environments.map { .init($0, minimum: 8) }
                + [.init("lead", .right, minimum: 8), .init("fail", .right, minimum: 8)],
            shown.map { service in
                let found = environments.map { newest[service.service]?[$0] }
                var row = Table.Row(
                    cells: [service.service] + found.map { cell($0, at: snapshot.asOf.instant) }
                        + [Wording.duration(seconds: service.leadTime), Wording.percent(service.failedShare)])
                for (place, status) in found.enumerated() {
                    row.tones[place + 1] = status.map(\.tone) ?? .undone
                    row.spoken[place + 1] = spoken(status, at: snapshot.asOf.instant)
                }
                return row
            })
        table.keptTogether = 2
        put(table)
        let rest = deployments.services.count - shown.count
        if rest > 0 { put("and \(Wording.count(rest, "more service", plural: "more services"))") }
        putLegend(deployments)
    }

    /// Symbol and age; a stuck one says so.
    private func cell(_ status: DeploymentFigures.Status?, at moment: Instant) -> SafeText {
        guard let status else { return Symbol("·", ".").text(form) }
        let age = Wording.shortAge(seconds: moment.seconds(since: status.time))
        return "\(status.status.symbol.text(form)) \(age)\(status.isStuck ? " stuck?" : "")"
    }

    /// The same in words.
    private func spoken(_ status: DeploymentFigures.Status?, at moment: Instant) -> SafeText {
        guard let status else { return "never deployed" }
        let age = Wording.age(seconds: moment.seconds(since: status.time))
        return "\(status.status.word), \(age)\(status.isStuck ? ", perhaps stuck" : "")"
    }

    /// What the marks mean, of those that occur.
    private mutating func putLegend(_ deployments: DeploymentFigures) {
        let used = DeploymentStatus.allCases.filter { status in deployments.status.contains { $0.status == status } }
        guard !used.isEmpty else { return }
        blank()
        put(.legend(used.map { "\($0.symbol.text(form)) \($0.word)" }))
    }
}

extension DeploymentFigures.Status {
    /// Whether it is well.
    fileprivate var tone: Table.Tone {
        switch status {
        case .succeeded: .good
        case .failed, .rolledBack: .bad
        case .inProgress: isStuck ? .bad : .running
        case .cancelled: .undone
        }
    }
}
