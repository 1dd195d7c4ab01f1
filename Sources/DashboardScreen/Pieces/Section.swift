import Canvas
import SafeText

/// A list with a title, whatever its rows are: rows of a table, or texts that take as many lines as they need.
struct Section {
    /// Draws a line of a row: its place, the line, and where.
    typealias Painter = (Int, Int, Rect, inout Canvas) -> Void

    let title: SafeText
    let count: Int
    /// What stands in place of the rows when there are none.
    let missing: SafeText
    /// Whether a row above the list names its columns.
    let hasHeadings: Bool
    /// Whether the title is a name from data, which may be cut where it is too long.
    var isNamed = false
    /// Whether a filter leaves only some of its rows.
    private(set) var isNarrowed = false
    /// A row that a rule with a label follows, such as the last of the top 3.
    var ruled: (after: Int, label: SafeText)?
    /// What its rows are called, so that a selection stays on its row when they stand in another order.
    let names: () -> [SafeText]
    /// Where the headings stand in some columns: their words, and their places.
    let headings: (Int) -> [(name: SafeText, x: Int, width: Int)]
    private let paintHeadings: (Rect, inout Canvas) -> Void
    /// Draws one line of a row; made once for a width, since columns find their places by it.
    private let painter: (Int) -> Painter
    /// Lines a row takes in some columns; nil stands for one each.
    private let countLines: ((Int, Int) -> Int)?

    /// A list of rows under the columns of a table.
    init<Row>(
        _ title: SafeText, _ rows: [Row], _ table: Table<Row>, missing: SafeText,
        names: @escaping (Row) -> SafeText = { _ in "" }
    ) {
        let all = rows.count
        isNarrowed = !table.arrangement.filter.isEmpty
        let rows = table.rows(of: rows)
        self.title = title
        self.missing = rows.isEmpty && all > 0 ? "No row matches." : missing
        count = rows.count
        hasHeadings = true
        self.names = { rows.map(names) }
        countLines = nil
        headings = { width in table.placed(in: width).map { ($0.column.name, $0.x, $0.width) } }
        paintHeadings = { row, canvas in canvas.put(headings: table.placed(in: row.width), in: row) }
        painter = { width in
            let columns = table.placed(in: width)
            return { place, _, row, canvas in canvas.put(rows[place], columns, in: row) }
        }
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
        headings = { _ in [] }
        paintHeadings = { _, _ in }
        painter = { width in
            { place, line, row, canvas in
                let texts = lines(rows[place], width)
                if texts.indices.contains(line) { canvas.put(texts[line], x: row.x, y: row.y, in: row) }
            }
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

    /// Lines of all rows in some columns.
    func lines(in width: Int) -> Int {
        countLines.map { count in (0..<self.count).reduce(0) { $0 + count($1, width) } } ?? count
    }

    func drawHeadings(in row: Rect, _ canvas: inout Canvas) { paintHeadings(row, &canvas) }

    /// Takes down where the headings stand.
    func noteHeadings(in row: Rect, _ places: HitPlaces?) {
        guard let places else { return }
        for heading in headings(row.width) {
            places.add(heading: heading.name, x: heading.x, width: heading.width, in: row)
        }
    }

    /// What draws lines of rows in some columns.
    func painter(in width: Int) -> Painter { painter(width) }

    /// Draws a row of a table; a selected row has another ground.
    func drawRow(_ place: Int, in row: Rect, isSelected: Bool, _ canvas: inout Canvas) {
        painter(row.width)(place, 0, row, &canvas)
        if isSelected { canvas.ground(row.inset(x: -1), .selection) }
    }
}
