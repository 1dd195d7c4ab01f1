import Canvas
import Metrics
import PlatformModel
import SafeText

/// An axis of days with its months.
enum TimeAxis {
    /// The first days of the months of a stretch; January says its year.
    static func months(from first: CivilDay, to last: CivilDay) -> [LineChart.Label] {
        var labels: [LineChart.Label] = []
        var month = first.month
        // Twenty years say enough; a day far off is a mistake in the data.
        while month.firstDay <= last, labels.count < 240 {
            if month.firstDay >= first {
                labels.append(
                    LineChart.Label(x: Double(month.firstDay.number), text: month.month == 1 ? month.long : month.short)
                )
            }
            month = month.next
        }
        return labels
    }

    /// A picture of rows over the days of all that is in them, up to today; nil when nothing has a day.
    static func timeline(_ rows: [Timeline.Row], today: CivilDay) -> Timeline? {
        let places = rows.flatMap { row in row.marks.map(\.x) + row.stretches.flatMap { [$0.from, $0.to] } }
        guard let first = places.min(), let last = places.max() else { return nil }
        let end = max(last, Double(today.number))
        // A day ten thousand years off is a mistake in the data, and would leave no room for the others.
        guard first.magnitude < 4e6, end.magnitude < 4e6 else { return nil }
        guard first < end, let from = Int(exactly: first.rounded(.down)), let to = Int(exactly: end.rounded(.up)) else {
            return nil
        }
        return Timeline(
            rows, labels: months(from: CivilDay(number: from), to: CivilDay(number: to)),
            // A little air, so that the last mark is not at the very edge.
            range: first...(end + (end - first) / 50), now: .init(x: Double(today.number), text: today.short))
    }

    /// A block with such a picture, for a screen with more room than its words take.
    static func block(
        _ title: SafeText, _ shortTitle: SafeText, _ rows: [Timeline.Row], legend: [Phrase], today: CivilDay
    ) -> PageBlock? {
        guard let timeline = timeline(rows, today: today) else { return nil }
        return PageBlock(title, shortTitle, isWide: true, leastRichness: 4) { width, richness in
            let height = rows.count * (richness >= 5 ? 2 : 1) + 1
            guard width >= 96 else { return [] }
            return [.drawn(height: height) { area, canvas in timeline.draw(into: &canvas, area) }, .line(legend)]
        }
    }
}
