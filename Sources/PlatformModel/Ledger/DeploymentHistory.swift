import Metrics

/// The deployments of all files: each id once, and the production deployments of each service in the order of time.
final class DeploymentHistory {
    let folds: [DeploymentFold]
    /// Services by number.
    private(set) var services: [String] = []
    /// Teams of production deployments by number; number 0 is no team, and the last one kept apart is shared.
    private(set) var teams: [String] = [""]
    /// Whether any production deployment says which way it went.
    private(set) var knowsWays = false
    /// Environments by number, in lower case.
    private(set) var environments: [String] = []
    /// Service and environment of each series.
    private(set) var series: [(service: Int, environment: Int)] = []
    /// The series by the names of their service and environment.
    private(set) var seriesInOrder: [Int] = []
    /// When deployments took place.
    private(set) var coverage = Coverage()
    /// Records read, each id once.
    private(set) var count = 0
    /// Median duration of a service's deployments in seconds, by service.
    private(set) var medianDuration: [Double?] = []

    /// By fold, the number of its series among all.
    private var seriesOf: [[Int]] = []
    /// By series, the folds that have it and the number they give it.
    private var sources: [[(fold: Int, series: Int)]] = []
    /// By fold, the number of its teams among all.
    private var teamOf: [[Int]] = []
    /// By fold, rows that another file knows better.
    private var superseded: [Set<Int>] = []
    /// By file, records whose id an earlier part of it has too.
    private(set) var repeated: [Int: Int] = [:]
    /// Details of all folds: by fold, and those that came late.
    private var detailBase: [Int] = []
    private var late: [(fold: Int, detail: DeploymentTable.Detail)] = []
    /// Detail numbers by service, then time, then id.
    private var order: [UInt32] = []
    private var serviceStart: [Int] = []
    /// The deployments in that order.
    private var ordered: [Production] = []
    private let provenanceBook: ProvenanceBook
    /// When a later rollback reverted a deployment, by its place in ``order``.
    private var revertedAt: [Int: Int64] = [:]

    /// The history of some files.
    init(_ folds: [DeploymentFold]) {
        self.folds = folds
        provenanceBook = ProvenanceBook(folds)
        nameSeries()
        provenanceBook.trim(seriesOf, sources)
        nameTeams()
        settleIdentities()
        orderProduction()
        readNeighbours()
        measureDurations()
    }

    // MARK: All deployments

    /// Visits every deployment with its series; rows that another file knows better are left out.
    @inline(__always)
    func forEachRow(_ body: (_ fold: Int, _ row: DeploymentTable.Row, _ series: Int) -> Void) {
        for (number, fold) in folds.enumerated() {
            let series = seriesOf[number]
            let leftOut = superseded[number]
            for index in 0..<fold.count {
                if !leftOut.isEmpty, leftOut.contains(index) { continue }
                let row = fold.table.row(index)
                body(number, row, series[row.series])
            }
        }
    }

    /// The id of a row.
    func id(fold: Int, code: UInt64) -> String { folds[fold].table.ids.id(code) }

    /// Where the newest deployment of a series on a day comes from, when that is the given one; see ``ProvenanceBook``.
    func provenance(of series: Int, on day: CivilDay, fold: Int, row: DeploymentTable.Row) -> ProvenanceBook.Provenance?
    {
        provenanceBook.provenance(of: sources[series], on: day, fold: fold, row: row)
    }

    // MARK: Production

    /// Places of a service's production deployments, in the order of time.
    func production(of service: Int) -> Range<Int> { serviceStart[service]..<serviceStart[service + 1] }

    /// The production deployment at a place.
    @inline(__always)
    func production(at place: Int) -> Production { ordered[place] }

    /// Whether a rollback up to a moment reverted the deployment at a place.
    @inline(__always)
    func isReverted(at place: Int, upTo milliseconds: Int64) -> Bool {
        ordered[place].traits.contains(.reverted) && (revertedAt[place].map { $0 <= milliseconds } ?? false)
    }

    /// The number of a service; nil for one without deployments.
    func service(named name: String) -> Int? {
        serviceNumbers[name]
    }

    private var serviceNumbers: [String: Int] = [:]

    /// The place of the production deployment with an id; nil when it is none.
    func place(of id: String) -> Int? {
        for (number, fold) in folds.enumerated() {
            guard let row = fold.table.row(of: id), !superseded[number].contains(row),
                fold.table.isProduction(fold.table.row(row))
            else {
                continue
            }
            let series = series[seriesOf[number][fold.table.row(row).series]]
            let time = fold.table.row(row).milliseconds
            var place = firstPlace(of: series.service, from: time)
            while place < serviceStart[series.service + 1], ordered[place].milliseconds == time {
                let (candidate, detail) = detail(Int(order[place]))
                if candidate == number, Int(detail.row) == row { return place }
                place += 1
            }
        }
        return nil
    }

    /// The service of the production deployment at a place.
    func service(at place: Int) -> Int {
        var low = 0
        var high = services.count
        while low < high {
            let middle = (low + high) / 2
            if serviceStart[middle + 1] <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The id of the production deployment at a place.
    func id(at place: Int) -> String { idOfDetail(order[place]) }

    /// The commit of the production deployment at a place: its digest, 0 without one, and its time, `.min` without one.
    func commit(at place: Int) -> (digest: UInt64, milliseconds: Int64) {
        let detail = detail(Int(order[place])).1
        return (detail.commit, detail.commitTime)
    }

    /// When each of some commits first reached production, in milliseconds since 1970, in whatever service.
    func arrivals(of commits: Set<UInt64>) -> [UInt64: Int64] {
        guard !commits.isEmpty else { return [:] }
        var arrivals: [UInt64: Int64] = [:]
        for place in order.indices where ordered[place].succeeded {
            let commit = detail(Int(order[place])).1.commit
            guard commit != 0, commits.contains(commit) else { continue }
            arrivals[commit] = min(arrivals[commit] ?? .max, ordered[place].milliseconds)
        }
        return arrivals
    }

    /// When people first deployed with success, by the name the deployments give them.
    func firstDeployments() -> [String: DeploymentTable.First] {
        var firsts: [String: DeploymentTable.First] = [:]
        for fold in folds {
            for (number, first) in fold.table.firsts.enumerated() {
                let name = fold.table.people.text(number)
                let known = firsts[name] ?? DeploymentTable.First()
                firsts[name] = DeploymentTable.First(
                    staging: min(known.staging, first.staging), production: min(known.production, first.production))
            }
        }
        return firsts
    }

    /// The newest successful production deployment of a service at or before a moment, and not before another.
    func lastSuccess(of service: Int, notAfter latest: Int64, notBefore earliest: Int64) -> Int? {
        var place = firstPlace(of: service, from: latest + 1) - 1
        while place >= serviceStart[service] {
            if ordered[place].milliseconds < earliest { return nil }
            if ordered[place].succeeded { return place }
            place -= 1
        }
        return nil
    }

    /// The first place of a service at or after a moment.
    func firstPlace(of service: Int, from milliseconds: Int64) -> Int {
        var low = serviceStart[service]
        var high = serviceStart[service + 1]
        while low < high {
            let middle = (low + high) / 2
            if ordered[middle].milliseconds >= milliseconds { high = middle } else { low = middle + 1 }
        }
        return low
    }

    @inline(__always)
    private func detail(_ number: Int) -> (fold: Int, DeploymentTable.Detail) {
        if number >= detailBase[folds.count] { return late[number - detailBase[folds.count]] }
        let fold = Stretches.place(of: number, in: detailBase)
        return (fold, folds[fold].table.detail(number - detailBase[fold]))
    }

    // MARK: Building

    private func nameTeams() {
        var numbers = ["": 0]
        for fold in folds {
            var known: [Int] = []
            for team in 0..<fold.table.teams.count {
                known.append(min(number(fold.table.teams.text(team), &teams, &numbers), Production.lastTeam))
            }
            teamOf.append(known)
        }
        if teams.count > Production.lastTeam { teams = teams.prefix(Production.lastTeam) + ["other"] }
    }

    private func nameSeries() {
        var environmentNumbers: [String: Int] = [:]
        var seriesNumbers: [[Int: Int]] = []
        for fold in folds {
            coverage.merge(fold.coverage)
            var numbers: [Int] = []
            for (localService, localEnvironment) in fold.table.series {
                let service = number(fold.table.services.text(localService), &services, &serviceNumbers)
                let environment = number(
                    fold.table.environments.text(localEnvironment), &environments, &environmentNumbers)
                while seriesNumbers.count <= service { seriesNumbers.append([:]) }
                if let known = seriesNumbers[service][environment] {
                    numbers.append(known)
                } else {
                    seriesNumbers[service][environment] = series.count
                    numbers.append(series.count)
                    series.append((service, environment))
                }
            }
            seriesOf.append(numbers)
        }
        sources = Array(repeating: [], count: series.count)
        for (fold, numbers) in seriesOf.enumerated() {
            for (local, number) in numbers.enumerated() { sources[number].append((fold, local)) }
        }
        let serviceRanks = ranks(services)
        let environmentRanks = ranks(environments)
        seriesInOrder = series.indices.sorted {
            (serviceRanks[series[$0].service], environmentRanks[series[$0].environment])
                < (serviceRanks[series[$1].service], environmentRanks[series[$1].environment])
        }
    }

    /// The place of each name among all in order.
    private func ranks(_ names: [String]) -> [Int] {
        var ranks = Array(repeating: 0, count: names.count)
        let inOrder = names.indices.sorted { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }
        for (rank, number) in inOrder.enumerated() { ranks[number] = rank }
        return ranks
    }

    private func number(_ name: String, _ names: inout [String], _ numbers: inout [String: Int]) -> Int {
        if let known = numbers[name] { return known }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// Of an id in two files the newer record counts: by time, then status, then service and environment.
    private func settleIdentities() {
        superseded = Array(repeating: [], count: folds.count)
        count = folds.reduce(0) { $0 + $1.count }
        guard folds.count > 1 else { return }
        var owners: [SharedIdentities.Place: SharedIdentities.Place] = [:]
        SharedIdentities(folds).forEachRepeated { place, first in
            let owner = owners[first] ?? first
            count -= 1
            if folds[place.fold].source == folds[owner.fold].source {
                repeated[folds[owner.fold].source, default: 0] += 1
            }
            let row = folds[place.fold].table.row(place.row)
            if isNewer(place.fold, row, than: owner.fold, folds[owner.fold].table.row(owner.row)) {
                superseded[owner.fold].insert(owner.row)
                owners[first] = place
            } else {
                superseded[place.fold].insert(place.row)
            }
        }
    }

    private func isNewer(
        _ fold: Int, _ row: DeploymentTable.Row, than otherFold: Int, _ other: DeploymentTable.Row
    ) -> Bool {
        if row.order != other.order { return row.order > other.order }
        let place = series[seriesOf[fold][row.series]]
        let otherPlace = series[seriesOf[otherFold][other.series]]
        return (services[place.service], environments[place.environment])
            > (services[otherPlace.service], environments[otherPlace.environment])
    }

    private func orderProduction() {
        detailBase = [0]
        for fold in folds { detailBase.append(detailBase[detailBase.count - 1] + fold.table.detailCount) }
        for (number, fold) in folds.enumerated() { late += fold.table.late.map { (number, $0) } }
        let all = detailBase[folds.count] + late.count
        var counts = Array(repeating: 0, count: services.count + 1)
        forEachProduction(all) { _, service, _, _ in counts[service + 1] += 1 }
        for service in 0..<services.count { counts[service + 1] += counts[service] }
        serviceStart = counts
        // Until it is known where each one stands, a deployment carries its detail's number, so that nothing is held twice.
        ordered = Array(repeating: Production(milliseconds: 0, status: 0, team: 0), count: counts[services.count])
        forEachProduction(all) { number, service, row, team in
            ordered[counts[service]] = Production(
                milliseconds: row.milliseconds, status: row.status, team: team, detail: number)
            counts[service] += 1
        }
        for service in 0..<services.count {
            ordered[serviceStart[service]..<serviceStart[service + 1]].sort { left, right in
                left.milliseconds != right.milliseconds
                    ? left.milliseconds < right.milliseconds
                    : idOfDetail(left.detail) < idOfDetail(right.detail)
            }
        }
        order = ordered.map(\.detail)
        for place in ordered.indices { ordered[place].forgetDetail() }
    }

    private func forEachProduction(
        _ all: Int, _ body: (_ number: Int, _ service: Int, _ row: DeploymentTable.Row, _ team: Int) -> Void
    ) {
        for number in 0..<all {
            let (fold, detail) = detail(number)
            let row = folds[fold].table.row(Int(detail.row))
            guard folds[fold].table.isProduction(row) else { continue }
            if !superseded[fold].isEmpty, superseded[fold].contains(Int(detail.row)) { continue }
            body(number, series[seriesOf[fold][row.series]].service, row, teamOf[fold][detail.marks.team])
        }
    }

    private func idOfDetail(_ number: UInt32) -> String {
        let (fold, detail) = detail(Int(number))
        return id(fold: fold, code: folds[fold].table.row(Int(detail.row)).code)
    }

    /// Finds, service by service, which deployments brought a change, which went back, and which were reverted.
    private func readNeighbours() {
        var commits = DigestSet()
        var versions = DigestSet()
        for service in services.indices {
            commits.removeAll()
            versions.removeAll()
            var previous: (place: Int, version: UInt64)?
            for place in production(of: service) {
                let detail = detail(Int(order[place])).1
                if !detail.marks.isDisjoint(with: [.rollback, .hotfix]) { ordered[place].mark(.unplanned) }
                if detail.marks.contains(.platform) { ordered[place].mark(.platform) }
                if detail.marks.contains(.bypass) { ordered[place].mark(.bypass) }
                if !detail.marks.isDisjoint(with: [.platform, .bypass]) { knowsWays = true }
                guard ordered[place].reached else { continue }
                let wentBack =
                    detail.version != 0 && previous.map { $0.version != detail.version } ?? false
                    && versions.contains(detail.version)
                if detail.marks.contains(.rollback) || wentBack {
                    ordered[place].mark(.unplanned)
                    if let previous {
                        ordered[previous.place].mark(.reverted)
                        revertedAt[previous.place] = ordered[place].milliseconds
                    }
                } else if ordered[place].succeeded, detail.commitTime != .min,
                    detail.commit == 0 || commits.insert(detail.commit)
                {
                    ordered[place].bringsChange(committed: detail.commitTime)
                }
                if detail.version != 0 { _ = versions.insert(detail.version) }
                previous = (place, detail.version)
            }
        }
    }

    private func measureDurations() {
        var durations: [[Double]] = Array(repeating: [], count: services.count)
        for fold in folds {
            for (service, seconds) in fold.table.durations {
                guard let number = serviceNumbers[fold.table.services.text(Int(service))] else { continue }
                durations[number].append(Double(seconds))
            }
        }
        medianDuration = durations.map { values in
            var values = values
            return Quantiles.quantile(0.5, selectingFrom: &values)
        }
    }
}
