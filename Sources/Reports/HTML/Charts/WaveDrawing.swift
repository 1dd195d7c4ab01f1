import Metrics
import PlatformModel
import SafeText

/// NPS of each wave with its 95 % interval, and the bands at 20 and 40.
enum WaveDrawing {
    private static let wavesShown = 12

    static func drawing(_ nps: NPSFigures) -> Drawing? {
        let waves = nps.waves.suffix(wavesShown)
        guard waves.contains(where: { $0.result?.score != nil }) else { return nil }
        let sentences = waves.map { wave -> SafeText in
            guard let result = wave.result, let score = result.score else {
                return "\(wave.quarter.long) hidden, n < \(nps.smallestGroup)"
            }
            let interval = result.interval.map {
                " (\(Wording.score($0.low)) to \(Wording.score($0.high)), n = \(result.answers))" as SafeText
            }
            return "\(wave.quarter.long) \(Wording.score(score))\(interval ?? "")"
        }
        var drawing = Drawing(
            "NPS of each wave with its 95 % interval",
            summary:
                "\(sentences.joined(separator: "; ")). Below 20 adoption needs mandates, above 40 it sustains itself.",
            height: 280)
        let y = DrawingScale(-100, 100, from: 240, to: 15)
        let (left, right) = (44.0, 560.0)
        drawing.rect(left, y.place(40), right - left, y.place(20) - y.place(40), "area")
        for score in [-100, -50, 0, 20, 40, 100] {
            let height = y.place(Double(score))
            drawing.line(left, height, right, height, score == 20 || score == 40 ? "edge dash" : "rule")
            drawing.text(Wording.score(Double(score)), left - 6, height + 4, "quiet end")
        }
        drawing.text("self-sustaining", right + 8, y.place(40) - 6)
        drawing.text("between", right + 8, y.place(30) + 4)
        drawing.text("needs mandates", right + 8, y.place(20) + 14)
        let step = (right - left) / Double(waves.count)
        for (place, wave) in waves.enumerated() {
            put(wave, at: left + (Double(place) + 0.5) * step, y, smallest: nps.smallestGroup, &drawing)
        }
        return drawing
    }

    private static func put(
        _ wave: NPSFigures.Wave, at x: Double, _ y: DrawingScale, smallest: Int, _ drawing: inout Drawing
    ) {
        drawing.text(wave.quarter.long, x, y.from + 22, "quiet mid")
        guard let result = wave.result, let score = result.score else {
            drawing.text("n < \(smallest)", x, y.place(0) - 6, "quiet mid")
            return
        }
        if let (low, high) = result.interval {
            drawing.line(x, y.place(low), x, y.place(high), "whisker")
            for end in [low, high] { drawing.line(x - 6, y.place(end), x + 6, y.place(end), "whisker") }
        }
        drawing.dot(x, y.place(score), 5, "fill")
        drawing.text(Wording.score(score), x + 10, y.place(score) + 4, "strong halo")
    }
}
