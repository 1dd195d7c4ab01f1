public import Metrics

/// Live events of the made-up workspace: what happens while somebody watches.
///
/// Something visible happens every 2 to 4 seconds: people use the platform, a deployment starts and finishes some seconds
/// later, now and then somebody reports a friction point or an incident ends. What would change the story, such as a
/// friction report or a deployment to production, becomes rarer the longer the demo runs, so that it can be left running.
public struct DemoStream: Sendable {
    /// When something happens next. Asking earlier gives nothing.
    public var nextDue: Instant {
        Instant(milliseconds: min(nextEvent, running.first?.end ?? .max))
    }

    private var random: DemoRandom
    private let roster: Roster
    /// People who use the platform, and what they use of it.
    private var users: [Int]
    private var newcomers: [Int]
    private let habits: [[Bool]]
    private var pipelines: DemoPipelines
    private var incidents: Int
    private var reports: Int

    /// When the next event is due, in milliseconds since 1970.
    private var nextEvent: Int64
    /// Deployments that have started, by the time of their end.
    private var running: [(end: Int64, deployment: Deployment)] = []
    private var friction: Spacing
    private var incident: Spacing
    private var newcomer: Spacing
    private var production: Spacing

    init(
        seed: UInt64, start: Int64, roster: Roster, usage: UsageRecords, deployments: DeploymentRecords, incidents: Int,
        reports: Int
    ) {
        random = DemoRandom(seed: seed, for: .live)
        self.roster = roster
        users = usage.users
        habits = usage.habits
        self.incidents = incidents
        self.reports = reports
        let known = Set(usage.users)
        let eligible = roster.eligible(on: Timeline.day(at: start))
        newcomers = Array(random.shuffled(eligible.filter { !known.contains($0) }).prefix(3))
        pipelines = DemoPipelines(deployments)
        nextEvent = start * 1000 + 1_500
        friction = Spacing(first: start * 1000 + 25_000, gap: 40_000, growth: 1.3)
        incident = Spacing(first: start * 1000 + 70_000, gap: 90_000, growth: 1.4)
        newcomer = Spacing(first: start * 1000 + 15_000, gap: 60_000, growth: 2)
        production = Spacing(first: start * 1000 + 10_000, gap: 25_000, growth: 1.1)
        for deployment in pipelines.takeRunning() { run(deployment, end: start * 1000 + 6_000) }
    }

    /// What has happened up to a moment: at most one new event, and the ends of deployments that are due.
    ///
    /// A caller who has slept for long gets no flood, and one whose clock was set back no silence.
    ///
    /// - Parameter now: The moment of asking; the lines' times are not later.
    /// - Returns: Lines to append, in this order.
    public mutating func lines(at now: Instant) -> [DemoLine] {
        let now = Timeline.supported(now)
        let moment = now.milliseconds
        var lines: [DemoLine] = []
        // The next event is never further off than its longest gap, unless the clock was set back.
        if nextEvent - moment > 5_000 { resetClock(to: moment) }
        while let first = running.first, first.end <= moment {
            running.removeFirst()
            lines.append(finish(first.deployment, at: now.seconds))
        }
        guard nextEvent <= moment else { return lines }
        nextEvent = moment + Int64(random.from(2_000...4_000))
        return lines + event(at: now)
    }

    private mutating func resetClock(to moment: Int64) {
        let back = nextEvent - moment
        nextEvent = moment
        for place in running.indices { running[place].end -= back }
        friction.move(by: -back)
        incident.move(by: -back)
        newcomer.move(by: -back)
        production.move(by: -back)
    }

    private mutating func event(at now: Instant) -> [DemoLine] {
        let moment = now.milliseconds
        if friction.isDue(at: moment) { return [frictionReport(at: now.seconds)] }
        if incident.isDue(at: moment) { return [endedIncident(at: now.seconds)] }
        if newcomer.isDue(at: moment), let person = newcomers.popLast() {
            users.append(person)
            return usage(by: [person], at: now.seconds)
        }
        if running.count < 3, random.chance(0.6), let line = startDeployment(at: now) { return [line] }
        return usage(by: (0..<random.from(2...7)).compactMap { _ in random.pick(users) }, at: now.seconds)
    }

    // MARK: Events

    private mutating func usage(by people: [Int], at seconds: Int64) -> [DemoLine] {
        let path = UsageRecords.path(of: Timeline.day(at: seconds).month)
        return people.map { person in
            let used = UsageRecords.capabilities.indices.filter { habits[person][$0] }
            let capability = UsageRecords.capabilities[random.pick(used) ?? 0]
            var writer = LineWriter(capacity: 200)
            UsageRecords.write(
                to: &writer, time: seconds, developer: roster.people[person].id, team: roster.team(of: person),
                capability: capability.name, action: random.pick(capability.actions) ?? "deploy",
                isError: random.chance(0.03), duration: random.from(capability.duration))
            return DemoLine(path: path, bytes: writer.bytes)
        }
    }

    private mutating func startDeployment(at now: Instant) -> DemoLine? {
        let busy = running.map { ($0.deployment.service, $0.deployment.environment) }
        let mayReachProduction = production.wouldBeDue(at: now.milliseconds)
        guard
            let deployment = pipelines.start(
                at: now.seconds, roster: roster, busy: busy, mayReachProduction: mayReachProduction, &random)
        else { return nil }
        if deployment.environment == Company.production { _ = production.isDue(at: now.milliseconds) }
        run(deployment, end: now.milliseconds + Int64(random.from(5_000...14_000)))
        return line(of: deployment)
    }

    private mutating func run(_ deployment: Deployment, end: Int64) {
        let place = running.firstIndex { $0.end > end } ?? running.endIndex
        running.insert((end, deployment), at: place)
    }

    private mutating func finish(_ started: Deployment, at seconds: Int64) -> DemoLine {
        var deployment = started
        deployment.time = max(seconds, started.started)
        deployment.outcome =
            random.chance(started.environment == Company.production ? 0.06 : 0.1) ? .failed : .succeeded
        pipelines.finish(deployment)
        return line(of: deployment)
    }

    private func line(of deployment: Deployment) -> DemoLine {
        var writer = LineWriter(capacity: 340)
        deployment.write(to: &writer, roster: roster)
        return DemoLine(path: DeploymentRecords.path, bytes: writer.bytes)
    }

    private mutating func frictionReport(at seconds: Int64) -> DemoLine {
        // The first points are reported more often.
        let place = min(random.below(FrictionPoint.open.count), random.below(FrictionPoint.open.count))
        let point = FrictionPoint.open[place]
        let person = random.pick(roster.eligible(on: Timeline.day(at: seconds))) ?? 0
        reports += 1
        var writer = LineWriter(capacity: 240)
        FrictionRecords.write(
            to: &writer, number: reports, time: seconds, developer: roster.people[person].id,
            team: roster.team(of: person), category: point.name,
            minutes: random.from(point.minutes.lowerBound / 5...point.minutes.upperBound / 5) * 5,
            text: random.pick(point.texts) ?? "")
        return DemoLine(path: FrictionRecords.path, bytes: writer.bytes)
    }

    private mutating func endedIncident(at seconds: Int64) -> DemoLine {
        incidents += 1
        let incident = IncidentRecords.Incident(
            number: incidents, time: seconds - Int64(random.from(400...2_400)), resolved: seconds,
            service: random.pick(Company.services)?.name ?? "web", severity: random.from(2...3),
            cause: random.pick(["application", "dependency", "infrastructure"]))
        var writer = LineWriter(capacity: 200)
        incident.write(to: &writer)
        return DemoLine(path: IncidentRecords.path, bytes: writer.bytes)
    }
}

/// When an event that must not become too frequent may happen: each gap is longer than the one before.
struct Spacing: Sendable {
    private var next: Int64
    private var gap: Double
    private let growth: Double

    /// - Parameters:
    ///   - first: When it may happen first, in milliseconds since 1970.
    ///   - gap: Milliseconds to the next time.
    ///   - growth: By how much each gap is longer than the one before.
    init(first: Int64, gap: Double, growth: Double) {
        next = first
        self.gap = gap
        self.growth = growth
    }

    /// Whether it may happen at a moment.
    func wouldBeDue(at moment: Int64) -> Bool { next <= moment }

    /// Whether it happens at a moment; the next time is then a gap later.
    mutating func isDue(at moment: Int64) -> Bool {
        guard next <= moment else { return false }
        next = moment + Int64(wholeNumber(gap))
        gap = min(gap * growth, 1e12)
        return true
    }

    /// Moves the next time, when the clock was set.
    mutating func move(by milliseconds: Int64) { next += milliseconds }
}
