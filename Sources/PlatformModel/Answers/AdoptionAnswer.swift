import Metrics
import SafeText

extension AdoptionFigures {
    /// The most weekly points of the course.
    static let mostWeeks = 520

    /// Who used the platform up to a moment, of those who could.
    init(
        _ people: RosterCensus, at moment: Moment, configuration: Configuration, lastBoard: CivilDay?, isHeld: Bool
    ) {
        let usage = people.usage
        let today = moment.day
        let now = people.count(on: today)
        let before = people.count(on: today.adding(days: -28))
        let firstUse = usage.coverage.days.first
        let launch = configuration.launch ?? firstUse
        self.init(
            active: now.active, eligible: now.eligible,
            others: people.strangers(today.adding(days: -27), today)
                + people.outsiders(today.adding(days: -27), today, eligibleOn: today),
            ratio: now.ratio, previousRatio: before.ratio,
            ratioAtLastBoard: lastBoard.flatMap { people.count(on: $0).ratio },
            teamsActive: now.teamsActive, teams: now.teams, retention: people.retention(on: today),
            monthly: people.monthly(from: firstUse, to: today), weekly: people.weekly(from: launch, to: today),
            capabilities: people.capabilities(on: today), launch: launch,
            enforcement: configuration.enforcement.filter { $0.day <= today }
                .map { Enforcement(day: $0.day, what: SafeText(cleaning: $0.what)) },
            freshness: moment.freshness(usage.coverage, usual: 1, isHeld: isHeld))
        if configuration.isRosterSampled { interval = Proportion.wilson(now.active, of: now.eligible) }
        addCourse(people, today: today)
    }
}

/// Counts people of the roster by their days of use.
struct RosterCensus {
    let roster: Roster
    let usage: UsageHistory

    struct Count {
        var active = 0
        var eligible = 0
        var teamsActive = 0
        var teams = 0
        var ratio: Double? { eligible > 0 ? Double(active) / Double(eligible) : nil }
    }

    /// Eligible people on a day, and those active in the 28 days up to it.
    func count(on day: CivilDay) -> Count {
        var count = Count()
        var hasPeople = Array(repeating: false, count: roster.teams.count)
        var isActive = hasPeople
        for (place, person) in roster.people.enumerated() where person.isEligible(on: day) {
            count.eligible += 1
            hasPeople[person.team] = true
            if usage.days[place].intersects(day.adding(days: -27), day) {
                count.active += 1
                isActive[person.team] = true
            }
        }
        count.teams = hasPeople.reduce(0) { $0 + ($1 ? 1 : 0) }
        count.teamsActive = isActive.reduce(0) { $0 + ($1 ? 1 : 0) }
        return count
    }

    /// People outside the roster with a day of use.
    func strangers(_ first: CivilDay, _ last: CivilDay) -> Int {
        usage.strangers.reduce(0) { $0 + ($1.intersects(first, last) ? 1 : 0) }
    }

    /// People of the roster with a day of use who are not eligible on a day.
    func outsiders(_ first: CivilDay, _ last: CivilDay, eligibleOn day: CivilDay) -> Int {
        var count = 0
        for (place, person) in roster.people.enumerated()
        where !person.isEligible(on: day) && usage.days[place].intersects(first, last) { count += 1 }
        return count
    }

    /// Of the people active 28 days before a day, the share active up to it.
    func retention(on day: CivilDay) -> Double? {
        let before = day.adding(days: -28)
        var then = 0
        var still = 0
        for (place, person) in roster.people.enumerated()
        where person.isEligible(on: before) && usage.days[place].intersects(before.adding(days: -27), before) {
            then += 1
            if person.isEligible(on: day), usage.days[place].intersects(day.adding(days: -27), day) { still += 1 }
        }
        return then > 0 ? Double(still) / Double(then) : nil
    }

    func monthly(from first: CivilDay?, to last: CivilDay) -> [AdoptionFigures.MonthPoint] {
        guard let first, first <= last else { return [] }
        var points: [AdoptionFigures.MonthPoint] = []
        var month = max(first.month, Month(index: last.month.index - 1200))
        while month <= last.month {
            let end = min(month.lastDay, last)
            var point = AdoptionFigures.MonthPoint(month: month, eligible: 0, active: 0, others: 0)
            for (place, person) in roster.people.enumerated() {
                let isEligible = person.isEligible(on: end)
                let isActive = usage.days[place].intersects(month.firstDay, end)
                if isEligible { point.eligible += 1 }
                if isActive { if isEligible { point.active += 1 } else { point.others += 1 } }
            }
            point.others += strangers(month.firstDay, end)
            points.append(point)
            month = month.next
        }
        return points
    }

    func weekly(from launch: CivilDay?, to last: CivilDay) -> [AdoptionFigures.WeekPoint] {
        guard let launch, launch <= last else { return [] }
        let weeks = min((last.number - launch.number) / 7, AdoptionFigures.mostWeeks - 1)
        return (0...weeks).reversed().map { week in
            let day = last.adding(days: -7 * week)
            let count = count(on: day)
            return AdoptionFigures.WeekPoint(day: day, eligible: count.eligible, active: count.active)
        }
    }

    func capabilities(on day: CivilDay) -> [AdoptionFigures.Capability] {
        var people = Array(repeating: 0, count: usage.capabilities.count)
        for (place, person) in roster.people.enumerated() where person.isEligible(on: day) {
            for (capability, days) in usage.capabilityDays[place].enumerated()
            where days.intersects(day.adding(days: -27), day) { people[capability] += 1 }
        }
        return zip(usage.capabilities, people).filter { $0.1 > 0 }
            .map { AdoptionFigures.Capability(name: SafeText(cleaning: $0.0), people: $0.1) }
            .sorted { ($1.people, $0.name) < ($0.people, $1.name) }
    }
}
