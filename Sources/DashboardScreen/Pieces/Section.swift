import Canvas
import SafeText

/// A list with a title, whatever its rows are: rows of a table, or texts that take as many lines as they need.
struct Section {
    let title: SafeText
    let count: Int
    /// What stands in place of the rows when there are none.
    let missing: SafeText
    /// Whether a row above the list names its columns.
    let hasHeadings: Bool
    /// Whether the title is a name from data, which may be cut where it is too long.
    var isNamed = false
    /// A row that a rule with a label follows, such as the last of the top 3.
    var ruled: (after: Int, label: SafeText)?
    /// What its rows are called, so that a selection stays on its row when they stand in another order.
    let names: () -> [SafeText]
    private let paintHeadings: (Rect, inout Canvas) -> Void
    /// Draws one line of a row.
    private let paintLine: (Int, Int, Rect, inout Canvas) -> Void
    /// Lines a row takes in some columns; nil stands for one each.
    private let countLines: ((Int, Int) -> Int)?

    /// A list of rows under the columns of a table.
    init<Row>(
        _ title: SafeText, _ rows: [Row], _ table: Table<Row>, missing: SafeText,
        names: @escaping (Row) -> SafeText = { _ in "" }
    ) {
        self.title = title
        self.missing = missing
        count = rows.count
        hasHeadings = true
        self.names = { rows.map(names) }
        countLines = nil
        paintHeadings = { row, canvas in canvas.put(headings: table.placed(in: row.width), in: row) }
        paintLine = { place, _, row, canvas in canvas.put(rows[place], table.placed(in: row.width), in: row) }
    }

    /// A list of texts, each of one line or more.
    init<Row>(
        _ title: SafeText, _ rows: [Row], missing: SafeText, names: @escaping (Row) -> SafeText,
        lines: @escaping (Row, Int) -> [Phrase]
    ) {
        self.title = title
        self.missing = missing
        count = rows.count
        hasHeadings = false
        self.names = { rows.map(names) }
        countLines = { place, width in lines(rows[place], width).count }
        paintHeadings = { _, _ in }
        paintLine = { place, line, row, canvas in
            let texts = lines(rows[place], row.width)
            if texts.indices.contains(line) { canvas.put(texts[line], x: row.x, y: row.y, in: row) }
        }
    }

    /// The title in some columns: whole, or up to its first comma; nothing where that is too long as well.
    func title(in columns: Int) -> SafeText {
        guard !isNamed else { return title.clipped(to: max(0, columns)) }
        let short = SafeText(cleaning: String(title.string.prefix { $0 != "," }))
        return [title, short].first(fitting: columns) ?? ""
    }

    /// Lines of a row in some columns.
    func lines(of place: Int, in width: Int) -> Int { countLines?(place, width) ?? 1 }

    func drawHeadings(in row: Rect, _ canvas: inout Canvas) { paintHeadings(row, &canvas) }

    /// Draws a row's line; a selected row has another ground.
    func drawRow(_ place: Int, line: Int = 0, in row: Rect, isSelected: Bool, _ canvas: inout Canvas) {
        paintLine(place, line, row, &canvas)
        if isSelected { canvas.ground(row.inset(x: -1), .selection) }
    }
}
