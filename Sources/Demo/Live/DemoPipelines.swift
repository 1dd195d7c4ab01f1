/// Where each service's builds stand, so that live deployments go on from the story's: a new build to dev, what is in dev
/// to staging, what is in staging to production.
struct DemoPipelines: Sendable {
    /// By service and environment, the newest build that runs there; nil when none does.
    private var builds: [[Build?]]
    /// By service, the last version made.
    private var versions: [Int]
    /// The number of the last deployment.
    private var number: Int
    private let peopleOfTeam: [[Int]]
    private var runningAtStart: [Deployment]

    /// The pipelines at the end of some deployments.
    init(_ records: DeploymentRecords) {
        builds = Company.services.indices.map { service in
            Company.environments.indices.map { records.newest(service: service, environment: $0) }
        }
        versions = Company.services.indices.map { service in
            records.deployments.lazy.filter { $0.service == service }.map(\.build.version).max() ?? 0
        }
        number = records.deployments.count
        let today = records.deployments.last.map { Timeline.day(at: $0.time) }
        peopleOfTeam = Company.teams.indices.map { team in
            records.roster.people.indices.filter { person in
                records.roster.people[person].team == team
                    && today.map { records.roster.people[person].isEligible(on: $0) } ?? true
            }
        }
        runningAtStart = records.deployments.filter {
            $0.outcome == .inProgress && Company.services[$0.service].name != DeploymentRecords.stuck
        }
    }

    /// The deployments that are under way at the story's end, the stuck one left out; each is given out once.
    mutating func takeRunning() -> [Deployment] {
        defer { runningAtStart = [] }
        return runningAtStart
    }

    /// Starts a deployment of a service that has none under way; nil when there is nothing to deploy.
    mutating func start(
        at seconds: Int64, roster: Roster, busy: [(service: Int, environment: Int)], mayReachProduction: Bool,
        _ random: inout DemoRandom
    ) -> Deployment? {
        // Busy services more often: the first of two draws in the order of their pace.
        let service = min(random.below(Company.services.count), random.below(Company.services.count))
        let isStuck = Company.services[service].name == DeploymentRecords.stuck
        guard !isStuck, !busy.contains(where: { $0.service == service }) else { return nil }
        let environment: Int
        let build: Build
        if mayReachProduction, let ready = next(service, from: 1) {
            (environment, build) = (Company.production, ready)
        } else if random.chance(0.45), let ready = next(service, from: 0) {
            (environment, build) = (1, ready)
        } else {
            versions[service] += 1
            environment = 0
            build = Build(
                version: versions[service], commit: random.next() >> 16,
                commitTime: seconds - Int64(random.from(180...2_400)),
                person: random.pick(peopleOfTeam[Company.services[service].team]) ?? 0)
        }
        number += 1
        return Deployment(
            number: number, time: seconds, started: seconds, service: service, environment: environment,
            outcome: .inProgress, build: build)
    }

    /// What runs in an environment and could go on to the next; nil when that has it already.
    private func next(_ service: Int, from environment: Int) -> Build? {
        guard let build = builds[service][environment] else { return nil }
        if let there = builds[service][environment + 1], there.version >= build.version { return nil }
        return build
    }

    /// Notes a deployment that has ended.
    mutating func finish(_ deployment: Deployment) {
        if deployment.outcome == .succeeded { builds[deployment.service][deployment.environment] = deployment.build }
    }
}
