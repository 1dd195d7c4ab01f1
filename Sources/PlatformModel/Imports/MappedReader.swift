import SafeText

/// Reads records whose fields have native names, or names that a rule maps to them, from any layout.
final class MappedReader: ElementReader {
    private let kind: RecordKind
    private let slots: [String: Int]

    init(kind: RecordKind, output: ImportOutput) {
        self.kind = kind
        var slots: [String: Int] = [:]
        for (slot, name) in kind.schema.names.enumerated() { slots[String(decoding: name, as: UTF8.self)] = slot }
        self.slots = slots
    }

    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        guard case .map(let entries) = element.form else {
            throw RecordError("no record: expected keys and values", at: element.offset)
        }
        var record = ImportedRecord(kind, at: element.offset)
        for (key, value) in entries {
            guard let slot = slots[key] ?? slots[key.trimmed.lowercased()] else { continue }
            if let list = value.list {
                record.set(slot: slot, list.compactMap(\.text).joined(separator: ";"), at: value.offset)
            } else if let text = value.text {
                record.set(slot: slot, text, at: value.offset)
            }
        }
        output.add(record)
    }
}
