import SafeText

/// A place in a line of JSON, with the grammar's parts to step over.
struct JSONCursor {
    let base: UnsafeRawPointer
    let count: Int
    private(set) var offset = 0

    init(base: UnsafeRawPointer, count: Int) {
        self.base = base
        self.count = count
    }

    /// The byte at the place; 0 at the end, which no rule accepts.
    @inline(__always)
    private var byte: UInt8 { offset < count ? base.load(fromByteOffset: offset, as: UInt8.self) : 0 }

    /// Steps over one byte if it is there.
    @inline(__always)
    mutating func take(_ wanted: UInt8) -> Bool {
        guard offset < count, base.load(fromByteOffset: offset, as: UInt8.self) == wanted else { return false }
        offset += 1
        return true
    }

    /// Steps over blanks, tabs and line ends.
    @inline(__always)
    mutating func skipBlanks() {
        while offset < count {
            let byte = base.load(fromByteOffset: offset, as: UInt8.self)
            guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { return }
            offset += 1
        }
    }

    /// Steps over a string; its value has the quotes left off.
    @inline(__always)
    mutating func string() throws(RecordError) -> RawValue {
        guard take(UInt8(ascii: "\"")) else { throw RecordError("expected a quoted text", at: offset) }
        let start = offset
        let end = ByteScan.endOfPlainText(base, from: start, count: count)
        if end < count, base.load(fromByteOffset: end, as: UInt8.self) == UInt8(ascii: "\"") {
            offset = end + 1
            return RawValue(start: start, count: end - start, form: .text)
        }
        return try restOfString(from: end, start: start)
    }

    /// The rest of a string that has escapes or characters past ASCII in it.
    private mutating func restOfString(from: Int, start: Int) throws(RecordError) -> RawValue {
        var index = from
        var form = RawValue.Form.text
        while index < count {
            let byte = base.load(fromByteOffset: index, as: UInt8.self)
            switch byte {
            case UInt8(ascii: "\""):
                offset = index + 1
                return RawValue(start: start, count: index - start, form: form)
            case UInt8(ascii: "\\"):
                form = .escapedText
                index += try JSONText.escapeLength(base, at: index, count: count)
            case 0..<0x20:
                throw RecordError("control character in a text", at: index)
            case 0x80...:
                let length = UTF8Check.sequenceLength(base, at: index, count: count)
                guard length > 0 else { throw RecordError("not UTF-8", at: index) }
                index += length
                continue
            default:
                index += 1
            }
            index = ByteScan.endOfPlainText(base, from: index, count: count)
        }
        throw RecordError("a text without its closing quote", at: start - 1)
    }

    /// Steps over any value; nil for null.
    @inline(__always)
    mutating func value() throws(RecordError) -> RawValue? {
        let first = byte
        if first == UInt8(ascii: "\"") { return try string() }
        return try otherValue(first)
    }

    private mutating func otherValue(_ first: UInt8) throws(RecordError) -> RawValue? {
        let start = offset
        switch first {
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try number()
            return RawValue(start: start, count: offset - start, form: .number)
        case UInt8(ascii: "t"):
            try word("true")
            return RawValue(start: start, count: 4, form: .yes)
        case UInt8(ascii: "f"):
            try word("false")
            return RawValue(start: start, count: 5, form: .no)
        case UInt8(ascii: "n"):
            try word("null")
            return nil
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            try nested()
            return RawValue(start: start, count: offset - start, form: .nested)
        default:
            throw RecordError("expected a value", at: offset)
        }
    }

    private mutating func word(_ word: StaticString) throws(RecordError) {
        let end = offset + word.utf8CodeUnitCount
        guard end <= count else { throw RecordError("expected a value", at: offset) }
        for index in 0..<word.utf8CodeUnitCount
        where base.load(fromByteOffset: offset + index, as: UInt8.self) != word.utf8Start[index] {
            throw RecordError("expected a value", at: offset)
        }
        offset = end
    }

    private mutating func number() throws(RecordError) {
        let start = offset
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits(from: start) }
        if take(UInt8(ascii: ".")) { try digits(from: start) }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits(from: start)
        }
    }

    private mutating func digits(from start: Int) throws(RecordError) {
        guard Decimal.digit(byte) != nil else { throw RecordError("not a number", at: start) }
        while offset < count, Decimal.digit(byte) != nil { offset += 1 }
    }

    /// Steps over an array or object, level by level without recursion.
    private mutating func nested() throws(RecordError) {
        let start = offset
        var closers: [UInt8] = []
        // Each turn starts where a value may stand.
        while true {
            skipBlanks()
            var isOpen = false
            if take(UInt8(ascii: "[")) {
                closers.append(UInt8(ascii: "]"))
                isOpen = true
            } else if take(UInt8(ascii: "{")) {
                closers.append(UInt8(ascii: "}"))
                isOpen = true
            } else if byte == UInt8(ascii: "\"") {
                _ = try string()
            } else {
                _ = try otherValue(byte)
            }
            guard closers.count <= JSONLineParser.deepest else { throw RecordError("nested too deeply", at: start) }
            skipBlanks()
            if isOpen, let closer = closers.last, !take(closer) {
                if closer == UInt8(ascii: "}") { try key() }
                continue
            } else if isOpen {
                closers.removeLast()
            }
            // A value has ended: close what ends here, or go on after a comma.
            while let closer = closers.last {
                skipBlanks()
                if take(UInt8(ascii: ",")) {
                    skipBlanks()
                    if closer == UInt8(ascii: "}") { try key() }
                    break
                }
                guard take(closer) else {
                    throw RecordError(
                        closer == UInt8(ascii: "]") ? "expected a comma or ]" : "expected a comma or }", at: offset)
                }
                closers.removeLast()
            }
            if closers.isEmpty { return }
        }
    }

    private mutating func key() throws(RecordError) {
        _ = try string()
        skipBlanks()
        guard take(UInt8(ascii: ":")) else { throw RecordError("expected a colon", at: offset) }
    }
}
