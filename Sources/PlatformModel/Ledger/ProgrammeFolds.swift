import Metrics
import SafeText

/// Requests to the platform.
final class RequestFold: RecordFold {
    private(set) var coverage = Coverage()
    private var requests = IdentifiedRecords<Void>()
    var count: Int { requests.count }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let time = try times.time(record, RequestField.time)
        if let fulfilled = try times.optionalTime(record, RequestField.fulfilled), fulfilled < time {
            throw RecordError("fulfilled is earlier than time", at: record.offset(RequestField.fulfilled))
        }
        _ = try record.integer(RequestField.approvals)
        let digest = record.digest
        _ = requests.insert(try record.required(RequestField.id), digest: digest, ()) { _, _ in nil }
        coverage.note(time, on: times.day(of: time))
    }
}

/// Ideas on their way to production.
final class IdeaFold: RecordFold {
    private(set) var coverage = Coverage()
    private var ideas = IdentifiedRecords<Void>()
    var count: Int { ideas.count }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let created = try times.time(record, IdeaField.created)
        _ = try times.optionalTime(record, IdeaField.accepted)
        let digest = record.digest
        _ = ideas.insert(try record.required(IdeaField.id), digest: digest, ()) { _, _ in nil }
        coverage.note(created, on: times.day(of: created))
    }
}

/// Interviews, and the capabilities they are about.
final class ResearchFold: RecordFold {
    /// An interview with one person about one capability.
    struct Interview {
        var time: Instant
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

    private(set) var interviews: [Interview] = []
    private(set) var capabilities: [Capability] = []
    private(set) var coverage = Coverage()
    var count: Int { interviews.count + capabilities.count }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let time = try times.time(record, ResearchField.time)
        let capability = try record.string(ResearchField.capability) ?? ""
        switch try record.string(ResearchField.event) {
        case "interview":
            guard let developer = try record.string(ResearchField.developer) else {
                throw RecordError("developer is missing")
            }
            interviews.append(Interview(time: time, capability: capability, developer: developer))
        case "capability":
            capabilities.append(
                Capability(
                    time: time, name: capability, buildStarted: try times.day(record, ResearchField.buildStarted),
                    shipped: try times.day(record, ResearchField.shipped)))
        default:
            throw RecordError("event is none of interview and capability", at: record.offset(ResearchField.event))
        }
        coverage.note(time, on: times.day(of: time))
    }
}

/// The advisory board: members, meetings, decisions and votes.
final class BoardFold: RecordFold {
    /// When the board met.
    private(set) var meetings: [Instant] = []
    private(set) var coverage = Coverage()
    private(set) var count = 0

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let time = try times.time(record, BoardField.time)
        switch try record.string(BoardField.event) {
        case "meeting":
            _ = try record.list(BoardField.attendees)
            meetings.append(time)
        case "member", "decision", "vote":
            break
        default:
            throw RecordError(
                "event is none of member, meeting, decision and vote", at: record.offset(BoardField.event))
        }
        count += 1
        coverage.note(time, on: times.day(of: time))
    }
}
