import Metrics
import SafeText

extension OutcomeFigures.Ideas {
    /// Ideas on their way, up to a moment.
    ///
    /// An idea arrives with the deployment it names, or else when the last of its commits reaches production for the
    /// first time; an idea with neither is open.
    init(
        _ ideas: [IdeaFold.Idea], deployments: DeploymentHistory, arrivals: [UInt64: Int64], at moment: Moment,
        window: Window
    ) {
        self.init()
        let instants = moment.instants(of: window)
        var times: [Double] = []
        var ages: [Double] = []
        for idea in ideas where idea.created <= moment.instant {
            // An acceptance that has not happened yet is not known yet.
            let start = idea.accepted.flatMap { $0 <= moment.instant ? $0 : nil } ?? idea.created
            guard let arrival = Self.arrival(of: idea, deployments, arrivals), arrival <= moment.instant else {
                ages.append(moment.instant.seconds(since: start))
                continue
            }
            if arrival < start {
                negative += 1
            } else if instants.contains(arrival) {
                times.append(arrival.seconds(since: start))
            }
        }
        arrived = times.count
        time = Quantiles(selectingFrom: &times)
        open = ages.count
        oldestOpen = ages.max()
        openAge = Quantiles.quantile(0.5, selectingFrom: &ages)
    }

    /// Ideas whose changes reached production before they were accepted, or written down: data errors.
    static func negative(
        _ ideas: [IdeaFold.Idea], _ deployments: DeploymentHistory, _ arrivals: [UInt64: Int64]
    ) -> Findings {
        var findings = Findings()
        for idea in ideas {
            guard let arrival = arrival(of: idea, deployments, arrivals), arrival < idea.start else { continue }
            findings.add(idea.place, "its last change reached production before the idea was there: it has no duration")
        }
        return findings
    }

    private static func arrival(
        of idea: IdeaFold.Idea, _ deployments: DeploymentHistory, _ arrivals: [UInt64: Int64]
    ) -> Instant? {
        if let id = idea.deployment, let place = deployments.place(of: id), deployments.production(at: place).reached {
            return Instant(milliseconds: deployments.production(at: place).milliseconds)
        }
        guard !idea.commits.isEmpty else { return nil }
        var last = Int64.min
        for commit in idea.commits {
            guard let arrival = arrivals[commit] else { return nil }
            last = max(last, arrival)
        }
        return Instant(milliseconds: last)
    }
}

extension OutcomeFigures.Incidents {
    /// Incidents that began in a window, by cause.
    init(_ incidents: [IncidentFold.Incident], at moment: Moment, window: Window, deployments: Int) {
        self.init()
        let instants = moment.instants(of: window)
        for incident in incidents where instants.contains(incident.time) {
            switch incident.cause {
            case "infrastructure": infrastructure += 1
            case "application": application += 1
            case "dependency": dependency += 1
            case "human": human += 1
            default: unclassified += 1
            }
        }
        perHundredDeployments = deployments > 0 ? 100 * Double(infrastructure) / Double(deployments) : nil
    }
}

extension OutcomeFigures {
    /// Undifferentiated work by wave; a wave with fewer answers than the smallest group, or not complete, is hidden.
    static func undifferentiated(_ surveys: SurveyCensus, smallest: Int) -> [Undifferentiated] {
        surveys.quarters.indices.filter { !surveys.waves[$0].undifferentiated.isEmpty }.map { number in
            let (quarter, wave) = (surveys.quarters[number], surveys.waves[number])
            // Sums of fractions depend on their order, so they are always added in the same one.
            let values = wave.undifferentiated.sorted()
            guard values.count >= smallest, surveys.isComplete[number], let mean = Mean(values) else {
                return Undifferentiated(quarter: quarter, answers: nil, mean: nil, interval: nil)
            }
            return Undifferentiated(
                quarter: quarter, answers: mean.count, mean: mean.value,
                interval: mean.interval.map { Interval(low: max(0, $0.low), high: min(100, $0.high)) })
        }
    }
}
