import Canvas
import Metrics
import PlatformModel
import SafeText

/// Delivery by week as three charts side by side, for panels with rows to spare.
enum DeliveryTrends {
    private struct Trend {
        var values: [Double?]
        var caption: SafeText
        /// How a value is said.
        var word: (Double) -> SafeText
        var role: Role
    }

    static func draw(_ delivery: DeliveryFigures, asOf: CivilDay, in area: Rect, _ canvas: inout Canvas) {
        let weeks = delivery.wholeWeeks(until: asOf)
        let trends = [
            Trend(
                values: weeks.map { Double($0.deployments) }, caption: "deploys a week",
                word: { Wording.decimal($0, places: 0) }, role: .series),
            Trend(
                values: weeks.map(\.leadTime), caption: "lead time p50", word: { Wording.duration(seconds: $0) },
                role: .second),
            Trend(
                values: weeks.map(\.failedShare), caption: "failed share", word: { Wording.percent($0) },
                role: .third),
        ]
        let boxes = LeadTimeBoxes(delivery)
        let withBoxes = area.width >= 112 && !boxes.rows.isEmpty
        var extents: [Extent] = trends.map { _ in .weight(1) }
        if withBoxes { extents.append(.weight(2)) }
        let columns = area.columns(extents, gap: 3)
        for (trend, column) in zip(trends, columns) { draw(trend, weeks, in: column, &canvas) }
        if withBoxes, let last = columns.last { boxes.draw(in: last, &canvas) }
    }

    private static func draw(
        _ trend: Trend, _ weeks: [DeliveryFigures.Week], in area: Rect, _ canvas: inout Canvas
    ) {
        let caption = Phrase(trend.caption, .dim)
        let known = trend.values.compactMap { $0 }
        guard let low = known.min(), let high = known.max() else {
            canvas.put([caption + Phrase(" n/a", .dim), Phrase("n/a", .dim)], in: area.row(0))
            return
        }
        let range: SafeText = "\(trend.word(low)) to \(trend.word(high))"
        canvas.put([caption + Phrase("  \(range)"), caption, Phrase(range)], in: area.row(0))
        let chart = area.inset(top: 1, bottom: 1)
        let step = max(1, chart.width / max(1, weeks.count))
        let gap = step >= 2 ? 1 : 0
        Columns(trend.values, role: trend.role, thickness: step - gap, gap: gap).draw(into: &canvas, chart)
        let days = area.row(area.height - 1)
        guard let first = weeks.first?.monday.short, let last = weeks.last?.monday.short else { return }
        let used = canvas.put([Phrase(first, .dim)], in: days)
        // The last week's Monday stands below the last column.
        let end = min(area.maxX, area.x + step * weeks.count - gap)
        let room = Rect(x: days.x + used + 2, y: days.y, width: end - days.x - used - 2, height: 1)
        canvas.put([Phrase(last, .dim)], in: room, trailing: true)
    }
}
