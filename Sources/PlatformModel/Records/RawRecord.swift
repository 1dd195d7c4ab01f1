import SafeText

/// One value of a line as the parser found it: bytes of the line, not yet interpreted.
struct RawValue {
    enum Form: UInt8 {
        /// A string without escapes, or a CSV cell without doubled quotes.
        case text
        /// A JSON string with escapes, its quotes left off.
        case escapedText
        /// A CSV cell with doubled quotes, its outer quotes left off.
        case quotedText
        /// A JSON number.
        case number
        case yes, no
        /// An array or object, brackets included.
        case nested
    }

    var start: Int
    var count: Int
    var form: Form
}

/// The fields of one line by slot; reused from line to line, and valid only until the next one is parsed.
final class RawRecord {
    /// Names of the slots, for messages.
    let schema: RecordSchema
    /// The first byte of the line.
    private(set) var line: UnsafeRawPointer
    /// Bytes of the line without its line end.
    private(set) var count = 0
    /// The file, relative to the workspace.
    var file: SafeText = ""
    /// The line's number in its file, from 1; 0 when it is not known.
    var number = 0
    /// The slots that have a value, a bit each; JSON null and an empty CSV cell are none.
    private(set) var present: UInt64 = 0

    private let values: UnsafeMutablePointer<RawValue>
    private var scratch: [UInt8] = []

    init(schema: RecordSchema) {
        self.schema = schema
        values = .allocate(capacity: 64)
        values.initialize(repeating: RawValue(start: 0, count: 0, form: .text), count: 64)
        line = UnsafeRawPointer(values)
    }

    deinit {
        values.deinitialize(count: 64)
        values.deallocate()
    }

    /// Where the record stands.
    var place: RecordPlace { RecordPlace(file: file, line: number) }

    /// Starts a line without fields.
    @inline(__always)
    func begin(line: UnsafeRawPointer, count: Int) {
        self.line = line
        self.count = count
        present = 0
    }

    /// Sets the value of a slot; says false when it has one already.
    @inline(__always)
    func set(_ slot: Int, _ value: RawValue) -> Bool {
        let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: slot)
        guard present & bit == 0 else { return false }
        present |= bit
        values[slot & 63] = value
        return true
    }

    /// Takes a slot's value away: a null says nothing.
    @inline(__always)
    func clear(_ slot: Int) {
        present &= ~(1 << UInt64(truncatingIfNeeded: slot))
    }

    /// Throws when a field that the kind requires is missing.
    @inline(__always)
    func requireFields() throws(RecordError) {
        let missing = schema.required & ~present
        guard missing != 0 else { return }
        throw RecordError("\(SafeText(cleaning: schema.name(missing.trailingZeroBitCount))) is missing")
    }

    /// Whether a field has a value.
    @inline(__always)
    func has(_ field: some RecordField) -> Bool {
        present & (1 << UInt64(truncatingIfNeeded: field.rawValue)) != 0
    }

    /// The value of a field as found.
    @inline(__always)
    func value(_ field: some RecordField) -> RawValue? {
        has(field) ? values[field.rawValue & 63] : nil
    }

    /// Where a field's value begins in the line.
    func offset(_ field: some RecordField) -> Int? { value(field)?.start }

    /// The bytes of a text or number; nil when absent or empty. They are valid until the next call on this record.
    ///
    /// - Throws: When the value is a truth value, an array or an object.
    @inline(__always)
    func bytes(_ field: some RecordField) throws(RecordError) -> UnsafeBufferPointer<UInt8>? {
        guard let value = value(field) else { return nil }
        if value.form == .text || value.form == .number {
            guard value.count > 0 else { return nil }
            return UnsafeBufferPointer(
                start: (line + value.start).assumingMemoryBound(to: UInt8.self), count: value.count)
        }
        return try decoded(value, name: field.name)
    }

    /// The bytes of a text or number that must be there.
    @inline(__always)
    func required(_ field: some RecordField) throws(RecordError) -> UnsafeBufferPointer<UInt8> {
        guard let bytes = try bytes(field) else {
            throw RecordError("\(SafeText(cleaning: field.name)) is missing", at: offset(field))
        }
        return bytes
    }

    /// A field's text, copied; nil when absent or empty.
    func string(_ field: some RecordField) throws(RecordError) -> String? {
        try bytes(field).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A field's whole number; nil when absent.
    ///
    /// - Throws: When the value is no whole number of 64 bits.
    func integer(_ field: some RecordField) throws(RecordError) -> Int? {
        guard let bytes = try bytes(field) else { return nil }
        guard let number = Decimal.integer(bytes) else {
            throw RecordError("\(SafeText(cleaning: field.name)) is no whole number", at: offset(field))
        }
        return number
    }

    /// The texts of a field that is an array of strings, or of a CSV cell of texts separated by `;`; empty when absent.
    func list(_ field: some RecordField) throws(RecordError) -> [String] {
        guard let value = value(field) else { return [] }
        let bytes = UnsafeRawBufferPointer(start: line + value.start, count: value.count)
        if value.form == .nested {
            guard let texts = JSONText.strings(inArray: bytes) else {
                throw RecordError("\(SafeText(cleaning: field.name)) is no array of texts", at: value.start)
            }
            return texts
        }
        return try string(field).map { $0.split(separator: ";").map { String($0).trimmed } } ?? []
    }

    private func decoded(_ value: RawValue, name: String) throws(RecordError) -> UnsafeBufferPointer<UInt8>? {
        let raw = UnsafeRawBufferPointer(start: line + value.start, count: value.count)
        scratch.removeAll(keepingCapacity: true)
        switch value.form {
        case .escapedText: JSONText.unescape(raw, into: &scratch)
        case .quotedText: DelimitedText.undouble(raw, into: &scratch)
        default: throw RecordError("\(SafeText(cleaning: name)) is no text", at: value.start)
        }
        guard !scratch.isEmpty else { return nil }
        // The array is not touched again before the next call, so its storage stays where it is.
        return scratch.withUnsafeBufferPointer { UnsafeBufferPointer(start: $0.baseAddress, count: $0.count) }
    }
}

extension String {
    /// The text without blanks at its ends.
    var trimmed: String {
        var view = self[...]
        while view.first == " " { view.removeFirst() }
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
