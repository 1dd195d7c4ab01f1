import Canvas
import Metrics
import PlatformModel
import SafeText

/// The weekly course of adoption since the launch, against the courses to compare it with.
enum AdoptionChart {
    /// Months from a launch to the end of the reference courses.
    private static let sixMonths = 6

    /// The course for the overview: the two courses that tell a product from a mandate, and enforcement marks.
    static func chart(_ adoption: AdoptionFigures, asOf: CivilDay, size: Size) -> LineChart {
        let first = adoption.launch ?? adoption.weekly.first?.day ?? asOf
        let end = max(asOf, first.adding(months: sixMonths))
        return chart(adoption, first: first, end: end, courses: [.productRun, .mandated], size: size)
    }

    /// The course with all it is compared with: the command line's course, the gain under mandate, and the forecast.
    static func zoomed(_ adoption: AdoptionFigures, asOf: CivilDay, size: Size) -> LineChart {
        let first = adoption.launch ?? adoption.weekly.first?.day ?? asOf
        let forecast = adoption.forecast?.points ?? []
        let end = max(asOf, first.adding(months: sixMonths), forecast.last?.day ?? asOf)
        let courses = adoption.launch == nil ? [] : ReferenceCourse.allCases
        var chart = chart(adoption, first: first, end: end, courses: courses, size: size)
        chart.bands = [mandate(adoption), band(adoption)].compactMap { $0 }
        if let last = adoption.weekly.last, let cap = adoption.forecast?.cap, cap > 0, !forecast.isEmpty {
            var points = [LineChart.Point(x: Double(last.day.number), y: 100 * (last.ratio ?? .nan))]
            points += forecast.map { .init(x: Double($0.day.number), y: 100 * $0.active / Double(cap)) }
            chart.series.insert(
                .init(points, role: .second, stroke: .dotted, label: size.width >= 48 ? "forecast" : ""), at: 0)
        }
        return chart
    }

    private static func chart(
        _ adoption: AdoptionFigures, first: CivilDay, end: CivilDay, courses: [ReferenceCourse], size: Size
    ) -> LineChart {
        // Usage from before the launch belongs to the course; the launch is where the compared courses begin.
        let start = min(first, adoption.weekly.first?.day ?? first)
        var series = courses.map { course in
            LineChart.Series(
                points(of: course, from: first, to: end), role: .reference, stroke: .dotted,
                label: size.width >= 48 ? course.label : course.shortLabel)
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

    /// A course from the launch to the share it had reached by its month, and level from there on.
    private static func points(
        of course: ReferenceCourse, from first: CivilDay, to end: CivilDay
    ) -> [LineChart.Point] {
        let percent = 100 * course.ratio
        let level = min(end, first.adding(months: course.month))
        var points = [LineChart.Point(x: Double(first.number), y: 0), .init(x: Double(level.number), y: percent)]
        if level < end { points.append(.init(x: Double(end.number), y: percent)) }
        return points
    }

    /// What was gained since the first enforcement mark: from the level of the day before up to the course.
    private static func mandate(_ adoption: AdoptionFigures) -> LineChart.Band? {
        guard let mandate = adoption.mandate, let before = mandate.ratioBefore else { return nil }
        let since = adoption.weekly.filter { $0.day >= mandate.since && ($0.ratio ?? 0) > before }
        guard since.count > 1 else { return nil }
        return LineChart.Band(
            low: since.map { .init(x: Double($0.day.number), y: 100 * before) },
            high: since.map { .init(x: Double($0.day.number), y: 100 * ($0.ratio ?? before)) }, role: .middle,
            texture: .lines)
    }

    /// The band of the forecast.
    private static func band(_ adoption: AdoptionFigures) -> LineChart.Band? {
        guard let forecast = adoption.forecast, forecast.cap > 0, !forecast.points.isEmpty else { return nil }
        func points(_ edge: (Interval) -> Double) -> [LineChart.Point] {
            forecast.points.map { .init(x: Double($0.day.number), y: 100 * edge($0.band) / Double(forecast.cap)) }
        }
        return LineChart.Band(low: points(\.low), high: points(\.high), role: .second)
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
            // A January says its year once there are several, for months alone would come again.
            let text: SafeText = step >= 12 || (days > 400 && month.month == 1) ? "\(month.year)" : month.short
            labels.append(LineChart.Label(x: Double(month.firstDay.number), text: text))
            month = Month(index: month.index + step)
        }
        return labels
    }
}

extension ReferenceCourse {
    /// What stands at the course's end.
    fileprivate var label: SafeText {
        switch self {
        case .productRun: "74 product-run"
        case .mandated: "31 mandated"
        case .commandLine: "82 command line"
        }
    }

    fileprivate var shortLabel: SafeText {
        switch self {
        case .productRun: "74"
        case .mandated: "31"
        case .commandLine: "82"
        }
    }

    /// What the course is called.
    var word: SafeText {
        switch self {
        case .productRun: "product-run"
        case .mandated: "mandated"
        case .commandLine: "command line"
        }
    }
}
