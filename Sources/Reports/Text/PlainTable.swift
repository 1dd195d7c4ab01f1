import SafeText

/// A table in plain text. What does not fit its column goes on below it, so that nothing is cut.
struct PlainTable {
    /// A column.
    struct Column {
        var title: SafeText
        var alignment = Alignment.left
        /// The least width it can shrink to when the table is too wide; nil for a column that never shrinks.
        var minimum: Int?

        init(_ title: SafeText, _ alignment: Alignment = .left, minimum: Int? = nil) {
            self.title = title
            self.alignment = alignment
            self.minimum = minimum
        }
    }

    /// A row, and lines that follow it across all columns but the first.
    struct Row {
        var cells: [SafeText]
        var notes: [SafeText] = []
    }

    /// Blank columns between two columns.
    static let gap = 2

    var columns: [Column]
    var rows: [Row]
    /// Whether the titles stand above the rows.
    var hasTitles = true

    init(_ columns: [Column], _ rows: [Row], hasTitles: Bool = true) {
        self.columns = columns
        self.rows = rows
        self.hasTitles = hasTitles
    }

    init(_ columns: [Column], _ rows: [[SafeText]], hasTitles: Bool = true) {
        self.init(columns, rows.map { Row(cells: $0) }, hasTitles: hasTitles)
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
            rows.reduce(hasTitles ? column.title.width : 0) { widest, row in
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
