import SafeText

extension LineChart {
    /// Draws the chart; without points only its axis.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard rect.width >= 2, rect.height >= 1 else { return }
        let xRange = x ?? LineChart.range(of: series.flatMap { $0.points.map(\.x) }, from: nil)
        let yRange = y ?? LineChart.range(of: series.flatMap { $0.points.map(\.y) } + levels.map(\.y), from: 0)
        let ticks = Ticks(in: yRange, limit: max(2, rect.height / 3))
        let names = ticks.values.map { ticks.label($0) + unit }
        let left = (names.map(\.width).max() ?? 0) + 1
        let right = (series.map(\.label.width).max() ?? 0) + 1
        let hasLabels = !labels.isEmpty && rect.height >= 4
        let plot = rect.inset(left: left, right: right, bottom: hasLabels ? 1 : 0)
        guard plot.width >= 2, plot.height >= 1 else { return }
        var grid = DotGrid(plot, canvas.form)
        let across = Scale(range: xRange, count: grid.width)
        let up = Scale(range: yRange, count: grid.height)
        for (value, name) in zip(ticks.values, names) {
            guard let place = up.place(value) else { continue }
            let row = plot.y + (grid.height - 1 - place) / grid.down
            canvas.put(name, in: Rect(x: rect.x, y: row, width: left - 1, height: 1), .right, Style(.dim))
        }
        for course in series {
            var last: (x: Int, y: Int)?
            for point in course.points {
                guard let column = across.place(point.x), let height = up.place(point.y) else {
                    last = nil
                    continue
                }
                let place = (x: column, y: grid.height - 1 - height)
                grid.line(from: last ?? place, to: place, Style(course.role), ascii: UInt8(ascii: "*"))
                last = place
            }
            if let last, !course.label.isEmpty {
                canvas.put(
                    course.label, x: plot.maxX + 1, y: plot.y + last.y / grid.down, Style(course.role), in: rect)
            }
        }
        grid.draw(into: &canvas)
        guard hasLabels else { return }
        var free = rect.x
        for label in labels {
            guard let column = across.place(label.x) else { continue }
            let start = max(
                rect.x, min(plot.x + column / grid.across - label.text.width / 2, rect.maxX - label.text.width))
            guard start >= free else { continue }
            free = canvas.put(label.text, x: start, y: plot.maxY, Style(.dim), in: rect) + 1
        }
    }

    /// A range that holds all finite values; 0...1 without any.
    static func range(of values: [Double], from origin: Double?) -> ClosedRange<Double> {
        let finite = values.filter { $0.isFinite && $0.magnitude < 1e15 }
        guard var low = finite.min(), let high = finite.max() else { return 0...1 }
        if let origin, low > origin { low = origin }
        return low < high ? low...high : low...(low + 1)
    }
}
