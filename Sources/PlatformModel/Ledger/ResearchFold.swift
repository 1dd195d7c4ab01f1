import Metrics
import SafeText

/// Interviews, and the capabilities they are about.
final class ResearchFold: RecordFold {
    /// An interview with one person about one capability.
    struct Interview {
        var time: Instant
        /// The day in the workspace's zone.
        var day: CivilDay
        var capability: String
        var developer: String
    }

    /// What is known of a capability's making.
    struct Capability {
        var time: Instant
        var name: String
        var buildStarted: CivilDay?
        var shipped: CivilDay?
    }

    private(set) var interviews = LooseRecords<Interview>()
    private(set) var capabilities = LooseRecords<Capability>()
    private(set) var coverage = Coverage()
    var count: Int { interviews.count + capabilities.count }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let time = try times.time(record, ResearchField.time)
        let day = times.day(of: time)
        let capability = try record.string(ResearchField.capability) ?? ""
        let digest = record.digest
        switch try record.string(ResearchField.event) {
        case "interview":
            guard let developer = try record.string(ResearchField.developer) else {
                throw RecordError("developer is missing")
            }
            let interview = Interview(time: time, day: day, capability: capability, developer: developer)
            try interviews.insert(try record.bytes(ResearchField.id), digest: digest, interview)
        case "capability":
            let known = Capability(
                time: time, name: capability, buildStarted: try times.day(record, ResearchField.buildStarted),
                shipped: try times.day(record, ResearchField.shipped))
            try capabilities.insert(try record.bytes(ResearchField.id), digest: digest, known)
        default:
            throw RecordError("event is none of interview and capability", at: record.offset(ResearchField.event))
        }
        coverage.note(time, on: day)
    }
}
