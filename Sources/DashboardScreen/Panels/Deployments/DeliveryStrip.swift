import Canvas
import Metrics
import PlatformModel
import SafeText

/// The five delivery measures side by side: figure, trend by week, name.
enum DeliveryStrip {
    private struct Measure {
        var figure: SafeText
        var name: SafeText
        var short: SafeText
        var role: Role
        /// Values by week; without them ``remark`` stands in their place.
        var trend: [Double?] = []
        var remark: SafeText = ""
        /// The share of the width.
        var weight = 10
    }

    /// Draws on three rows, or on one without trends and remarks; below charts of the trends, on two.
    static func draw(
        _ delivery: DeliveryFigures, asOf: CivilDay, withTrends: Bool, in area: Rect, _ canvas: inout Canvas
    ) {
        let measures = measures(delivery.wholeWeeks(until: asOf), delivery)
        guard area.height >= 3 else {
            var line = Line()
            line.gap = area.width >= 50 ? 3 : 2
            for (place, measure) in measures.enumerated() {
                line.add(
                    Phrase("\(measure.short) ", .dim) + Phrase(measure.figure, measure.role), rank: place + 1)
            }
            canvas.put(line, in: area.row(0))
            return
        }
        let shown = measures.prefix(max(1, min(measures.count, area.width / 10)))
        let columns = area.row(0).columns(shown.map { .weight($0.weight) }, gap: 2)
        for (measure, column) in zip(shown, columns) {
            canvas.put([Phrase(measure.figure, measure.role, .bold)], in: column)
            let below = Rect(x: column.x, y: area.y + 1, width: column.width, height: 1)
            if measure.trend.isEmpty || !withTrends {
                canvas.put([Phrase(measure.remark, .dim)], in: below)
            } else {
                Columns(measure.trend, role: .dim).draw(into: &canvas, below)
            }
            canvas.put(
                [Phrase(measure.name, .dim), Phrase(measure.short, .dim)],
                in: Rect(x: column.x, y: area.y + 2, width: column.width, height: 1))
        }
    }

    private static func measures(_ weeks: [DeliveryFigures.Week], _ delivery: DeliveryFigures) -> [Measure] {
        return [
            Measure(
                figure: perWeek(delivery), name: "deploys a week", short: "per week", role: .accent,
                trend: weeks.map { Double($0.deployments) }, remark: "production"),
            Measure(
                figure: Wording.duration(seconds: delivery.leadTime?.p50), name: "lead time p50", short: "lead",
                role: .title, trend: weeks.map(\.leadTime),
                remark: delivery.leadTime.map { "p90 \(Wording.duration(seconds: $0.p90))" } ?? ""),
            Measure(
                figure: Wording.percent(delivery.changeFailRate), name: "change fail", short: "fail", role: .title,
                remark: delivery.failedShare == nil ? "" : "\(Wording.percent(delivery.failedShare)) failed"),
            Measure(
                figure: Wording.duration(seconds: delivery.recoveryTime), name: "recovery", short: "recovery",
                role: .title, remark: delivery.recoveryTime == nil ? "" : "median", weight: 8),
            Measure(
                figure: Wording.percent(delivery.reworkRate), name: "rework", short: "rework", role: .title,
                remark: delivery.reworkRate == nil ? "" : "of all", weight: 8),
        ]
    }

    static func perWeek(_ delivery: DeliveryFigures) -> SafeText {
        guard let daily = delivery.deploymentsPerDay else { return Wording.unknown }
        return Wording.decimal(daily * 7, places: daily * 7 < 9.95 ? 1 : 0)
    }
}

extension DeliveryFigures {
    /// The weeks that are over; a week that has just begun would look like a fall.
    func wholeWeeks(until asOf: CivilDay) -> [Week] {
        weeks.filter { $0.monday.adding(days: 6) <= asOf }
    }
}
