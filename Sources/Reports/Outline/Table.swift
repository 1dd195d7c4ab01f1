import SafeText

/// A table of a report.
struct Table {
    /// A column.
    struct Column {
        var title: SafeText
        var alignment = Alignment.left
        /// The least width it can shrink to when the table is too wide for a page of text; nil for one that never shrinks.
        var minimum: Int?
        /// The least width it has in text.
        var width = 0
        /// Whether its cells are bars of the rows' shares.
        var isBar = false

        init(_ title: SafeText, _ alignment: Alignment = .left, minimum: Int? = nil) {
            self.title = title
            self.alignment = alignment
            self.minimum = minimum
        }

        /// A column of bars.
        static let bars: Column = {
            var column = Column("")
            column.isBar = true
            return column
        }()
    }

    /// What a cell says of something's state, besides its words.
    enum Tone: String {
        case good, bad, running, undone
    }

    /// A row, and what is said below it.
    struct Row {
        var cells: [SafeText]
        /// Sentences about the row, across all columns but the first.
        var notes: [SafeText] = []
        /// The length of its bar, 0...1; nil without one.
        var share: Double?
        /// The tones of cells, by their columns.
        var tones: [Int: Tone] = [:]
        /// Whole words for cells that hold a mark and a number, by their columns.
        var spoken: [Int: SafeText] = [:]
    }

    /// What the table is about, in a few words.
    var caption: SafeText
    /// Whether text says the caption, too; else the sentence before the table does.
    var saysCaption = false
    var columns: [Column]
    var rows: [Row]
    /// Whether text has the columns' titles above the rows.
    var hasTitles = true
    /// The column that names the rows.
    var nameColumn = 0
    /// How many of the last columns stay together where the table is too wide and becomes several; nil where it never does.
    var keptTogether: Int?

    init(_ caption: SafeText, _ columns: [Column], _ rows: [Row], hasTitles: Bool = true, nameColumn: Int = 0) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.hasTitles = hasTitles
        self.nameColumn = nameColumn
    }

    init(_ caption: SafeText, _ columns: [Column], _ rows: [[SafeText]], hasTitles: Bool = true, nameColumn: Int = 0) {
        self.init(caption, columns, rows.map { Row(cells: $0) }, hasTitles: hasTitles, nameColumn: nameColumn)
    }

    /// A table of measures: the figure, what it is, and what is to be said of it. Text has no titles above it.
    init(measures caption: SafeText, _ rows: [[SafeText]]) {
        self.init(
            caption, [.init("figure", .right), .init("measure"), .init("in detail", minimum: 20)], rows,
            hasTitles: false, nameColumn: 1)
    }
}
