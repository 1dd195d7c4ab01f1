import SafeText

/// A chart as inline SVG: shapes in the classes of the style sheet, and what they say in words.
struct Drawing {
    /// What the chart shows, in a few words.
    let title: SafeText
    /// The figures that it draws, in sentences.
    let summary: SafeText
    /// Units across; the page scales them to its width.
    let width: Double
    /// Units down.
    let height: Double
    private var shapes = Markup()

    init(_ title: SafeText, summary: SafeText, width: Double = 720, height: Double) {
        self.title = title
        self.summary = summary
        self.width = width
        self.height = height
    }

    /// Writes the chart as an image with a text alternative.
    func put(id: String, in markup: inout Markup) {
        let attributes: [Markup.Attribute] = [
            ("viewBox", "0 0 \(Drawing.number(width)) \(Drawing.number(height))"), ("role", "img"),
            ("aria-labelledby", "\(id)-title \(id)-desc"),
        ]
        markup.element("svg", attributes) { markup in
            markup.element("title", [("id", id + "-title")], title)
            markup.element("desc", [("id", id + "-desc")], summary)
            markup.put(literal: shapes.text)
        }
    }

    /// A straight line.
    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ look: StaticString) {
        shapes.empty(
            "line",
            [
                ("x1", Drawing.number(x1)), ("y1", Drawing.number(y1)), ("x2", Drawing.number(x2)),
                ("y2", Drawing.number(y2)), ("class", "\(look)"),
            ])
    }

    /// A rectangle.
    mutating func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: StaticString) {
        shapes.empty(
            "rect",
            [
                ("x", Drawing.number(x)), ("y", Drawing.number(y)), ("width", Drawing.number(max(0, width))),
                ("height", Drawing.number(max(0, height))), ("class", "\(look)"),
            ])
    }

    /// A dot.
    mutating func dot(_ x: Double, _ y: Double, _ radius: Double, _ look: StaticString) {
        shapes.empty(
            "circle",
            [
                ("cx", Drawing.number(x)), ("cy", Drawing.number(y)), ("r", Drawing.number(radius)),
                ("class", "\(look)"),
            ])
    }

    /// A line through points; parts of it where a point is missing.
    mutating func course(_ points: [(x: Double, y: Double)?], _ look: StaticString) {
        var path = ""
        var isDown = false
        for point in points {
            guard let point else {
                isDown = false
                continue
            }
            path += (isDown ? "L" : "M") + Drawing.number(point.x) + " " + Drawing.number(point.y)
            isDown = true
        }
        if !path.isEmpty { shapes.empty("path", [("d", path), ("class", "\(look)")]) }
    }

    /// A closed area.
    mutating func area(_ points: [(x: Double, y: Double)], _ look: StaticString) {
        let corners = points.map { Drawing.number($0.x) + "," + Drawing.number($0.y) }
        if corners.count > 2 {
            shapes.empty("polygon", [("points", corners.joined(separator: " ")), ("class", "\(look)")])
        }
    }

    /// A text; `x` is where it begins, ends or has its middle, by its class.
    mutating func text(_ text: SafeText, _ x: Double, _ y: Double, _ look: StaticString = "quiet") {
        shapes.element("text", [("x", Drawing.number(x)), ("y", Drawing.number(y)), ("class", "\(look)")], text)
    }

    /// A number with at most two decimal places; 0 for what is no number.
    static func number(_ value: Double) -> String {
        guard value.isFinite, let hundredths = Int(exactly: (value * 100).rounded()) else { return "0" }
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        var text = (hundredths < 0 ? "-" : "") + String(whole)
        if rest > 0 { text += "." + (rest < 10 ? "0" : "") + String(rest) }
        while rest > 0, text.hasSuffix("0") { text.removeLast() }
        return text
    }
}

/// A range of values on a range of units.
struct DrawingScale {
    let values: ClosedRange<Double>
    let from: Double
    let to: Double

    init(_ low: Double, _ high: Double, from: Double, to: Double) {
        values = low...max(high, low + 1e-9)
        self.from = from
        self.to = to
    }

    /// Where a value stands; those outside stand at the edge.
    func place(_ value: Double) -> Double {
        guard value.isFinite else { return from }
        let share = (value - values.lowerBound) / (values.upperBound - values.lowerBound)
        return from + min(1, max(0, share)) * (to - from)
    }
}
