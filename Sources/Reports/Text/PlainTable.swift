import Canvas
import SafeText

/// A table in plain text. What does not fit its column goes on below it, so that nothing is cut.
struct PlainTable {
    /// Blank columns between two columns.
    static let gap = 2

    var columns: [Table.Column]
    var rows: [Table.Row]
    /// Whether the titles stand above the rows.
    var hasTitles = true

    init(_ columns: [Table.Column], _ rows: [Table.Row], hasTitles: Bool = true) {
        self.columns = columns
        self.rows = rows
        self.hasTitles = hasTitles
    }

    init(_ columns: [Table.Column], _ rows: [[SafeText]], hasTitles: Bool = true) {
        self.init(columns, rows.map { Table.Row(cells: $0) }, hasTitles: hasTitles)
    }

    /// The lines of the table, each at most `width` columns as long as the columns that never shrink fit.
    func lines(width: Int) -> [SafeText] {
        let widths = self.widths(within: width)
        var lines: [SafeText] = []
        if hasTitles { lines += self.lines(of: columns.map(\.title), widths) }
        let indent = (widths.first ?? 0) + PlainTable.gap
        for row in rows {
            lines += self.lines(of: row.cells, widths)
            for note in row.notes {
                lines += note.wrapped(to: max(1, width - indent)).map { SafeText(blanks: indent) + $0 }
            }
        }
        return lines
    }

    private func widths(within width: Int) -> [Int] {
        var widths = columns.enumerated().map { place, column in
            rows.reduce(max(column.width, hasTitles ? column.title.width : 0)) { widest, row in
                max(widest, place < row.cells.count ? row.cells[place].width : 0)
            }
        }
        var excess = widths.reduce(0, +) + PlainTable.gap * max(0, columns.count - 1) - width
        // The widest column that may shrink gives way, column by column.
        while excess > 0 {
            let shrinking = columns.indices.filter { widths[$0] > columns[$0].minimum ?? .max }
            guard let widest = shrinking.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func lines(of cells: [SafeText], _ widths: [Int]) -> [SafeText] {
        let parts = zip(cells, widths).map { cell, width in
            // A cell that fits keeps its blanks.
            cell.width <= width ? [cell] : cell.wrapped(to: width)
        }
        let height = parts.reduce(1) { max($0, $1.count) }
        return (0..<height).map { line in
            zip(parts, zip(columns, widths)).map { part, column in
                (line < part.count ? part[line] : "").padded(to: column.1, column.0.alignment)
            }.joined(separator: SafeText(blanks: PlainTable.gap))
        }
    }
}

extension PlainTable {
    /// Columns of a bar.
    static let barWidth = 36

    /// The tables that say in a form what a table says: one, or several where its columns do not fit beside the names.
    static func tables(_ table: Table, width: Int, _ form: GlyphForm) -> [PlainTable] {
        let rows = table.rows.map { row in
            var row = row
            for (place, column) in table.columns.enumerated() where column.isBar {
                row.cells[place] = TextBar.text(row.share, width: barWidth, form).padded(to: barWidth)
            }
            return row
        }
        guard let last = table.keptTogether, let names = table.columns.first else {
            return [PlainTable(table.columns, rows, hasTitles: table.hasTitles)]
        }
        let widths = table.columns.indices.map { place in
            rows.reduce(table.columns[place].title.width) { max($0, $1.cells[place].width) }
        }
        return groups(widths, width: width, beside: names.minimum ?? names.width, keeping: last).map { places in
            PlainTable(
                [names] + places.map { table.columns[$0] },
                rows.map { row in [row.cells[0]] + places.map { row.cells[$0] } })
        }
    }

    /// The places of columns, the first left out, in groups that fit beside the names; the last ones, `keeping` of them,
    /// stay together.
    private static func groups(_ widths: [Int], width: Int, beside names: Int, keeping last: Int) -> [[Int]] {
        var groups: [[Int]] = []
        var group: [Int] = []
        var taken = names
        var rest = widths.indices.dropFirst()
        while !rest.isEmpty {
            let next = rest.prefix(rest.count == last ? last : 1)
            let more = next.reduce(0) { $0 + widths[$1] + gap }
            if taken + more > width, !group.isEmpty {
                groups.append(group)
                group = []
                taken = names
            }
            group += next
            taken += more
            rest = rest.dropFirst(next.count)
        }
        return groups + [group]
    }
}
