import Metrics

/// Production deployments counted up to a moment: by service and altogether in a window, and by week.
struct ProductionCensus {
    /// Counts of deployments.
    struct Tally {
        var succeeded = 0
        var finished = 0
        var failed = 0
        /// Change lead times in seconds.
        var leadTimes: [Double] = []
        /// The median of the lead times; nil without one.
        var medianLeadTime: Double? {
            var values = leadTimes
            return Quantiles.quantile(0.5, selectingFrom: &values)
        }

        /// Failed or rolled back / finished; nil when nothing finished.
        var failedShare: Double? { finished > 0 ? Double(failed) / Double(finished) : nil }

        mutating func take(_ production: DeploymentHistory.Production) {
            if production.finished {
                finished += 1
                if production.succeeded { succeeded += 1 } else { failed += 1 }
            }
            if let lead = production.leadTime { leadTimes.append(lead) }
        }
    }

    /// By service.
    private(set) var services: [Tally]
    /// By week of the trend, oldest first.
    private(set) var weeks: [Tally]
    /// The Monday of each week.
    let mondays: [CivilDay]
    /// All services together.
    private(set) var total = Tally()
    /// Deployments that reached production.
    private(set) var reached = 0
    /// Those of them that failed there.
    private(set) var failedInProduction = 0
    /// Unplanned ones among all finished.
    private(set) var unplanned = 0
    /// Failed deployment recovery times in seconds.
    private(set) var recoveryTimes: [Double] = []

    /// Weeks of the trend.
    static let trendWeeks = 12

    /// Counts a history up to a moment.
    ///
    /// A deployment failed in production when an incident is attributed to it, when it was rolled back, or when a later
    /// rollback reverted it. An incident is attributed to the deployment it names, else to the newest successful
    /// production deployment of its service at or before it, within 7 days. Source: DORA, change fail rate and failed
    /// deployment recovery time.
    init(_ history: DeploymentHistory, incidents: [IncidentFold.Incident], at moment: Moment, window: Window) {
        let instants = moment.instants(of: window)
        let start = instants.lowerBound.milliseconds
        let end = moment.instant.milliseconds
        let lastMonday = moment.day.adding(days: -moment.day.weekday)
        mondays = (0..<ProductionCensus.trendWeeks).reversed().map { lastMonday.adding(days: -7 * $0) }
        let weekStarts = mondays.map { moment.zone.start(of: $0).milliseconds }
        weeks = Array(repeating: Tally(), count: mondays.count)
        services = Array(repeating: Tally(), count: history.services.count)
        let blamed = ProductionCensus.blamed(history, incidents, upTo: moment.instant)
        var next = 0
        for service in history.services.indices {
            for place in history.production(of: service) {
                let production = history.production(at: place)
                guard production.milliseconds <= end else { break }
                if let first = weekStarts.first, production.milliseconds >= first {
                    weeks[(weekStarts.lastIndex { $0 <= production.milliseconds }) ?? 0].take(production)
                }
                guard production.milliseconds >= start else { continue }
                services[service].take(production)
                if production.finished, production.traits.contains(.unplanned) { unplanned += 1 }
                guard production.reached else { continue }
                reached += 1
                while next < blamed.count, blamed[next].place < place { next += 1 }
                let isBlamed = next < blamed.count && blamed[next].place == place
                if !production.succeeded || isBlamed || history.isReverted(at: place, upTo: end) {
                    failedInProduction += 1
                }
                if isBlamed, let recovered = blamed[next].recovered {
                    recoveryTimes.append(Double(recovered - production.milliseconds) / 1000)
                }
            }
        }
        for tally in services {
            total.succeeded += tally.succeeded
            total.finished += tally.finished
            total.failed += tally.failed
            total.leadTimes += tally.leadTimes
        }
    }

    /// Days within which an incident is attributed to the deployment before it.
    static let attributionDays: Int64 = 7

    /// The deployments incidents are attributed to, in the order of their places, each with the end of its last
    /// incident once all of them are over.
    private static func blamed(
        _ history: DeploymentHistory, _ incidents: [IncidentFold.Incident], upTo moment: Instant
    ) -> [(place: Int, recovered: Int64?)] {
        var attributed: [(place: Int, end: Int64?)] = []
        for incident in incidents where incident.time <= moment {
            let place: Int?
            if let deployment = incident.deployment {
                place = history.place(of: deployment)
            } else {
                place = history.service(named: incident.service).flatMap {
                    history.lastSuccess(
                        of: $0, notAfter: incident.time.milliseconds,
                        notBefore: incident.time.milliseconds - attributionDays * 86_400_000)
                }
            }
            guard let place else { continue }
            attributed.append((place, incident.resolved.flatMap { $0 <= moment ? $0.milliseconds : nil }))
        }
        attributed.sort { $0.place < $1.place }
        var blamed: [(place: Int, recovered: Int64?)] = []
        for (place, end) in attributed {
            if let last = blamed.last, last.place == place {
                blamed[blamed.count - 1].recovered = last.recovered.flatMap { known in end.map { max(known, $0) } }
            } else {
                blamed.append((place, end))
            }
        }
        return blamed
    }
}

extension DeliveryFigures {
    /// How changes reached production in a window.
    init(_ census: ProductionCensus, window: Window) {
        let days = window.days
        let weeks = zip(census.mondays, census.weeks).map { monday, tally in
            Week(
                monday: monday, deployments: tally.succeeded,
                leadTime: tally.medianLeadTime, failedShare: tally.failedShare)
        }
        let total = census.total
        var leadTimes = total.leadTimes
        var recoveryTimes = census.recoveryTimes
        self.init(
            windowDays: days, deployments: total.succeeded,
            deploymentsPerDay: days > 0 ? Double(total.succeeded) / Double(days) : nil,
            leadTime: Quantiles(selectingFrom: &leadTimes), changes: total.leadTimes.count,
            failedShare: total.failedShare,
            changeFailRate: census.reached > 0 ? Double(census.failedInProduction) / Double(census.reached) : nil,
            recoveryTime: Quantiles.quantile(0.5, selectingFrom: &recoveryTimes),
            reworkRate: total.finished > 0 ? Double(census.unplanned) / Double(total.finished) : nil, weeks: weeks)
    }
}
