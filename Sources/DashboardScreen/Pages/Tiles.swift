import Canvas
import SafeText

/// A figure that heads a page: large where there is room, with what it is and how it stands below.
struct Tile {
    /// Such as `76 %`, `12 d` or `n/a`.
    var figure: SafeText
    var role: Role
    /// What it is, from long to short; the last one always fits.
    var label: [SafeText]
    /// How it stands, each from long to short.
    var notes: [[Phrase]] = []
}

/// Tiles side by side, or one below the other on a narrow screen.
struct Tiles {
    var tiles: [Tile]

    private enum Form { case digits(Int), plain, list }

    var head: PageHead {
        PageHead(height: { height(in: $0) }, draw: { draw(in: $0, &$1) })
    }

    private func width(in area: Rect) -> Int { area.width / max(1, tiles.count) - 2 }

    private func form(in area: Rect) -> Form {
        let width = width(in: area)
        let large = area.height >= 44 && width >= 26 ? 5 : 3
        if area.height >= 20, width >= 16 { return .digits(large) }
        return width >= 12 && area.height >= 9 ? .plain : .list
    }

    func height(in area: Rect) -> Int {
        let notes = tiles.reduce(0) { max($0, $1.notes.count) }
        switch form(in: area) {
        case .digits(let rows): return rows + 1 + notes
        case .plain: return min(2 + notes, area.height >= 18 ? 4 : 2)
        case .list:
            return area.height >= 16 ? tiles.count : area.height >= 6 ? min(2, tiles.count) : min(1, area.height)
        }
    }

    func draw(in area: Rect, _ canvas: inout Canvas) {
        guard !area.isEmpty else { return }
        if area.height >= 2, case .list = form(in: Rect(x: 0, y: 0, width: area.width, height: 99)) {
            return list(in: area, &canvas)
        }
        guard area.height >= 2, width(in: area) >= 12 else { return list(in: area, &canvas) }
        let notes = tiles.reduce(0) { max($0, $1.notes.count) }
        let digits = area.height - 1 - notes
        for (tile, part) in zip(tiles, area.columns(tiles.map { _ in .rest }, gap: 2)) {
            var rest = part
            if digits >= 3 {
                Tiles.figure(tile, in: Rect(x: part.x, y: part.y, width: part.width, height: digits), &canvas)
                rest = part.inset(top: digits)
            } else {
                canvas.put([Phrase(tile.figure, tile.role, .bold)], in: part.row(0))
                rest = part.inset(top: 1)
            }
            canvas.put(tile.label.map { Phrase($0, .text) }, in: rest.row(0))
            for (offset, note) in tile.notes.enumerated() { canvas.put(note, in: rest.row(offset + 1)) }
        }
    }

    /// A figure in digits; its unit, which has no such form, stands behind them.
    private static func figure(_ tile: Tile, in area: Rect, _ canvas: inout Canvas) {
        let parts = tile.figure.string.split(separator: " ", maxSplits: 1)
        let isPercent = parts.last == "%"
        let number = SafeText(cleaning: isPercent ? parts.joined() : String(parts.first ?? ""))
        let unit = isPercent || parts.count < 2 ? "" : SafeText(cleaning: String(parts[1]))
        let isNumber = number.string.unicodeScalars.allSatisfy { "0123456789+-.%/".unicodeScalars.contains($0) }
        let room = Size(width: area.width - (unit.isEmpty ? 0 : unit.width + 1), height: area.height)
        guard isNumber, let digits = BlockDigits(number, fitting: room, height: area.height, role: tile.role) else {
            canvas.put([Phrase(tile.figure, tile.role, .bold)], in: area.row(area.height - 1))
            return
        }
        let base = Rect(
            x: area.x, y: area.maxY - digits.size.height, width: digits.size.width, height: digits.size.height)
        digits.draw(into: &canvas, base)
        canvas.put([Phrase(unit, tile.role, .bold)], in: area.inset(left: digits.size.width + 1).row(area.height - 1))
    }

    private func list(in area: Rect, _ canvas: inout Canvas) {
        let widest = tiles.prefix(area.height).reduce(0) { max($0, $1.figure.width) }
        for (offset, tile) in tiles.prefix(area.height).enumerated() {
            let figure = Phrase(tile.figure.padded(to: widest), tile.role, .bold)
            let labels = tile.label.map { figure + Phrase("  ") + Phrase($0) }
            let notes = (tile.notes.first ?? []).map { Phrase("  ") + $0 }
            let both = labels.prefix(1).flatMap { label in notes.map { label + $0 } }
            canvas.put(both + labels + [Phrase(tile.figure, tile.role, .bold)], in: area.row(offset))
        }
    }
}
