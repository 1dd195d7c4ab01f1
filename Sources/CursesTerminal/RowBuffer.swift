internal import CNcurses
internal import Canvas

/// One row of a canvas as ncurses takes it, in memory that is used again for every row.
struct RowBuffer {
    private var characters: [cchar_t] = []
    private var count = 0

    /// Blanks between two words are drawn with the pen of the first one up to this many: cheaper to send than a change of
    /// colour and back, while a longer gap is cheaper to jump over.
    private static let narrowGap = 8

    /// The row, without the right halves of wide characters, which ncurses adds itself.
    func withCharacters<Result>(_ body: (UnsafeBufferPointer<cchar_t>) -> Result) -> Result {
        characters.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0.prefix(count))) }
    }

    /// Takes a row of cells.
    mutating func fill(_ cells: Slice<UnsafeBufferPointer<Cell>>, _ pens: Pens) {
        if characters.count < cells.count {
            characters = Array(repeating: cchar_t(), count: cells.count)
        }
        characters.withUnsafeMutableBufferPointer { out in
            count = RowBuffer.fill(out, UnsafeBufferPointer(rebasing: cells), pens)
        }
    }

    private static func fill(
        _ out: UnsafeMutableBufferPointer<cchar_t>, _ cells: UnsafeBufferPointer<Cell>, _ pens: Pens
    ) -> Int {
        var count = 0
        // The style met last, and how it is drawn.
        var style = Style(.text)
        var pen = pens.pen(style)
        var blank = pens.blank(on: style.ground)
        // The ground and pen of the last character, and the blanks on that ground since.
        var word: (ground: Role, pen: Pen)?
        var gap = 0

        for (column, cell) in cells.enumerated() where cell.width != 0 {
            let own = cell.style
            if own != style {
                style = own
                pen = pens.pen(style)
                blank = pens.blank(on: style.ground)
            }
            if cell.glyph == 0 || cell.glyph == 0x20, pen.isPlain, blank.isPlain {
                out[count].set(0x20, blank)
                gap = word?.ground == style.ground ? gap + 1 : narrowGap + 1
            } else {
                if let word, gap > 0, gap <= narrowGap, word.ground == style.ground, word.pen.isPlain {
                    for place in count - gap..<count { out[place].set(0x20, word.pen) }
                }
                let fits = column + Int(cell.width) <= cells.count
                if fits, nc_columns_of(cell.glyph) == cell.width {
                    out[count].set(cell.glyph == 0 ? 0x20 : cell.glyph, pen)
                } else {
                    out[count].set(fits ? 0x3F : 0x20, pen)
                    if cell.width == 2, fits {
                        count += 1
                        out[count].set(0x20, pen)
                    }
                }
                word = (style.ground, pen)
                gap = 0
            }
            count += 1
        }
        return count
    }
}

/// Columns the C library gives a character, by which ncurses advances; a cell that disagrees would shift its row.
private func nc_columns_of(_ glyph: UInt64) -> UInt32 {
    let base = Int32(truncatingIfNeeded: glyph & 0x1F_FFFF)
    if base < 0x7F { return 1 }
    return UInt32(clamping: nc_width(base))
}

extension cchar_t {
    /// Sets the character, its marks and its pen.
    fileprivate mutating func set(_ glyph: UInt64, _ pen: Pen) {
        attr = pen.attributes
        ext_color = pen.pair
        chars.0 = wchar_t(truncatingIfNeeded: glyph & 0x1F_FFFF)
        chars.1 = wchar_t(truncatingIfNeeded: glyph >> 21 & 0x1F_FFFF)
        chars.2 = wchar_t(truncatingIfNeeded: glyph >> 42 & 0x1F_FFFF)
    }
}
