public import SafeText

/// A grid of styled cells that panels draw into; nothing drawn outside it, and nothing half of a wide character.
///
/// Every cell of width 0 follows the cell of width 2 whose right half it is: what cuts a wide character blanks its
/// other half.
public struct Canvas: Sendable {
    /// The largest extent, in columns and in rows; a larger canvas is cut to it.
    public static let largestExtent = 2000

    /// Columns and rows.
    public let size: Size
    /// Which characters may be drawn.
    public let form: GlyphForm
    /// The cells, row by row; `size.width * size.height` of them.
    public internal(set) var cells: [Cell]
    /// What was cut and what was drawn over; nil, as everywhere but in tests, keeps no account.
    package var ledger: DrawingLedger?

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

    /// The cells of one row, for painting and for comparing rows by their bytes; an empty buffer outside the canvas.
    public func withRow<Result>(_ y: Int, _ body: (UnsafeBufferPointer<Cell>) throws -> Result) rethrows -> Result {
        try cells.withUnsafeBufferPointer { cells in
            let isInside = y >= 0 && y < size.height
            return try body(
                UnsafeBufferPointer(
                    rebasing: isInside ? cells[y * size.width..<(y + 1) * size.width] : cells[..<0]))
        }
    }

    /// Takes the cells of a rectangle from another canvas of the same size; from one of another size it takes none.
    public mutating func copy(_ rect: Rect, from other: Canvas) {
        let area = rect.intersection(bounds)
        guard other.size == size, !area.isEmpty else { return }
        ledger?.forget(area)
        for y in area.rows {
            let first = y * size.width + area.x
            other.cells.withUnsafeBufferPointer { source in
                replace(area.columns, y: y) { cells in
                    _ = cells.update(fromContentsOf: source[first..<first + cells.count])
                }
            }
        }
    }

    /// Blanks a rectangle in a style.
    public mutating func fill(_ rect: Rect, _ style: Style = Style(.text)) {
        fill(rect, with: Cell(blank: style))
    }

    /// Gives the cells of a rectangle another ground, keeping what is drawn.
    ///
    /// A wide character takes its new ground whole when its left half lies inside.
    public mutating func ground(_ rect: Rect, _ ground: Role) {
        let area = rect.intersection(bounds)
        let width = size.width
        cells.withUnsafeMutableBufferPointer { cells in
            for y in area.rows {
                for place in (y * width + area.x)..<(y * width + area.maxX) {
                    if cells[place].width > 0 { cells[place].style.ground = ground }
                    if cells[place].width == 2 { cells[place + 1].style.ground = ground }
                }
            }
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
        let x = min(max(x, -Rect.limit), Rect.limit)
        guard y >= area.y, y < area.maxY else { return x + text.width }
        ledger?.note(text, x: x, y: y, in: area)
        if let end = text.withASCII({ put(ascii: $0, x: x, y: y, style, in: area) }) { return end }
        var column = x
        var walk = text.makeGlyphIterator()
        while let glyph = walk.next() {
            if column >= area.x, column + glyph.width <= area.maxX { put(glyph, x: column, y: y, style) }
            column += glyph.width
        }
        return column
    }

    /// Draws bytes of ASCII, one to a cell, inside an area that lies on the canvas and holds the row.
    private mutating func put(
        ascii bytes: UnsafeBufferPointer<UInt8>, x: Int, y: Int, _ style: Style, in area: Rect
    ) -> Int {
        let first = max(x, area.x)
        let end = min(x + bytes.count, area.maxX)
        if first < end {
            replace(first..<end, y: y) { cells in
                for place in cells.indices {
                    let byte = bytes[first - x + place]
                    // A control character in a literal is a blank as well.
                    cells[place] = Cell(glyph: byte <= 0x20 ? 0 : UInt64(byte), style: style, width: 1)
                }
            }
        }
        return x + bytes.count
    }

    /// Draws a glyph that lies whole on the canvas.
    private mutating func put(_ glyph: Glyph, x: Int, y: Int, _ style: Style) {
        var packed = glyph.packed
        let isASCII = form == .ascii
        if isASCII { packed = UInt64(ASCIIForm.character(for: UInt32(packed & 0x1F_FFFF))) }
        if packed <= 0x20 { packed = 0 }
        replace(x..<(x + glyph.width), y: y) { cells in
            let isWide = cells.count == 2
            cells[0] = Cell(glyph: packed, style: style, width: isWide && !isASCII ? 2 : 1)
            if isWide { cells[1] = Cell(glyph: 0, style: style, width: isASCII ? 1 : 0) }
        }
    }
}

extension Canvas {
    /// Draws one narrow character of the program over every cell of a rectangle.
    mutating func fill(_ rect: Rect, with character: Unicode.Scalar, _ style: Style) {
        let base = form == .ascii ? UInt32(ASCIIForm.character(for: character.value)) : character.value
        fill(rect, with: Cell(glyph: base == 0x20 ? 0 : UInt64(base), style: style, width: 1))
    }

    /// Draws one narrow character of the program, if its place is on the canvas.
    mutating func put(_ character: Unicode.Scalar, x: Int, y: Int, _ style: Style) {
        fill(Rect(x: x, y: y, width: 1, height: 1), with: character, style)
    }

    private mutating func fill(_ rect: Rect, with cell: Cell) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        if ledger != nil { ledger?.note(cell, over: area) }
        for y in area.rows {
            replace(area.columns, y: y) { cells in for place in cells.indices { cells[place] = cell } }
        }
    }

    /// Lets `body` write all cells of a part of a row that lies on the canvas; wide characters that reach into it from
    /// the left or out of it at the right lose their other half.
    private mutating func replace(
        _ columns: Range<Int>, y: Int, _ body: (UnsafeMutableBufferPointer<Cell>) -> Void
    ) {
        let start = y * size.width
        let isAtEnd = columns.upperBound >= size.width
        cells.withUnsafeMutableBufferPointer { cells in
            let first = start + columns.lowerBound
            let end = start + columns.upperBound
            if cells[first].width == 0 { cells[first - 1] = Cell(blank: cells[first - 1].style) }
            if !isAtEnd, cells[end].width == 0 { cells[end] = Cell(blank: cells[end].style) }
            body(UnsafeMutableBufferPointer(rebasing: cells[first..<end]))
        }
    }
}
