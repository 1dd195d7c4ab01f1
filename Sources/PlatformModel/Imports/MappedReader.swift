import Metrics
import SafeText

/// Reads records whose fields have native names, other usual ones, or names that a rule maps to them, from any layout.
final class MappedReader: ElementReader {
    private let kind: RecordKind
    private let slots: [String: Int]
    private let times: Set<Int>
    private let zone: Zone?
    /// Fields that a rule takes from a column of its own.
    private let mapped: Set<Int>

    init(kind: RecordKind, output: ImportOutput) {
        self.kind = kind
        slots = NativeNames.slots(of: kind)
        times = NativeNames.times(of: kind)
        zone = output.rule.zone
        let names = kind.schema.names.map { String(decoding: $0, as: UTF8.self) }
        mapped = Set(names.indices.filter { output.rule.fields[names[$0]]?.column != nil })
    }

    func read(_ element: DataNode, into output: ImportOutput) throws(RecordError) {
        guard case .map(let entries) = element.form else {
            throw RecordError("no record: expected keys and values", at: element.offset)
        }
        var record = ImportedRecord(kind, at: element.offset)
        var native: Set<Int> = []
        for (key, value) in entries {
            guard let slot = slots[key] ?? slots[NativeNames.plain(key)], !mapped.contains(slot) else { continue }
            // A native name has precedence over another one of the same field.
            let isNative = key == kind.schema.name(slot)
            guard isNative || !native.contains(slot) else { continue }
            if isNative { native.insert(slot) }
            take(value, slot, &record)
        }
        let names = kind.schema.names
        for slot in mapped {
            guard let column = output.rule.fields[String(decoding: names[slot], as: UTF8.self)]?.column,
                let value = element.at(column)
            else { continue }
            take(value, slot, &record)
        }
        output.add(record)
    }

    private func take(_ value: DataNode, _ slot: Int, _ record: inout ImportedRecord) {
        if let list = value.list {
            return record.set(slot: slot, list.compactMap(\.text).joined(separator: ";"), at: value.offset)
        }
        guard var text = value.text else { return }
        if times.contains(slot) {
            text = time(text)
        } else if kind == .deployments, slot == DeploymentField.status.rawValue {
            text = NativeNames.status(text)
        }
        record.set(slot: slot, text, at: value.offset)
    }

    /// A time as RFC 3339 and a date as it is; a text that is neither is left for the fold to refuse.
    private func time(_ text: String) -> String {
        if let wall = ImportTime.wall(text) {
            if wall.milliseconds == nil { return ImportTime.string(wall.day) }
            return ImportTime.instant(wall, zone: zone).map(ImportTime.string) ?? text
        }
        return ImportTime.unix(text) ?? text
    }
}
