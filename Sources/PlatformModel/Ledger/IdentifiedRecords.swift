import SafeText

/// Records with an id, each once: of two with the same id and different content one is kept by a rule that does not
/// depend on their order.
struct IdentifiedRecords<Value> {
    private var ids = IdentityTable()
    private var index = CodeIndex()
    private var codes: [UInt64] = []
    private var digests: [UInt64] = []
    /// The kept records.
    private(set) var values: [Value] = []

    /// Records kept.
    var count: Int { values.count }

    /// The id of the record at an index.
    func id(at index: Int) -> String { ids.id(codes[index]) }

    /// Takes a record.
    ///
    /// - Parameters:
    ///   - id: The record's id.
    ///   - digest: A digest of the record's line: equal for lines with the same content.
    ///   - replaces: Whether the new value is to be kept instead of the old one; nil leaves it to the digests.
    /// - Returns: Whether the record is new, a repetition, or in conflict with another of its id.
    mutating func insert(
        _ id: UnsafeBufferPointer<UInt8>, digest: UInt64, _ value: Value, replaces: (Value, Value) -> Bool?
    ) -> Insertion {
        let code = ids.code(id)
        guard let row = index.row(of: code, in: { codes[$0] }) else {
            codes.append(code)
            digests.append(digest)
            values.append(value)
            index.insert(code, row: codes.count - 1) { codes[$0] }
            return .new
        }
        guard digests[row] != digest else { return .repeated }
        if replaces(values[row], value) ?? (digest < digests[row]) {
            values[row] = value
            digests[row] = digest
        }
        return .conflicting
    }

    /// Takes the records of another file in.
    mutating func merge(_ other: IdentifiedRecords, replaces: (Value, Value) -> Bool?) {
        for row in other.values.indices {
            var id = other.id(at: row)
            _ = id.withUTF8 { insert($0, digest: other.digests[row], other.values[row], replaces: replaces) }
        }
    }
}

/// What became of a record with an id.
enum Insertion {
    /// The first of its id.
    case new
    /// The same content once more.
    case repeated
    /// Other content under a known id.
    case conflicting

    /// Throws for a conflict, which leaves one record out.
    func refuseConflict() throws(RecordError) {
        if self == .conflicting { throw RecordError("another record has this id and different content") }
    }
}

extension RawRecord {
    /// A digest of the whole line.
    var digest: UInt64 { ByteScan.digest(line, count: count) }
}
