import SafeText

/// A sign by which a record of a format is known.
struct Mark: Sendable {
    /// What must hold of the value at a path.
    enum Test: Sendable {
        case isThere
        /// The key is there, even with null as its value.
        case isNamed
        case begins(String)
        case isOne(of: [String])
        /// A list whose first element has a key.
        case listHas(String)
        case isMap
    }

    let path: String
    let test: Test

    /// A key that must be there.
    static func has(_ path: String) -> Mark { Mark(path: path, test: .isThere) }
    /// A key that must be there, even with null as its value.
    static func names(_ key: String) -> Mark { Mark(path: key, test: .isNamed) }
    /// A text that begins so.
    static func value(_ path: String, begins prefix: String) -> Mark { Mark(path: path, test: .begins(prefix)) }
    /// A text that is one of some, in any case.
    static func value(_ path: String, in words: [String]) -> Mark { Mark(path: path, test: .isOne(of: words)) }
    /// A list whose elements have a key.
    static func list(_ path: String, of key: String) -> Mark { Mark(path: path, test: .listHas(key)) }
    /// A map.
    static func map(_ path: String) -> Mark { Mark(path: path, test: .isMap) }

    /// Whether a record bears the mark.
    func holds(of record: DataNode) -> Bool {
        if case .isNamed = test { return record.keys.contains(path) }
        guard let node = record.at(path) else { return false }
        switch test {
        case .isNamed, .isThere: return true
        case .begins(let prefix): return node.text?.hasPrefix(prefix) ?? false
        case .isOne(let words): return node.text.map { words.contains($0.lowercased()) } ?? false
        case .listHas(let key): return node.list?.first?[key] != nil
        case .isMap: return node.isMap
        }
    }
}

/// Signs by which a table of a format is known.
struct TableMark: Sendable {
    /// Columns that must be there, in any case.
    var columns: [String] = []
    /// Texts that some cell of the header rows must contain, in any case.
    var containing: [String] = []
    /// Columns none of which may be there, in any case.
    var without: [String] = []

    /// How many of the signs a table's first rows bear, and how many there are.
    func score(_ rows: [[String]]) -> (held: Int, of: Int) {
        let header = Set((rows.first ?? []).map { $0.lowercased() })
        guard !without.contains(where: { header.contains($0.lowercased()) }) else { return (0, 1) }
        let cells = rows.prefix(3).flatMap { $0 }.map { $0.lowercased() }
        let held =
            columns.filter { header.contains($0.lowercased()) }.count
            + containing.filter { text in cells.contains { $0.contains(text.lowercased()) } }.count
        return (held, columns.count + containing.count)
    }
}
