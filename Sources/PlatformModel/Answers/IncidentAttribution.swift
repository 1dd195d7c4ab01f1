import Metrics
import SafeText

/// Which deployments incidents are attributed to.
///
/// An incident is attributed to the deployment it names, else to the newest successful production deployment of its
/// service that finished at or before its start, within some days: 7 unless configured.
enum IncidentAttribution {
    /// A deployment that an incident is attributed to.
    struct Blame {
        /// Its place in the history.
        var place: Int
        /// When the last of its incidents was over, in milliseconds since 1970; nil while one is open.
        var recovered: Int64?
    }

    /// The deployments incidents up to a moment are attributed to, in the order of their places.
    ///
    /// A link that is given holds, even where the incident was over before its deployment finished; such a one tells no
    /// time of recovery.
    static func blamed(
        _ history: DeploymentHistory, _ incidents: [IncidentFold.Incident], within days: Int, upTo moment: Instant
    ) -> [Blame] {
        var attributed: [(place: Int, end: Int64?)] = []
        for incident in incidents where incident.time <= moment {
            guard let place = place(of: incident, in: history, within: days) else { continue }
            attributed.append((place, incident.resolved.flatMap { $0 <= moment ? $0.milliseconds : nil }))
        }
        attributed.sort { $0.place < $1.place }
        var blamed: [Blame] = []
        for (place, end) in attributed {
            if let last = blamed.last, last.place == place {
                blamed[blamed.count - 1].recovered = last.recovered.flatMap { known in end.map { max(known, $0) } }
            } else {
                blamed.append(Blame(place: place, recovered: end))
            }
        }
        return blamed
    }

    /// Incidents up to a moment that no deployment is to blame for, by the file they stand in.
    static func unlinked(
        _ history: DeploymentHistory, _ incidents: [IncidentFold.Incident], within days: Int, upTo moment: Instant
    ) -> [SafeText: Int] {
        var counts: [SafeText: Int] = [:]
        for incident in incidents where incident.time <= moment {
            if place(of: incident, in: history, within: days) == nil { counts[incident.place.file, default: 0] += 1 }
        }
        return counts
    }

    /// The place of the deployment that an incident is attributed to; nil when there is none.
    private static func place(
        of incident: IncidentFold.Incident, in history: DeploymentHistory, within days: Int
    ) -> Int? {
        if let deployment = incident.deployment { return history.place(of: deployment) }
        let time = incident.time.milliseconds
        return history.service(named: incident.service).flatMap {
            history.lastSuccess(of: $0, notAfter: time, notBefore: time - Int64(days) * 86_400_000)
        }
    }

    /// Incidents that were over before the deployment they name had finished: data errors.
    static func negative(_ history: DeploymentHistory, _ incidents: [IncidentFold.Incident]) -> Findings {
        var findings = Findings()
        for incident in incidents {
            guard let id = incident.deployment, let place = history.place(of: id),
                isNegative(incident, history.production(at: place))
            else { continue }
            findings.add(
                incident.place, "resolved before the deployment it names had finished: it tells no time of recovery")
        }
        return findings
    }

    private static func isNegative(_ incident: IncidentFold.Incident, _ production: DeploymentHistory.Production)
        -> Bool
    {
        incident.resolved.map { $0.milliseconds < production.milliseconds } ?? false
    }
}
