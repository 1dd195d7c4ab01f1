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
    /// The style of interval and point.
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

    /// Draws the scale on the first row and, as far as there are rows, threshold labels and band names below.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        let parts = rect.row(0).columns([.fixed(ends.low.width), .rest, .fixed(ends.high.width)], gap: 1)
        canvas.put(ends.low, in: parts[0], .left, Style(.dim))
        canvas.put(ends.high, in: parts[2], .right, Style(.dim))
        let line = parts[1]
        for x in line.columns { canvas.put("─", x: x, y: line.y, Style(.faint)) }
        let scale = Scale(range: range, count: line.width)
        for threshold in thresholds {
            guard let place = scale.place(threshold.value) else { continue }
            canvas.put("┼", x: line.x + place, y: line.y, Style(.dim))
            let label = Rect(
                x: line.x + place - threshold.label.width / 2, y: line.y + 1, width: threshold.label.width, height: 1)
            canvas.put(threshold.label, in: label.intersection(rect), .left, Style(.dim))
        }
        if let interval, let low = scale.clamped(interval.lowerBound), let high = scale.clamped(interval.upperBound) {
            for place in low...max(low, high) { canvas.put("━", x: line.x + place, y: line.y, Style(role), in: line) }
        }
        if let point, let place = scale.clamped(point) {
            canvas.put("●", x: line.x + place, y: line.y, Style(role, .bold), in: line)
        }
    }
}
