import Metrics

/// A service that was taken out of an environment: from then on it has no status there, until it is deployed again.
struct ServiceRemoval: Hashable, Sendable {
    var service: String
    /// In lower case.
    var environment: String
    var time: Instant
}

/// When services were taken out of environments.
struct ServiceRemovals: Sendable {
    private struct Place: Hashable {
        var service: String
        var environment: String
    }

    private var times: [Place: [Instant]] = [:]

    init(_ removals: [ServiceRemoval]) {
        for one in Set(removals) {
            times[Place(service: one.service, environment: one.environment), default: []].append(one.time)
        }
    }

    /// Whether a service was taken out of an environment at or after the moment of its newest deployment there.
    func removes(_ service: String, from environment: String, deployedAt deployed: Instant, upTo end: Instant) -> Bool {
        guard !times.isEmpty else { return false }
        let place = Place(service: service, environment: environment.lowercased())
        return times[place]?.contains { $0 >= deployed && $0 <= end } ?? false
    }
}
