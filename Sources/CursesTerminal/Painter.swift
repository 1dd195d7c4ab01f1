internal import CNcurses
internal import Canvas
internal import Glibc

/// Brings canvases to the screen.
///
/// Rows that equal those of the last canvas are left alone, so that an unchanged frame costs one comparison of memory and
/// sends nothing. For the others ncurses works out what to send.
final class Painter {
    let colours: ColourPairs
    private var last: Canvas?
    private var palette: Palette?
    private var pens: Pens?
    private var line = RowBuffer()
    /// What is sent before and after a paint, so that the terminal shows it at once.
    private let begin = Capability.synchronised(true)
    private let end = Capability.synchronised(false)

    init(_ colours: ColourPairs) {
        self.colours = colours
    }

    /// Makes the next paint send the whole screen.
    func forget() {
        last = nil
        clearok(nc_stdscr(), true)
    }

    /// Draws what differs from the last canvas.
    func paint(_ canvas: Canvas, _ palette: Palette, _ size: Size) {
        let pens = prepare(palette)
        let former = last?.size == canvas.size ? last : nil
        if former == nil { werase(nc_stdscr()) }
        let width = canvas.size.width
        let columns = min(width, size.width)
        var changed = former == nil
        canvas.cells.withUnsafeBufferPointer { cells in
            for row in 0..<min(canvas.size.height, size.height) {
                let new = UnsafeBufferPointer(rebasing: cells[row * width..<(row + 1) * width])
                if let former, Painter.isEqual(new, to: former, row) { continue }
                changed = true
                line.fill(new.prefix(columns), pens)
                line.withCharacters { characters in
                    _ = mvwadd_wchnstr(nc_stdscr(), Int32(row), 0, characters.baseAddress, Int32(characters.count))
                }
            }
        }
        last = canvas
        guard changed else { return }
        if !begin.isEmpty { RawOutput.write(begin) }
        wrefresh(nc_stdscr())
        if !end.isEmpty { RawOutput.write(end) }
    }

    /// The pens for a palette; a new palette empties the screen onto its own ground.
    private func prepare(_ palette: Palette) -> Pens {
        if let pens, palette == self.palette { return pens }
        if pens != nil { colours.reset() }
        let made = Pens(palette, colours)
        let blank = made.blank(on: .ground)
        var ground = cchar_t()
        ground.attr = blank.attributes
        ground.ext_color = blank.pair
        ground.chars.0 = 0x20
        wbkgrndset(nc_stdscr(), &ground)
        self.palette = palette
        pens = made
        last = nil
        return made
    }

    private static func isEqual(_ row: UnsafeBufferPointer<Cell>, to former: Canvas, _ place: Int) -> Bool {
        guard let start = row.baseAddress else { return true }
        return former.cells.withUnsafeBufferPointer { cells in
            guard let base = cells.baseAddress else { return false }
            return memcmp(start, base + place * row.count, row.count * MemoryLayout<Cell>.stride) == 0
        }
    }
}
