import Canvas
import SafeText

/// Lists of a zoomed panel that one selection walks through: side by side where there is width, else below each other.
struct Sections {
    var sections: [Section]
    /// The shares of the width side by side.
    var weights: [Int]
    /// The width from which the lists stand side by side.
    var breadth = 110
    /// Takes down where rows and headings are drawn.
    var places: HitPlaces?

    /// Rows of all lists together.
    var count: Int { sections.reduce(0) { $0 + $1.count } }

    private func isBeside(_ width: Int) -> Bool { width >= breadth && sections.count > 1 }

    /// Rows that all lists take in full, headings included.
    func height(in width: Int) -> Int {
        let heights = sections.map { max(1, $0.count) + 2 }
        return isBeside(width) ? heights.max() ?? 0 : heights.reduce(max(0, sections.count - 1), +)
    }

    /// Draws the lists around the selected row; returns its position when some rows are out of sight.
    func draw(_ selected: Int?, in area: Rect, _ canvas: inout Canvas) -> SafeText {
        guard !area.isEmpty else { return "" }
        let isPartial =
            isBeside(area.width)
            ? beside(selected, in: area, &canvas) : below(selected, in: area, &canvas)
        return isPartial && count > 0 ? "\(min(selected ?? 0, count - 1) + 1) of \(count)" : ""
    }

    private func beside(_ selected: Int?, in area: Rect, _ canvas: inout Canvas) -> Bool {
        let columns = area.columns(weights.map { .weight($0) }, gap: 4)
        var isPartial = false
        var first = 0
        for (section, column) in zip(sections, columns) {
            let own = selected.map { $0 - first }.flatMap { (0..<section.count).contains($0) ? $0 : nil }
            canvas.rule(column.row(0), label: section.title)
            section.noteHeadings(in: column.row(1), places)
            section.drawHeadings(in: column.row(1), &canvas)
            let rows = column.inset(top: 2)
            if section.count == 0 { _ = canvas.wrapWhole(section.missing, in: rows, Style(.dim)) }
            let window = ListWindow(count: section.count, selected: own, height: rows.height)
            for (offset, place) in window.rows.enumerated() {
                places?.add(row: first + place, in: rows.row(offset))
                section.drawRow(place, in: rows.row(offset), isSelected: own == place, &canvas)
            }
            isPartial = isPartial || window.isPartial
            first += section.count
        }
        return isPartial
    }

    private enum Item {
        case title(Int), headings(Int), missing(Int), row(section: Int, place: Int), blank
    }

    private func below(_ selected: Int?, in area: Rect, _ canvas: inout Canvas) -> Bool {
        var items: [Item] = []
        var selectedItem: Int?
        var first = 0
        for (number, section) in sections.enumerated() {
            if !items.isEmpty { items.append(.blank) }
            items += [.title(number), section.count == 0 ? .missing(number) : .headings(number)]
            for place in 0..<section.count {
                if selected == first + place { selectedItem = items.count }
                items.append(.row(section: number, place: place))
            }
            first += section.count
        }
        let window = ListWindow(count: items.count, selected: selectedItem, height: area.height)
        for (offset, place) in window.rows.enumerated() {
            let row = area.row(offset)
            switch items[place] {
            case .title(let number): canvas.rule(row, label: sections[number].title)
            case .headings(let number):
                sections[number].noteHeadings(in: row, places)
                sections[number].drawHeadings(in: row, &canvas)
            case .missing(let number): _ = canvas.wrapWhole(sections[number].missing, in: row, Style(.dim))
            case .row(let number, let place):
                places?.add(row: sections[..<number].reduce(0) { $0 + $1.count } + place, in: row)
                sections[number].drawRow(
                    place, in: row, isSelected: selectedItem == window.rows.lowerBound + offset, &canvas)
            case .blank: break
            }
        }
        return window.isPartial
    }
}
