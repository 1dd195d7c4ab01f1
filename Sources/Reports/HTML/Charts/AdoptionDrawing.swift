import Metrics
import PlatformModel
import SafeText

/// The weekly course of adoption with the article's courses, enforcement marks and the forecast with its band.
enum AdoptionDrawing {
    static func drawing(_ adoption: AdoptionFigures, asOf: CivilDay) -> Drawing? {
        let known = adoption.weekly.filter { $0.ratio != nil }
        guard let first = known.first, let last = known.last, let ratio = last.ratio else { return nil }
        let forecast = adoption.forecast?.points ?? []
        let cap = Double(max(1, adoption.forecast?.cap ?? 1))
        let launch = adoption.launch
        let start = min(first.day, launch ?? first.day)
        let end = max(asOf, last.day, forecast.last?.day ?? asOf, launch?.adding(months: 6) ?? asOf)
        var drawing = Drawing(
            "Adoption week by week, with what product-run and mandated platforms reached",
            summary: summary(adoption, first: first, last: last, asOf: asOf), height: 290)
        let x = DrawingScale(Double(start.number), Double(end.number), from: 44, to: 580)
        let y = DrawingScale(0, 1, from: 250, to: 20)
        for share in [0, 0.25, 0.5, 0.75, 1] {
            drawing.line(x.from, y.place(share), x.to, y.place(share), "rule")
            drawing.text(Wording.percent(share), x.from - 6, y.place(share) + 4, "quiet end")
        }
        putMonths(from: start, to: end, x, y, &drawing)
        if !forecast.isEmpty {
            let place: (CivilDay, Double) -> (x: Double, y: Double) = {
                (x.place(Double($0.number)), y.place($1))
            }
            drawing.area(
                [place(last.day, ratio)] + forecast.map { place($0.day, $0.band.high / cap) }
                    + forecast.reversed().map { place($0.day, $0.band.low / cap) }, "area")
            drawing.course([place(last.day, ratio)] + forecast.map { place($0.day, $0.active / cap) }, "next")
        }
        if let launch { putReferences(launch, x, y, &drawing) }
        for mark in adoption.enforcement where mark.day >= start {
            let place = x.place(Double(mark.day.number))
            drawing.line(place, y.from, place, y.to, "edge dash")
            drawing.text("compulsory", place + 4, y.to + 10, "quiet halo")
        }
        drawing.course(
            adoption.weekly.map { week in week.ratio.map { (x.place(Double(week.day.number)), y.place($0)) } },
            "series")
        drawing.dot(x.place(Double(last.day.number)), y.place(ratio), 4, "fill")
        drawing.text(
            "\(Wording.percent(ratio)) now", x.place(Double(last.day.number)) - 6, y.place(ratio) - 9,
            "strong halo end")
        if let next = forecast.last {
            drawing.text(
                "forecast \(Wording.percent(next.active / cap))", x.to + 8, y.place(next.active / cap) + 4, "quiet")
        }
        return drawing
    }

    private static func putReferences(
        _ launch: CivilDay, _ x: DrawingScale, _ y: DrawingScale, _ drawing: inout Drawing
    ) {
        for course in ReferenceCourse.allCases {
            let end = x.place(Double(launch.adding(months: course.month).number))
            let height = y.place(course.ratio)
            drawing.course([(x.place(Double(launch.number)), y.place(0)), (end, height)], "edge dash")
            drawing.area(
                [(end - 5, height), (end, height - 5), (end + 5, height), (end, height + 5)], "mark")
            // The two courses of month 6 have their labels to the right, the one of month 4 above.
            let isAbove = course == .commandLine
            drawing.text(
                "\(Wording.percent(course.ratio)) \(course.words)", isAbove ? end - 8 : end + 9,
                height + (isAbove ? -9 : 4), isAbove ? "quiet halo end" : "quiet halo")
        }
    }

    /// The first days of months, as many as have room.
    private static func putMonths(
        from start: CivilDay, to end: CivilDay, _ x: DrawingScale, _ y: DrawingScale, _ drawing: inout Drawing
    ) {
        let months = max(1, end.month.index - start.month.index + 1)
        let step = (months + 9) / 10
        for index in stride(from: start.month.index + 1, through: end.month.index, by: step) {
            let month = Month(index: index)
            guard let day = CivilDay(year: month.year, month: month.month, day: 1) else { continue }
            let place = x.place(Double(day.number))
            drawing.line(place, y.from, place, y.from + 5, "edge")
            drawing.text(
                month.month == 1 || months > 18
                    ? Wording.month(month.month, year: month.year) : Wording.month(month.month), place, y.from + 20,
                "quiet mid")
        }
    }

    private static func summary(
        _ adoption: AdoptionFigures, first: AdoptionFigures.WeekPoint, last: AdoptionFigures.WeekPoint, asOf: CivilDay
    ) -> SafeText {
        var text: SafeText =
            "From \(Wording.percent(first.ratio)) of eligible people on \(first.day.long) to \(Wording.percent(last.ratio)) on \(last.day.long)."
        if adoption.launch != nil {
            let courses = ReferenceCourse.allCases.map { course in
                "\(Wording.percent(course.ratio)) by month \(course.month), \(course.words)" as SafeText
            }
            text += " For comparison: \(courses.joined(separator: "; "))."
        }
        for mark in adoption.enforcement { text += " Compulsory from \(mark.day.long): \(mark.what)." }
        if let next = adoption.forecast?.points.last, let cap = adoption.forecast?.cap, cap > 0 {
            let (low, high) = (next.band.low / Double(cap), next.band.high / Double(cap))
            text +=
                " Forecast for \(next.day.long): \(Wording.percent(next.active / Double(cap))), between \(Wording.percent(low)) and \(Wording.percent(high))."
        } else if let refusal = adoption.forecast?.refusal {
            text += " No forecast: \(refusal)."
        }
        return text
    }
}

extension ReferenceCourse {
    /// The kind of platform.
    var words: SafeText {
        switch self {
        case .productRun: "run as a product"
        case .mandated: "mandated"
        case .commandLine: "command-line tool"
        }
    }
}
