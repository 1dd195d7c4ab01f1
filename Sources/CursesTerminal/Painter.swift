internal import CNcurses
internal import Canvas

/// Brings canvases to the screen.
final class Painter {
    let colours: ColourPairs

    init(_ colours: ColourPairs, _ form: GlyphForm) {
        self.colours = colours
    }

    func forget() {
        clearok(nc_stdscr(), true)
    }

    func paint(_ canvas: Canvas, _ palette: Palette, _ size: Size) {
        refresh()
    }
}
