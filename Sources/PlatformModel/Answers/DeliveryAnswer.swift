import Metrics
import SafeText

extension DeliveryFigures {
    /// The most open failures listed.
    static let mostOpenFailures = 100

    /// How changes reached production in a window.
    init(
        _ census: ProductionCensus, history: DeploymentHistory, at moment: Moment, window: Window, showsBands: Bool
    ) {
        let days = window.days
        let weeks = zip(census.mondays, census.weeks).map { monday, tally in
            var week = Week(
                monday: monday, deployments: tally.succeeded, leadTime: tally.leadTime?.p50,
                failedShare: tally.failedShare)
            week.deploymentDays = tally.days.days(from: monday, to: monday.adding(days: 6)).count
            week.isPartial = moment.day < monday.adding(days: 6)
            week.changeFailRate = tally.changeFailRate
            week.recoveryTime = tally.recoveryTime?.p50
            week.reworkRate = tally.reworkRate
            return week
        }
        let total = census.total
        self.init(
            windowDays: days, deployments: total.succeeded,
            deploymentsPerDay: days > 0 ? Double(total.succeeded) / Double(days) : nil,
            leadTime: total.leadTime, changes: total.leadTimes.count, failedShare: total.failedShare,
            changeFailRate: total.changeFailRate, recoveryTime: total.recoveryTime?.p50, reworkRate: total.reworkRate,
            weeks: weeks)
        (deploymentDays, isWeekPartial) = total.deploymentDays(in: window)
        recovery = total.recoveryTime
        finished = total.finished
        reached = total.reached
        failedInProduction = total.failedInProduction
        unplanned = total.unplanned
        addOpenFailures(census, history, at: moment)
        undeployed = DeliveryFigures.undeployed(history, at: moment)
        addAnswers(showsBands: showsBands)
        trend = Trend(census.weeks)
        services = DeliveryFigures.measures(census.services, names: history.services, window: window)
        teams = DeliveryFigures.measures(census.teams, names: history.teams, window: window)
    }

    /// The measures of services or teams with a deployment in the window, by name.
    private static func measures(_ tallies: [DeliveryTally], names: [String], window: Window) -> [Measures] {
        var measures: [Measures] = []
        for (number, tally) in tallies.enumerated() where tally.finished > 0 {
            var one = Measures(name: SafeText(cleaning: names[number]))
            one.deployments = tally.succeeded
            one.deploymentDays = tally.deploymentDays(in: window).median
            one.leadTime = tally.leadTime
            one.changes = tally.leadTimes.count
            one.finished = tally.finished
            one.reached = tally.reached
            one.failedShare = tally.failedShare
            one.changeFailRate = tally.changeFailRate
            one.recoveryTime = tally.recoveryTime
            one.reworkRate = tally.reworkRate
            measures.append(one)
        }
        return measures.sorted { $0.name < $1.name }
    }

    /// Deployments with an open incident, longest open first.
    private mutating func addOpenFailures(
        _ census: ProductionCensus, _ history: DeploymentHistory, at moment: Moment
    ) {
        let open = census.blamed.filter { blame in
            let production = history.production(at: blame.place)
            return blame.recovered == nil && production.reached
                && production.milliseconds <= moment.instant.milliseconds
        }
        openFailureCount = open.count
        let times = open.map { (place: $0.place, time: history.production(at: $0.place).milliseconds) }
        openFailures = times.sorted { ($0.time, $0.place) < ($1.time, $1.place) }.prefix(
            DeliveryFigures.mostOpenFailures
        )
        .map { place, time in
            let finished = Instant(milliseconds: time)
            return OpenFailure(
                service: SafeText(cleaning: history.services[history.service(at: place)]),
                deployment: SafeText(cleaning: history.id(at: place)), finished: finished,
                age: moment.instant.seconds(since: finished))
        }
        openFailures.sort { ($0.finished, $0.service, $0.deployment) < ($1.finished, $1.service, $1.deployment) }
    }

    /// Distinct commits that deployments after a service's newest success carried, failed or in progress; one that is no
    /// newer than what is there was there before.
    private static func undeployed(_ history: DeploymentHistory, at moment: Moment) -> Undeployed? {
        var changes = 0
        var oldest: Int64?
        var isKnown = false
        for service in history.services.indices {
            var tried: [UInt64: Int64] = [:]
            var brought = Int64.min
            let places = history.production(of: service)
            for place in (places.lowerBound..<history.firstPlace(of: service, from: moment.instant.milliseconds + 1))
                .reversed()
            {
                let production = history.production(at: place)
                if production.reached {
                    brought = history.commit(at: place).milliseconds
                    break
                }
                guard production.status != DeploymentStatus.cancelled.place else { continue }
                let commit = history.commit(at: place)
                guard commit.digest != 0 else { continue }
                isKnown = true
                tried[commit.digest] = commit.milliseconds
            }
            for time in tried.values where time == .min || time > brought {
                changes += 1
                if time != .min { oldest = min(oldest ?? time, time) }
            }
        }
        guard isKnown else { return nil }
        return Undeployed(
            changes: changes,
            oldest: oldest.map { moment.instant.seconds(since: Instant(milliseconds: $0)) })
    }

    private mutating func addAnswers(showsBands: Bool) {
        answers.frequency = deploymentsPerDay.map { DORA.Frequency(perDay: $0) }
        answers.leadTime = leadTime.map { DORA.Duration(seconds: $0.p50) }
        answers.changeFailRate = changeFailRate.map { DORA.FailRate(rate: $0) }
        answers.recoveryTime = recoveryTime.map { DORA.Duration(seconds: $0) }
        answers.reworkRate = reworkRate.map { DORA.FailRate(rate: $0) }
        guard showsBands else { return }
        answers.showsBand2023 = true
        answers.band2023 = DORA.Band2023(
            frequency: answers.frequency, leadTime: answers.leadTime, changeFailRate: changeFailRate,
            recoveryTime: answers.recoveryTime)
    }
}

extension DeliveryFigures.Trend {
    /// The later half of some weeks against the earlier one.
    init(_ weeks: [DeliveryTally]) {
        func sum(_ weeks: ArraySlice<DeliveryTally>) -> DeliveryTally {
            weeks.reduce(into: DeliveryTally()) { $0.merge($1) }
        }
        let (before, after) = (sum(weeks.prefix(weeks.count / 2)), sum(weeks.suffix(weeks.count / 2)))
        self.init(
            failedShare: ProportionChange(from: (before.failed, before.finished), to: (after.failed, after.finished)),
            changeFailRate: ProportionChange(
                from: (before.failedInProduction, before.reached), to: (after.failedInProduction, after.reached)),
            reworkRate: ProportionChange(
                from: (before.unplanned, before.finished), to: (after.unplanned, after.finished)))
    }
}
