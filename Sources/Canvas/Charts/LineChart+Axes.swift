import SafeText

extension LineChart {
    /// How a chart divides its rectangle: the y axis with its numbers at the left, the plot, the courses' labels at the
    /// right, the x axis' labels below.
    struct Axes {
        /// Where the courses are drawn.
        let plot: Rect
        /// The range of the x axis.
        let x: ClosedRange<Double>
        /// The range of the y axis.
        let y: ClosedRange<Double>
        /// Values and texts of the y axis.
        let ticks: [(value: Double, name: SafeText)]
        /// Whether a line stands left of the plot.
        let hasLine: Bool
        /// Whether labels stand below.
        let hasLabels: Bool
        /// Columns for labels at the right.
        let margin: Int

        init(_ chart: LineChart, in rect: Rect) {
            let bands = chart.bands.flatMap { $0.low + $0.high }
            let whiskers = chart.whiskers.flatMap { whisker in
                [whisker.low, whisker.y, whisker.high].map { LineChart.Point(x: whisker.x, y: $0) }
            }
            let points = chart.series.flatMap(\.points) + bands + whiskers
            x = LineChart.sound(chart.x) ?? Scale.range(of: points.map(\.x))
            hasLabels = !chart.labels.isEmpty && rect.height >= 4
            let height = rect.height - (hasLabels ? 1 : 0)
            let limit = max(2, (height + 1) / 3 + 1)
            // All values, from zero when they are on one side of it, out to the next round places.
            let values = points.map(\.y) + chart.levels.map(\.y)
            y = LineChart.sound(chart.y) ?? Ticks.rounded(Scale.range(of: values, from: 0), limit: limit)
            let isEmpty = chart.y == nil && !values.contains { $0.isFinite }
            let ticks = Ticks(in: y, limit: isEmpty ? 0 : limit)
            let names = ticks.values.map { (value: $0, name: ticks.label($0) + chart.unit) }
            let nameWidth = names.map(\.name.width).max() ?? 0
            let hasNames = rect.width >= nameWidth + 9 && height >= 2
            self.ticks = hasNames ? names : []
            hasLine = rect.width >= 8
            let left = (hasNames ? nameWidth : 0) + (hasLine ? 1 : 0)
            let room = (rect.width - left) / 3 - 1
            let labels = chart.series.map(\.label) + chart.levels.map(\.label)
            let wanted = labels.map { LineChart.shortened($0, to: room).width }.max() ?? 0
            margin = wanted > 0 ? wanted + 1 : 0
            plot = rect.inset(left: left, right: margin, bottom: hasLabels ? 1 : 0)
        }
    }

    /// Where the courses are drawn inside a rectangle, for what is to stand beside them.
    public func plot(in rect: Rect) -> Rect {
        Axes(self, in: rect).plot
    }

    /// A label's first words, as many as fit into some columns; empty when not even one does.
    static func shortened(_ label: SafeText, to columns: Int) -> SafeText {
        guard label.width > columns else { return label }
        guard let first = label.wrapped(to: columns).first else { return "" }
        return label.string.hasPrefix(first.string + " ") ? first : ""
    }

    /// A range that can be divided by; nil for one without extent or with an endless one.
    private static func sound(_ range: ClosedRange<Double>?) -> ClosedRange<Double>? {
        guard let range, range.lowerBound < range.upperBound, range.lowerBound.magnitude < 1e15,
            range.upperBound.magnitude < 1e15
        else { return nil }
        return range
    }
}

extension LineChart.Axes {
    /// Draws the y axis, the line along zero or the lower edge, and the labels below.
    func draw(_ labels: [LineChart.Label], into canvas: inout Canvas, _ rect: Rect, _ grid: DotGrid) {
        let up = Scale(range: y, count: grid.height)
        let across = Scale(range: x, count: grid.width)
        let line = Style(.faint)
        func row(_ value: Double) -> Int { plot.maxY - 1 - (up.clamped(value) ?? 0) / grid.down }
        let base = row(y.contains(0) ? 0 : y.lowerBound)
        if hasLine {
            canvas.fill(Rect(x: plot.x, y: base, width: plot.width, height: 1), with: "─", line)
            canvas.fill(Rect(x: plot.x - 1, y: plot.y, width: 1, height: plot.height), with: "│", line)
        }
        if hasLine { canvas.put(base == plot.maxY - 1 ? "└" : "├", x: plot.x - 1, y: base, line) }
        for (value, name) in ticks {
            let cell = Rect(x: rect.x, y: row(value), width: name.width, height: 1)
            let room = Rect(x: rect.x, y: cell.y, width: plot.x - 1 - rect.x, height: 1)
            canvas.put(name, in: room, .right, Style(.dim))
            if hasLine { canvas.put(cell.y == base ? "┼" : "┤", x: plot.x - 1, y: cell.y, line) }
        }
        guard hasLabels else { return }
        let places = labels.compactMap { label -> (column: Int, start: Int, text: SafeText)? in
            guard let place = across.place(label.x), !label.text.isEmpty, label.text.width <= rect.width else {
                return nil
            }
            let column = plot.x + place / grid.across
            let start = min(max(column - label.text.width / 2, rect.x), rect.maxX - label.text.width)
            return (column, start, label.text)
        }
        for place in LineChart.Axes.spread(places) {
            if hasLine, base == plot.maxY - 1 { canvas.put("┬", x: place.column, y: base, line) }
            canvas.put(place.text, x: place.start, y: plot.maxY, Style(.dim), in: rect)
        }
    }

    /// Every n-th label, with the smallest n at which none touches another.
    private static func spread(
        _ labels: [(column: Int, start: Int, text: SafeText)]
    ) -> [(column: Int, start: Int, text: SafeText)] {
        let labels = labels.sorted { $0.column < $1.column }
        for step in 1..<max(2, labels.count + 1) {
            let kept = stride(from: 0, to: labels.count, by: step).map { labels[$0] }
            let isApart = zip(kept, kept.dropFirst()).allSatisfy { $0.start + $0.text.width < $1.start }
            if isApart { return kept }
        }
        return Array(labels.prefix(1))
    }
}
