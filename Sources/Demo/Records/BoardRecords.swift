import Metrics

/// The advisory board: five people of different teams who meet once a month, decide and vote.
struct BoardRecords: Sendable {
    /// The teams that send somebody, by their places in ``Company/teams``.
    private static let teams = [0, 1, 2, 4, 7]
    /// What was decided, oldest meeting first; the newest meetings take the last ones.
    private static let decisions = [
        ("Ask everybody before the relaunch, not after", 14), ("Approvals for onboarding go down to one", 30),
        ("Put a sandbox before more templates", 45), ("Publish what became of each friction point", 14),
        ("Bring deployments below five minutes this quarter", 60), ("Staging gets an owner for Mondays", 30),
        ("Secrets become self-service next", 75),
    ]

    private let members: [Int]
    private let meetings: [Int64]
    private let roster: Roster
    private let timeline: Timeline
    private var random: DemoRandom

    init(roster: Roster, timeline: Timeline, seed: UInt64) {
        self.roster = roster
        self.timeline = timeline
        random = DemoRandom(seed: seed &+ 1, for: .programme)
        let start = timeline.launch
        var members: [Int] = []
        for team in BoardRecords.teams {
            let here = roster.people.indices.filter {
                roster.people[$0].team == team && roster.people[$0].isEligible(on: start)
                    && roster.people[$0].left == nil
            }
            if let member = random.pick(here) { members.append(member) }
        }
        self.members = members
        // The first Tuesday of each month since the launch, at 13:00.
        meetings = (start.month.index...timeline.today.month.index).compactMap { index in
            let first = Month(index: index).firstDay
            let tuesday = first.adding(days: (8 - first.weekday) % 7)
            let time = Timeline.midnight(of: tuesday) + 13 * 3600
            return time < timeline.now && tuesday >= start ? time : nil
        }
    }

    /// `board.ndjson`.
    func file() -> DemoFile {
        var writer = LineWriter(capacity: 8192)
        var random = random
        for (place, member) in members.enumerated() {
            writer.begin()
            writer.field("id", "mem-", number: place + 1, digits: 2)
            writer.field("time", time: Timeline.midnight(of: timeline.launch) + 32_400)
            writer.field("event", "member")
            writer.field("developer", roster.people[member].id)
            writer.field("team", roster.team(of: member))
            writer.end()
        }
        let decisions = BoardRecords.decisions.suffix(meetings.count)
        for (place, (time, decision)) in zip(meetings, decisions).enumerated() {
            write(meeting: place + 1, at: time, to: &writer, &random)
            write(decision: decision, of: place + 1, at: time, to: &writer, &random)
            for (rank, point) in votes(&random).enumerated() {
                writer.begin()
                writer.field("id", "vote-", number: place * 10 + rank + 1, digits: 3)
                writer.field("time", time: time + 3_000)
                writer.field("event", "vote")
                writer.field("meeting", "meeting-", number: place + 1, digits: 2)
                writer.field("category", point.name)
                writer.field("dots", point.dots)
                writer.end()
            }
        }
        return DemoFile(path: "board.ndjson", bytes: writer.bytes)
    }

    private func write(meeting: Int, at time: Int64, to writer: inout LineWriter, _ random: inout DemoRandom) {
        writer.begin()
        writer.field("id", "meeting-", number: meeting, digits: 2)
        writer.field("time", time: time)
        writer.field("event", "meeting")
        let absent = random.chance(0.3) ? random.below(members.count) : -1
        writer.field("attendees", members.indices.filter { $0 != absent }.map { roster.people[members[$0]].id })
        writer.end()
    }

    private func write(
        decision: (text: String, days: Int), of meeting: Int, at time: Int64, to writer: inout LineWriter,
        _ random: inout DemoRandom
    ) {
        let day = Timeline.day(at: time)
        let done = day.adding(days: decision.days * random.from(60...110) / 100)
        writer.begin()
        writer.field("id", "decision-", number: meeting, digits: 2)
        writer.field("time", time: time + 2_400)
        writer.field("event", "decision")
        writer.field("meeting", "meeting-", number: meeting, digits: 2)
        writer.field("text", decision.text)
        writer.field("owner", random.pick(members).map { roster.people[$0].id })
        writer.field("due", day: day.adding(days: decision.days))
        if done < timeline.today { writer.field("done", day: done) }
        writer.end()
    }

    /// Three dots of each member on the points that are open.
    private func votes(_ random: inout DemoRandom) -> [(name: String, dots: Int)] {
        let points = Array(FrictionPoint.open.prefix(4))
        var dots = Array(repeating: 0, count: points.count)
        for _ in 0..<members.count * 3 { dots[min(random.below(points.count), random.below(points.count))] += 1 }
        return zip(points, dots).filter { $0.1 > 0 }.map { ($0.name, $1) }
    }
}
