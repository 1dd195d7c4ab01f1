import Metrics
import PlatformModel
import SafeText

/// Delivery week by week: deployments, lead time and change fail rate, one below the other.
enum DeliveryDrawing {
    /// One of the measures.
    private struct Measure {
        let name: SafeText
        let values: [Double?]
        let words: (Double) -> SafeText
    }

    static func drawing(_ delivery: DeliveryFigures) -> Drawing? {
        let weeks = delivery.weeks
        guard weeks.count > 1, let first = weeks.first, let last = weeks.last else { return nil }
        let measures = [
            Measure(name: "Deployments", values: weeks.map { Double($0.deployments) }) {
                Wording.decimal($0, places: 0)
            },
            Measure(name: "Lead time, median", values: weeks.map(\.leadTime)) { Wording.duration(seconds: $0) },
            Measure(name: "Change fail rate", values: weeks.map(\.changeFailRate)) { Wording.percent($0) },
        ]
        let sentences = measures.map { measure -> SafeText in
            "\(measure.name): \(measure.values.map { $0.map(measure.words) ?? Wording.unknown }.joined(separator: ", "))"
        }
        let partial: SafeText = last.isPartial ? ", the last one partial" : ""
        var drawing = Drawing(
            "Delivery week by week since \(first.monday.long)\(partial)",
            summary: "\(sentences.joined(separator: ". ")).", height: 310)
        let step = 500.0 / Double(weeks.count)
        for (place, measure) in measures.enumerated() {
            put(measure, weeks, top: 6 + 93 * Double(place), step: step, isColumns: place != 1, &drawing)
        }
        for (place, week) in weeks.enumerated() where place % 2 == 0 || weeks.count <= 6 {
            drawing.text(week.monday.short, 150 + (Double(place) + 0.5) * step, 302, "quiet mid")
        }
        return drawing
    }

    private static func put(
        _ measure: Measure, _ weeks: [DeliveryFigures.Week], top: Double, step: Double, isColumns: Bool,
        _ drawing: inout Drawing
    ) {
        let known = measure.values.compactMap(\.self)
        let most = known.max() ?? 0
        let y = DrawingScale(0, max(most, 1e-6), from: top + 74, to: top + 14)
        drawing.text(measure.name, 0, top + 34, "strong")
        drawing.text(most > 0 ? "most \(measure.words(most))" : "", 0, top + 52)
        drawing.line(150, y.from, 650, y.from, "edge")
        let middle: (Int) -> Double = { 150 + (Double($0) + 0.5) * step }
        if isColumns {
            for (place, value) in measure.values.enumerated() {
                guard let value else { continue }
                let height = max(y.from - y.place(value), value > 0 ? 1 : 0)
                drawing.rect(
                    middle(place) - step * 0.35, y.from - height, step * 0.7, height,
                    weeks[place].isPartial ? "part" : "fill")
            }
        } else {
            drawing.course(measure.values.enumerated().map { p, v in v.map { (middle(p), y.place($0)) } }, "series")
            for (place, value) in measure.values.enumerated() {
                if let value { drawing.dot(middle(place), y.place(value), 3, "fill") }
            }
        }
        if let place = measure.values.lastIndex(where: { $0 != nil }), let value = measure.values[place] {
            drawing.text(measure.words(value), 658, y.place(value) + 4, "strong")
        }
    }
}
