public import SafeText

/// A grid of styled cells that panels draw into; nothing drawn outside it, and nothing half of a wide character.
public struct Canvas: Sendable {
    /// The largest extent, in columns and in rows; a larger canvas is cut to it.
    public static let largestExtent = 2000

    /// Columns and rows.
    public let size: Size
    /// Which characters may be drawn.
    public let form: GlyphForm
    /// The cells, row by row; `size.width * size.height` of them.
    public private(set) var cells: [Cell]

    /// A blank canvas.
    public init(size: Size, form: GlyphForm = .braille) {
        self.size = Size(
            width: min(size.width, Canvas.largestExtent), height: min(size.height, Canvas.largestExtent))
        self.form = form
        cells = Array(repeating: Cell(), count: self.size.width * self.size.height)
    }

    /// The whole canvas as a rectangle.
    public var bounds: Rect { Rect(size) }

    /// The cell at a place; blank outside the canvas.
    public subscript(x: Int, y: Int) -> Cell {
        bounds.contains(x: x, y: y) ? cells[y * size.width + x] : Cell()
    }

    /// Blanks a rectangle in a style.
    public mutating func fill(_ rect: Rect, _ style: Style = Style(.text)) {
        fill(rect, with: Cell(blank: style))
    }

    /// Draws text on one row from a column on, cut whole at the edges of `clip` and of the canvas.
    ///
    /// - Returns: The column after the text as if nothing had been cut.
    @discardableResult
    public mutating func put(
        _ text: SafeText, x: Int, y: Int, _ style: Style = Style(.text), in clip: Rect? = nil
    ) -> Int {
        let area = clip.map { $0.intersection(bounds) } ?? bounds
        var column = x
        var walk = text.makeGlyphIterator()
        while let glyph = walk.next() {
            put(glyph, x: column, y: y, style, in: area)
            column += glyph.width
        }
        return column
    }

    private mutating func put(_ glyph: Glyph, x: Int, y: Int, _ style: Style, in area: Rect) {
        guard y >= area.y, y < area.maxY, x >= area.x, x + glyph.width <= area.maxX else { return }
        let packed = glyph.packed == 0x20 ? 0 : glyph.packed
        set(x: x, y: y, Cell(glyph: packed, style: style, width: UInt32(glyph.width)))
        if glyph.width == 2 { set(x: x + 1, y: y, Cell(glyph: 0, style: style, width: 0), cutting: false) }
    }

    /// Gives the cells of a rectangle another ground, keeping what is drawn.
    public mutating func ground(_ rect: Rect, _ ground: Role) {
        let area = rect.intersection(bounds)
        for y in area.rows { for x in area.columns { cells[y * size.width + x].style.ground = ground } }
    }

    /// The cells of one row, for painting and for comparing rows by their bytes; an empty buffer outside the canvas.
    public func withRow<Result>(_ y: Int, _ body: (UnsafeBufferPointer<Cell>) throws -> Result) rethrows -> Result {
        try cells.withUnsafeBufferPointer { cells in
            guard y >= 0, y < size.height else { return try body(UnsafeBufferPointer(rebasing: cells[..<0])) }
            return try body(UnsafeBufferPointer(rebasing: cells[y * size.width..<(y + 1) * size.width]))
        }
    }

    mutating func fill(_ rect: Rect, with cell: Cell) {
        let area = rect.intersection(bounds)
        for y in area.rows { for x in area.columns { set(x: x, y: y, cell) } }
    }

    /// Sets a cell inside the canvas; the other half of a wide character that it cuts becomes a blank.
    mutating func set(x: Int, y: Int, _ cell: Cell, cutting: Bool = true) {
        guard bounds.contains(x: x, y: y) else { return }
        let place = y * size.width + x
        let old = cells[place].width
        if cutting, old == 0, x > 0 { cells[place - 1] = Cell(blank: cells[place - 1].style) }
        if old == 2, x + 1 < size.width { cells[place + 1] = Cell(blank: cells[place + 1].style) }
        cells[place] = cell
    }
}
