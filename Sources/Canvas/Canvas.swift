public import SafeText

/// One position of a canvas, 16 bytes without padding, so that rows compare by their bytes.
public struct Cell: Hashable, Sendable {
    /// Base character and marks as in ``SafeText/Glyph``; 0 is a blank.
    public var glyph: UInt64
    /// The style, packed.
    var styleBits: UInt32
    /// Columns of the glyph; 0 marks the right half of a wide one.
    public var width: UInt32

    /// A blank cell of a style.
    public init(blank style: Style = Style(.text)) {
        glyph = 0
        styleBits = style.packed
        width = 1
    }

    init(glyph: UInt64, style: Style, width: UInt32) {
        self.glyph = glyph
        styleBits = style.packed
        self.width = width
    }

    /// The style of the cell.
    public var style: Style { Style(packed: styleBits) }
}

/// Which characters a terminal can show.
public enum GlyphForm: String, CaseIterable, Sendable {
    /// Everything: box lines, blocks, braille.
    case braille
    /// Box lines and blocks, no braille.
    case blocks
    /// The 95 printable characters of ASCII.
    case ascii
}

/// A grid of styled cells that panels draw into; nothing drawn outside it, and nothing half of a wide character.
public struct Canvas: Sendable {
    /// Columns and rows.
    public let size: Size
    /// Which characters may be drawn.
    public let form: GlyphForm
    /// The cells, row by row; `size.width * size.height` of them.
    public private(set) var cells: [Cell]

    /// A blank canvas.
    public init(size: Size, form: GlyphForm = .braille) {
        self.size = size
        self.form = form
        cells = Array(repeating: Cell(), count: size.width * size.height)
    }

    /// The whole canvas as a rectangle.
    public var bounds: Rect { Rect(size) }

    /// The cell at a place; blank outside the canvas.
    public subscript(x: Int, y: Int) -> Cell {
        bounds.contains(x: x, y: y) ? cells[y * size.width + x] : Cell()
    }

    /// Blanks a rectangle in a style.
    public mutating func fill(_ rect: Rect, _ style: Style = Style(.text)) {
        let area = rect.intersection(bounds)
        for y in area.y..<max(area.y, area.maxY) {
            for x in area.x..<max(area.x, area.maxX) { set(x: x, y: y, Cell(blank: style)) }
        }
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
        for glyph in text.glyphs {
            defer { column += glyph.width }
            guard y >= area.y, y < area.maxY, column >= area.x, column + glyph.width <= area.maxX else { continue }
            set(x: column, y: y, Cell(glyph: glyph.packed, style: style, width: UInt32(glyph.width)))
            if glyph.width == 2 { place(x: column + 1, y: y, Cell(glyph: 0, style: style, width: 0)) }
        }
        return column
    }

    /// Gives the cells of a rectangle another ground, keeping what is drawn.
    public mutating func ground(_ rect: Rect, _ ground: Role) {
        let area = rect.intersection(bounds)
        for y in area.y..<max(area.y, area.maxY) {
            for x in area.x..<max(area.x, area.maxX) {
                var cell = cells[y * size.width + x]
                var style = cell.style
                style.ground = ground
                cell.styleBits = style.packed
                place(x: x, y: y, cell)
            }
        }
    }

    /// Sets a cell inside the canvas; the other half of a wide character that it cuts becomes a blank.
    mutating func set(x: Int, y: Int, _ cell: Cell) {
        guard bounds.contains(x: x, y: y) else { return }
        let old = self[x, y]
        if old.width == 0, x > 0 { place(x: x - 1, y: y, Cell(blank: self[x - 1, y].style)) }
        if old.width == 2, x + 1 < size.width { place(x: x + 1, y: y, Cell(blank: self[x + 1, y].style)) }
        place(x: x, y: y, cell)
    }

    private mutating func place(x: Int, y: Int, _ cell: Cell) {
        guard bounds.contains(x: x, y: y) else { return }
        cells[y * size.width + x] = cell
    }
}
