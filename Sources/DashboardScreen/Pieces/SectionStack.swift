import Canvas
import SafeText

/// Sections one below the other in one column.
///
/// With room for all of them each stands in full. With less, every list keeps its first rows or those around the
/// selected one, and the rest of the room goes to those that want least. With less still, all of them together are one
/// long text around the selected row, so that everything can be reached.
struct SectionStack {
    /// A row that can be selected: its section and its place there.
    struct Row: Hashable {
        var section: Int
        var place: Int
    }

    var sections: [Section]
    /// Whether the first list is the one that matters most: it gets half of the rows where not all fit.
    var favoursFirst = false
    /// Takes down where rows and headings are drawn, each row by the place that ``firstRows`` gives its section.
    var places: HitPlaces?
    var firstRows: [Int] = []

    /// Rows of a list that stay before the room is shared out.
    private static let fewest = 3

    private enum Item {
        case title(Int), headings(Int), missing(Int, line: SafeText), rule(SafeText), row(Row, line: Int), blank

        func belongs(to row: Row?) -> Bool {
            if case .row(let own, _) = self { return own == row }
            return false
        }
    }

    /// Rows that all of them take in full.
    func height(in width: Int) -> Int {
        sections.indices.reduce(max(0, sections.count - 1)) { $0 + head($1) + lines($1, in: width) }
    }

    /// Rows that all of them take with a few rows of each list.
    func least(in width: Int) -> Int {
        sections.indices.reduce(max(0, sections.count - 1)) {
            $0 + head($1) + min(SectionStack.fewest, lines($1, in: width))
        }
    }

    /// Whether some rows are out of sight in an area.
    func isPartial(in area: Rect) -> Bool { height(in: area.width) > area.height }

    /// A frame that shows the same lists in the same place with another row selected.
    struct LastFrame {
        let canvas: Canvas
        let selected: Row?
    }

    /// Draws the sections; rows that the last frame shows alike are taken from it.
    func draw(_ selected: Row?, in area: Rect, _ canvas: inout Canvas, last: LastFrame? = nil) {
        guard !area.isEmpty, !sections.isEmpty else { return }
        let bodies = sections.indices.map { body($0, in: area.width) }
        let gaps = sections.count - 1
        let heads = sections.indices.reduce(0) { $0 + head($1) }
        let room = area.height - heads - gaps
        var least = bodies.map { min($0.count, SectionStack.fewest) }
        guard sections.count == 1 || least.reduce(0, +) <= room else {
            return drawText(bodies, selected, in: area, &canvas)
        }
        if favoursFirst {
            least[0] = max(least[0], min(bodies[0].count, room / 2, room - least.dropFirst().reduce(0, +)))
        }
        let heights = SectionStack.share(max(0, room), wanted: bodies.map(\.count), least: least)
        var top = area.y
        for (number, body) in bodies.enumerated() {
            let height = head(number) + heights[number]
            let rect = Rect(x: area.x, y: top, width: area.width, height: height).intersection(area)
            draw(number, body, selected, in: rect, &canvas, last)
            top += height + 1
        }
    }

    /// Rows above a section's list: its title, and the names of its columns.
    private func head(_ number: Int) -> Int {
        (sections[number].title.isEmpty ? 0 : 1) + (sections[number].hasHeadings && sections[number].count > 0 ? 1 : 0)
    }

    /// How many lines a section's list has.
    private func lines(_ number: Int, in width: Int) -> Int {
        let section = sections[number]
        guard section.count > 0 else { return section.missing.wholeLines(to: width).count }
        let isRuled = section.ruled.map { $0.after >= 0 && $0.after + 1 < section.count } ?? false
        return section.lines(in: width) + (isRuled ? 1 : 0)
    }

    /// The lines of a section's list.
    private func body(_ number: Int, in width: Int) -> [Item] {
        let section = sections[number]
        guard section.count > 0 else {
            return section.missing.wholeLines(to: width).map { .missing(number, line: $0) }
        }
        var items: [Item] = []
        for place in 0..<section.count {
            let row = Row(section: number, place: place)
            for line in 0..<section.lines(of: place, in: width) { items.append(.row(row, line: line)) }
            if let (after, label) = section.ruled, after == place, place + 1 < section.count {
                items.append(.rule(label))
            }
        }
        return items
    }

    /// Shares rows out: each list gets its least, then those that want least are served first.
    static func share(_ room: Int, wanted: [Int], least: [Int]) -> [Int] {
        var heights = least
        var rest = room - least.reduce(0, +)
        var waiting = wanted.indices.filter { heights[$0] < wanted[$0] }
        while rest > 0, !waiting.isEmpty {
            // A part for each, the first ones a row more where it does not come out even.
            let part = max(1, rest / waiting.count)
            for place in waiting where rest > 0 {
                let more = min(part, wanted[place] - heights[place], rest)
                heights[place] += more
                rest -= more
            }
            waiting.removeAll { heights[$0] >= wanted[$0] }
        }
        return heights
    }

    /// Draws one section with as many of its lines as fit.
    private func draw(
        _ number: Int, _ body: [Item], _ selected: Row?, in area: Rect, _ canvas: inout Canvas, _ last: LastFrame?
    ) {
        let section = sections[number]
        var rows = area.inset(top: min(area.height, head(number)))
        // A list alone in a low place is worth more than its title.
        if area.height < head(number) + 1 { rows = area }
        let window = ListWindow(count: body.count, selected: start(of: selected, in: body), height: rows.height)
        if rows.y > area.y {
            if !section.title.isEmpty {
                let shown = places(body[window.rows])
                let places: SafeText =
                    shown.count == 1
                    ? "\(shown.upperBound)" : "\(shown.lowerBound + 1)-\(shown.upperBound)"
                let position: SafeText =
                    shown.isEmpty || shown.count == section.count ? "" : ", \(places) of \(section.count)"
                let room = area.width - 6
                let whole = section.title(in: room - position.width)
                canvas.rule(area.row(0), label: whole.isEmpty ? section.title(in: room) : whole + position)
            }
            if section.hasHeadings, section.count > 0 {
                let headings = Rect(x: area.x, y: rows.y - 1, width: area.width, height: 1)
                section.noteHeadings(in: headings, places)
                section.drawHeadings(in: headings, &canvas)
            }
        }
        let painters = [number: section.painter(in: area.width)]
        let alike = last.flatMap { last in
            let before = ListWindow(
                count: body.count, selected: start(of: last.selected, in: body), height: rows.height)
            return before.rows == window.rows ? last : nil
        }
        for (offset, place) in window.rows.enumerated() {
            if let alike, !body[place].belongs(to: selected), !body[place].belongs(to: alike.selected) {
                canvas.copy(rows.row(offset).inset(x: -1), from: alike.canvas)
            } else {
                draw(body[place], selected, in: rows.row(offset), painters, &canvas)
            }
        }
    }

    /// Draws all sections as one text around the selected row.
    private func drawText(_ bodies: [[Item]], _ selected: Row?, in area: Rect, _ canvas: inout Canvas) {
        var items: [Item] = []
        for (number, body) in bodies.enumerated() {
            if !items.isEmpty { items.append(.blank) }
            if !sections[number].title.isEmpty { items.append(.title(number)) }
            if sections[number].hasHeadings, sections[number].count > 0 { items.append(.headings(number)) }
            items += body
        }
        let window = ListWindow(count: items.count, selected: start(of: selected, in: items), height: area.height)
        var painters: [Int: Section.Painter] = [:]
        for (number, section) in sections.enumerated() { painters[number] = section.painter(in: area.width) }
        for (offset, place) in window.rows.enumerated() {
            // Above rows whose title is out of sight stands what they are; the selected one is further down.
            let item = offset == 0 && area.height >= 5 ? heading(of: items[place]) ?? items[place] : items[place]
            draw(item, selected, in: area.row(offset), painters, &canvas)
        }
    }

    /// The names of the columns above a row of a table, or the title above another row.
    private func heading(of item: Item) -> Item? {
        switch item {
        case .row(let row, _): sections[row.section].hasHeadings ? .headings(row.section) : .title(row.section)
        case .title, .headings, .missing, .rule, .blank: nil
        }
    }

    private func draw(
        _ item: Item, _ selected: Row?, in row: Rect, _ painters: [Int: Section.Painter], _ canvas: inout Canvas
    ) {
        switch item {
        case .title(let number):
            canvas.rule(row, label: sections[number].title(in: row.width - 6))
        case .headings(let number):
            sections[number].noteHeadings(in: row, places)
            sections[number].drawHeadings(in: row, &canvas)
        case .missing(_, let line): canvas.put(line, x: row.x, y: row.y, Style(.dim), in: row)
        case .rule(let label): canvas.rule(row, label: label, .right)
        case .row(let own, let line):
            if firstRows.indices.contains(own.section) {
                places?.add(row: firstRows[own.section] + own.place, in: row)
            }
            painters[own.section]?(own.place, line, row, &canvas)
            if selected == own { canvas.ground(row.inset(x: -1), .selection) }
        case .blank: break
        }
    }

    /// The line on which a row begins; the middle of a row of several lines where it has more.
    private func start(of row: Row?, in items: [Item]) -> Int? {
        guard let row else { return nil }
        var found: Range<Int>?
        for (place, item) in items.enumerated() {
            if case .row(let own, _) = item, own == row { found = (found?.lowerBound ?? place)..<place + 1 }
        }
        return found.map { ($0.lowerBound + $0.upperBound - 1) / 2 }
    }

    /// The rows of a section that some of its lines belong to.
    private func places(_ items: ArraySlice<Item>) -> Range<Int> {
        var places: Range<Int> = 0..<0
        for item in items {
            guard case .row(let row, _) = item else { continue }
            places = (places.isEmpty ? row.place : places.lowerBound)..<row.place + 1
        }
        return places
    }
}
