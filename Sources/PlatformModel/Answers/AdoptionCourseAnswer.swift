import Metrics
import SafeText

extension AdoptionFigures {
    /// Weeks a forecast looks ahead.
    static let forecastWeeks = 12

    /// Adds what the course of adoption says: lifecycle, teams, trajectory, forecast, and gain under mandate.
    mutating func addCourse(_ people: RosterCensus, today: CivilDay) {
        weeklyActive = people.active(from: today.adding(days: -6), on: today)
        lifecycle = people.lifecycle(on: today)
        teamUse = people.teamUse(on: today)
        if let mark = enforcement.first {
            let before = people.count(on: mark.day.adding(days: -1)).ratio
            mandate = Mandate(
                since: mark.day, ratioBefore: before, gained: before.flatMap { before in ratio.map { $0 - before } })
        }
        guard let launch, launch <= today else { return }
        references = ReferenceCourse.allCases.map { course in
            let day = launch.adding(months: course.month)
            return Reference(course: course, ratio: day <= today ? people.count(on: day).ratio : nil)
        }
        let months = today.month.index - launch.month.index
        monthsSinceLaunch = launch.adding(months: months) <= today ? months : months - 1
        if eligible > 0 { forecast = Forecast(weekly: weekly, eligible: eligible, launch: launch, from: today) }
    }
}

extension AdoptionFigures.Forecast {
    /// The next weeks by the better of a logistic and a Bass curve through the weekly ratios, in people eligible now.
    init(weekly: [AdoptionFigures.WeekPoint], eligible: Int, launch: CivilDay, from today: CivilDay) {
        let known = weekly.filter { $0.ratio != nil }
        let ratios = known.compactMap(\.ratio)
        do throws(GrowthCourse.Refusal) {
            // The first day counts whole: at the end of the launch day one day has passed.
            let origin = known.first.map { Double($0.day.number - launch.number + 1) / 7 }
            let course = try GrowthCourse(fitting: ratios, origin: origin ?? 0)
            let all = Double(eligible)
            let points = (1...AdoptionFigures.forecastWeeks).map { week in
                let place = Double(ratios.count - 1 + week)
                let band = course.band(week: place)
                return Point(
                    day: today.adding(days: 7 * week), active: course.ratio(week: place) * all,
                    band: Interval(low: band.low * all, high: band.high * all))
            }
            self.init(points: points, cap: eligible, refusal: nil)
            (curve, limit) = (course.name, course.limit * all)
        } catch {
            let reason: SafeText =
                switch error {
                case .tooFewPoints(let count):
                    "\(count) weekly points of the \(GrowthCourse.fewestPoints) a forecast needs"
                case .noGrowth: "adoption does not grow along a curve that could be drawn on"
                case .beforeInflection: "growth has not slowed yet, so where it ends cannot be told"
                }
            self.init(points: [], cap: eligible, refusal: reason)
        }
    }
}

extension RosterCensus {
    /// Eligible people on a day with a day of use from another day on.
    func active(from first: CivilDay, on day: CivilDay) -> Int {
        var count = 0
        for (place, person) in roster.people.enumerated()
        where person.isEligible(on: day) && usage.days[place].intersects(first, day) { count += 1 }
        return count
    }

    /// Eligible people on a day by their use in the trailing 28 days, the 28 before, and earlier.
    func lifecycle(on day: CivilDay) -> AdoptionFigures.Lifecycle {
        var lifecycle = AdoptionFigures.Lifecycle()
        let start = day.adding(days: -27)
        for (place, person) in roster.people.enumerated() where person.isEligible(on: day) {
            let days = usage.days[place]
            let wasActive = days.first.map { $0 < start } ?? false
            if !days.intersects(start, day) {
                if wasActive { lifecycle.dormant += 1 }
            } else if !wasActive {
                lifecycle.new += 1
            } else if days.intersects(start.adding(days: -28), start.adding(days: -1)) {
                lifecycle.returning += 1
            } else {
                lifecycle.resurrected += 1
            }
        }
        return lifecycle
    }

    /// Eligible and active people of each team on a day, highest ratio first, then by name.
    func teamUse(on day: CivilDay) -> [AdoptionFigures.Team] {
        var eligible = Array(repeating: 0, count: roster.teams.count)
        var active = eligible
        for (place, person) in roster.people.enumerated() where person.isEligible(on: day) {
            eligible[person.team] += 1
            if usage.days[place].intersects(day.adding(days: -27), day) { active[person.team] += 1 }
        }
        return roster.teams.indices.filter { eligible[$0] > 0 }
            .map {
                AdoptionFigures.Team(
                    team: SafeText(cleaning: roster.teams[$0]), eligible: eligible[$0], active: active[$0])
            }
            .sorted { left, right in
                // Compared as products, so that equal ratios are equal.
                let (ours, theirs) = (left.active * right.eligible, right.active * left.eligible)
                return ours != theirs ? ours > theirs : left.team < right.team
            }
    }
}
