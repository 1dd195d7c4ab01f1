import Metrics

/// Production deployments counted up to a moment: by service, by team and altogether in a window, and by week.
struct ProductionCensus {
    /// By service.
    private(set) var services: [DeliveryTally]
    /// By team.
    private(set) var teams: [DeliveryTally]
    /// By week of the trend, oldest first.
    private(set) var weeks: [DeliveryTally]
    /// The Monday of each week.
    let mondays: [CivilDay]
    /// All services together.
    private(set) var total = DeliveryTally()
    /// Which way deployments went.
    private(set) var ways: WayCensus
    /// The deployments that incidents are attributed to, in the order of their places.
    let blamed: [IncidentAttribution.Blame]

    /// Weeks of the trend.
    static let trendWeeks = 12

    /// Counts a history up to a moment.
    ///
    /// A deployment failed in production when an incident is attributed to it, when it was rolled back, or when a later
    /// rollback reverted it. Source: DORA, change fail rate and failed deployment recovery time.
    init(
        _ history: DeploymentHistory, incidents: [IncidentFold.Incident], attributionDays: Int, at moment: Moment,
        window: Window
    ) {
        let start = moment.instants(of: window).lowerBound.milliseconds
        let end = moment.instant.milliseconds
        let lastMonday = moment.day.adding(days: -moment.day.weekday)
        mondays = (0..<ProductionCensus.trendWeeks).reversed().map { lastMonday.adding(days: -7 * $0) }
        let trendStart = moment.zone.start(of: mondays.first ?? lastMonday).milliseconds
        weeks = Array(repeating: DeliveryTally(), count: mondays.count)
        services = Array(repeating: DeliveryTally(), count: history.services.count)
        teams = Array(repeating: DeliveryTally(), count: history.teams.count)
        ways = WayCensus(teams: history.teams.count, today: moment.day)
        blamed = IncidentAttribution.blamed(history, incidents, within: attributionDays, upTo: moment.instant)
        let waysStart =
            history.knowsWays
            ? min(start, moment.zone.start(of: ways.first).milliseconds) : Int64.max
        let first = min(start, trendStart, waysStart)
        var clock = DayClock(zone: moment.zone)
        var next = 0
        for service in history.services.indices {
            let places = history.production(of: service)
            for place in history.firstPlace(of: service, from: first)..<places.upperBound {
                let production = history.production(at: place)
                guard production.milliseconds <= end else { break }
                let day = clock.day(of: production.milliseconds)
                if production.milliseconds >= waysStart { ways.take(production, on: day) }
                guard production.milliseconds >= min(start, trendStart) else { continue }
                while next < blamed.count, blamed[next].place < place { next += 1 }
                let blame = next < blamed.count && blamed[next].place == place ? blamed[next] : nil
                let hasFailed =
                    production.reached
                    && (!production.succeeded || blame != nil || history.isReverted(at: place, upTo: end))
                let recovery =
                    production.reached
                    ? blame?.recovered.flatMap { recovered in
                        // A negative duration is a data error; Data health names it.
                        recovered < production.milliseconds
                            ? nil : Double(recovered - production.milliseconds) / 1000
                    } : nil
                if production.milliseconds >= trendStart {
                    let week = min(max(0, (day.number - mondays[0].number) / 7), weeks.count - 1)
                    weeks[week].take(production, on: day, hasFailed: hasFailed, recovery: recovery)
                }
                guard production.milliseconds >= start else { continue }
                ways.takeInWindow(production)
                services[service].take(production, on: day, hasFailed: hasFailed, recovery: recovery)
                teams[production.team].take(production, on: day, hasFailed: hasFailed, recovery: recovery)
            }
        }
        for tally in services { total.merge(tally) }
        total.settle()
        for service in services.indices { services[service].settle() }
        for team in teams.indices { teams[team].settle() }
        for week in weeks.indices { weeks[week].settle() }
        ways.sum()
    }
}

/// Counts of production deployments.
struct DeliveryTally {
    private(set) var succeeded = 0
    private(set) var finished = 0
    /// Failed or rolled back.
    private(set) var failed = 0
    /// Deployments that reached production.
    private(set) var reached = 0
    /// Those of them that failed there.
    private(set) var failedInProduction = 0
    /// Unplanned ones among the finished.
    private(set) var unplanned = 0
    /// Change lead times in seconds.
    private(set) var leadTimes: [Double] = []
    /// Failed deployment recovery times in seconds.
    private(set) var recoveryTimes: [Double] = []
    /// Days with a successful deployment.
    private(set) var days = DaySet()

    /// Change lead time in seconds, once settled; nil without one.
    private(set) var leadTime: Quantiles?
    /// Failed deployment recovery time in seconds, once settled; nil without one.
    private(set) var recoveryTime: Quantiles?

    /// Finds the quantiles of the times; nothing is counted after that.
    mutating func settle() {
        leadTime = Quantiles(selectingFrom: &leadTimes)
        recoveryTime = Quantiles(selectingFrom: &recoveryTimes)
    }

    /// Failed or rolled back / finished; nil when nothing finished.
    var failedShare: Double? { share(failed, of: finished) }
    /// Failed in production / reached it; nil when none did.
    var changeFailRate: Double? { share(failedInProduction, of: reached) }
    /// Unplanned / finished; nil when nothing finished.
    var reworkRate: Double? { share(unplanned, of: finished) }

    private func share(_ part: Int, of whole: Int) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }

    /// Counts a deployment; one that failed in production and was recovered from with the seconds that took.
    @inline(__always)
    mutating func take(
        _ production: DeploymentHistory.Production, on day: CivilDay, hasFailed: Bool, recovery: Double?
    ) {
        if let recovery { recoveryTimes.append(recovery) }
        if production.finished {
            finished += 1
            if production.succeeded {
                succeeded += 1
                days.insert(day.number)
            } else {
                failed += 1
            }
            if production.traits.contains(.unplanned) { unplanned += 1 }
        }
        if production.reached {
            reached += 1
            if hasFailed { failedInProduction += 1 }
        }
        if let lead = production.leadTime { leadTimes.append(lead) }
    }

    /// Adds the counts of another tally.
    mutating func merge(_ other: DeliveryTally) {
        succeeded += other.succeeded
        finished += other.finished
        failed += other.failed
        reached += other.reached
        failedInProduction += other.failedInProduction
        unplanned += other.unplanned
        leadTimes += other.leadTimes
        recoveryTimes += other.recoveryTimes
        days.formUnion(other.days)
    }

    /// Median of days with a successful deployment per week of a window, empty weeks included; the partial first and
    /// last weeks count only where there is no whole one. Nil for an empty window.
    ///
    /// Source: the deployment frequency of the Four Keys project, median days per week.
    func deploymentDays(in window: Window) -> (median: Double?, isPartial: Bool) {
        guard window.days > 0 else { return (nil, false) }
        let firstMonday = window.first.adding(days: -window.first.weekday)
        var counts = Array(repeating: 0.0, count: (window.last.number - firstMonday.number) / 7 + 1)
        for day in days.days(from: window.first, to: window.last) {
            counts[(day.number - firstMonday.number) / 7] += 1
        }
        let whole = counts.indices.filter { week in
            firstMonday.adding(days: 7 * week) >= window.first && firstMonday.adding(days: 7 * week + 6) <= window.last
        }
        var values = whole.isEmpty ? counts : whole.map { counts[$0] }
        return (Quantiles.quantile(0.5, selectingFrom: &values), whole.isEmpty)
    }
}

/// Tells the days of moments that mostly follow one another, looking the zone's offset up only when it may have changed.
struct DayClock {
    private let zone: Zone
    private var period: (offset: Int, from: Int64, until: Int64) = (0, 1, 0)

    /// A clock of a zone.
    init(zone: Zone) {
        self.zone = zone
    }

    /// The day at some milliseconds since 1970.
    @inline(__always)
    mutating func day(of milliseconds: Int64) -> CivilDay {
        let seconds = Instant(milliseconds: milliseconds).seconds
        if seconds < period.from || seconds >= period.until { period = zone.period(at: seconds) }
        let local = seconds + Int64(period.offset)
        let day = local / 86_400
        return CivilDay(number: Int(local < day * 86_400 ? day - 1 : day))
    }
}
