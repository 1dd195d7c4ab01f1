import SafeText

/// Reads one JSON object (RFC 8259) on one line into the slots of a record, checking every byte of it.
///
/// Fields outside the schema are checked and passed over. Buffers need ``ByteScan/padding`` bytes past their end.
struct JSONLineParser {
    /// The deepest nesting of arrays and objects inside a record.
    static let deepest = 64

    private let schema: RecordSchema
    /// The slots of the last line's keys in their order: the next line has most often the same. -1 is no field.
    private var expected: [Int] = []

    init(schema: RecordSchema) {
        self.schema = schema
    }

    /// Reads a line of `count` bytes into `record`.
    ///
    /// - Throws: With the offset of the first byte that breaks a rule.
    mutating func parse(_ base: UnsafeRawPointer, count: Int, into record: RawRecord) throws(RecordError) {
        record.begin(line: base, count: count)
        var cursor = JSONCursor(base: base, count: count)
        cursor.skipBlanks()
        guard cursor.take(UInt8(ascii: "{")) else {
            throw RecordError("no JSON object: a record starts with {", at: cursor.offset)
        }
        cursor.skipBlanks()
        if cursor.take(UInt8(ascii: "}")) { return try end(&cursor) }
        var place = 0
        var nulls: UInt64 = 0
        while true {
            let key = try cursor.string()
            cursor.skipBlanks()
            guard cursor.take(UInt8(ascii: ":")) else { throw RecordError("expected a colon", at: cursor.offset) }
            cursor.skipBlanks()
            let slot = slot(of: key, place: place, base: base)
            place += 1
            if slot >= 0 {
                let value = try cursor.value()
                let isNull = value == nil
                if !record.set(slot, value ?? RawValue(start: 0, count: 0, form: .text)) {
                    throw RecordError("\(SafeText(cleaning: schema.name(slot))) stands twice", at: key.start)
                }
                if isNull { nulls |= 1 << UInt64(truncatingIfNeeded: slot) }
            } else {
                _ = try cursor.value()
            }
            cursor.skipBlanks()
            if cursor.take(UInt8(ascii: ",")) {
                cursor.skipBlanks()
                continue
            }
            guard cursor.take(UInt8(ascii: "}")) else {
                throw RecordError("expected a comma or a closing brace", at: cursor.offset)
            }
            break
        }
        while nulls != 0 {
            record.clear(nulls.trailingZeroBitCount)
            nulls &= nulls - 1
        }
        try end(&cursor)
    }

    @inline(__always)
    private func end(_ cursor: inout JSONCursor) throws(RecordError) {
        cursor.skipBlanks()
        guard cursor.offset == cursor.count else {
            throw RecordError("something follows the record", at: cursor.offset)
        }
    }

    @inline(__always)
    private mutating func slot(of key: RawValue, place: Int, base: UnsafeRawPointer) -> Int {
        let bytes = UnsafeBufferPointer(
            start: (base + key.start).assumingMemoryBound(to: UInt8.self), count: key.count)
        if place < expected.count {
            let guess = expected[place]
            if guess >= 0, key.form == .text, isName(bytes, of: guess) { return guess }
        }
        return lookUp(bytes, form: key.form, place: place)
    }

    @inline(__always)
    private func isName(_ bytes: UnsafeBufferPointer<UInt8>, of slot: Int) -> Bool {
        let name = schema.names[slot]
        guard name.count == bytes.count else { return false }
        for index in 0..<name.count where name[index] != bytes[index] { return false }
        return true
    }

    private mutating func lookUp(_ bytes: UnsafeBufferPointer<UInt8>, form: RawValue.Form, place: Int) -> Int {
        var slot = -1
        if form == .escapedText {
            var plain: [UInt8] = []
            JSONText.unescape(UnsafeRawBufferPointer(bytes), into: &plain)
            slot = plain.withUnsafeBufferPointer { schema.slot(of: $0) } ?? -1
        } else {
            slot = schema.slot(of: bytes) ?? -1
        }
        if place < expected.count {
            expected[place] = slot
        } else if place < 64 {
            while expected.count < place { expected.append(-1) }
            expected.append(slot)
        }
        return slot
    }
}
