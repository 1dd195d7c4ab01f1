import Metrics

/// Interviews before something is built: six before the sandbox, and so far three about feature flags.
struct ResearchRecords: Sendable {
    /// The day from which the sandbox can be used.
    let sandboxShipped: CivilDay
    private let sandboxStarted: CivilDay
    private let interviews: [(time: Int64, capability: String, person: Int, points: [String], isValidated: Bool?)]
    private let roster: Roster
    private let timeline: Timeline

    init(roster: Roster, timeline: Timeline, seed: UInt64) {
        self.roster = roster
        self.timeline = timeline
        var random = DemoRandom(seed: seed, for: .programme)
        let length = timeline.today.number - timeline.launch.number
        sandboxStarted = timeline.launch.adding(days: length * 30 / 100)
        sandboxShipped = timeline.launch.adding(days: length * 55 / 100)
        let people = random.shuffled(roster.eligible(on: timeline.launch))
        let points = [
            ["A safe place to try a change"], ["Data that looks real", "A safe place to try a change"],
            ["An environment for each branch"], ["No ticket for an environment"],
        ]
        var interviews: [(time: Int64, capability: String, person: Int, points: [String], isValidated: Bool?)] = []
        for (place, person) in people.prefix(9).enumerated() {
            let isSandbox = place < 6
            let last = isSandbox ? sandboxStarted.adding(days: -2) : timeline.today.adding(days: -2)
            let day = Timeline.workingDay(before: last.adding(days: -(isSandbox ? place * 4 : (place - 6) * 6)))
            interviews.append(
                (
                    Timeline.workingMoment(on: day, &random), isSandbox ? "sandbox" : "feature flags", person,
                    isSandbox ? random.pick(points) ?? [] : ["Turning a change on for some users first"],
                    isSandbox ? random.chance(0.8) : nil
                ))
        }
        self.interviews = interviews.sorted { $0.time < $1.time }
    }

    /// `research.ndjson`.
    func file() -> DemoFile {
        var writer = LineWriter(capacity: 4096)
        for (place, interview) in interviews.enumerated() {
            writer.begin()
            writer.field("id", "int-", number: place + 1, digits: 3)
            writer.field("time", time: interview.time)
            writer.field("event", "interview")
            writer.field("capability", interview.capability)
            writer.field("developer", roster.people[interview.person].id)
            writer.field("points", interview.points)
            if let isValidated = interview.isValidated { writer.field("validated", isValidated) }
            writer.end()
        }
        capability("sandbox", at: sandboxShipped, started: sandboxStarted, shipped: sandboxShipped, to: &writer)
        capability("feature flags", at: timeline.today.adding(days: -1), started: nil, shipped: nil, to: &writer)
        return DemoFile(path: "research.ndjson", bytes: writer.bytes)
    }

    private func capability(
        _ name: String, at day: CivilDay, started: CivilDay?, shipped: CivilDay?, to writer: inout LineWriter
    ) {
        writer.begin()
        writer.field("id", "cap-\(name.split(separator: " ")[0])")
        writer.field("time", time: Timeline.midnight(of: day) + 1)
        writer.field("event", "capability")
        writer.field("capability", name)
        writer.field("build_started", day: started)
        writer.field("shipped", day: shipped)
        writer.end()
    }
}
