import Canvas
import Metrics
import PlatformModel
import SafeText

/// Adoption to the right and NPS upwards: where the platform stands among the four corners, with the interval of its
/// score.
struct QuadrantPicture: SlidePicture {
    var adoption: Double
    var score: Double
    var interval: Interval?
    /// The edges between the corners.
    var edges: Quadrant.Thresholds
    var role: Role
    var sentences: [SafeText]

    func draw(into canvas: inout Canvas, _ rect: Rect, _ fit: inout SlideFit) {
        guard rect.width >= 30, rect.height >= 7 else { return fit.clip("the quadrant") }
        let plot = rect.inset(left: 5, bottom: 2)
        let x = { (share: Double) in place(share, 0...1, plot.width) }
        let y = { (score: Double) in plot.height - 1 - place(score, -100...100, plot.height) }
        // The band in which nothing is decided.
        let (high, low) = (plot.y + y(edges.high), plot.y + y(edges.low))
        for row in [high, low] {
            for column in stride(from: plot.x, to: plot.maxX, by: 2) {
                canvas.put(canvas.form == .ascii ? "." : "·", x: column, y: row, Style(.reference))
            }
        }
        let middle = plot.x + x(edges.adoption)
        for row in plot.rows { canvas.put("│", x: middle, y: row, Style(.faint)) }
        corners(plot, middle, high, low, &canvas)
        axis(rect, plot, [(high, Wording.score(edges.high)), (low, Wording.score(edges.low))], &canvas)
        let column = plot.x + x(adoption)
        if let interval {
            for row in (plot.y + y(interval.high))...max(plot.y + y(interval.high), plot.y + y(interval.low)) {
                canvas.put("┃", x: column, y: row, Style(role))
            }
        }
        canvas.put("●", x: column, y: plot.y + y(score), Style(role, .bold))
        label(plot, column, plot.y + y(score), &canvas)
    }

    private func label(_ plot: Rect, _ column: Int, _ row: Int, _ canvas: inout Canvas) {
        let text: SafeText = "\(Wording.percent(adoption)) adoption, NPS \(Wording.score(score))"
        let short: SafeText = "\(Wording.percent(adoption)), \(Wording.score(score))"
        let right = Rect(x: column + 2, y: row, width: plot.maxX - column - 2, height: 1)
        let left = Rect(x: plot.x, y: row, width: column - 1 - plot.x, height: 1)
        for phrase in [Phrase(text, .title, .bold), Phrase(short, .title, .bold)] {
            let isLeft = phrase.width > right.width
            guard !isLeft || phrase.width <= left.width else { continue }
            let at = isLeft ? left.maxX - phrase.width : right.x
            canvas.fill(Rect(x: at, y: row, width: phrase.width, height: 1))
            canvas.put(phrase, x: at, y: row)
            return
        }
    }

    private func corners(_ plot: Rect, _ middle: Int, _ high: Int, _ low: Int, _ canvas: inout Canvas) {
        let left = Rect(x: plot.x, y: plot.y, width: middle - plot.x, height: 1)
        let right = Rect(x: middle + 1, y: plot.y, width: plot.maxX - middle - 1, height: 1)
        func put(_ quadrant: Quadrant, _ area: Rect, _ row: Int) {
            let shown = area.inset(x: 1)
            canvas.put(
                [Phrase("\(quadrant.symbol.text(canvas.form)) \(quadrant.word)", .dim), Phrase(quadrant.word, .dim)],
                in: Rect(x: shown.x, y: row, width: shown.width, height: 1))
        }
        put(.hiddenGem, left, plot.y)
        put(.compelling, right, plot.y)
        put(.stalled, left, plot.maxY - 1)
        put(.mandated, right, plot.maxY - 1)
        if low - high >= 2 { put(.undecided, left, (low + high) / 2) }
    }

    private func axis(_ rect: Rect, _ plot: Rect, _ levels: [(Int, SafeText)], _ canvas: inout Canvas) {
        var marks: [(row: Int, text: SafeText)] = [(plot.y, "+100"), (plot.maxY - 1, "-100")]
        for (row, text) in levels where !marks.contains(where: { $0.row == row }) { marks.append((row, text)) }
        for (row, text) in marks {
            canvas.put(text, in: Rect(x: rect.x, y: row, width: 4, height: 1), .right, Style(.dim))
        }
        for row in plot.rows { canvas.put("│", x: plot.x - 1, y: row, Style(.faint)) }
        let floor = Rect(x: plot.x - 1, y: plot.maxY, width: plot.width + 1, height: 1)
        canvas.put(line: "─", in: floor, .faint)
        canvas.put("└", x: floor.x, y: floor.y, Style(.faint))
        let below = Rect(x: plot.x, y: plot.maxY + 1, width: plot.width, height: 1)
        canvas.put("0 %", in: below, .left, Style(.dim))
        canvas.put("adoption \(Wording.percent(edges.adoption))", in: below, .centre, Style(.dim))
        canvas.put("100 %", in: below, .right, Style(.dim))
    }

    private func place(_ value: Double, _ range: ClosedRange<Double>, _ count: Int) -> Int {
        let share =
            (min(max(value, range.lowerBound), range.upperBound) - range.lowerBound)
            / (range.upperBound - range.lowerBound)
        return Int(exactly: (share * Double(max(0, count - 1))).rounded()) ?? 0
    }
}
