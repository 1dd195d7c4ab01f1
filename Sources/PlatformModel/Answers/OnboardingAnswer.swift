import Metrics
import SafeText

extension OnboardingFigures {
    /// The most cohorts listed.
    static let mostCohorts = 24
    /// The distinct capability that counts as the first advanced feature.
    static let advancedCapability = 3

    /// How people came to use the platform up to a moment; the newcomers are those with access in the window.
    ///
    /// - Parameter advanced: The capabilities of which the first use is the first advanced feature; nil takes the third
    ///   distinct capability.
    init(
        _ people: RosterCensus, firsts: [DeploymentTable.First], advanced: Set<String>?, at moment: Moment,
        window: Window
    ) {
        self.init()
        let now = moment.instant.milliseconds
        let usage = people.usage
        let features = advanced.map { names in
            usage.capabilities.indices.filter { names.contains(usage.capabilities[$0]) }
        }
        var months: [Month: Cohort] = [:]
        var times: [Double] = []
        var waiting = 0
        for (place, person) in people.roster.people.enumerated() where person.joined <= moment.day {
            if let moment = person.joinedAt, moment.milliseconds > now { continue }
            func known(_ milliseconds: Int64) -> Int64? { milliseconds <= now ? milliseconds : nil }
            let value = known(usage.firstValue[place])
            let first = place < firsts.count ? firsts[place] : DeploymentTable.First()
            let staging = known(first.staging)
            let month = person.joined.month
            var cohort = months[month] ?? Cohort(month: month)
            cohort.access += 1
            if value != nil { cohort.firstValue += 1 }
            if staging != nil { cohort.stagingDeploy += 1 }
            if known(first.production) != nil { cohort.productionDeploy += 1 }
            if people.hasAdvanced(place, features, upTo: moment.day) { cohort.advanced += 1 }
            months[month] = cohort
            guard person.joined >= window.first else { continue }
            newcomers += 1
            if person.joinedAt != nil { timed += 1 }
            let access = (person.joinedAt ?? moment.zone.start(of: person.joined)).milliseconds
            if [value, staging].contains(where: { $0.map { $0 < access } ?? false }) {
                negative += 1
                continue
            }
            if let value { times.append(Double(value - access) / 1000) } else { waiting += 1 }
            guard person.joinedAt != nil else { continue }
            valueWithinFiveMinutes.take(value.map { $0 - access }, waited: now - access, limit: 5 * 60_000)
            stagingWithinSixtyMinutes.take(staging.map { $0 - access }, waited: now - access, limit: 60 * 60_000)
        }
        cohorts = months.values.sorted { $0.month < $1.month }.suffix(OnboardingFigures.mostCohorts)
        timeToFirstValue = CensoredQuantiles(ended: times, waiting: waiting)
        depth = people.depth(on: moment.day)
    }
}

extension OnboardingFigures {
    /// People whose first event lies before their access: data errors, all in one complaint at the first of them.
    static func negative(_ people: RosterCensus, firsts: [DeploymentTable.First], zone: Zone) -> Findings {
        var count = 0
        var place = RecordPlace()
        for (number, person) in people.roster.people.enumerated() {
            let staging = number < firsts.count ? firsts[number].staging : .max
            let first = min(people.usage.firstValue[number], staging)
            guard first != .max else { continue }
            let access = person.joinedAt ?? zone.start(of: person.joined)
            guard first < access.milliseconds else { continue }
            count += 1
            if count == 1 || (person.place.file, person.place.line) < (place.file, place.line) { place = person.place }
        }
        var findings = Findings()
        guard count > 0 else { return findings }
        let who: SafeText = count == 1 ? "1 person" : "\(count) people"
        findings.add(
            place, "\(who) used the platform before `joined`, this one first: the times from access leave them out",
            severity: .warning, hint: "`joined` is the day, or the moment, of access")
        return findings
    }
}

extension OnboardingFigures.Within {
    /// Takes a person who did it after some milliseconds, or has not for as long as `waited`.
    mutating func take(_ duration: Int64?, waited: Int64, limit: Int64) {
        if let duration, duration <= limit {
            people += 1
            of += 1
        } else if waited >= limit {
            of += 1
        }
    }
}

extension RosterCensus {
    /// Whether a person has used an advanced feature up to a day: one of some capabilities, or a third distinct one.
    func hasAdvanced(_ place: Int, _ features: [Int]?, upTo day: CivilDay) -> Bool {
        let days = usage.capabilityDays[place]
        func isUsed(_ days: DaySet) -> Bool { days.first.map { $0 <= day } ?? false }
        guard let features else { return days.count(where: isUsed) >= OnboardingFigures.advancedCapability }
        return features.contains { $0 < days.count && isUsed(days[$0]) }
    }

    /// Active people on a day by the capabilities they used in the trailing 28 days.
    func depth(on day: CivilDay) -> OnboardingFigures.Depth {
        var depth = OnboardingFigures.Depth()
        let start = day.adding(days: -27)
        for (place, person) in roster.people.enumerated() where person.isEligible(on: day) {
            switch usage.capabilityDays[place].count(where: { $0.intersects(start, day) }) {
            case 0: break
            case 1: depth.one += 1
            case 2, 3: depth.twoOrThree += 1
            default: depth.fourOrMore += 1
            }
        }
        return depth
    }
}
