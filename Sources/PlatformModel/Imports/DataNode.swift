import SafeText

/// A value of a document of any format: JSON, YAML, or a row of a table as a map of its columns.
struct DataNode {
    /// What a value is.
    enum Form {
        case null
        case truth(Bool)
        /// A number as written.
        case number(String)
        case text(String)
        case list([DataNode])
        case map([(key: String, value: DataNode)])
    }

    let form: Form
    /// Bytes from the start of the text to the value.
    let offset: Int

    /// The value of a key; nil when there is none, when it is null, and when this is no map.
    subscript(key: String) -> DataNode? {
        guard case .map(let entries) = form, let entry = entries.first(where: { $0.key == key }) else { return nil }
        if case .null = entry.value.form { return nil }
        return entry.value
    }

    /// The value of the first key that has one.
    subscript(first keys: String...) -> DataNode? {
        for key in keys { if let value = self[key] { return value } }
        return nil
    }

    /// The value at a path of keys, such as `subject.content.environment.id`; `#0` steps to an element of a list.
    ///
    /// A key that holds the whole path, dots included, is found first: columns may be called so.
    func at(_ path: String) -> DataNode? {
        if let value = self[path] { return value }
        var node = self
        for key in path.split(separator: ".") {
            if key.first == "#", let index = Int(key.dropFirst()), let list = node.list, list.indices.contains(index) {
                node = list[index]
                continue
            }
            guard let value = node[String(key)] else { return nil }
            node = value
        }
        return node
    }

    /// A text, or a number or truth value as written; nil for anything else and for an empty text.
    var text: String? {
        switch form {
        case .text(let text): text.isEmpty ? nil : text
        case .number(let text): text
        case .truth(let value): value ? "true" : "false"
        default: nil
        }
    }

    /// The text at a path.
    func text(_ path: String) -> String? { at(path)?.text }

    /// The elements of a list; nil for anything else.
    var list: [DataNode]? {
        if case .list(let elements) = form { return elements }
        return nil
    }

    /// The keys of a map, in their order; empty for anything else.
    var keys: [String] {
        if case .map(let entries) = form { return entries.map(\.key) }
        return []
    }

    /// Whether it is a map.
    var isMap: Bool {
        if case .map = form { return true }
        return false
    }
}
