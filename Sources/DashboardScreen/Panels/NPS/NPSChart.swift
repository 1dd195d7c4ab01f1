import Canvas
import Metrics
import PlatformModel
import SafeText

/// Scores by wave, each with its interval.
enum NPSChart {
    /// The newest waves as points with whiskers against the thresholds; hidden waves leave a gap that says so.
    static func whiskers(_ nps: NPSFigures, size: Size) -> LineChart {
        let waves = nps.waves.suffix(max(2, (size.width - 16) / 9))
        let places = waves.enumerated().map { (x: Double($0.offset), wave: $0.element) }
        let isOverYears = Set(waves.map(\.quarter.year)).count > 1
        var chart = LineChart(
            series: [
                .init(places.map { .init(x: $0.x, y: $0.wave.result?.score ?? .nan) }, role: .faint, stroke: .dotted)
            ],
            whiskers: places.compactMap { place in
                guard let result = place.wave.result, let score = result.score, let interval = result.interval else {
                    return nil
                }
                return .init(
                    x: place.x, low: interval.low, y: score, high: interval.high, role: NPSWords.role(result),
                    label: Wording.score(score))
            },
            levels: [.init(y: 20, label: "20"), .init(y: 40, label: "40")],
            labels: places.map { place in
                let isFirst = place.x == 0 || place.wave.quarter.quarter == 1
                let quarter = isOverYears && isFirst ? place.wave.quarter.long : place.wave.quarter.short
                return .init(x: place.x, text: place.wave.result == nil ? "\(quarter) n<\(nps.smallestGroup)" : quarter)
            },
            x: -0.4...(Double(max(1, waves.count - 1)) + 0.6))
        let ends = chart.whiskers.flatMap { [$0.low, $0.high] }
        // Out to tens, so that a whisker's cap stands inside and the rows are not wasted on what no wave reaches.
        let low = ((ends.min() ?? -100) / 10 - 0.01).rounded(.down) * 10
        let high = ((ends.max() ?? 100) / 10 + 0.01).rounded(.up) * 10
        chart.y = max(-100, min(0, low))...min(100, max(50, high))
        return chart
    }
}
