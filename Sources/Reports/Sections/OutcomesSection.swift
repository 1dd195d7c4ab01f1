import Metrics
import PlatformModel
import SafeText

extension Outline {
    private static let bypassTeamsShown = 12

    /// What the platform changes for developers; estimates stand with their 95 % interval.
    mutating func putOutcomes(_ snapshot: Snapshot) {
        let outcomes = snapshot.outcomes
        heading(.outcomes, "Outcomes", note: snapshot.window.words)
        let rows =
            [
                ideas(outcomes.ideas), incidents(outcomes.incidents),
                undifferentiated(outcomes.undifferentiated.last, smallest: snapshot.nps.smallestGroup),
            ] + selfService(outcomes.selfService) + [bypass(outcomes.bypass)]
        let known = rows.compactMap(\.self)
        guard !known.isEmpty else {
            put("Nothing is known of outcomes yet.")
            put("Put ideas.csv (id, created), requests.csv (id, time) or incidents.csv into the workspace.")
            return
        }
        put(Table(measures: "What the platform changes for developers", known), indent: 2)
        let teams = outcomes.bypass.teams
        guard !teams.isEmpty else { return }
        blank()
        var items = teams.prefix(Outline.bypassTeamsShown).map { team in
            "\(team.team.teamName) \(Wording.percent(team.count.share))" as SafeText
        }
        if teams.count > items.count { items.append("and \(teams.count - items.count) more") }
        put(items: items, after: "Bypass by team ")
    }

    private func ideas(_ ideas: OutcomeFigures.Ideas) -> [SafeText]? {
        guard ideas.arrived > 0 || ideas.open > 0 else { return nil }
        return [
            Wording.duration(seconds: ideas.time?.p50), "idea to production, median",
            Outline.joined(
                Outline.quantiles(ideas.time, of: Wording.count(ideas.arrived, "idea")),
                Outline.open(ideas.open, oldest: ideas.oldestOpen)),
        ]
    }

    private func incidents(_ incidents: OutcomeFigures.Incidents) -> [SafeText]? {
        guard incidents.classified + incidents.unclassified > 0 else { return nil }
        return [
            Wording.percent(incidents.infrastructureShare), "infrastructure-caused",
            Outline.joined(
                Outline.estimate(incidents.infrastructure, of: incidents.classified, "incident"),
                incidents.unclassified > 0 ? "\(Wording.count(incidents.unclassified)) unclassified" : "",
                incidents.perHundredDeployments.map { "\(Wording.decimal($0, places: 1)) per 100 deployments" } ?? ""),
        ]
    }

    private func undifferentiated(_ wave: OutcomeFigures.Undifferentiated?, smallest: Int) -> [SafeText]? {
        guard let wave else { return nil }
        guard let mean = wave.mean, let answers = wave.answers else {
            return ["n < \(smallest)", "undifferentiated work", "too few answers in \(wave.quarter.long)"]
        }
        let interval = wave.interval.map {
            "\(Outline.range(Interval(low: $0.low / 100, high: $0.high / 100))), " as SafeText
        }
        return [
            Wording.percent(mean / 100), "undifferentiated work",
            "\(interval ?? "")mean of \(Wording.count(answers, "answer")) in \(wave.quarter.long)",
        ]
    }

    private func selfService(_ requests: OutcomeFigures.SelfService) -> [[SafeText]?] {
        guard requests.fulfilled > 0 || requests.open > 0 else { return [] }
        return [
            [
                Wording.percent(requests.share), "self-service",
                Outline.joined(
                    Outline.estimate(requests.withoutApproval, of: requests.known, "request"), trend(requests.trend)),
            ],
            [
                Wording.duration(seconds: requests.time?.p50), "request to fulfilment",
                Outline.joined(
                    Outline.quantiles(requests.time, of: Wording.count(requests.fulfilled, "request")),
                    Outline.open(requests.open, oldest: requests.oldestOpen)),
            ],
        ]
    }

    private func bypass(_ bypass: OutcomeFigures.Bypass) -> [SafeText]? {
        guard bypass.total.known > 0 else { return nil }
        return [
            Wording.percent(bypass.total.share), "bypass share",
            Outline.joined(
                Outline.estimate(bypass.total.bypassed, of: bypass.total.known, "deployment"), trend(bypass.trend),
                bypass.unknown > 0 ? "of \(Wording.count(bypass.unknown)) the way is not known" : ""),
        ]
    }
}
