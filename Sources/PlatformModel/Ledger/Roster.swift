import Metrics

/// The people of all roster files: each once by id, and once by e-mail address.
struct Roster {
    /// One person.
    struct Person {
        /// The team's number.
        var team: Int
        var joined: CivilDay
        /// The moment of access; nil when only its day is known.
        var joinedAt: Instant?
        var left: CivilDay?
        /// Where the record stands.
        var place = RecordPlace()

        /// Whether the person is in the roster on a day.
        @inline(__always)
        func isEligible(on day: CivilDay) -> Bool {
            joined <= day && (left.map { $0 > day } ?? true)
        }
    }

    /// The teams' names by number.
    private(set) var teams: [String] = []
    /// Strikes names, ids and e-mail addresses of the people out of published text.
    private(set) var strike = NameStrike([])
    /// The people, in the order of their ids.
    private(set) var people: [Person] = []
    /// A person's place by id or e-mail address.
    private var places: [String: Int] = [:]

    /// The roster of some files.
    init(_ folds: [RosterFold]) {
        var all = IdentifiedRecords<RosterFold.Person>()
        for fold in folds { all.merge(fold.people) { _, _ in nil } }
        let order = all.values.indices.map { ($0, all.id(at: $0)) }.sorted { $0.1 < $1.1 }
        var teamNumbers: [String: Int] = [:]
        var names: [String] = []
        for (index, id) in order {
            let entry = all.values[index]
            names += [entry.name, entry.email].compactMap(\.self)
            if let email = entry.email, let known = places[email] {
                // The same person under another id: in the roster from the earlier entry to the later exit.
                places[id] = known
                if entry.joined < people[known].joined {
                    people[known].joinedAt = entry.joinedAt
                } else if entry.joined == people[known].joined, let moment = entry.joinedAt {
                    people[known].joinedAt = people[known].joinedAt.map { min($0, moment) } ?? moment
                }
                people[known].joined = min(people[known].joined, entry.joined)
                people[known].left = people[known].left.flatMap { left in entry.left.map { max(left, $0) } }
                continue
            }
            places[id] = people.count
            if let email = entry.email { places[email] = people.count }
            let team = teamNumbers[entry.team] ?? teams.count
            if team == teams.count {
                teamNumbers[entry.team] = team
                teams.append(entry.team)
            }
            people.append(
                Person(
                    team: team, joined: entry.joined, joinedAt: entry.joinedAt, left: entry.left, place: entry.place))
        }
        strike = NameStrike(names, ids: places)
    }

    /// The place of a person by id or e-mail address; nil for a stranger.
    func place(of developer: String) -> Int? {
        places[developer] ?? places[developer.lowercased()]
    }
}
