import Metrics

/// Records of one file whose events lie in the future: kept aside, so that no figure knows them, until their time comes.
struct FutureRecords<Record> {
    /// One record.
    struct Held {
        var record: Record
        /// Where it stands.
        var line: Int
        /// What is wrong with it at present, and when it is due.
        var error: RecordError
    }

    /// The most records that are kept; of more, the rest is left out until the file is read again.
    static var most: Int { 1000 }

    /// The records kept, in the order of their lines.
    private(set) var held: [Held] = []
    /// Records beyond ``most``.
    private(set) var dropped = 0

    /// All of them.
    var count: Int { held.count + dropped }

    /// The complaints about the first of them.
    var complaints: [(line: Int, error: RecordError)] { held.prefix(Complaints.kept).map { ($0.line, $0.error) } }

    /// Keeps a record aside; its error says when it is due.
    mutating func hold(_ record: @autoclosure () -> Record, line: Int, _ error: RecordError) {
        guard held.count < Self.most else {
            dropped += 1
            return
        }
        held.append(Held(record: record(), line: line, error: error))
    }

    /// Takes the records out that are due by a moment.
    mutating func takeDue(by limit: Instant) -> [Held] {
        guard held.contains(where: { $0.error.due.map { $0 <= limit } ?? true }) else { return [] }
        let due = held.filter { $0.error.due.map { $0 <= limit } ?? true }
        held.removeAll { $0.error.due.map { $0 <= limit } ?? true }
        return due
    }
}
