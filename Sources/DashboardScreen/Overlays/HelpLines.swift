import Canvas
import SafeText

/// The help overlay: every binding by group, in as many columns as there is width for.
enum HelpLines {
    /// Columns of one column of the overlay, and blanks between two.
    private static let column = 52
    private static let gap = 4

    /// Columns of text that the overlay takes on a screen.
    static func width(screen: Size) -> Int {
        let count = screen.width >= 172 ? 3 : screen.width >= 116 ? 2 : 1
        return count * column + (count - 1) * gap
    }

    static func lines(_ map: KeyMap, width: Int, _ form: GlyphForm) -> [Phrase] {
        let count = width >= 160 ? 3 : width >= 108 ? 2 : 1
        let column = (width - (count - 1) * gap) / count
        let table = KeyTable(map, form: form)
        let groups = Binding.Group.allCases.map { lines(of: $0, table, width: column) }
        // Groups fill the columns in their order, such that the highest column is as low as it can be.
        let columns = filled(groups, count)
        return (0..<(columns.map(\.count).max() ?? 0)).map { row in
            columns.enumerated().reduce(Phrase("")) { line, part in
                let own = part.element.indices.contains(row) ? part.element[row] : Phrase("")
                let start = part.offset * (column + gap)
                return line + Phrase(SafeText(blanks: max(0, start - line.width))) + own
            }
        }
    }

    private static func filled(_ groups: [[Phrase]], _ count: Int) -> [[Phrase]] {
        let heights = groups.map { $0.count + 1 }
        for limit in (heights.max() ?? 0)...max(heights.max() ?? 0, heights.reduce(0, +)) {
            var columns: [[Phrase]] = [[]]
            for group in groups {
                if let last = columns.last, !last.isEmpty, last.count + group.count + 1 > limit { columns.append([]) }
                let isFirst = columns[columns.count - 1].isEmpty
                columns[columns.count - 1] += (isFirst ? [] : [Phrase("")]) + group
            }
            if columns.count <= count { return columns }
        }
        return [Array(groups.joined())]
    }

    private static func lines(of group: Binding.Group, _ table: KeyTable, width: Int) -> [Phrase] {
        let entries = table.entries.filter { $0.group == group.title && !$0.keys.isEmpty }
        let column = min(14, entries.reduce(0) { max($0, $1.keys.width) }) + 2
        return [Phrase(group.title, .title, .bold)]
            + entries.map { entry in
                // A window too narrow for both says what the key does, then at least which key there is.
                let both = Phrase(entry.keys.padded(to: column), .key, .bold) + Phrase(entry.help)
                return [both, Phrase(entry.help), Phrase(entry.keys, .key, .bold)].fitting(width) ?? Phrase("")
            }
    }
}
