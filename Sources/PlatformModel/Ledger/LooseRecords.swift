import SafeText

/// Records whose id is optional: those with one count once, and of two with the same id the one with the smaller digest
/// is kept; those without one count as they stand.
struct LooseRecords<Value> {
    private var identified = IdentifiedRecords<Value>()
    private var anonymous: [Value] = []

    /// Records kept.
    var count: Int { identified.count + anonymous.count }

    /// All records, in no particular order.
    var values: [Value] { identified.values + anonymous }

    /// Takes a record.
    ///
    /// - Throws: When another record has its id and different content.
    mutating func insert(_ id: UnsafeBufferPointer<UInt8>?, digest: UInt64, _ value: Value) throws(RecordError) {
        guard let id else { return anonymous.append(value) }
        try identified.insert(id, digest: digest, value) { _, _ in nil }.refuseConflict()
    }

    /// Takes the records of another file in.
    mutating func merge(_ other: LooseRecords) {
        identified.merge(other.identified) { _, _ in nil }
        anonymous += other.anonymous
    }
}
