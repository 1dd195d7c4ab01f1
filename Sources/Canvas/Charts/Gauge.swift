public import SafeText

/// A scale with thresholds, an interval and a point on it.
public struct Gauge: Chart {
    /// A place on the scale where one band ends and the next begins.
    public struct Threshold: Hashable, Sendable {
        /// The place.
        public var value: Double
        /// What stands below it; empty draws the tick alone.
        public var label: SafeText

        /// A threshold.
        public init(_ value: Double, label: SafeText) {
            self.value = value
            self.label = label
        }
    }

    /// The ends of the scale.
    public var range: ClosedRange<Double>
    /// What stands before and behind the scale.
    public var ends: (low: SafeText, high: SafeText)
    /// The thresholds, ascending.
    public var thresholds: [Threshold]
    /// What the bands between the thresholds are called, from the lowest; empty names none.
    public var bands: [SafeText]
    /// The interval's ends; nil draws none.
    public var interval: ClosedRange<Double>?
    /// The point; nil draws none.
    public var point: Double?
    /// The style of the interval.
    public var role: Role

    /// A gauge.
    public init(
        range: ClosedRange<Double> = -100...100, ends: (low: SafeText, high: SafeText) = ("-100", "+100"),
        thresholds: [Threshold] = [], bands: [SafeText] = [], interval: ClosedRange<Double>? = nil,
        point: Double? = nil, role: Role = .series
    ) {
        self.range = range
        self.ends = ends
        self.thresholds = thresholds
        self.bands = bands
        self.interval = interval
        self.point = point
        self.role = role
    }

    /// Draws the scale on the first row, and on the second one the thresholds' labels with the bands' names between
    /// them, or the names on a third row where they do not fit between. Values beyond the ends stand at the ends.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard !rect.isEmpty else { return }
        let hasEnds = rect.width >= ends.low.width + ends.high.width + 12
        let line =
            hasEnds
            ? rect.row(0).inset(left: ends.low.width + 1, right: ends.high.width + 1) : rect.row(0)
        if hasEnds {
            canvas.put(ends.low, in: rect.row(0), .left, Style(.dim))
            canvas.put(ends.high, in: rect.row(0), .right, Style(.dim))
        }
        let scale = Scale(range: range, count: line.width)
        let ticks = thresholds.compactMap { threshold in
            scale.place(threshold.value).map { (column: line.x + $0, label: threshold.label) }
        }
        drawLine(into: &canvas, line, scale, ticks.map(\.column))
        guard rect.height >= 2 else { return }
        let taken = drawLabels(ticks, into: &canvas, rect.row(1))
        drawBands(ticks.map(\.column), taken, into: &canvas, rect, line, scale)
    }

    private func drawLine(into canvas: inout Canvas, _ line: Rect, _ scale: Scale, _ ticks: [Int]) {
        canvas.fill(line, with: "─", Style(.faint))
        canvas.put("├", x: line.x, y: line.y, Style(.faint))
        canvas.put("┤", x: line.maxX - 1, y: line.y, Style(.faint))
        for column in ticks { canvas.put("┼", x: column, y: line.y, Style(.dim)) }
        if let interval, let low = scale.clamped(interval.lowerBound), let high = scale.clamped(interval.upperBound) {
            let part = Rect(x: line.x + low, y: line.y, width: high - low + 1, height: 1)
            canvas.fill(part, with: "━", Style(role))
            for column in ticks where part.columns.contains(column) {
                canvas.put("┿", x: column, y: line.y, Style(role))
            }
        }
        if let point, let place = scale.clamped(point) {
            canvas.put("●", x: line.x + place, y: line.y, Style(.title, .bold))
        }
    }

    /// Draws the thresholds' labels centred below their ticks; those that would touch an earlier one are left out.
    private func drawLabels(
        _ ticks: [(column: Int, label: SafeText)], into canvas: inout Canvas, _ row: Rect
    ) -> [Range<Int>] {
        var taken: [Range<Int>] = []
        for (column, label) in ticks where !label.isEmpty && label.width <= row.width {
            let left = min(max(column - (label.width - 1) / 2, row.x), row.maxX - label.width)
            guard left > taken.last?.upperBound ?? Int.min else { continue }
            canvas.put(label, x: left, y: row.y, Style(.dim), in: row)
            taken.append(left..<left + label.width)
        }
        return taken
    }

    /// Draws the bands' names; those that the interval reaches, or the point without one, stand out.
    ///
    /// They stand between the thresholds' labels, or on a row of their own when there is one and they do not all fit;
    /// when not even that row holds them all, the first one that is reached stands there alone.
    private func drawBands(
        _ ticks: [Int], _ taken: [Range<Int>], into canvas: inout Canvas, _ rect: Rect, _ line: Rect, _ scale: Scale
    ) {
        guard bands.count == thresholds.count + 1, ticks.count == thresholds.count else { return }
        let edges = [line.x] + ticks + [line.maxX - 1]
        let rooms = zip(edges, edges.dropFirst()).map { left, right in
            // Between the labels of the two thresholds.
            let first = left == line.x ? rect.x : (taken.first { $0.contains(left) }?.upperBound ?? left) + 1
            let end = right == line.maxX - 1 ? rect.maxX : (taken.first { $0.contains(right) }?.lowerBound ?? right) - 1
            return (first: first, end: end)
        }
        func fits(_ place: Int) -> Bool { bands[place].width <= rooms[place].end - rooms[place].first }
        let shown = bands.indices.filter { !bands[$0].isEmpty }
        let isBetween = rect.height < 3 || shown.allSatisfy(fits)
        let total = shown.reduce(-2) { $0 + bands[$1].width + 2 }
        var free = rect.x
        for place in shown {
            let name = bands[place]
            let style = Style(isReached(place) ? .text : .dim)
            let centre = (edges[place] + edges[place + 1] + 1) / 2 - name.width / 2
            if isBetween {
                guard fits(place) else { continue }
                let left = min(max(centre, rooms[place].first), rooms[place].end - name.width)
                canvas.put(name, x: left, y: rect.y + 1, style, in: rect)
            } else if total <= rect.width {
                // As near to its band as the names after it allow.
                let after = shown.filter { $0 > place }.reduce(0) { $0 + bands[$1].width + 2 }
                let left = max(free, min(centre, rect.maxX - after - name.width))
                free = canvas.put(name, x: left, y: rect.y + 2, style, in: rect) + 2
            } else if isReached(place) {
                canvas.put(name, in: rect.row(2), .centre, style)
                return
            }
        }
    }

    /// Whether the interval, or the point without one, reaches into a band.
    private func isReached(_ band: Int) -> Bool {
        guard let low = interval?.lowerBound ?? point, let high = interval?.upperBound ?? point else { return false }
        let from = band == 0 ? -Double.infinity : thresholds[band - 1].value
        let to = band == thresholds.count ? Double.infinity : thresholds[band].value
        return low <= to && high >= from
    }
}
