import Canvas
import Metrics
import PlatformModel
import SafeText

/// What stands in one place of a table.
enum TableCell {
    /// Text of the program and figures: the longest wording that fits, or nothing.
    case wordings([Phrase])
    /// A name from data, cut with an ellipsis where it is too long.
    case name(SafeText, Style)
    /// A bar of a share, 0...1; nil draws none.
    case bar(Double?, Role)
    /// Values over time, the newest as many as fit.
    case course([Double?], Role)
    /// A place on a scale with the range around it.
    case spread(ClosedRange<Double>, point: Double, scale: ClosedRange<Double>, Role)
    /// A right-aligned figure of some columns with a bar of a share behind it.
    case barred(SafeText, columns: Int, share: Double, role: Role, style: Style)
    /// A glyph of the canvas' form with its word; in a column that is too narrow for a word, the glyph alone.
    case symbol(Symbol, SafeText, Role)
    /// A deployment's status and age at a moment.
    case status(DeploymentFigures.Status?, Instant)

    /// One wording.
    static func text(_ text: SafeText, _ role: Role = .text, _ emphasis: Style.Emphasis = []) -> TableCell {
        .wordings([Phrase(text, role, emphasis)])
    }
}

/// A column of a table, declared once: where it stands, what it says and when it goes.
struct Column<Row> {
    enum Extent {
        case fixed(Int)
        /// Takes what the others leave, between two bounds.
        case flexible(minimum: Int, maximum: Int)

        var minimum: Int {
            switch self {
            case .fixed(let width): width
            case .flexible(let minimum, _): minimum
            }
        }
    }

    /// The heading; a name from data may be cut.
    var title: TableCell
    /// The heading's words, by which a sort names the column; empty for a name from data.
    let name: SafeText
    var extent: Extent
    var isTrailing = false
    /// The highest rank goes first when the table is too wide; columns of one rank go together, those of rank 0 stay.
    var rank = 0
    /// Columns that are worth more than the columns of a rank and above: a name is not cut for their sake.
    var wish = (columns: 0, over: 0)
    /// Whether the column stands for an environment, of which there may be more than fit.
    var isEnvironment = false
    /// What the table can be sorted by; nil when not by this column.
    var sortKey: ((Row) -> SortKey)?
    /// What the column says of a row in some columns of room.
    var cell: (Row, Int) -> TableCell

    init(
        _ title: SafeText, _ extent: Extent, trailing: Bool = false, rank: Int = 0,
        cell: @escaping (Row, Int) -> TableCell
    ) {
        self.title = .text(title, .dim)
        name = title
        self.extent = extent
        isTrailing = trailing
        self.rank = rank
        self.cell = cell
    }
}

/// Columns side by side, as many as fit.
struct Table<Row> {
    /// A column with its place.
    struct Placed {
        var column: Column<Row>
        var x: Int
        var width: Int
        /// Whether the rows are sorted by it, and whether the other way round.
        var isSorted = false
        var isReversed = false
    }

    var columns: [Column<Row>]
    /// Blank columns between two columns, at least and at most.
    var gap = 1...3
    /// The order of the rows, and which of them are shown.
    var arrangement = Arrangement.usual

    /// The columns that fit a width, with their places.
    func placed(in width: Int) -> [Placed] {
        var kept = columns
        /// The least columns, with the wishes over a rank.
        func needed(for rank: Int = -1) -> Int {
            kept.reduce(0) { $0 + max($1.extent.minimum, $1.wish.over <= rank ? $1.wish.columns : 0) }
                + max(0, kept.count - 1) * gap.lowerBound
        }
        while kept.count > 1, let rank = kept.map(\.rank).max(), rank > 0,
            needed(for: rank) > width,
            kept.contains(where: { $0.rank < rank })
        {
            kept.removeAll { $0.rank == rank }
        }
        var widths = kept.map(\.extent.minimum)
        var room = width - needed()
        for (place, column) in kept.enumerated() where room > 0 {
            if case .flexible(let minimum, let maximum) = column.extent {
                let more = min(room, max(0, maximum - minimum))
                widths[place] += more
                room -= more
            }
        }
        // What is left over widens the gaps evenly, the first ones by a column more.
        let gaps = max(1, kept.count - 1)
        let spare = max(0, min(room, gaps * (gap.upperBound - gap.lowerBound)))
        var x = 0
        return kept.enumerated().map { place, column in
            defer { x += widths[place] + gap.lowerBound + spare / gaps + (place < spare % gaps ? 1 : 0) }
            return Placed(
                column: column, x: x, width: min(widths[place], max(0, width - x)),
                isSorted: !column.name.isEmpty && column.name == arrangement.column,
                isReversed: arrangement.isReversed)
        }
    }
}

extension Canvas {
    /// Draws the headings of a table on one row.
    mutating func put<Row>(headings placed: [Table<Row>.Placed], in row: Rect) {
        for place in placed {
            put(place.column.title, place, in: row)
            if place.isSorted { putSortMark(place, in: row) }
        }
    }

    /// Marks the heading of the column that the rows are sorted by, in the gap beside it.
    private mutating func putSortMark<Row>(_ place: Table<Row>.Placed, in row: Rect) {
        let mark = Phrase(Symbol.sorted(isReversed: place.isReversed).text(form), .accent, .bold)
        let width = min(place.column.name.width, place.width)
        let end = row.x + place.x + (place.column.isTrailing ? place.width : width)
        put(Phrase(place.column.name, .accent, .bold), x: end - width, y: row.y, in: row)
        // A heading as wide as its column has no blank of its own.
        put(mark, x: place.column.isTrailing ? max(row.x, end - width - 1) : end, y: row.y, in: row)
    }

    /// Draws the rows of a list that are in sight; those that the last frame shows alike are taken from it.
    mutating func putList<Row>(
        _ values: [Row], _ placed: [Table<Row>.Placed], _ window: ListWindow, _ scene: Scene, in area: Rect
    ) {
        let last = scene.last.flatMap { last in
            ListWindow(count: values.count, selected: last.selected, height: area.height).rows == window.rows
                ? last : nil
        }
        for (offset, row) in window.rows.enumerated() {
            scene.places?.add(row: row, in: area.row(offset))
            if let last, row != scene.selected, row != last.selected {
                copy(area.row(offset), from: last.canvas)
            } else {
                put(values[row], placed, in: area.row(offset), isSelected: scene.isFocused && scene.selected == row)
            }
        }
    }

    /// Draws one row of a table; a selected row has another ground over its whole width.
    mutating func put<Row>(
        _ value: Row, _ placed: [Table<Row>.Placed], in row: Rect, isSelected: Bool = false
    ) {
        for place in placed { put(place.column.cell(value, place.width), place, in: row) }
        if isSelected { ground(row.inset(x: -1), .selection) }
    }

    private mutating func put<Row>(_ cell: TableCell, _ place: Table<Row>.Placed, in row: Rect) {
        let area = Rect(x: row.x + place.x, y: row.y, width: place.width, height: min(1, row.height))
        switch cell {
        case .wordings(let wordings): put(wordings, in: area, trailing: place.column.isTrailing)
        case .name(let name, let style):
            let text = name.clipped(to: area.width)
            put(text, x: place.column.isTrailing ? area.maxX - text.width : area.x, y: area.y, style, in: area)
        case .bar(let share, let role):
            Bar(share, role: role).draw(into: &self, area)
        case .course(let values, let role):
            Columns(values, role: role).draw(into: &self, area)
        case .spread(let range, let point, let scale, let role):
            Spread(range, point: point, scale: scale, role: role).draw(into: &self, area)
        case .barred(let figure, let columns, let share, let role, let style):
            guard figure.width <= area.width else { return }
            let start = area.x + max(0, columns - figure.width)
            let end = put(figure, x: start, y: area.y, style, in: area)
            let rest = Rect(x: end + 1, y: area.y, width: area.maxX - end - 1, height: 1)
            if rest.width >= 2 { Bar(share, role: role).draw(into: &self, rest) }
        case .symbol(let symbol, let word, let role):
            let glyph = symbol.text(form)
            put(area.width > 2 ? [Phrase("\(glyph) \(word)", role)] : [Phrase(glyph, role)], in: area)
        case .status(let status, let moment):
            put(StatusWords.short(status, at: moment, form), in: area)
        }
    }
}

/// Which rows of a long list are on the screen: the selected one in the middle, as far as the ends allow.
struct ListWindow {
    /// The rows shown.
    var rows: Range<Int>
    /// All rows.
    var count: Int

    init(count: Int, selected: Int?, height: Int) {
        let height = max(0, height)
        let first = max(0, min((selected ?? 0) - height / 2, count - height))
        self.count = count
        rows = first..<min(count, first + height)
    }

    /// Whether rows are out of sight.
    var isPartial: Bool { rows.count < count }

    /// `3-9 of 40`; empty when all rows are in sight.
    var position: SafeText {
        isPartial && !rows.isEmpty ? "\(rows.lowerBound + 1)-\(rows.upperBound) of \(count)" : ""
    }
}
