import Metrics
import SafeText

/// Reports of friction points, and the events of their lives.
final class FrictionFold: RecordFold {
    /// One person's citation of a friction point.
    struct Report {
        var time: Instant
        /// Who reported it; nil when the report does not say.
        var developer: String?
        /// The friction point.
        var point: String
        /// The reporter's own estimate.
        var minutesLost: Int
    }

    /// A step in the life of a friction point.
    struct Event {
        enum Step: String { case planned, started, resolved, told, reopened, merged }
        var time: Instant
        var step: Step
        /// The friction point.
        var point: String
        /// Whom a `told` event names.
        var developers: [String]
        /// The point that a `merged` one joins.
        var into: String?
        var quarter: String?
        var measure: String?
        var current: String?
        var target: String?
        var after: String?
        /// Orders events of the same moment independently of their place in the file.
        var digest: UInt64
        /// Where the record stands.
        var place: RecordPlace
    }

    private(set) var reports = IdentifiedRecords<Report>()
    /// Reports without an id: each line counts.
    private(set) var anonymous: [Report] = []
    private(set) var events: [Event] = []
    private(set) var coverage = Coverage()
    private var names: [String: String] = [:]

    var count: Int { reports.count + anonymous.count + events.count }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let time = try times.time(record, FrictionField.time)
        let digest = record.digest
        if let word = try record.string(FrictionField.event) {
            try addEvent(word, record, time, digest)
        } else {
            try addReport(record, time, digest)
        }
        coverage.note(time, on: times.day(of: time))
    }

    private func addReport(_ record: RawRecord, _ time: Instant, _ digest: UInt64) throws(RecordError) {
        let minutes = try record.integer(FrictionField.minutesLost) ?? 0
        guard (0...1_000_000).contains(minutes) else {
            throw RecordError("minutes_lost is not between 0 and 1000000", at: record.offset(FrictionField.minutesLost))
        }
        let report = Report(
            time: time, developer: try record.string(FrictionField.developer).map(shared),
            point: shared(try record.string(FrictionField.category) ?? ""), minutesLost: minutes)
        guard let id = try record.bytes(FrictionField.id) else {
            anonymous.append(report)
            return
        }
        try reports.insert(id, digest: digest, report, replaces: FrictionFold.replaces).refuseConflict()
    }

    private func addEvent(_ word: String, _ record: RawRecord, _ time: Instant, _ digest: UInt64) throws(RecordError) {
        guard let step = Event.Step(rawValue: word) else {
            throw RecordError(
                "event is none of planned, started, resolved, told, reopened and merged",
                at: record.offset(FrictionField.event))
        }
        let into = try record.string(FrictionField.into)
        if step == .merged, into == nil { throw RecordError("into is missing") }
        // A repeated line says nothing new: events of one point, step and moment are one.
        let event = Event(
            time: time, step: step, point: shared(try record.string(FrictionField.category) ?? ""),
            developers: try record.list(FrictionField.developers), into: into,
            quarter: try record.string(FrictionField.quarter), measure: try record.string(FrictionField.measure),
            current: try record.string(FrictionField.current), target: try record.string(FrictionField.target),
            after: try record.string(FrictionField.after), digest: digest, place: record.place)
        events.append(event)
    }

    /// Of two reports with one id the earlier counts.
    static func replaces(_ old: Report, _ new: Report) -> Bool? {
        old.time == new.time ? nil : new.time < old.time
    }

    /// The one copy of a text that many records share.
    private func shared(_ text: String) -> String {
        if let known = names[text] { return known }
        names[text] = text
        return text
    }
}
