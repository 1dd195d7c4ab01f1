/// Where text stands in a space wider than itself.
public enum Alignment: Hashable, Sendable {
    /// At the left edge.
    case left
    /// In the middle; an odd column is left over at the right.
    case centre
    /// At the right edge.
    case right
}

extension SafeText {
    /// An integer in decimal.
    public init(_ number: some BinaryInteger) {
        self.init(trusted: String(number))
    }

    /// A count of blanks; empty for a count below one.
    public init(blanks count: Int) {
        self.init(trusted: String(repeating: " ", count: max(0, count)))
    }

    /// The text cut to at most some columns; what was cut ends in `…`, and no half of a wide character is left.
    public func clipped(to columns: Int) -> SafeText {
        guard columns > 0 else { return "" }
        guard width > columns else { return self }
        return prefix(columns: columns - 1) + "…"
    }

    /// The longest beginning that takes at most some columns.
    public func prefix(columns: Int) -> SafeText {
        var used = 0
        var bytes = 0
        var walk = makeGlyphIterator()
        while let glyph = walk.next(), used + glyph.width <= columns {
            used += glyph.width
            bytes = walk.offset
        }
        return SafeText(trusted: String(Substring(string.utf8.prefix(bytes))))
    }

    /// The text clipped or filled with blanks to exactly some columns.
    public func padded(to columns: Int, _ alignment: Alignment = .left) -> SafeText {
        let text = clipped(to: columns)
        let room = max(0, columns - text.width)
        switch alignment {
        case .left: return text + SafeText(blanks: room)
        case .right: return SafeText(blanks: room) + text
        case .centre: return SafeText(blanks: room / 2) + text + SafeText(blanks: room - room / 2)
        }
    }

    /// The text in lines of at most some columns, broken at blanks, or inside a word that is longer than a line.
    public func wrapped(to columns: Int) -> [SafeText] {
        guard columns > 0 else { return [] }
        var lines: [SafeText] = []
        var line: SafeText = ""
        for word in string.unicodeScalars.split(separator: " ") {
            var rest = SafeText(trusted: String(word))
            if !line.isEmpty {
                if line.width + 1 + rest.width <= columns {
                    line += " " + rest
                    continue
                }
                lines.append(line)
                line = ""
            }
            while rest.width > columns {
                let head = rest.prefix(columns: columns)
                // A wide character does not fit into one column at all.
                guard !head.isEmpty else { return lines }
                lines.append(head)
                rest = SafeText(trusted: String(Substring(rest.string.utf8.dropFirst(head.string.utf8.count))))
            }
            line = rest
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}

extension Sequence where Element == SafeText {
    /// The texts one after the other with a separator between them.
    public func joined(separator: SafeText = "") -> SafeText {
        SafeText(trusted: map(\.string).joined(separator: separator.string))
    }

    /// The first of several wordings that takes at most some columns, from the longest to the shortest; nil when none
    /// does.
    public func first(fitting columns: Int) -> SafeText? {
        first { $0.width <= columns }
    }
}
