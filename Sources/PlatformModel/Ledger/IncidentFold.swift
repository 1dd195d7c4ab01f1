import Metrics
import SafeText

/// Incidents, each with the deployment that is said to have caused it.
final class IncidentFold: RecordFold {
    /// One incident.
    struct Incident {
        /// When it began.
        var time: Instant
        /// When it was over; nil while it is open.
        var resolved: Instant?
        /// The service it struck.
        var service: String
        /// The deployment named as its cause.
        var deployment: String?
        /// infrastructure, application, dependency or human; nil is unclassified.
        var cause: String?
        /// Where the record stands.
        var place: RecordPlace
    }

    private(set) var incidents = IdentifiedRecords<Incident>()
    private(set) var coverage = Coverage()

    var count: Int { incidents.count }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let time = try times.time(record, IncidentField.time)
        let resolved = try times.optionalTime(record, IncidentField.resolved)
        if let resolved, resolved < time {
            throw RecordError("resolved is earlier than time", at: record.offset(IncidentField.resolved))
        }
        let incident = Incident(
            time: time, resolved: resolved, service: try record.string(IncidentField.service) ?? "",
            deployment: try record.string(IncidentField.deployment), cause: try record.string(IncidentField.cause),
            place: record.place)
        let digest = record.digest
        let id = try record.required(IncidentField.id)
        _ = incidents.insert(id, digest: digest, incident, replaces: IncidentFold.replaces)
        coverage.note(time, on: times.day(of: time))
    }

    /// Of two records of one incident the one that knows its end counts: an incident moves on as a deployment does.
    static func replaces(_ old: Incident, _ new: Incident) -> Bool? {
        guard old.resolved != new.resolved else { return nil }
        guard let end = new.resolved else { return false }
        return old.resolved.map { end > $0 } ?? true
    }
}
