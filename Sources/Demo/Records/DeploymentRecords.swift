import Metrics

/// What can be deployed: a version of a service, made from a commit.
struct Build: Hashable, Sendable {
    /// The last two parts of the version.
    var version: Int
    var commit: UInt64
    /// When the commit was made, in seconds since 1970.
    var commitTime: Int64
    /// Who made it.
    var person: Int
}

/// How a deployment ended, or that it has not.
enum Outcome: String, Sendable {
    case succeeded, failed, rolledBack = "rolled_back", inProgress = "in_progress", cancelled
}

/// One deployment.
struct Deployment: Sendable {
    /// The number in its id.
    var number = 0
    /// The finish, or the start while it is in progress, in seconds since 1970.
    var time: Int64
    var started: Int64
    /// The place in ``Company/services``.
    var service: Int
    /// The place in ``Company/environments``.
    var environment: Int
    var outcome: Outcome
    var build: Build
    var isHotfix = false
    var isRollback = false
    /// What went round the platform; nil is the platform.
    var bypass: String?

    var id: String { numbered("dep-", number, digits: 5) }

    /// Writes its line.
    func write(to writer: inout LineWriter, roster: Roster) {
        let service = Company.services[self.service]
        writer.begin()
        writer.field("id", "dep-", number: number, digits: 5)
        writer.field("time", time: time)
        writer.field("started", time: started)
        writer.field("service", service.name)
        writer.field("team", Company.teams[service.team].name)
        writer.field("environment", Company.environments[environment])
        writer.field("status", outcome.rawValue)
        writer.field("version", "\(service.major).\(build.version / 10).\(build.version % 10)")
        writer.field("commit", hexadecimal: build.commit, digits: 12)
        writer.field("commit_time", time: build.commitTime)
        writer.field("developer", roster.people[build.person].id)
        if isHotfix || isRollback { writer.field("kind", isRollback ? "rollback" : "hotfix") }
        if environment == Company.production { writer.field("via", bypass ?? "platform") }
        writer.end()
    }
}

/// The deployments of the whole story, in the order of time.
struct DeploymentRecords: Sendable {
    static let path = "deployments.ndjson"

    let roster: Roster
    private(set) var deployments: [Deployment] = []

    private let course: Course
    /// When deployments stopped taking 25 minutes.
    private let faster: Int64
    private let peopleOfTeam: [[Int]]
    /// By service, the last version.
    private var versions: [Int]
    /// Grows by the course's share with each production deployment; one fails whenever it passes a whole number.
    private var failures = 0.5

    /// - Parameter faster: When "Deployments take 25 minutes" was resolved.
    init(roster: Roster, course: Course, faster: Int64, seed: UInt64) {
        self.roster = roster
        self.course = course
        self.faster = faster
        peopleOfTeam = Company.teams.indices.map { team in
            roster.people.indices.filter { roster.people[$0].team == team }
        }
        var random = DemoRandom(seed: seed, for: .deployments)
        versions = Company.services.map { _ in random.from(100...600) }
        deployments.reserveCapacity(8192)
        addHistory(&random)
        addScene(&random)
        deployments.sort {
            ($0.time, $0.service, $0.environment, $0.build.version) < (
                $1.time, $1.service, $1.environment, $1.build.version
            )
        }
        for place in deployments.indices { deployments[place].number = place + 1 }
    }

    // MARK: History

    private mutating func addHistory(_ random: inout DemoRandom) {
        let timeline = course.timeline
        var due = Company.services.map { _ in random.unit() }
        for number in timeline.first.number...timeline.today.number {
            let day = CivilDay(number: number)
            guard day.weekday < 5 else { continue }
            welcome(on: day, &random)
            let pace = course.pace(at: Timeline.midnight(of: day)) / 5
            for (service, entry) in Company.services.enumerated() {
                due[service] += entry.pace * pace
                var moments: [Int64] = []
                while due[service] >= 1 {
                    due[service] -= 1
                    moments.append(Timeline.workingMoment(on: day, &random))
                }
                for moment in moments.sorted() { release(service, at: moment, &random) }
                if random.chance(entry.pace * pace) { experiment(service, on: day, &random) }
            }
        }
    }

    /// The first staging deployments of people who got access on a day: most within the hour at the end.
    private mutating func welcome(on day: CivilDay, _ random: inout DemoRandom) {
        for (person, entry) in roster.people.enumerated() where entry.joined == day {
            guard let access = entry.access, random.chance(0.8),
                let service = Company.services.firstIndex(where: { $0.team == entry.team })
            else { continue }
            let left = 1 - course.progress(at: access)
            let wait = random.from(1_600...3_700) + wholeNumber(left * left * Double(random.from(3_000...20_000)))
            versions[service] += 1
            let build = Build(
                version: versions[service], commit: random.next() >> 16, commitTime: access + 600, person: person)
            add(service, 1, at: access + Int64(wait), .succeeded, build, &random)
        }
    }

    /// A change that goes no further than dev.
    private mutating func experiment(_ service: Int, on day: CivilDay, _ random: inout DemoRandom) {
        let time = Timeline.workingMoment(on: day, &random)
        let build = newBuild(service, committed: time - Int64(random.from(500...3_000)), &random)
        add(service, 0, at: time, random.chance(0.12) ? .failed : .succeeded, build, &random)
    }

    /// A change on its way from a commit through dev and staging to production.
    private mutating func release(_ service: Int, at time: Int64, _ random: inout DemoRandom) {
        let isHotfix = random.chance(0.03)
        let lead =
            isHotfix ? random.from(1_500...6_000) : max(2_400, wholeNumber(course.leadTime(at: time) * random.spread()))
        let build = newBuild(service, committed: time - Int64(lead), &random)
        var inDev = build.commitTime
        for _ in 0..<(random.chance(0.45) ? 2 : 1) {
            inDev += Int64(random.from(400...max(401, lead / 5)))
            add(service, 0, at: inDev, random.chance(0.07) ? .failed : .succeeded, build, &random)
        }
        // The last half to nine tenths of the way it waits in staging.
        let inStaging = max(inDev + 300, time - Int64(lead) * Int64(random.from(10...50)) / 100)
        if random.chance(0.07) { add(service, 1, at: inStaging - 200, .failed, build, &random) }
        add(service, 1, at: inStaging, .succeeded, build, &random)
        failures += course.failedShare(at: time)
        guard failures >= 1 else {
            addProduction(service, at: time, .succeeded, build, isHotfix: isHotfix, &random)
            if random.chance(0.012) {
                rollBack(service, from: build, at: time + Int64(random.from(1_200...5_400)), &random)
            }
            return
        }
        failures -= 1
        let isRolledBack = random.chance(0.35)
        addProduction(service, at: time, isRolledBack ? .rolledBack : .failed, build, isHotfix: isHotfix, &random)
        var next = build
        if isRolledBack { next = newBuild(service, committed: time + Int64(random.from(900...2_400)), &random) }
        addProduction(
            service, at: time + Int64(random.from(3_000...9_000)), .succeeded, next, isHotfix: isRolledBack, &random)
    }

    /// Takes a bad version back to the one before it.
    private mutating func rollBack(_ service: Int, from build: Build, at time: Int64, _ random: inout DemoRandom) {
        guard
            var before = deployments.last(where: {
                $0.service == service && $0.environment == Company.production && $0.outcome == .succeeded
                    && $0.build.version < build.version
            })?.build
        else { return }
        before.person = build.person
        addProduction(service, at: time, .succeeded, before, isRollback: true, &random)
    }

    private mutating func addProduction(
        _ service: Int, at time: Int64, _ outcome: Outcome, _ build: Build, isHotfix: Bool = false,
        isRollback: Bool = false, _ random: inout DemoRandom
    ) {
        let bypass = random.chance(course.bypass(at: time)) ? random.pick(["script", "console", "old pipeline"]) : nil
        add(
            service, Company.production, at: time, outcome, build, isHotfix: isHotfix, isRollback: isRollback,
            bypass: bypass, &random)
    }

    /// Adds a deployment that was over before the end of the story.
    private mutating func add(
        _ service: Int, _ environment: Int, at time: Int64, _ outcome: Outcome, _ build: Build, isHotfix: Bool = false,
        isRollback: Bool = false, bypass: String? = nil, _ random: inout DemoRandom
    ) {
        guard time < course.timeline.now - 600, time >= Timeline.midnight(of: course.timeline.first) else { return }
        deployments.append(
            Deployment(
                time: time, started: time - duration(environment, at: time, &random), service: service,
                environment: environment, outcome: outcome, build: build, isHotfix: isHotfix, isRollback: isRollback,
                bypass: bypass))
    }

    /// Seconds that a deployment takes: about 25 minutes to staging and production until that was resolved, then 4.
    private func duration(_ environment: Int, at time: Int64, _ random: inout DemoRandom) -> Int64 {
        if environment == 0 { return Int64(random.from(140...420)) }
        return Int64(time < faster ? random.from(1_290...1_740) : random.from(190...285))
    }

    private mutating func newBuild(_ service: Int, committed time: Int64, _ random: inout DemoRandom) -> Build {
        versions[service] += 1
        let team = peopleOfTeam[Company.services[service].team]
        // Nobody on the day of their own access, which has a beginning of its own.
        let day = Timeline.day(at: time)
        let here = team.filter { roster.people[$0].isEligible(on: day) && roster.people[$0].joined < day }
        return Build(
            version: versions[service], commit: random.next() >> 16, commitTime: time,
            person: random.pick(here) ?? random.pick(team) ?? 0)
    }

    // MARK: The last scene

    /// What the newest deployments look like at the end: age of each environment's newest in seconds, and its outcome.
    private static let scene: [(service: String, steps: [(environment: Int, age: Int64, outcome: Outcome)])] = [
        ("checkout", [(2, 10_900, .succeeded), (1, 3_700, .succeeded), (0, 130, .succeeded)]),
        ("ledger", [(2, 1_230, .failed), (1, 240, .inProgress), (0, 310, .succeeded)]),
        ("search", [(2, 80_000, .rolledBack), (1, 4_400, .succeeded), (0, 3_900, .succeeded)]),
        ("web", [(2, 7_500, .succeeded), (1, 2_450, .succeeded), (0, 560, .succeeded)]),
        ("mobile-api", [(2, 175_000, .succeeded), (1, 18_300, .succeeded), (0, 10_600, .succeeded)]),
        ("identity", [(2, 520_000, .succeeded), (1, 95_000, .succeeded), (0, 11_500, .inProgress)]),
    ]
    /// The service whose deployment to the first environment is stuck.
    static let stuck = "identity"

    private mutating func addScene(_ random: inout DemoRandom) {
        let now = course.timeline.now
        for (name, steps) in DeploymentRecords.scene {
            guard let service = Company.services.firstIndex(where: { $0.name == name }) else { continue }
            for (environment, age, outcome) in steps {
                deployments.removeAll {
                    $0.service == service && $0.environment == environment && $0.time >= now - age
                }
                let lead = environment == 0 ? random.from(600...3_000) : random.from(7_200...28_800)
                let build = newBuild(service, committed: now - age - Int64(lead), &random)
                let started = outcome == .inProgress ? 0 : duration(environment, at: now - age, &random)
                deployments.append(
                    Deployment(
                        time: now - age, started: now - age - started, service: service, environment: environment,
                        outcome: outcome, build: build))
            }
        }
    }

    // MARK: What comes of it

    /// The newest build that a service has running in an environment; nil when there is none.
    func newest(service: Int, environment: Int) -> Build? {
        deployments.last {
            $0.service == service && $0.environment == environment && $0.outcome == .succeeded
        }?.build
    }

    /// `deployments.ndjson`.
    func file() -> DemoFile {
        var writer = LineWriter(capacity: deployments.count * 320)
        for deployment in deployments { deployment.write(to: &writer, roster: roster) }
        return DemoFile(path: DeploymentRecords.path, bytes: writer.bytes)
    }
}
