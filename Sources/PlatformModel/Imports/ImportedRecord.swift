import SafeText

/// A native record put together from values of another format, before its fold checks it.
struct ImportedRecord {
    /// A field's value and where it came from.
    struct Value {
        var slot: Int
        var text: String
        var offset: Int
    }

    let kind: RecordKind
    /// Where the record it was made from begins.
    let offset: Int
    private(set) var values: [Value] = []
    /// The line it was made from, of a record that is handed over after others have been read; nil tells the offset.
    var line: Int?
    /// What the columns that a rule maps held, of a record that is handed over after others have been read.
    var columns: [Value]?

    init(_ kind: RecordKind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// Sets a field to the text of a value; nothing when there is none.
    mutating func set(_ field: some RecordField, _ node: DataNode?) {
        if let node, let text = node.text { set(slot: field.rawValue, text, at: node.offset) }
    }

    /// Sets a field to a text; nothing when there is none.
    mutating func set(_ field: some RecordField, _ text: String?, at offset: Int? = nil) {
        if let text { set(slot: field.rawValue, text, at: offset ?? self.offset) }
    }

    /// Sets the field of a slot; an empty text says nothing.
    mutating func set(slot: Int, _ text: String, at offset: Int) {
        values.removeAll { $0.slot == slot }
        if !text.isEmpty { values.append(Value(slot: slot, text: text, offset: offset)) }
    }

    /// The text of a slot.
    func text(slot: Int) -> String? { values.first { $0.slot == slot }?.text }

    /// Whether a field has a value.
    func has(_ field: some RecordField) -> Bool { values.contains { $0.slot == field.rawValue } }
}

/// Lays composed records out as folds read them: the bytes of a line, with a value for each slot.
final class RecordComposer {
    private let record: RawRecord
    private var bytes: UnsafeMutableRawPointer
    private var room = 4096

    init(kind: RecordKind, file: SafeText) {
        record = RawRecord(schema: kind.schema)
        record.file = file
        bytes = .allocate(byteCount: room + ByteScan.padding, alignment: 8)
    }

    deinit {
        bytes.deallocate()
    }

    /// Gives a fold the record.
    ///
    /// - Throws: What the fold finds wrong, at the place in the source of the value it names.
    func hand(
        _ imported: ImportedRecord, to fold: any RecordFold, _ times: inout TimestampReader
    ) throws(RecordError) {
        // The order of the slots, so that what a record says does not depend on the order in which it was composed.
        let values = imported.values.sorted { $0.slot < $1.slot }
        var line: [UInt8] = []
        var raws: [(slot: Int, value: RawValue)] = []
        for value in values {
            line.append(UInt8(truncatingIfNeeded: value.slot))
            let start = line.count
            line.append(contentsOf: value.text.utf8)
            raws.append((value.slot, RawValue(start: start, count: line.count - start, form: .text)))
        }
        if line.count > room {
            bytes.deallocate()
            room = line.count * 2
            bytes = .allocate(byteCount: room + ByteScan.padding, alignment: 8)
        }
        line.withUnsafeBytes { bytes.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(bytes), byteCount: $0.count) }
        (bytes + line.count).initializeMemory(as: UInt8.self, repeating: 0, count: ByteScan.padding)
        record.begin(line: UnsafeRawPointer(bytes), count: line.count)
        record.number = imported.line ?? 0
        for raw in raws where raw.slot < record.schema.names.count { _ = record.set(raw.slot, raw.value) }
        do throws(RecordError) {
            try fold.add(record, &times)
        } catch {
            let named = raws.first { $0.value.start == error.offset }?.slot
            let offset = values.first { $0.slot == named }?.offset ?? imported.offset
            throw RecordError(error.message, at: offset, due: error.due)
        }
    }
}
