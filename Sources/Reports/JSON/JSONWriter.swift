/// Writes JSON (RFC 8259) as UTF-8 that people can read and line tools can compare: two blanks a level, what fits on one
/// line on one line, and so every row of an array.
struct JSONWriter {
    /// Bytes of a line up to which an object or array stays on it.
    private static let lineLength = 110

    private var bytes: [UInt8] = []

    /// The text of a value, with a line end.
    static func text(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.write(value, level: 0)
        writer.put("\n")
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private mutating func write(_ value: JSONValue, level: Int) {
        let start = bytes.count
        let column = start - (bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
        if writeLine(value, until: start + max(0, JSONWriter.lineLength - column)) { return }
        bytes.removeSubrange(start...)
        switch value {
        case .array(let elements):
            put("[")
            for (place, element) in elements.enumerated() {
                startLine(level + 1, isFirst: place == 0)
                if element.isRow { _ = writeLine(element, until: .max) } else { write(element, level: level + 1) }
            }
            endLines(level, "]")
        case .object(let members):
            put("{")
            for (place, member) in members.enumerated() {
                startLine(level + 1, isFirst: place == 0)
                put(quoting: member.key)
                put(": ")
                write(member.value, level: level + 1)
            }
            endLines(level, "}")
        default:
            writeScalar(value)
        }
    }

    /// Writes a value on one line; false when it goes past a place, with the rest of it left out.
    private mutating func writeLine(_ value: JSONValue, until end: Int) -> Bool {
        switch value {
        case .array(let elements):
            put("[")
            for (place, element) in elements.enumerated() {
                if place > 0 { put(", ") }
                guard bytes.count <= end, writeLine(element, until: end) else { return false }
            }
            put("]")
        case .object(let members):
            put("{")
            for (place, member) in members.enumerated() {
                if place > 0 { put(", ") }
                put(quoting: member.key)
                put(": ")
                guard bytes.count <= end, writeLine(member.value, until: end) else { return false }
            }
            put("}")
        default:
            writeScalar(value)
        }
        return bytes.count <= end
    }

    private mutating func writeScalar(_ value: JSONValue) {
        switch value {
        case .bool(let value): put(value ? "true" : "false")
        case .integer(let value): put(String(value))
        // The shortest digits that read back as the same double; JSON has no NaN and no infinity.
        case .number(let value) where value.isFinite: put(value == 0 ? "0" : value.description)
        case .text(let text): put(quoting: text)
        default: put("null")
        }
    }

    private mutating func startLine(_ level: Int, isFirst: Bool) {
        put(isFirst ? "\n" : ",\n")
        put(String(repeating: "  ", count: level))
    }

    private mutating func endLines(_ level: Int, _ bracket: String) {
        put("\n")
        put(String(repeating: "  ", count: level))
        put(bracket)
    }

    private mutating func put(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func put(quoting text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): put("\\\"")
            case UInt8(ascii: "\\"): put("\\\\")
            case 0x0A: put("\\n")
            case 0x0D: put("\\r")
            case 0x09: put("\\t")
            case 0..<0x20:
                put("\\u00")
                put(byte < 0x10 ? "0" : "1")
                put(String(byte & 0xF, radix: 16))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSONValue {
    /// Whether the value is an object in which no array holds objects or arrays.
    fileprivate var isRow: Bool {
        guard case .object(let members) = self else { return false }
        return members.allSatisfy { member in
            switch member.value {
            case .array(let elements): elements.allSatisfy(\.isScalar)
            case .object: member.value.isRow
            default: true
            }
        }
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }
}
