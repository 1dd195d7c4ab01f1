import Metrics

/// Who is a user of the platform from when to when, such that the share of active people follows the course.
///
/// Somebody is active on a day when a day of use lies within its 28 days. A spell has a day of use at both its ends and
/// never a gap of 28 days between, so a person counts from the first day of a spell up to 27 days after the last.
struct AdoptionSpells: Sendable {
    /// A stretch of use by one person.
    struct Spell: Sendable {
        let person: Int
        /// The first day of use; a working day.
        let first: CivilDay
        /// The last day of use; nil for somebody who goes on.
        var last: CivilDay?
    }

    private(set) var spells: [Spell] = []

    /// The share of people in a spell who give the platform up on a working day.
    private static let dailyDropout = 0.0035
    /// Days after which somebody who gave up may come back.
    private static let rest = 50

    init(roster: Roster, course: Course, seed: UInt64) {
        var random = DemoRandom(seed: seed, for: .adoption)
        let timeline = course.timeline
        let hesitation = roster.people.map { Company.teams[$0.team].hesitation + random.unit() }
        let order = roster.people.indices.filter { hesitation[$0] < 9 }.sorted { hesitation[$0] < hesitation[$1] }
        /// By person: the last day on which the person counts as active, `.max` in a spell; and the place of the spell.
        var countedUntil = Array(repeating: Int.min, count: roster.people.count)
        var open: [Int: Int] = [:]
        var dropouts = 0.0
        for number in timeline.first.number..<timeline.today.number {
            let day = CivilDay(number: number)
            for (person, spell) in open where roster.people[person].left == day {
                spells[spell].last = max(spells[spell].first, Timeline.workingDay(before: day))
                countedUntil[person] = number - 1
                open[person] = nil
            }
            guard day.weekday < 5 else { continue }
            if number < timeline.today.number - 7 {
                let settled = open.filter { spells[$0.value].first.number < number - 35 }.keys.sorted()
                dropouts += Double(settled.count) * AdoptionSpells.dailyDropout
                for person in random.shuffled(settled) where dropouts >= 1 {
                    dropouts -= 1
                    if let spell = open[person] { spells[spell].last = day }
                    countedUntil[person] = number + 27
                    open[person] = nil
                }
            }
            // Nobody begins on today's morning, so the last working day before it makes today's figure.
            let aim = day == Timeline.workingDay(before: timeline.today) ? timeline.today : day
            var eligible = 0
            var active = 0
            for (person, entry) in roster.people.enumerated() where entry.isEligible(on: aim) {
                eligible += 1
                if countedUntil[person] >= aim.number { active += 1 }
            }
            let target = wholeNumber(course.adoption(on: aim) * Double(eligible) + 0.5)
            // Who got access today begins today, before those who hesitate.
            let newcomers = order.filter { roster.people[$0].access != nil && roster.people[$0].joined == day }
            for person in newcomers + order where active < target {
                guard roster.people[person].isEligible(on: day),
                    countedUntil[person] == .min || countedUntil[person] < number - AdoptionSpells.rest
                else { continue }
                open[person] = spells.count
                spells.append(Spell(person: person, first: day, last: nil))
                countedUntil[person] = .max
                active += 1
            }
        }
    }
}
