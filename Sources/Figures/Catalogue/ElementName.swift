/// The natural key of a list's element, as it stands in a path: `ledger|production`.
///
/// The parts of a key are joined by `|`; in a part a backslash stands before `|`, `[`, `]` and the backslash. An empty
/// part is `(none)`. Of elements with the same key, all but the first end in `#2`, `#3` and so on.
package struct ElementName: Hashable {
    /// The key as it stands between the brackets.
    package let text: String
    /// The parts of the key as they are.
    package let parts: [String]

    /// The keys of some elements, in their order.
    static func names(_ parts: [[String]]) -> [ElementName] {
        var seen: [String: Int] = [:]
        return parts.map { parts in
            let text = parts.map(escaped).joined(separator: "|")
            let count = seen[text, default: 0] + 1
            seen[text] = count
            return ElementName(text: count > 1 ? "\(text)#\(count)" : text, parts: parts)
        }
    }

    private static func escaped(_ part: String) -> String {
        guard !part.isEmpty else { return "(none)" }
        var text = ""
        for character in part.unicodeScalars {
            if "|[]\\".unicodeScalars.contains(character) { text += "\\" }
            text.unicodeScalars.append(character)
        }
        return text
    }
}
