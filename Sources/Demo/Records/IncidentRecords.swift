import Metrics

/// What went wrong in production.
struct IncidentRecords: Sendable {
    static let path = "incidents.ndjson"

    /// What the services stand on; nothing is deployed to it.
    private static let foundations = ["cluster", "build farm", "message queue", "network"]

    /// One incident.
    struct Incident: Sendable {
        /// The number in its id.
        var number = 0
        var time: Int64
        /// When it was over; nil while it is open.
        var resolved: Int64?
        var service: String
        var severity: Int
        /// nil is unclassified.
        var cause: String?
        /// The deployment that is said to have caused it.
        var deployment: String?

        func write(to writer: inout LineWriter) {
            writer.begin()
            writer.field("id", "inc-", number: number, digits: 4)
            writer.field("time", time: time)
            writer.field("resolved", time: resolved)
            writer.field("service", service)
            writer.field("severity", "sev\(severity)")
            writer.field("cause", cause)
            writer.field("deployment", deployment)
            writer.end()
        }
    }

    private(set) var incidents: [Incident] = []

    /// Incidents that follow some of the deployments, and some that come from the machines below.
    init(deployments: DeploymentRecords, course: Course, seed: UInt64) {
        var random = DemoRandom(seed: seed, for: .incidents)
        let timeline = course.timeline
        for deployment in deployments.deployments
        where deployment.environment == Company.production && deployment.time < timeline.now - 86_400 {
            let isRolledBack = deployment.outcome == .rolledBack
            guard isRolledBack || deployment.outcome == .succeeded,
                random.chance(isRolledBack ? 0.6 : course.failedShare(at: deployment.time) * 0.5)
            else { continue }
            let time = deployment.time + Int64(random.from(240...2_400))
            // Every third is reported without the deployment that caused it.
            add(
                at: time, service: Company.services[deployment.service].name,
                severity: random.pick([1, 2, 2, 3, 3, 3]) ?? 3,
                cause: random.pick(["application", "application", "application", "dependency", "human"]),
                deployment: random.chance(0.66) ? deployment.id : nil, course: course, &random)
        }
        for number in timeline.first.number..<timeline.today.number {
            let start = Timeline.midnight(of: CivilDay(number: number))
            // Infrastructure fails once a week at the launch and once a month at the end.
            guard random.chance(0.14 - 0.105 * course.progress(at: start)) else { continue }
            add(
                at: start + Int64(random.below(80_000)), service: random.pick(IncidentRecords.foundations) ?? "cluster",
                severity: random.pick([1, 2, 2, 3]) ?? 2, cause: random.chance(0.75) ? "infrastructure" : nil,
                deployment: nil, course: course, &random)
        }
        // Lately one of the machines below, and one that nobody has looked into yet.
        for (days, cause) in [(9, "infrastructure"), (16, nil)] as [(Int64, String?)] {
            add(
                at: timeline.now - days * 86_400, service: random.pick(IncidentRecords.foundations) ?? "cluster",
                severity: 2, cause: cause, deployment: nil, course: course, &random)
        }
        incidents.sort { ($0.time, $0.service, $0.severity) < ($1.time, $1.service, $1.severity) }
        for place in incidents.indices { incidents[place].number = place + 1 }
    }

    private mutating func add(
        at time: Int64, service: String, severity: Int, cause: String?, deployment: String?, course: Course,
        _ random: inout DemoRandom
    ) {
        // Half are over within an hour and a half at the launch, within 40 minutes at the end.
        let usual = 5_400 - 3_000 * course.progress(at: time)
        let length = Int64(max(300, min(80_000, wholeNumber(usual * random.spread()))))
        let end = time + length
        incidents.append(
            Incident(
                time: time, resolved: end < course.timeline.now ? end : nil, service: service, severity: severity,
                cause: cause,
                deployment: deployment))
    }

    /// `incidents.ndjson`.
    func file() -> DemoFile {
        var writer = LineWriter(capacity: incidents.count * 180)
        for incident in incidents { incident.write(to: &writer) }
        return DemoFile(path: IncidentRecords.path, bytes: writer.bytes)
    }
}
