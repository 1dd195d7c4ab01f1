import SafeText

/// Escapes in JSON strings.
enum JSONText {
    /// Bytes of the escape that starts with the backslash at `offset`.
    ///
    /// - Throws: For an escape that JSON does not know, and for half of a surrogate pair.
    static func escapeLength(_ base: UnsafeRawPointer, at offset: Int, count: Int) throws(RecordError) -> Int {
        guard offset + 1 < count else { throw RecordError("a text without its closing quote", at: offset) }
        switch base.load(fromByteOffset: offset + 1, as: UInt8.self) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return 2
        case UInt8(ascii: "u"):
            guard let unit = codeUnit(base, at: offset, count: count) else {
                throw RecordError("an escape needs four hexadecimal digits", at: offset)
            }
            if (0xDC00...0xDFFF).contains(unit) { throw RecordError("half a surrogate pair", at: offset) }
            guard (0xD800...0xDBFF).contains(unit) else { return 6 }
            guard let low = codeUnit(base, at: offset + 6, count: count), (0xDC00...0xDFFF).contains(low) else {
                throw RecordError("half a surrogate pair", at: offset)
            }
            return 12
        default:
            throw RecordError("an escape that JSON does not know", at: offset)
        }
    }

    /// Appends a string's bytes with its escapes resolved; the string has passed the parser.
    static func unescape(_ raw: UnsafeRawBufferPointer, into plain: inout [UInt8]) {
        guard let base = raw.baseAddress else { return }
        var index = 0
        while index < raw.count {
            guard raw[index] == UInt8(ascii: "\\"), index + 1 < raw.count else {
                plain.append(raw[index])
                index += 1
                continue
            }
            switch raw[index + 1] {
            case UInt8(ascii: "b"): plain.append(0x08)
            case UInt8(ascii: "f"): plain.append(0x0C)
            case UInt8(ascii: "n"): plain.append(0x0A)
            case UInt8(ascii: "r"): plain.append(0x0D)
            case UInt8(ascii: "t"): plain.append(0x09)
            case UInt8(ascii: "u"):
                var value = codeUnit(base, at: index, count: raw.count) ?? 0xFFFD
                index += 4
                if (0xD800...0xDBFF).contains(value), let low = codeUnit(base, at: index + 2, count: raw.count) {
                    value = 0x10000 + (value - 0xD800) << 10 + (low & 0x3FF)
                    index += 6
                }
                plain.append(contentsOf: String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
            case let other: plain.append(other)
            }
            index += 2
        }
    }

    /// The texts of an array of strings that has passed the parser; nil when it is an object or holds anything else.
    static func strings(inArray raw: UnsafeRawBufferPointer) -> [String]? {
        guard let base = raw.baseAddress else { return nil }
        var cursor = JSONCursor(base: base, count: raw.count)
        guard cursor.take(UInt8(ascii: "[")) else { return nil }
        var texts: [String] = []
        cursor.skipBlanks()
        if cursor.take(UInt8(ascii: "]")) { return texts }
        repeat {
            cursor.skipBlanks()
            guard let value = try? cursor.string() else { return nil }
            var plain: [UInt8] = []
            unescape(UnsafeRawBufferPointer(start: base + value.start, count: value.count), into: &plain)
            texts.append(String(decoding: plain, as: UTF8.self))
            cursor.skipBlanks()
        } while cursor.take(UInt8(ascii: ","))
        return texts
    }

    /// The code unit of a `\uXXXX` escape at `offset`.
    private static func codeUnit(_ base: UnsafeRawPointer, at offset: Int, count: Int) -> UInt32? {
        guard offset + 6 <= count, base.load(fromByteOffset: offset, as: UInt8.self) == UInt8(ascii: "\\"),
            base.load(fromByteOffset: offset + 1, as: UInt8.self) == UInt8(ascii: "u")
        else { return nil }
        var value: UInt32 = 0
        for index in offset + 2..<offset + 6 {
            let byte = base.load(fromByteOffset: index, as: UInt8.self)
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }
}
