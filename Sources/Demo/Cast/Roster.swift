import Metrics

/// One person of the made-up company.
struct Developer: Sendable {
    let id: String
    let name: String
    /// The place of the team in ``Company/teams``.
    let team: Int
    let role: Int
    /// The first day in the roster.
    let joined: CivilDay
    /// When access was granted, in seconds since 1970; nil for people who were there before the story begins.
    var access: Int64?
    /// The first day no longer in the roster.
    var left: CivilDay?

    func isEligible(on day: CivilDay) -> Bool {
        joined <= day && (left.map { $0 > day } ?? true)
    }
}

/// The people of the made-up company: those of today, and those who have left on the way.
struct Roster: Sendable {
    /// People, by number.
    let people: [Developer]

    /// People who used the platform without being in the roster.
    static let contractors = ["contractor.north", "contractor.south"]
    private static let leavers = 13

    init(seed: UInt64, timeline: Timeline) {
        var random = DemoRandom(seed: seed, for: .roster)
        let given = random.shuffled(Names.given)
        let family = random.shuffled(Names.family)
        let story = timeline.today.number - timeline.first.number
        var people: [Developer] = []
        func add(to team: Int, joined: CivilDay, access: Int64? = nil, left: CivilDay?) {
            let first = given[people.count % given.count]
            let last = family[people.count % family.count]
            people.append(
                Developer(
                    id: first.handle + "." + last.handle, name: first.name + " " + last.name, team: team,
                    role: random.below(Company.roles.count), joined: joined, access: access, left: left))
        }
        for (team, entry) in Company.teams.enumerated() {
            for _ in 0..<entry.size {
                // One in six came while the story was under way, a quarter of them lately; nobody in its last days.
                guard random.chance(0.17) else {
                    add(to: team, joined: timeline.today.adding(days: -story - random.from(30...1900)), left: nil)
                    continue
                }
                let days = random.chance(0.25) ? random.from(10...26) : random.from(10...max(10, story))
                let day = Timeline.workingDay(before: timeline.today.adding(days: 1 - days))
                let access = Timeline.midnight(of: day) + Int64(random.from(8 * 3600...11 * 3600))
                add(to: team, joined: day, access: access, left: nil)
            }
        }
        for _ in 0..<Roster.leavers {
            let left = timeline.today.adding(days: -random.from(9...max(9, story - 20)))
            add(
                to: random.below(Company.teams.count - 3),
                joined: timeline.first.adding(days: -random.from(30...1500)), left: left)
        }
        self.people = people
    }

    /// The numbers of the people in the roster on a day.
    func eligible(on day: CivilDay) -> [Int] {
        people.indices.filter { people[$0].isEligible(on: day) }
    }

    /// The name of a person's team.
    func team(of person: Int) -> String {
        Company.teams[people[person].team].name
    }

    /// `developers.ndjson`.
    func file() -> DemoFile {
        var writer = LineWriter(capacity: people.count * 170)
        for person in people.sorted(by: { ($0.joined, $0.id) < ($1.joined, $1.id) }) {
            writer.begin()
            writer.field("id", person.id)
            writer.field("name", person.name)
            writer.field("email", person.id + "@acme.example")
            writer.field("team", Company.teams[person.team].name)
            writer.field("role", Company.roles[person.role])
            if let access = person.access {
                writer.field("joined", time: access)
            } else {
                writer.field("joined", day: person.joined)
            }
            writer.field("left", day: person.left)
            writer.end()
        }
        return DemoFile(path: "developers.ndjson", bytes: writer.bytes)
    }
}
