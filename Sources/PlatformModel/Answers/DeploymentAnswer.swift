import Metrics
import SafeText

extension DeploymentFigures {
    /// What ran where at a moment, and what was deployed in a window.
    init(
        _ history: DeploymentHistory, removals: ServiceRemovals = ServiceRemovals([]), production: ProductionCensus,
        at moment: Moment, window: Window, configuration: Configuration, isHeld: Bool
    ) {
        let statuses = DeploymentStatus.inOrder
        let instants = moment.instants(of: window)
        let start = instants.lowerBound.milliseconds
        let end = moment.instant.milliseconds
        var counts = Array(repeating: 0, count: history.series.count * statuses.count)
        var newest: [Newest?] = Array(repeating: nil, count: history.series.count)
        history.forEachRow { fold, row, series in
            let time = row.milliseconds
            guard time <= end else { return }
            if time >= start { counts[series * statuses.count + row.status] += 1 }
            if let known = newest[series] {
                guard time >= known.time else { return }
                if time == known.time {
                    let id = history.id(fold: fold, code: row.code)
                    guard history.id(fold: known.fold, code: known.code) < id else { return }
                }
            }
            newest[series] = Newest(time: time, status: row.status, fold: fold, code: row.code, row: row)
        }
        let environments = history.environments.map { SafeText(cleaning: $0) }
        let services = history.services.map { SafeText(cleaning: $0) }
        let byName = statuses.enumerated().sorted { $0.element.rawValue < $1.element.rawValue }
        var status: [Status] = []
        var tallies: [Count] = []
        for series in history.seriesInOrder {
            let (service, environment) = history.series[series]
            for (place, how) in byName {
                let count = counts[series * statuses.count + place]
                guard count > 0 else { continue }
                tallies.append(
                    Count(service: services[service], environment: environments[environment], status: how, count: count)
                )
            }
            guard let newest = newest[series],
                !removals.removes(
                    history.services[service], from: history.environments[environment],
                    deployedAt: Instant(milliseconds: newest.time), upTo: moment.instant)
            else { continue }
            var entry = Status(
                service: services[service], environment: environments[environment], status: statuses[newest.status],
                time: Instant(milliseconds: newest.time),
                id: SafeText(cleaning: history.id(fold: newest.fold, code: newest.code)),
                isStuck: newest.status == DeploymentStatus.inProgress.place
                    && DeploymentFigures.isStuck(
                        since: newest.time, until: end, median: history.medianDuration[service])
            )
            let provenance = history.provenance(
                of: series, on: moment.zone.day(of: entry.time), fold: newest.fold, row: newest.row)
            entry.tell(provenance, at: moment.instant)
            status.append(entry)
        }
        let names = Set(history.environments)
        let isProduction = configuration.production.intersection(names)
        self.init(
            status: status, counts: tallies,
            services: DeploymentFigures.services(status, names: services, production: production),
            environments: DeploymentFigures.wayOfChanges(names, production: isProduction),
            production: isProduction.sorted().map { SafeText(cleaning: $0) },
            freshness: moment.freshness(history.coverage, usual: 7, isHeld: isHeld))
    }

    private struct Newest {
        var time: Int64
        var status: Int
        var fold: Int
        var code: UInt64
        var row: DeploymentTable.Row
    }

    /// In progress for more than 4 times the service's median duration, and at least an hour.
    private static func isStuck(since start: Int64, until end: Int64, median: Double?) -> Bool {
        Double(end - start) / 1000 > max(3600, 4 * (median ?? 0))
    }

    /// Services that need a look first (something failed, or stuck), then those deployed last.
    private static func services(
        _ status: [Status], names: [SafeText], production: ProductionCensus
    ) -> [Service] {
        var byName: [SafeText: (newest: Instant, needsLook: Bool)] = [:]
        for entry in status {
            let needsLook = entry.status == .failed || entry.isStuck
            let known = byName[entry.service] ?? (entry.time, false)
            byName[entry.service] = (max(known.newest, entry.time), known.needsLook || needsLook)
        }
        var services: [(service: Service, needsLook: Bool)] = []
        for (number, name) in names.enumerated() {
            guard let known = byName[name] else { continue }
            let delivery = production.services[number]
            services.append(
                (
                    Service(
                        service: name, leadTime: delivery.leadTime?.p50,
                        failedShare: delivery.failedShare, deployments: delivery.succeeded, newest: known.newest),
                    known.needsLook
                ))
        }
        services.sort { left, right in
            if left.needsLook != right.needsLook { return left.needsLook }
            if left.service.newest != right.service.newest { return left.service.newest > right.service.newest }
            return left.service.service < right.service.service
        }
        return services.map(\.service)
    }

    /// Environments in the order of a change's way: known early ones, others by name, staging, production.
    private static func wayOfChanges(_ names: Set<String>, production: Set<String>) -> [SafeText] {
        func step(_ name: String) -> Int {
            if production.contains(name) { return 4 }
            if ["dev", "development", "local", "sandbox"].contains(name) { return 0 }
            if ["test", "testing", "qa", "ci", "integration"].contains(name) { return 1 }
            return ["staging", "stage", "preprod", "pre-production", "uat"].contains(name) ? 3 : 2
        }
        return names.sorted { (step($0), $0) < (step($1), $1) }.map { SafeText(cleaning: $0) }
    }
}

extension DeploymentFigures.Status {
    /// Adds what the deployment's record says of itself, and how long it has been in progress.
    fileprivate mutating func tell(_ provenance: ProvenanceBook.Provenance?, at moment: Instant) {
        if let provenance {
            version = provenance.version.isEmpty ? nil : SafeText(cleaning: provenance.version)
            deployedBy = provenance.deployer.isEmpty ? nil : SafeText(cleaning: provenance.deployer)
            started = provenance.started
        }
        if status == .inProgress { timeInProgress = moment.seconds(since: started ?? time) }
    }
}
