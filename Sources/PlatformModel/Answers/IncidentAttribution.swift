import Metrics

/// Which deployments incidents are attributed to.
///
/// An incident is attributed to the deployment it names, else to the newest successful production deployment of its
/// service that finished at or before its start, within 7 days.
enum IncidentAttribution {
    /// A deployment that an incident is attributed to.
    struct Blame {
        /// Its place in the history.
        var place: Int
        /// When the last of its incidents was over, in milliseconds since 1970; nil while one is open.
        var recovered: Int64?
    }

    /// Days within which an incident is attributed to the deployment before it.
    static let days: Int64 = 7

    /// The deployments incidents up to a moment are attributed to, in the order of their places.
    static func blamed(
        _ history: DeploymentHistory, _ incidents: [IncidentFold.Incident], upTo moment: Instant
    ) -> [Blame] {
        var attributed: [(place: Int, end: Int64?)] = []
        for incident in incidents where incident.time <= moment {
            let place: Int?
            if let deployment = incident.deployment {
                place = history.place(of: deployment)
            } else {
                place = history.service(named: incident.service).flatMap {
                    history.lastSuccess(
                        of: $0, notAfter: incident.time.milliseconds,
                        notBefore: incident.time.milliseconds - days * 86_400_000)
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
}
