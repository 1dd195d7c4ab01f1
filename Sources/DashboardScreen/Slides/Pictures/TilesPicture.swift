import Canvas
import SafeText

/// Figures in two columns, each with its name above, and its interval and course below.
struct TilesPicture: SlidePicture {
    struct Tile {
        /// From long to short.
        var names: [SafeText]
        var figure: SafeText
        var role: Role = .title
        /// What it rests on, such as its interval, each from long to short.
        var notes: [[SafeText]] = []
        /// Its course over time; empty draws none.
        var course: [Double?] = []
        var courseRole = Role.series
        var sentence: SafeText {
            let notes = notes.compactMap(\.first)
            return notes.isEmpty
                ? "\(names.first ?? ""): \(figure)"
                : "\(names.first ?? ""): \(figure), \(notes.joined(separator: ", "))"
        }
    }

    var tiles: [Tile]

    var sentences: [SafeText] { tiles.map(\.sentence) }

    func draw(into canvas: inout Canvas, _ rect: Rect, _ fit: inout SlideFit) {
        let rows = (tiles.count + 1) / 2
        let gap = rect.height >= 30 ? 3 : 1
        let height = (rect.height - gap * (rows - 1)) / max(1, rows)
        let columns = rect.columns([.rest, .rest], gap: rect.width >= 90 ? 6 : 3)
        for (place, tile) in tiles.enumerated() {
            let column = columns[place % 2]
            let area = Rect(
                x: column.x, y: rect.y + place / 2 * (height + gap), width: column.width, height: height)
            draw(tile, in: area, &canvas, &fit)
        }
    }

    private func draw(_ tile: Tile, in rect: Rect, _ canvas: inout Canvas, _ fit: inout SlideFit) {
        guard let name = tile.names.first(where: { $0.width <= rect.width }), rect.height >= 2 + tile.notes.count else {
            return fit.clip(tile.names.first ?? "a figure")
        }
        canvas.put(name, in: rect.row(0), .left, Style(.dim))
        let room = rect.height - 1 - tile.notes.count
        let largest = room >= 20 ? 7 : room >= 12 ? 5 : 3
        let figure = LargeFigure(
            tile.figure, role: tile.role, fitting: Size(width: rect.width, height: room), height: largest)
        let isApart = rect.height >= figure.size.height + tile.notes.count + 3
        var area = rect.inset(top: isApart ? 2 : 1)
        if figure.size.width > rect.width { fit.clip("\(name): \(tile.figure)") }
        figure.draw(into: &canvas, area)
        area = area.inset(top: figure.size.height + (rect.height >= 12 ? 1 : 0))
        for wordings in tile.notes {
            guard let note = wordings.first(where: { $0.width <= area.width }) else {
                fit.clip("\(name): \(wordings.first ?? "")")
                continue
            }
            canvas.put(note, in: area.row(0), .left, Style(.dim))
            area = area.inset(top: 1)
        }
        let known = tile.course.compactMap { $0 }
        let chart = area.inset(top: area.height >= 3 ? 1 : 0)
        guard known.count > 1, chart.height >= 1 else { return }
        let step = max(1, chart.width / tile.course.count)
        let gap = step >= 2 ? 1 : 0
        Columns(tile.course, role: tile.courseRole, thickness: step - gap, gap: gap).draw(
            into: &canvas, chart.inset(top: max(0, chart.height - 10)))
    }
}
