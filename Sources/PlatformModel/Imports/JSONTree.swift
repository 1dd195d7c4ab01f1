import SafeText

/// Reads JSON values (RFC 8259) into ``DataNode``s: every byte checked, nesting and size bounded.
struct JSONTree {
    /// The most values of one tree.
    static let mostValues = 1 << 20

    private var cursor: JSONCursor
    private let base: UnsafeRawPointer
    /// Whether a text that ends or breaks in the middle of a value gives what stands before.
    private let isTolerant: Bool
    /// Set once a tolerant reading has come to a break.
    private(set) var isBroken = false
    private var values = 0

    /// A reading of `count` bytes, with ``ByteScan/padding`` readable bytes behind them.
    init(_ base: UnsafeRawPointer, count: Int, isTolerant: Bool = false) {
        self.base = base
        cursor = JSONCursor(base: base, count: count)
        self.isTolerant = isTolerant
    }

    /// The one value that a text is.
    static func value(_ base: UnsafeRawPointer, count: Int) throws(RecordError) -> DataNode {
        var tree = JSONTree(base, count: count)
        guard let node = try tree.next() else { throw RecordError("expected a value", at: count) }
        guard tree.isAtEnd else { throw RecordError("something follows the record", at: tree.offset) }
        return node
    }

    /// Bytes read so far.
    var offset: Int { cursor.offset }

    /// Whether nothing but blanks is left.
    var isAtEnd: Bool {
        mutating get {
            cursor.skipBlanks()
            return cursor.offset == cursor.count
        }
    }

    /// The next value of the text; nil at its end.
    mutating func next() throws(RecordError) -> DataNode? {
        guard !isAtEnd, !isBroken else { return nil }
        values = 0
        return try value(depth: 0)
    }

    /// Steps into a list if one begins here.
    mutating func enterList() -> Bool {
        cursor.skipBlanks()
        return cursor.take(UInt8(ascii: "["))
    }

    /// The next element of the list stepped into; nil once it is closed.
    mutating func nextElement(isFirst: Bool) throws(RecordError) -> DataNode? {
        guard !isBroken else { return nil }
        cursor.skipBlanks()
        if cursor.take(UInt8(ascii: "]")) { return nil }
        if !isFirst {
            guard cursor.take(UInt8(ascii: ",")) else { return try broken("expected a comma or ]") }
            cursor.skipBlanks()
        }
        if isTolerant, isAtEnd { return try broken("expected a value") }
        values = 0
        return try value(depth: 1)
    }

    /// Steps into the list of records that an object wraps, such as `items` of Kubernetes; stays where it is when the
    /// next value is no such object.
    mutating func enterItems(of keys: [String]) -> Bool {
        let start = self
        cursor.skipBlanks()
        if cursor.take(UInt8(ascii: "{")), (try? findItems(of: keys)) == true { return true }
        self = start
        return false
    }

    private mutating func findItems(of keys: [String]) throws(RecordError) -> Bool {
        repeat {
            cursor.skipBlanks()
            let key = text(try cursor.string())
            cursor.skipBlanks()
            guard cursor.take(UInt8(ascii: ":")) else { return false }
            cursor.skipBlanks()
            if keys.contains(key), cursor.take(UInt8(ascii: "[")) {
                let inside = cursor
                cursor.skipBlanks()
                guard cursor.take(UInt8(ascii: "{")) else { return false }
                cursor = inside
                return true
            }
            _ = try cursor.value()
            cursor.skipBlanks()
        } while cursor.take(UInt8(ascii: ","))
        return false
    }

    /// Steps over the rest of the object whose list was stepped into.
    mutating func leaveItems() throws(RecordError) {
        cursor.skipBlanks()
        while cursor.take(UInt8(ascii: ",")) {
            cursor.skipBlanks()
            _ = try cursor.string()
            cursor.skipBlanks()
            guard cursor.take(UInt8(ascii: ":")) else { throw RecordError("expected a colon", at: cursor.offset) }
            cursor.skipBlanks()
            _ = try cursor.value()
            cursor.skipBlanks()
        }
        guard cursor.take(UInt8(ascii: "}")) else {
            throw RecordError("expected a comma or a closing brace", at: cursor.offset)
        }
    }

    private mutating func broken(_ message: SafeText) throws(RecordError) -> DataNode? {
        guard isTolerant else { throw RecordError(message, at: cursor.offset) }
        isBroken = true
        return nil
    }

    private mutating func value(depth: Int) throws(RecordError) -> DataNode {
        let start = cursor.offset
        values += 1
        if values > JSONTree.mostValues || depth > JSONLineParser.deepest {
            guard isTolerant else {
                throw RecordError(
                    depth > JSONLineParser.deepest ? "nested too deeply" : "more values than a record can have",
                    at: start)
            }
            isBroken = true
            return DataNode(form: .null, offset: start)
        }
        if cursor.take(UInt8(ascii: "{")) { return DataNode(form: .map(try map(depth: depth)), offset: start) }
        if cursor.take(UInt8(ascii: "[")) { return DataNode(form: .list(try list(depth: depth)), offset: start) }
        do throws(RecordError) {
            guard let value = try cursor.value() else { return DataNode(form: .null, offset: start) }
            switch value.form {
            case .yes: return DataNode(form: .truth(true), offset: start)
            case .no: return DataNode(form: .truth(false), offset: start)
            case .number: return DataNode(form: .number(text(value)), offset: start)
            default: return DataNode(form: .text(text(value)), offset: start)
            }
        } catch {
            guard isTolerant else { throw error }
            isBroken = true
            return DataNode(form: .null, offset: start)
        }
    }

    private mutating func list(depth: Int) throws(RecordError) -> [DataNode] {
        var elements: [DataNode] = []
        cursor.skipBlanks()
        if cursor.take(UInt8(ascii: "]")) { return elements }
        while true {
            cursor.skipBlanks()
            elements.append(try value(depth: depth + 1))
            if isBroken { return elements }
            cursor.skipBlanks()
            if cursor.take(UInt8(ascii: ",")) { continue }
            if cursor.take(UInt8(ascii: "]")) { return elements }
            _ = try broken("expected a comma or ]")
            return elements
        }
    }

    private mutating func map(depth: Int) throws(RecordError) -> [(key: String, value: DataNode)] {
        var entries: [(key: String, value: DataNode)] = []
        var names: Set<String> = []
        cursor.skipBlanks()
        if cursor.take(UInt8(ascii: "}")) { return entries }
        while true {
            cursor.skipBlanks()
            let start = cursor.offset
            let name: String
            do throws(RecordError) {
                name = text(try cursor.string())
                cursor.skipBlanks()
                guard cursor.take(UInt8(ascii: ":")) else { throw RecordError("expected a colon", at: cursor.offset) }
            } catch {
                guard isTolerant else { throw error }
                isBroken = true
                return entries
            }
            guard names.insert(name).inserted else {
                throw RecordError("\(SafeText(cleaning: name)) stands twice", at: start)
            }
            cursor.skipBlanks()
            entries.append((name, try value(depth: depth + 1)))
            if isBroken { return entries }
            cursor.skipBlanks()
            if cursor.take(UInt8(ascii: ",")) { continue }
            if cursor.take(UInt8(ascii: "}")) { return entries }
            _ = try broken("expected a comma or }")
            return entries
        }
    }

    private func text(_ value: RawValue) -> String {
        let raw = UnsafeRawBufferPointer(start: base + value.start, count: value.count)
        guard value.form == .escapedText else { return String(decoding: raw, as: UTF8.self) }
        var plain: [UInt8] = []
        JSONText.unescape(raw, into: &plain)
        return String(decoding: plain, as: UTF8.self)
    }
}
