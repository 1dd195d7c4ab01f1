import Canvas
import Metrics
import PlatformModel
import SafeText

/// Who uses the platform, and the course that led there.
enum AdoptionSlide {
    static func slide(_ source: SlideSource) -> Slide {
        let adoption = source.snapshot.adoption
        guard adoption.ratio != nil else {
            return Slide(
                "Adoption", missing: AdoptionWords.missing,
                remedy: AdoptionWords.remedies(adoption).first ?? "", example: "ada,payments,2026-01-07")
        }
        let active: SafeText =
            "\(Wording.count(adoption.active)) of \(Wording.count(adoption.eligible, "developer")) active in the last 28 days"
        var lines = [Slide.Line(active)]
        if let interval = adoption.interval {
            lines.append(.init("95 % interval \(ShareWords.range(interval)): a sample", .dim, apart: false))
        }
        if let change = change(adoption, source.form) { lines.append(change) }
        lines.append(
            .init("\(Wording.count(adoption.teamsActive)) of \(Wording.count(adoption.teams, "team"))"))
        if adoption.retention != nil {
            lines.append(.init("\(Wording.percent(adoption.retention)) came back this month", apart: false))
        }
        if let forecast = forecast(adoption) { lines.append(.init(forecast, .dim)) }
        if let gained = adoption.mandate?.gained, let since = adoption.mandate?.since {
            lines.append(
                .init("\(AdoptionFacts.points(gained)) gained under mandate since \(since.short)", .middle))
        }
        if adoption.stickiness != nil {
            lines.append(
                .init("\(Wording.count(adoption.weeklyActive)) of them active in the last 7 days", .dim, needed: false))
        }
        let day = source.snapshot.asOf.day
        return Slide(
            title: "Adoption", head: .figure(Wording.percent(adoption.ratio), .accent), lines: lines,
            picture: ChartPicture(
                chart: { AdoptionChart.chart(adoption, asOf: day, size: $0) }, sentences: course(adoption)),
            aside: capabilities(source), freshness: adoption.freshness)
    }

    /// Against the last board meeting, else against 28 days ago; where both count everyone the sign is certain, and of a sample no
    /// sign is claimed.
    private static func change(_ adoption: AdoptionFigures, _ form: GlyphForm) -> Slide.Line? {
        guard let ratio = adoption.ratio, let earlier = adoption.ratioAtLastBoard ?? adoption.previousRatio else {
            return nil
        }
        let moment: SafeText = adoption.ratioAtLastBoard == nil ? "28 days ago" : "at the last board"
        let points = Wording.points(ratio - earlier)
        guard points != "0" else { return .init("= the same as \(moment)", .dim) }
        guard adoption.interval == nil else {
            return .init("\(AdoptionFacts.points(ratio - earlier)) since \(moment), of a sample", .dim)
        }
        let isMore = ratio > earlier
        let number = SafeText(cleaning: String(points.string.drop { $0 == "+" || $0 == "-" }))
        let noun: SafeText = number == "1" ? "point" : "points"
        return .init(
            "\((isMore ? Symbol.up : Symbol.down).text(form)) \(number) \(noun) \(isMore ? "more" : "fewer" as SafeText) than \(moment)",
            isMore ? .good : .bad, bold: true)
    }

    /// The parts of the platform that most people used, of those whose names have room.
    private static func capabilities(_ source: SlideSource) -> Slide.Aside? {
        let adoption = source.snapshot.adoption
        guard !adoption.capabilities.isEmpty, adoption.eligible > 0 else { return nil }
        let bars = adoption.capabilities.prefix(12).map { part in
            let share = Double(part.people) / Double(adoption.eligible)
            return BarChart.Row(source.redacted(part.name), value: share, figure: Wording.percent(share))
        }
        return Slide.Aside(rows: 5...13) { area, canvas in
            let shown = bars.filter { $0.name.width <= area.width - 16 }.prefix(6)
            guard !shown.isEmpty else { return }
            canvas.put("most used", in: area.row(0), .left, Style(.dim))
            let names = shown.reduce(0) { max($0, $1.name.width) }
            let step = area.height >= 2 * shown.count + 1 ? 2 : 1
            for (place, bar) in shown.enumerated() {
                var bar = bar
                // Bars one by one begin in the same column when their names are equally wide.
                bar.name = bar.name.padded(to: names)
                BarChart([bar], maximum: 1).draw(
                    into: &canvas, area.inset(top: step + place * step).row(0).intersection(area))
            }
        }
    }

    private static func forecast(_ adoption: AdoptionFigures) -> SafeText? {
        guard let forecast = adoption.forecast, forecast.cap > 0, let last = forecast.points.last else { return nil }
        let cap = Double(forecast.cap)
        let band = Interval(low: last.band.low / cap, high: last.band.high / cap)
        return
            "At this pace \(Wording.percent(last.active / cap)) by \(last.day.long) (\(ShareWords.range(band)))"
    }

    /// The course in words: the share at the start of each month.
    private static func course(_ adoption: AdoptionFigures) -> [SafeText] {
        let months = adoption.monthly.suffix(6).map { point in
            "\(point.month.long) \(Wording.count(point.active)) of \(Wording.count(point.eligible))" as SafeText
        }
        return months.isEmpty ? [] : ["Active by month: \(months.joined(separator: ", "))."]
    }
}
