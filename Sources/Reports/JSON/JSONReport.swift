import Figures
public import PlatformModel

/// A snapshot as JSON, for scripts; ``FigureCatalogue`` has its keys.
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

    /// One part of the report of a snapshot, as an object of its own; null when there is no such part.
    public init(_ snapshot: Snapshot, part: String) {
        guard case .object(let members) = JSONReport.value(snapshot) else {
            text = JSONWriter.text(.null)
            return
        }
        text = JSONWriter.text(members.first { $0.key == part }?.value ?? .null)
    }

    static func value(_ snapshot: Snapshot) -> JSONValue {
        JSONValue(FigureCatalogue.node(snapshot))
    }
}
