import Metrics

/// What people asked of the platform: ever more of it is fulfilled without an approval, and within minutes.
struct RequestRecords: Sendable {
    private struct Request {
        var time: Int64
        var fulfilled: Int64?
        var person: Int
        var capability: String
        var approvals: Int
    }

    private var requests: [Request] = []
    private let roster: Roster

    init(roster: Roster, course: Course, seed: UInt64) {
        self.roster = roster
        var random = DemoRandom(seed: seed &+ 2, for: .programme)
        let timeline = course.timeline
        let start = Timeline.midnight(of: timeline.first)
        for _ in 0..<180 {
            let time = timeline.workingMoment(from: start, to: timeline.now - 900, &random)
            let progress = course.progress(at: time)
            let capability =
                random.pick(["environment", "environment", "database", "secret", "access"]) ?? "environment"
            // Secrets go on needing a ticket.
            let isSelfService = capability != "secret" && random.chance(0.25 + 0.65 * progress)
            let wait =
                isSelfService ? random.from(40...600) : wholeNumber(120_000 * random.spread() * (1 - 0.5 * progress))
            let fulfilled = time + Int64(wait)
            requests.append(
                Request(
                    time: time, fulfilled: fulfilled < timeline.now ? fulfilled : nil,
                    person: random.pick(roster.eligible(on: Timeline.day(at: time))) ?? 0, capability: capability,
                    approvals: isSelfService ? 0 : random.from(1...3)))
        }
        // Three are waiting for somebody to say yes.
        for hours in [5, 31, 76] as [Int64] {
            let time = timeline.now - hours * 3600
            requests.append(
                Request(
                    time: time, fulfilled: nil, person: random.pick(roster.eligible(on: Timeline.day(at: time))) ?? 0,
                    capability: "secret", approvals: 2))
        }
        requests.sort { ($0.time, $0.person) < ($1.time, $1.person) }
    }

    /// `requests.ndjson`.
    func file() -> DemoFile {
        var writer = LineWriter(capacity: requests.count * 200)
        for (place, request) in requests.enumerated() {
            writer.begin()
            writer.field("id", "req-", number: place + 1, digits: 4)
            writer.field("time", time: request.time)
            writer.field("fulfilled", time: request.fulfilled)
            writer.field("developer", roster.people[request.person].id)
            writer.field("team", roster.team(of: request.person))
            writer.field("capability", request.capability)
            writer.field("approvals", request.approvals)
            writer.end()
        }
        return DemoFile(path: "requests.ndjson", bytes: writer.bytes)
    }
}
