import SafeText

extension LineChart {
    /// Draws the chart; without points only its axes. Below 3 x 1 it stays empty.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        let rect = rect.intersection(canvas.bounds)
        let axes = Axes(self, in: rect)
        guard axes.plot.width >= 2, axes.plot.height >= 1 else { return }
        var grid = DotGrid(axes.plot, canvas.form)
        let across = Scale(range: axes.x, count: grid.width)
        let up = Scale(range: axes.y, count: grid.height)
        axes.draw(labels, into: &canvas, rect, grid)
        let pen = Pen(across: across, up: up, top: Double(grid.height - 1))
        for band in bands { pen.shade(band, &grid) }
        for level in levels { pen.level(level, &grid) }
        for mark in marks { pen.mark(mark, &grid) }
        for course in series where course.stroke == .dotted { pen.dots(course, &grid) }
        var solid = 0
        for course in series where course.stroke == .solid {
            pen.line(course, &grid, ascii: Pen.characters[solid % Pen.characters.count])
            solid += 1
        }
        grid.draw(into: &canvas)
        let taken = drawWhiskers(into: &canvas, grid, across, up)
        drawMarkLabels(into: &canvas, grid, across, taken)
        drawEndLabels(into: &canvas, axes, grid, up)
    }

    /// Cells of a row of the plot that a label has taken.
    private typealias Taken = (row: Int, columns: Range<Int>)

    /// Draws intervals in whole cells, with a cap at each end, and then the points' labels at their right, or at their
    /// left where the plot ends or another interval stands; a label without room is left out.
    ///
    /// - Returns: What the labels have taken.
    private func drawWhiskers(into canvas: inout Canvas, _ grid: DotGrid, _ across: Scale, _ up: Scale) -> [Taken] {
        let area = grid.area
        func row(_ place: Int) -> Int { area.height - 1 - place / grid.down }
        var points: [(whisker: Whisker, column: Int, row: Int)] = []
        var bodies: [(column: Int, rows: ClosedRange<Int>)] = []
        for whisker in whiskers {
            guard let place = across.place(whisker.x), let point = up.clamped(whisker.y) else { continue }
            let column = place / grid.across
            let style = Style(whisker.role)
            if let low = up.clamped(whisker.low), let high = up.clamped(whisker.high) {
                let rows = row(high)...max(row(high), row(low))
                bodies.append((column, rows))
                for y in rows { canvas.put("│", x: area.x + column, y: area.y + y, style) }
                if rows.count > 1 {
                    canvas.put("┬", x: area.x + column, y: area.y + rows.lowerBound, style)
                    canvas.put("┴", x: area.x + column, y: area.y + rows.upperBound, style)
                }
            }
            points.append((whisker, column, row(point)))
            bodies.append((column, row(point)...row(point)))
        }
        for (whisker, column, row) in points {
            canvas.put("●", x: area.x + column, y: area.y + row, Style(whisker.role, .bold))
        }
        var taken: [Taken] = []
        for (whisker, column, row) in points where !whisker.label.isEmpty {
            // Blanks on both sides keep the dots of courses and levels away from the figure.
            let label = " " + whisker.label + " "
            let places = [column + 1..<column + 1 + label.width, column - label.width..<column]
            let free = places.first { columns in
                columns.lowerBound >= 0 && columns.upperBound <= area.width
                    && !bodies.contains { columns.contains($0.column) && $0.rows.contains(row) }
                    && !taken.contains { $0.row == row && $0.columns.overlaps(columns) }
            }
            guard let columns = free else { continue }
            // Two figures may share the blank between them.
            taken.append((row, columns.lowerBound + 1..<columns.upperBound - 1))
            canvas.put(label, x: area.x + columns.lowerBound, y: area.y + row, Style(whisker.role, .bold))
        }
        return taken.map { ($0.row, $0.columns.lowerBound - 1..<$0.columns.upperBound + 1) }
    }

    /// Draws the labels of marks beside their upper ends, where no course passes.
    private func drawMarkLabels(
        into canvas: inout Canvas, _ grid: DotGrid, _ across: Scale, _ others: [Taken]
    ) {
        var taken = others
        for mark in marks where !mark.label.isEmpty {
            guard let place = across.place(mark.x) else { continue }
            let column = place / grid.across
            let width = mark.label.width
            let places = (0..<min(4, grid.area.height)).flatMap { row in
                [(row, column + 2..<column + 2 + width), (row, column - 1 - width..<column - 1)]
            }
            let free = places.first { row, columns in
                columns.lowerBound >= 0 && columns.upperBound <= grid.area.width && grid.isFree(columns, row: row)
                    && !taken.contains { $0.row == row && $0.columns.overlaps(columns) }
            }
            guard let (row, columns) = free else { continue }
            taken.append((row, columns.lowerBound - 1..<columns.upperBound + 1))
            canvas.put(mark.label, x: grid.area.x + columns.lowerBound, y: grid.area.y + row, Style(mark.role))
        }
    }

    /// Draws the labels of courses and levels right of the plot, each on a row of its own as near to its end as the
    /// others allow; when the rows do not suffice the later ones go.
    private func drawEndLabels(into canvas: inout Canvas, _ axes: Axes, _ grid: DotGrid, _ up: Scale) {
        guard axes.margin >= 2 else { return }
        var labels: [(row: Int, text: SafeText, role: Role)] = []
        func add(_ value: Double, _ text: SafeText, _ role: Role) {
            let text = LineChart.shortened(text, to: axes.margin - 1)
            guard !text.isEmpty, let place = up.clamped(value), labels.count < axes.plot.height else { return }
            labels.append((axes.plot.height - 1 - place / grid.down, text, role))
        }
        for course in series {
            if let last = course.points.last(where: { !$0.y.isNaN }) { add(last.y, course.label, course.role) }
        }
        for level in levels { add(level.y, level.label, level.role) }
        labels.sort { $0.row < $1.row }
        for place in labels.indices.dropFirst() {
            labels[place].row = max(labels[place].row, labels[place - 1].row + 1)
        }
        var limit = axes.plot.height - 1
        for place in labels.indices.reversed() {
            labels[place].row = min(labels[place].row, limit)
            limit = labels[place].row - 1
        }
        for label in labels {
            canvas.put(label.text, x: axes.plot.maxX + 1, y: axes.plot.y + label.row, Style(label.role))
        }
    }
}

extension LineChart {
    /// Draws the parts of a chart as dots.
    struct Pen {
        let across: Scale
        let up: Scale
        /// The dot row of the lower end of the y axis; rows count from the top.
        let top: Double

        /// What solid courses are drawn with in ASCII, one after the other.
        static let characters: [Unicode.Scalar] = ["*", "o", "x", "#"]

        private func place(_ point: Point) -> (x: Double, y: Double)? {
            guard point.x.isFinite, point.y.isFinite else { return nil }
            return (across.exact(point.x), top - up.exact(point.y))
        }

        /// Joins the points of a course; a point that is no number breaks it, and one alone is a dot.
        ///
        /// In braille a course is two dots thick where the plot is high enough not to clog.
        func line(_ course: Series, _ grid: inout DotGrid, ascii: Unicode.Scalar) {
            let isThick = grid.form == .braille && grid.area.height >= 12
            var last: (x: Double, y: Double)?
            for point in course.points {
                let next = place(point)
                if let next {
                    let from = last ?? next
                    grid.line(from: from, to: next, Style(course.role), ascii: ascii)
                    if isThick {
                        grid.line(
                            from: (from.x, from.y + 1), to: (next.x, next.y + 1), Style(course.role), ascii: ascii)
                    }
                }
                last = next
            }
        }

        /// Sets a dot of a course in every second cell.
        func dots(_ course: Series, _ grid: inout DotGrid) {
            let step = grid.across * 2
            for (start, end) in zip(course.points, course.points.dropFirst()) {
                guard let from = place(start), let to = place(end), from.x < to.x else { continue }
                for x in columns(from.x, to.x, grid) where x.isMultiple(of: step) {
                    let y = from.y + (to.y - from.y) * (Double(x) - from.x) / (to.x - from.x)
                    guard let row = Int(exactly: min(max(y, -1), top + 1).rounded()) else { continue }
                    grid.speck(x, row, Style(course.role), grid.form == .ascii ? "." : "·")
                }
            }
        }

        /// Sets dots along a value.
        func level(_ level: Level, _ grid: inout DotGrid) {
            guard let place = up.place(level.y), let row = Int(exactly: top) else { return }
            for x in stride(from: 0, to: grid.width, by: grid.across) {
                grid.speck(x, row - place, Style(level.role), "┄")
            }
        }

        /// Sets dots from top to bottom.
        func mark(_ mark: Mark, _ grid: inout DotGrid) {
            guard let x = across.place(mark.x) else { return }
            for y in stride(from: 0, to: grid.height, by: grid.form == .braille ? 2 : grid.down) {
                grid.speck(x, y, Style(mark.role), "┊")
            }
        }

        /// Sets every fourth dot between two courses, or those of every fourth column.
        func shade(_ band: Band, _ grid: inout DotGrid) {
            let edges = zip(rows(of: band.high, grid), rows(of: band.low, grid))
            for (x, (high, low)) in edges.enumerated() {
                guard let high, let low,
                    let first = Int(exactly: min(max(high, 0), top + 1).rounded(.up)),
                    let last = Int(exactly: min(max(low, -1), top).rounded(.down)), first <= last
                else { continue }
                for y in first...last where isSet(x, y, band.texture, grid) {
                    grid.speck(x, y, Style(band.role), band.texture == .dots ? "░" : "╎")
                }
            }
        }

        private func isSet(_ x: Int, _ y: Int, _ texture: Band.Texture, _ grid: DotGrid) -> Bool {
            switch texture {
            case .dots: grid.form != .braille || (x % 2 == 0 && (x / 2 + y) % 2 == 0)
            case .lines: x.isMultiple(of: 2 * grid.across) && (grid.form != .braille || y.isMultiple(of: 2))
            }
        }

        /// The dot row of a course at every dot column; nil where it does not reach.
        private func rows(of points: [Point], _ grid: DotGrid) -> [Double?] {
            var rows = [Double?](repeating: nil, count: grid.width)
            for (start, end) in zip(points, points.dropFirst()) {
                guard let from = place(start), let to = place(end), from.x < to.x else { continue }
                for x in columns(from.x, to.x, grid) {
                    rows[x] = from.y + (to.y - from.y) * (Double(x) - from.x) / (to.x - from.x)
                }
            }
            return rows
        }

        /// The dot columns between two places, as far as they are on the grid.
        private func columns(_ from: Double, _ to: Double, _ grid: DotGrid) -> Range<Int> {
            guard let first = Int(exactly: min(max(from, 0), Double(grid.width)).rounded(.up)),
                let last = Int(exactly: min(max(to, -1), Double(grid.width - 1)).rounded(.down)), first <= last
            else { return 0..<0 }
            return first..<last + 1
        }
    }
}
