import Metrics
import SafeText

/// The people who could use the platform.
final class RosterFold: RecordFold {
    /// One person of the roster.
    struct Person {
        /// The e-mail address in lower case.
        var email: String?
        /// The person's name; only to strike it out of published text.
        var name: String?
        /// The team.
        var team: String
        /// The first day in the roster.
        var joined: CivilDay
        /// The moment of access, where the record gives a time of day.
        var joinedAt: Instant?
        /// The first day no longer in the roster.
        var left: CivilDay?
        /// Where the record stands.
        var place: RecordPlace
    }

    private(set) var people = IdentifiedRecords<Person>()
    let coverage = Coverage()

    var count: Int { people.count }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        guard let joined = try times.day(record, RosterField.joined) else { throw RecordError("joined is missing") }
        let person = Person(
            email: try record.string(RosterField.email)?.lowercased(), name: try record.string(RosterField.name),
            team: try record.string(RosterField.team) ?? "", joined: joined,
            joinedAt: try times.access(record, RosterField.joined),
            left: try times.day(record, RosterField.left), place: record.place)
        let digest = record.digest
        let id = try record.required(RosterField.id)
        try people.insert(id, digest: digest, person) { _, _ in nil }.refuseConflict()
    }
}

extension TimestampReader {
    /// The moment of a field that holds a time; nil when absent and for a date without a time of day.
    fileprivate mutating func access(_ record: RawRecord, _ field: some RecordField) throws(RecordError) -> Instant? {
        guard let bytes = try record.bytes(field), bytes.count > 10 else { return nil }
        return instant(bytes)
    }
}
