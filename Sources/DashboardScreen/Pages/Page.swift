import Canvas
import PlatformModel
import SafeText

/// What a page is made from. Its ages are the snapshot's own, so that it does not change with the clock.
struct PageSource {
    let snapshot: Snapshot
    let form: GlyphForm
}

/// A screen of its own: figures at the top that stay in sight, and blocks below them that stand in columns where there
/// is width and scroll where there is no height.
struct Page {
    var head: PageHead
    var blocks: [PageBlock]
    /// The most columns that blocks stand in on the widest screen.
    var mostColumns = 3
}

/// The top of a page.
struct PageHead {
    /// The rows it takes in the inside of the frame.
    var height: (Rect) -> Int
    var draw: (Rect, inout Canvas) -> Void
}

/// A row of a page, or a picture of some rows.
enum PageRow {
    case blank
    /// The longest wording that fits; nothing when none does.
    case line([Phrase])
    case drawn(height: Int, (Rect, inout Canvas) -> Void)

    var height: Int {
        switch self {
        case .blank, .line: 1
        case .drawn(let height, _): height
        }
    }
}

/// A part of a page under a heading.
struct PageBlock {
    /// What it is about, from long to short.
    let titles: [SafeText]
    /// Whether it takes the whole width instead of one column.
    let isWide: Bool
    /// The richness from which on it is there: 0 for what always is, 4 for pictures that only fill what would stay blank.
    let leastRichness: Int
    /// Its rows in a width. The richness, 0...5, says how tall pictures may be; at 0 everything is one row high, because
    /// a page that scrolls shows parts of rows nowhere.
    let rows: (_ width: Int, _ richness: Int) -> [PageRow]

    init(
        _ titles: SafeText..., isWide: Bool = false, leastRichness: Int = 0,
        rows: @escaping (_ width: Int, _ richness: Int) -> [PageRow]
    ) {
        self.titles = titles
        self.isWide = isWide
        self.leastRichness = leastRichness
        self.rows = rows
    }
}

extension PageRow {
    /// A text over as many rows as it needs, and nothing where a word of it does not fit.
    static func text(_ text: SafeText, _ role: Role = .text, width: Int) -> [PageRow] {
        let lines = text.wrapped(to: width)
        guard lines.joined(separator: " ") == text else { return [] }
        return lines.map { .line([Phrase($0, role)]) }
    }

    /// A text from data over at most three rows; the last one, or a word longer than a row, is cut.
    static func data(_ text: SafeText, _ role: Role = .text, width: Int) -> [PageRow] {
        let lines = text.wrapped(to: max(1, width))
        let shown = lines.prefix(3).enumerated().map { place, line -> SafeText in
            place == 2 && lines.count > 3 ? "\(line) …" : line
        }
        return shown.map { .line([Phrase($0.clipped(to: width), role)]) }
    }

    /// The row some columns further in.
    func indented(by columns: Int = 2) -> PageRow {
        guard case .line(let wordings) = self else { return self }
        return .line(wordings.map { Phrase(SafeText(blanks: columns)) + $0 })
    }

    /// The headings and rows of a table.
    static func table<Row>(_ rows: [Row], _ table: Table<Row>, width: Int) -> [PageRow] {
        let placed = table.placed(in: width)
        return [.drawn(height: 1) { row, canvas in canvas.put(headings: placed, in: row) }]
            + rows.map { value in .drawn(height: 1) { row, canvas in canvas.put(value, placed, in: row) } }
    }
}
