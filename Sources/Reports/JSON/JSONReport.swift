import Metrics
public import PlatformModel

/// A snapshot as JSON, for scripts.
///
/// Figures are unrounded, and what is not known is null. Days are `YYYY-MM-DD` in the configured zone; moments are
/// RFC 3339 in UTC, `asOf` alone carries the zone's offset. Durations are in seconds unless the key says otherwise, shares
/// are 0...1, scores are -100...100. Keys stay; new ones may be added without a new `schemaVersion`.
public struct JSONReport: Sendable {
    /// The JSON text, with a line end.
    public let text: String

    /// The report of a snapshot.
    public init(_ snapshot: Snapshot) {
        text = JSONWriter.text(JSONReport.value(snapshot))
    }

    static func value(_ snapshot: Snapshot) -> JSONValue {
        [
            "schemaVersion": .init(Snapshot.schemaVersion),
            "asOf": .init(snapshot.asOf),
            "platform": .init(snapshot.platform),
            "live": .init(snapshot.isLive),
            "window": .init(snapshot.window),
            "verdict": .init(snapshot.verdict),
            "nextAction": .init(snapshot.nextAction),
            "adoption": .init(snapshot.adoption, asOf: snapshot.asOf.instant),
            "nps": .init(snapshot.nps, asOf: snapshot.asOf.instant),
            "friction": .init(snapshot.friction, asOf: snapshot.asOf.instant),
            "deployments": .init(snapshot.deployments, asOf: snapshot.asOf.instant),
            "delivery": .init(snapshot.delivery),
            "health": .init(snapshot.health),
        ]
    }
}

extension JSONValue {
    init(_ time: ZonedTime) {
        self = RFC3339.text(time.instant, utcOffset: time.utcOffset).map { .text($0) } ?? .null
    }

    init(_ window: Window) {
        self = [
            "span": .init(name: window.span), "first": .init(window.first), "last": .init(window.last),
            "days": .init(window.days),
        ]
    }

    init(_ verdict: VerdictFigures) {
        self = [
            "quadrant": .init(name: verdict.quadrant), "leaning": .init(name: verdict.leaning),
            "certain": .init(verdict.certain), "evidence": .init(verdict.evidence) { .init($0) },
        ]
    }

    init(_ action: NextAction) {
        self = ["text": .init(action.text), "why": .init(action.why), "command": .init(action.command)]
    }

    /// How old a kind of data is at the as-of moment.
    init(_ freshness: Freshness, asOf: Instant) {
        self = [
            "newest": .init(freshness.newest), "stale": .init(freshness.isStale(at: asOf)),
            "held": .init(freshness.isHeld),
        ]
    }
}
