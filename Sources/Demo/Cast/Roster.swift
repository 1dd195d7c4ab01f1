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
        func add(to team: Int, joined: CivilDay, left: CivilDay?) {
            let first = given[people.count % given.count]
            let last = family[people.count % family.count]
            people.append(
                Developer(
                    id: first.handle + "." + last.handle, name: first.name + " " + last.name, team: team,
                    role: random.below(Company.roles.count), joined: joined, left: left))
        }
        for (team, entry) in Company.teams.enumerated() {
            for _ in 0..<entry.size {
                // One in seven came while the story was under way; nobody in its last days.
                let isNew = random.chance(0.14)
                let days = isNew ? random.from(10...max(10, story)) : story + random.from(30...1900)
                add(to: team, joined: timeline.today.adding(days: -days), left: nil)
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
            writer.field("joined", day: person.joined)
            writer.field("left", day: person.left)
            writer.end()
        }
        return DemoFile(path: "developers.ndjson", bytes: writer.bytes)
    }
}
