import SafeText

/// Dots finer than cells: 2 x 4 to a cell in braille, 2 x 2 in blocks, 1 x 1 in ASCII.
struct DotGrid {
    let area: Rect
    let form: GlyphForm
    private var masks: [UInt8]
    private var styles: [Style]
    /// What a dot is drawn as in ASCII.
    private var characters: [UInt8]

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
        characters = Array(repeating: 0, count: masks.count)
    }

    /// Sets a dot; the cell takes the style of the last dot set in it.
    mutating func dot(_ x: Int, _ y: Int, _ style: Style, ascii: UInt8) {
        guard x >= 0, x < width, y >= 0, y < height else { return }
        let place = (y / down) * area.width + x / across
        masks[place] |= 1 << UInt8((y % down) * 2 + x % across)
        styles[place] = style
        characters[place] = ascii
    }

    /// Sets the dots between two places, ends included.
    mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ style: Style, ascii: UInt8) {
        let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
        for step in 0...steps {
            let x = start.x + Self.rounded((end.x - start.x) * step, by: steps)
            let y = start.y + Self.rounded((end.y - start.y) * step, by: steps)
            dot(x, y, style, ascii: ascii)
        }
    }

    private static func rounded(_ value: Int, by divisor: Int) -> Int {
        value >= 0 ? (value * 2 + divisor) / (divisor * 2) : -((-value * 2 + divisor) / (divisor * 2))
    }

    /// Draws the cells that have a dot.
    func draw(into canvas: inout Canvas) {
        for y in 0..<area.height {
            for x in 0..<area.width {
                let place = y * area.width + x
                guard masks[place] != 0 else { continue }
                canvas.set(
                    x: area.x + x, y: area.y + y,
                    Cell(glyph: UInt64(glyph(place)), style: styles[place], width: 1))
            }
        }
    }

    private func glyph(_ place: Int) -> UInt32 {
        let mask = masks[place]
        switch form {
        case .ascii: return UInt32(characters[place])
        case .blocks: return DotGrid.quadrants[Int(mask & 15)]
        case .braille:
            // Braille numbers its dots down the columns: 1 2 3 and 7 at the left, 4 5 6 and 8 at the right.
            let order: [UInt32] = [0, 3, 1, 4, 2, 5, 6, 7]
            var pattern: UInt32 = 0x2800
            for bit in 0..<8 where mask & (1 << UInt8(bit)) != 0 { pattern |= 1 << order[bit] }
            return pattern
        }
    }

    /// Quadrants by bits: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
    private static let quadrants: [UInt32] = [
        0x20, 0x2598, 0x259D, 0x2580, 0x2596, 0x258C, 0x259E, 0x259B, 0x2597, 0x259A, 0x2590, 0x259C, 0x2584, 0x2599,
        0x259F, 0x2588,
    ]
}
