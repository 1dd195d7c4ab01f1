import Metrics

/// How files outside the native layout are to be read: what `sources:` says of them, or nothing for `imports/`.
struct SourceRule: Hashable, Sendable {
    /// How a native field is filled from an export.
    struct FieldRule: Hashable, Sendable {
        /// The column, or the path of keys, that holds it; nil keeps what the format finds.
        var column: String?
        /// A value for every record.
        var constant: String?
        /// Native values by those of the export, in lower case.
        var values: [String: String] = [:]
    }

    /// The format's name; nil is told by the content.
    var format: String?
    /// The service of records that name none.
    var service: String?
    /// The environment of records that name none.
    var environment: String?
    /// Of a git repository: the names of tags that are deployments, with `*` and `?`; nil is `v*`.
    var tags: String?
    /// The zone of times without one.
    var zone: Zone?
    /// Rules by the names of native fields.
    var fields: [String: FieldRule] = [:]

    /// Whether files are read as their format says, with nothing changed.
    var isPlain: Bool { service == nil && environment == nil && zone == nil && fields.isEmpty }

    /// What the columns that the rule names hold in an element, for a record that is handed over later.
    func columns(of element: DataNode?, for kind: RecordKind) -> [ImportedRecord.Value] {
        guard !fields.isEmpty, let element else { return [] }
        let schema = kind.schema
        return fields.compactMap { name, field in
            guard let slot = schema.names.firstIndex(of: Array(name.utf8)), let column = field.column,
                let node = element.at(column), let text = node.text
            else { return nil }
            return ImportedRecord.Value(slot: slot, text: text, offset: node.offset)
        }
    }

    /// Changes a record as the rule says.
    ///
    /// - Parameters:
    ///   - record: The record; what it knows of its columns has precedence over the element.
    ///   - element: What it was made from.
    func apply(to record: inout ImportedRecord, element: DataNode?) {
        guard !fields.isEmpty else { return }
        let columns = record.columns ?? columns(of: element, for: record.kind)
        // The reader of native records takes columns itself, since it knows how their values are to be read.
        let isNative = format.flatMap(RecordKind.init(rawValue:)) != nil
        let schema = record.kind.schema
        for (name, field) in fields {
            guard let slot = schema.names.firstIndex(of: Array(name.utf8)) else { continue }
            if let constant = field.constant { record.set(slot: slot, constant, at: record.offset) }
            if record.text(slot: slot) == nil || !isNative, let value = columns.first(where: { $0.slot == slot }) {
                record.set(slot: slot, value.text, at: value.offset)
            }
            if let text = record.text(slot: slot), let value = field.values[text.lowercased()] {
                record.set(slot: slot, value, at: record.offset)
            }
        }
    }
}
