/// Dots finer than cells: 2 x 4 to a cell in braille, 2 x 2 in blocks, 1 x 1 in ASCII.
///
/// A cell takes the style of the last dot set in it, so what matters most is drawn last.
struct DotGrid {
    let area: Rect
    let form: GlyphForm
    private var masks: [UInt8]
    private var styles: [Style]
    /// What stands in a cell without dots or, in ASCII, for its dots.
    private var characters: [Unicode.Scalar?]

    /// Dots to a cell from left to right.
    var across: Int { form == .ascii ? 1 : 2 }
    /// Dots to a cell from top to bottom.
    var down: Int {
        switch form {
        case .braille: 4
        case .blocks: 2
        case .ascii: 1
        }
    }
    /// Dots from left to right.
    var width: Int { area.width * across }
    /// Dots from top to bottom.
    var height: Int { area.height * down }

    init(_ area: Rect, _ form: GlyphForm) {
        self.area = area
        self.form = form
        masks = Array(repeating: 0, count: area.width * area.height)
        styles = Array(repeating: Style(.text), count: masks.count)
        characters = Array(repeating: nil, count: masks.count)
    }

    /// Whether cells of a row are all without a dot.
    func isFree(_ columns: Range<Int>, row: Int) -> Bool {
        guard row >= 0, row < area.height else { return false }
        return columns.clamped(to: 0..<area.width).allSatisfy {
            masks[row * area.width + $0] == 0 && characters[row * area.width + $0] == nil
        }
    }

    /// Sets a dot of a course; in ASCII its cell shows a character.
    mutating func dot(_ x: Int, _ y: Int, _ style: Style, ascii: Unicode.Scalar) {
        guard x >= 0, x < width, y >= 0, y < height else { return }
        let place = (y / down) * area.width + x / across
        masks[place] |= 1 << UInt8((y % down) * 2 + x % across)
        styles[place] = style
        if form == .ascii { characters[place] = ascii }
    }

    /// Sets a lone dot: in braille a dot, otherwise a character where no course passes.
    mutating func speck(_ x: Int, _ y: Int, _ style: Style, _ character: Unicode.Scalar) {
        guard form != .braille else { return dot(x, y, style, ascii: character) }
        guard x >= 0, x < width, y >= 0, y < height else { return }
        let place = (y / down) * area.width + x / across
        guard masks[place] == 0 else { return }
        characters[place] = character
        styles[place] = style
    }

    /// Sets the dots of a line between two places given in dots, as far as it lies inside.
    mutating func line(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ style: Style, ascii: Unicode.Scalar
    ) {
        guard let (first, last) = clip(from: start, to: end) else { return }
        let steps = max(abs(last.x - first.x), abs(last.y - first.y), 1)
        for step in 0...steps {
            dot(
                first.x + DotGrid.rounded((last.x - first.x) * step, by: steps),
                first.y + DotGrid.rounded((last.y - first.y) * step, by: steps), style, ascii: ascii)
        }
    }

    /// The part of a line inside the grid, by the method of Liang and Barsky; nil when all of it is outside.
    private func clip(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double)
    ) -> (first: (x: Int, y: Int), last: (x: Int, y: Int))? {
        let dx = end.x - start.x
        let dy = end.y - start.y
        guard dx.isFinite, dy.isFinite, start.x.isFinite, start.y.isFinite else { return nil }
        var enter = 0.0
        var leave = 1.0
        let right = Double(width) - 0.5
        let bottom = Double(height) - 0.5
        for (step, room) in [
            (-dx, start.x + 0.5), (dx, right - start.x), (-dy, start.y + 0.5), (dy, bottom - start.y),
        ] {
            if step == 0 {
                if room < 0 { return nil }
            } else if step < 0 {
                enter = max(enter, room / step)
            } else {
                leave = min(leave, room / step)
            }
        }
        guard enter <= leave,
            let firstX = Int(exactly: (start.x + enter * dx).rounded()),
            let firstY = Int(exactly: (start.y + enter * dy).rounded()),
            let lastX = Int(exactly: (start.x + leave * dx).rounded()),
            let lastY = Int(exactly: (start.y + leave * dy).rounded())
        else { return nil }
        return ((firstX, firstY), (lastX, lastY))
    }

    private static func rounded(_ value: Int, by divisor: Int) -> Int {
        value >= 0 ? (value * 2 + divisor) / (divisor * 2) : -((-value * 2 + divisor) / (divisor * 2))
    }

    /// Draws the cells that hold something.
    func draw(into canvas: inout Canvas) {
        for place in masks.indices {
            guard let character = character(at: place) else { continue }
            canvas.put(
                character, x: area.x + place % area.width, y: area.y + place / area.width, styles[place])
        }
    }

    private func character(at place: Int) -> Unicode.Scalar? {
        let mask = masks[place]
        guard mask != 0, form != .ascii else { return characters[place] }
        return form == .blocks ? Quadrants.characters[Int(mask & 15)] : DotGrid.braille(mask)
    }

    /// Braille numbers its dots down the columns: 1 2 3 and 7 at the left, 4 5 6 and 8 at the right.
    private static func braille(_ mask: UInt8) -> Unicode.Scalar? {
        var pattern: UInt32 = 0x2800
        for (bit, dot) in [0, 3, 1, 4, 2, 5, 6, 7].enumerated() where mask & (1 << UInt8(bit)) != 0 {
            pattern |= 1 << UInt32(dot)
        }
        return Unicode.Scalar(pattern)
    }
}
