import Metrics

/// Who used which part of the platform, when.
struct UsageRecords: Sendable {
    /// A part of the platform.
    struct Capability: Sendable {
        let name: String
        /// What people do with it.
        let actions: [String]
        /// The share of users who use it.
        let share: Double
        /// How long an action takes, in milliseconds.
        let duration: ClosedRange<Int>
    }

    /// The parts of the platform. The first is everybody's; the last is new.
    static let capabilities: [Capability] = [
        Capability(name: "deploy", actions: ["deploy"], share: 1, duration: 2_000...9_000),
        Capability(name: "templates", actions: ["create"], share: 0.52, duration: 4_000...30_000),
        Capability(name: "observability", actions: ["query"], share: 0.46, duration: 120...4_000),
        Capability(name: "secrets", actions: ["create", "rotate"], share: 0.36, duration: 300...2_500),
        Capability(name: "sandbox", actions: ["create"], share: 0.16, duration: 8_000...45_000),
    ]
    /// The actions that count as value.
    static let valueActions = ["deploy", "create", "query", "rotate"]
    private static let sandbox = 4

    /// One action.
    private struct Event {
        var time: Int64
        var person: Int
        /// The place of the capability; -1 is a look at the documentation.
        var capability: Int
        var action: Int
        var duration: Int
        var isError: Bool
    }

    private let roster: Roster
    private let timeline: Timeline
    private var events: [Event] = []
    /// People in a spell at the end.
    private(set) var users: [Int] = []
    /// By person, whether they use each capability.
    private(set) var habits: [[Bool]] = []

    /// The usage of the whole story.
    ///
    /// - Parameter sandboxShipped: The day from which the newest capability can be used.
    init(roster: Roster, spells: AdoptionSpells, timeline: Timeline, sandboxShipped: CivilDay, seed: UInt64) {
        self.roster = roster
        self.timeline = timeline
        var random = DemoRandom(seed: seed, for: .usage)
        habits = roster.people.map { _ in UsageRecords.capabilities.map { random.chance($0.share) } }
        let keenness = roster.people.map { _ in random.pick([0.6, 0.45, 0.45, 0.3, 0.3, 0.12]) ?? 0.3 }
        users = spells.spells.filter { $0.last == nil }.map(\.person)
        events.reserveCapacity(16_384)
        for spell in spells.spells {
            add(spell, keenness: keenness[spell.person], sandboxShipped: sandboxShipped, &random)
        }
        addLastHour(&random)
        addLookers(&random)
        addContractors(&random)
        events.sort { ($0.time, $0.person, $0.capability) < ($1.time, $1.person, $1.capability) }
    }

    /// The days of use of a spell: the ends, and as many between as the person is keen, at most 17 days apart.
    private mutating func add(
        _ spell: AdoptionSpells.Spell, keenness: Double, sandboxShipped: CivilDay, _ random: inout DemoRandom
    ) {
        var lastUse = spell.first
        var hasBegun = false
        for number in spell.first.number...(spell.last ?? timeline.today).number {
            let day = CivilDay(number: number)
            guard day.weekday < 5 || day == spell.first || day == spell.last else { continue }
            let isDue = day == spell.first || day == spell.last || number - lastUse.number >= 17 - 3
            guard random.chance(keenness) || isDue else { continue }
            for _ in 0..<(random.chance(0.25) ? 2 : 1) {
                let capability = self.capability(of: spell.person, on: day, sandboxShipped, &random)
                var time = Timeline.workingMoment(on: day, &random)
                if let access = roster.people[spell.person].access, roster.people[spell.person].joined == day {
                    // The first value comes a while after access; what follows, later that day.
                    time = hasBegun ? max(time, access + 14_400) : access + wait(after: access, &random)
                    hasBegun = true
                }
                guard time < timeline.now else { continue }
                add(at: time, person: spell.person, capability: capability, &random)
                lastUse = day
            }
        }
    }

    /// Seconds from access to the first value: hours before the launch, a few minutes at the end.
    private func wait(after access: Int64, _ random: inout DemoRandom) -> Int64 {
        let left = 1 - min(1, max(0, timeline.sinceLaunch(access)))
        return Int64(min(14_000, wholeNumber((200 + 9_000 * left * left) * random.spread())))
    }

    private mutating func add(at time: Int64, person: Int, capability: Int, _ random: inout DemoRandom) {
        let entry = UsageRecords.capabilities[capability]
        events.append(
            Event(
                time: time, person: person, capability: capability, action: random.below(entry.actions.count),
                duration: random.from(entry.duration), isError: random.chance(0.03)))
    }

    /// One of the capabilities a person uses; deploying is the most frequent.
    private func capability(
        of person: Int, on day: CivilDay, _ sandboxShipped: CivilDay, _ random: inout DemoRandom
    ) -> Int {
        let choice = random.below(UsageRecords.capabilities.count + 2)
        guard choice < UsageRecords.capabilities.count, habits[person][choice],
            choice != UsageRecords.sandbox || day >= sandboxShipped
        else { return 0 }
        return choice
    }

    /// A few of the users are at it right now, whatever the hour.
    private mutating func addLastHour(_ random: inout DemoRandom) {
        for minutes in [2, 5, 6, 11, 14, 22, 31, 37, 48, 55] {
            guard let person = random.pick(users) else { return }
            add(
                at: timeline.now - Int64(minutes * 60 + random.below(50)), person: person, capability: 0, &random)
        }
    }

    /// People who only read the documentation: they are not users.
    private mutating func addLookers(_ random: inout DemoRandom) {
        let lookers = random.shuffled(roster.eligible(on: timeline.today)).prefix(40)
        for person in lookers {
            for _ in 0..<random.from(2...9) {
                let time = timeline.workingMoment(
                    from: max(
                        Timeline.midnight(of: timeline.first), Timeline.midnight(of: roster.people[person].joined)),
                    to: timeline.now - 600, &random)
                events.append(
                    Event(
                        time: time, person: person, capability: -1, action: 0, duration: random.from(200...1_500),
                        isError: false))
            }
        }
    }

    /// Users whom the roster does not know.
    private mutating func addContractors(_ random: inout DemoRandom) {
        for contractor in Roster.contractors.indices {
            for week in 0..<10 {
                let start = timeline.now - Int64(week + 1) * 604_800
                let time = timeline.workingMoment(from: start, to: start + 600_000, &random)
                add(at: time, person: -1 - contractor, capability: 0, &random)
            }
        }
    }

    /// `usage/`: a file for each month.
    func files() -> [DemoFile] {
        var files: [DemoFile] = []
        var start = events.startIndex
        while start < events.endIndex {
            let month = Timeline.day(at: events[start].time).month
            let monthEnd = Timeline.midnight(of: month.next.firstDay)
            let end = events[start...].firstIndex { $0.time >= monthEnd } ?? events.endIndex
            var writer = LineWriter(capacity: (end - start) * 176)
            for event in events[start..<end] { write(event, to: &writer) }
            files.append(DemoFile(path: UsageRecords.path(of: month), bytes: writer.bytes))
            start = end
        }
        return files
    }

    /// The file of a month's usage.
    static func path(of month: Month) -> String { "usage/\(month).ndjson" }

    private func write(_ event: Event, to writer: inout LineWriter) {
        let isKnown = event.person >= 0
        let capability = event.capability >= 0 ? UsageRecords.capabilities[event.capability] : nil
        UsageRecords.write(
            to: &writer, time: event.time,
            developer: isKnown ? roster.people[event.person].id : Roster.contractors[-1 - event.person],
            team: isKnown ? roster.team(of: event.person) : nil, capability: capability?.name ?? "docs",
            action: capability?.actions[event.action] ?? "view", isError: event.isError, duration: event.duration)
    }

    /// One line.
    static func write(
        to writer: inout LineWriter, time: Int64, developer: String, team: String?, capability: String, action: String,
        isError: Bool, duration: Int
    ) {
        writer.begin()
        writer.field("time", time: time)
        writer.field("developer", developer)
        writer.field("team", team)
        writer.field("capability", capability)
        writer.field("action", action)
        writer.field("outcome", isError ? "error" : "ok")
        writer.field("duration_ms", duration)
        writer.end()
    }
}
