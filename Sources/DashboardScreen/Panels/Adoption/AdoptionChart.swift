import Canvas
import Metrics
import PlatformModel
import SafeText

/// The weekly course of adoption since the launch, against the two courses to compare it with.
enum AdoptionChart {
    /// The courses' ends: 74 % in month 6 on platforms run as a product, 31 % on mandated ones.
    private static let references: [(percent: Double, long: SafeText, short: SafeText)] = [
        (74, "74 product-run", "74"), (31, "31 mandated", "31"),
    ]
    /// Days from a launch to the end of its sixth month.
    private static let sixMonths = 183

    static func chart(_ adoption: AdoptionFigures, asOf: CivilDay, size: Size) -> LineChart {
        let first = adoption.launch ?? adoption.weekly.first?.day ?? asOf
        // Usage from before the launch belongs to the course; the launch is where the compared courses begin.
        let start = min(first, adoption.weekly.first?.day ?? first)
        let end = max(asOf, first.adding(days: sixMonths))
        let hasWords = size.width >= 48
        var series: [LineChart.Series] = references.map { reference in
            let level = min(end.number, first.number + sixMonths)
            var points = [LineChart.Point(x: Double(first.number), y: 0)]
            points.append(.init(x: Double(level), y: reference.percent))
            if level < end.number { points.append(.init(x: Double(end.number), y: reference.percent)) }
            return LineChart.Series(
                points, role: .reference, stroke: .dotted, label: hasWords ? reference.long : reference.short)
        }
        series.append(
            LineChart.Series(
                adoption.weekly.map { .init(x: Double($0.day.number), y: 100 * ($0.ratio ?? .nan)) }, role: .series))
        return LineChart(
            series: series,
            marks: adoption.enforcement.filter { $0.day >= start }.map { mark in
                LineChart.Mark(x: Double(mark.day.number), role: .middle, label: size.width >= 30 ? "mandate" : "")
            },
            labels: labels(from: start, to: end, width: size.width),
            x: Double(start.number)...Double(max(end.number, start.number + 1)), y: 0...100)
    }

    /// Months below the chart as close as their names allow; years once a year has no room for months.
    private static func labels(from start: CivilDay, to end: CivilDay, width: Int) -> [LineChart.Label] {
        let days = max(1, end.number - start.number)
        let places = max(1, (width - 6) / 7)
        let months = max(1, days / 30)
        let steps = [1, 2, 3, 6, 12, 24, 60, 120]
        let step = steps.first { months / $0 <= places } ?? 240
        var month = start.month
        if start.date.day > 1 { month = month.next }
        while step > 1, month.index % step != 0 { month = month.next }
        var labels: [LineChart.Label] = []
        while month.firstDay <= end, labels.count < 64 {
            let text: SafeText = step >= 12 ? "\(month.year)" : month.short
            labels.append(LineChart.Label(x: Double(month.firstDay.number), text: text))
            month = Month(index: month.index + step)
        }
        return labels
    }
}
