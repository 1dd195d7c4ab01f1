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
        let span = Int64(days) * 86_400_000
        var attributed: [(place: Int, end: Int64?)] = []
        for incident in incidents where incident.time <= moment {
            let place: Int?
            if let deployment = incident.deployment {
                place = history.place(of: deployment)
            } else {
                place = history.service(named: incident.service).flatMap {
                    history.lastSuccess(
                        of: $0, notAfter: incident.time.milliseconds,
                        notBefore: incident.time.milliseconds - span)
                }
            }
            guard let place else { continue }
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
