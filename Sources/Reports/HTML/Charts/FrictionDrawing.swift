import Metrics
import PlatformModel
import SafeText

/// Friction points by distinct reporters, each with the ranks that it takes in resamples of the reporters.
enum FrictionDrawing {
    private static let pointsShown = 10

    static func drawing(_ friction: FrictionFigures) -> Drawing? {
        let points = Array(friction.points.prefix(pointsShown))
        guard let most = points.map(\.reporters).max(), most > 0 else { return nil }
        let sentences = points.map { point -> SafeText in
            let ranks = point.rankRange.map { ", rank between \($0.best) and \($0.worst)" as SafeText }
            return "\(point.point): \(Wording.count(point.reporters, "person", plural: "people"))\(ranks ?? "")"
        }
        let top = 34.0
        let row = 30.0
        let bottom = top + row * Double(points.count)
        var drawing = Drawing(
            "Friction points by distinct reporters, and how sure their ranks are",
            summary: "\(sentences.joined(separator: "; ")).", height: bottom + 10)
        let bars = DrawingScale(0, Double(most), from: 250, to: 440)
        let worst = max(points.compactMap { $0.rankRange?.worst }.max() ?? 1, points.last?.rank ?? 1)
        let ranks = DrawingScale(1, Double(max(2, worst)), from: 530, to: 695)
        drawing.text("people", bars.from, 18)
        drawing.text("rank, 95 % of resamples", ranks.from - 12, 12)
        for rank in 1...max(2, worst) where worst <= 12 || rank % 5 == 0 || rank == 1 {
            drawing.line(ranks.place(Double(rank)), top, ranks.place(Double(rank)), bottom, "rule")
            drawing.text("\(rank)", ranks.place(Double(rank)), top - 6, "quiet mid")
        }
        for (place, point) in points.enumerated() {
            let y = top + row * (Double(place) + 0.5)
            drawing.text(point.point.clipped(to: 34), 0, y + 4, "")
            drawing.rect(
                bars.from, y - 8, bars.place(Double(point.reporters)) - bars.from, 16, point.rank <= 3 ? "fill" : "part"
            )
            drawing.text(
                Wording.count(point.reporters), bars.place(Double(point.reporters)) + 6, y + 4, "strong")
            if let range = point.rankRange {
                let (best, last) = (ranks.place(Double(range.best)), ranks.place(Double(range.worst)))
                drawing.line(best, y, last, y, "whisker")
                for end in [best, last] { drawing.line(end, y - 5, end, y + 5, "whisker") }
            }
            drawing.dot(ranks.place(Double(point.rank)), y, 4, "fill")
        }
        return drawing
    }
}
