import Metrics
import SafeText

/// The advisory board: members, meetings, decisions and votes.
final class BoardFold: RecordFold {
    /// A person who joins the board.
    struct Member {
        var time: Instant
        /// The first day.
        var day: CivilDay
        var developer: String
        var team: String
        /// The last day.
        var until: CivilDay?
    }

    /// A meeting.
    struct Meeting {
        var time: Instant
        var id: String?
        var attendees: [String]
    }

    /// What a meeting decided.
    struct Decision {
        var time: Instant
        /// The meeting's id.
        var meeting: String?
        var text: String
        var owner: String?
        var due: CivilDay?
        var done: CivilDay?
    }

    /// Dots for a friction point.
    struct Vote {
        var time: Instant
        /// The meeting's id.
        var meeting: String?
        var point: String
        var dots: Int
    }

    private(set) var members = LooseRecords<Member>()
    private(set) var meetings = LooseRecords<Meeting>()
    private(set) var decisions = LooseRecords<Decision>()
    private(set) var votes = LooseRecords<Vote>()
    private(set) var coverage = Coverage()
    var count: Int { members.count + meetings.count + decisions.count + votes.count }

    /// The most dots one vote gives.
    private static let mostDots = 1000

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let time = try times.time(record, BoardField.time)
        let day = times.day(of: time)
        let digest = record.digest
        let meeting = try record.string(BoardField.meeting)
        switch try record.string(BoardField.event) {
        case "meeting":
            let held = Meeting(
                time: time, id: try record.string(BoardField.id), attendees: try record.list(BoardField.attendees))
            try meetings.insert(try record.bytes(BoardField.id), digest: digest, held)
        case "member":
            guard let developer = try record.string(BoardField.developer) else {
                throw RecordError("developer is missing")
            }
            let member = Member(
                time: time, day: day, developer: developer, team: try record.string(BoardField.team) ?? "",
                until: try times.day(record, BoardField.until))
            try members.insert(try record.bytes(BoardField.id), digest: digest, member)
        case "decision":
            let decision = Decision(
                time: time, meeting: meeting, text: try record.string(BoardField.text) ?? "",
                owner: try record.string(BoardField.owner), due: try times.day(record, BoardField.due),
                done: try done(record, day, &times))
            try decisions.insert(try record.bytes(BoardField.id), digest: digest, decision)
        case "vote":
            let dots = try record.integer(BoardField.dots) ?? 1
            guard (0...BoardFold.mostDots).contains(dots) else {
                throw RecordError("dots is not between 0 and 1000", at: record.offset(BoardField.dots))
            }
            let vote = Vote(
                time: time, meeting: meeting, point: try record.string(BoardField.category) ?? "", dots: dots)
            try votes.insert(try record.bytes(BoardField.id), digest: digest, vote)
        default:
            throw RecordError(
                "event is none of member, meeting, decision and vote", at: record.offset(BoardField.event))
        }
        coverage.note(time, on: day)
    }

    /// The day a decision was done: `done` is a day, or a truth value that puts it on the record's own day.
    private func done(
        _ record: RawRecord, _ day: CivilDay, _ times: inout TimestampReader
    ) throws(RecordError) -> CivilDay? {
        switch record.value(BoardField.done)?.form {
        case .yes: return day
        case .no: return nil
        default: return try times.day(record, BoardField.done)
        }
    }
}
