import Canvas
import Metrics
import PlatformModel
import SafeText

/// DORA's five measures in full, a row each, and what goes with them.
struct DeliveryMeasure {
    var name: SafeText
    /// For narrow places.
    var short: SafeText
    /// The figure; of times the median.
    var figure: SafeText
    /// The other quantiles of times.
    var quantiles: Quantiles?
    /// Numerator and denominator, or how many there are.
    var basis: SafeText
    /// The 95 % interval, where there is one.
    var interval: Interval?
    /// DORA's answer bucket.
    var answer: SafeText = ""
    /// Values by week, oldest first; empty where weeks have none.
    var course: [Double?] = []
    /// How the newest six weeks differ from the six before; nil where nothing can be said.
    var change: ProportionChange?

    /// The rows in DORA's order.
    static func all(_ delivery: DeliveryFigures, asOf: CivilDay) -> [DeliveryMeasure] {
        let weeks = delivery.wholeWeeks(until: asOf)
        return speed(delivery, weeks) + stability(delivery, weeks) + band(delivery)
    }

    private static func speed(
        _ delivery: DeliveryFigures, _ weeks: [DeliveryFigures.Week]
    ) -> [DeliveryMeasure] {
        let days = delivery.deploymentDays.map { "\(Wording.decimal($0, places: places($0))) d" as SafeText }
        return [
            DeliveryMeasure(
                name: "deployment frequency", short: "frequency", figure: "\(DeliveryStrip.perWeek(delivery))/week",
                basis: Wording.count(delivery.deployments, "deployment"),
                answer: delivery.answers.frequency?.word ?? Wording.unknown,
                course: weeks.map { Double($0.deployments) }),
            DeliveryMeasure(
                name: "deployment days a week", short: "days a week", figure: days ?? Wording.unknown,
                basis: delivery.isWeekPartial ? "median, partial week" : "median of weeks",
                course: weeks.map { Double($0.deploymentDays) }),
            DeliveryMeasure(
                name: "change lead time", short: "lead time", figure: Wording.duration(seconds: delivery.leadTime?.p50),
                quantiles: delivery.leadTime, basis: Wording.count(delivery.changes, "change"),
                answer: delivery.answers.leadTime?.word ?? Wording.unknown, course: weeks.map(\.leadTime)),
        ]
    }

    private static func stability(
        _ delivery: DeliveryFigures, _ weeks: [DeliveryFigures.Week]
    ) -> [DeliveryMeasure] {
        [
            DeliveryMeasure(
                name: "change fail rate", short: "fail rate", figure: Wording.percent(delivery.changeFailRate),
                basis: "\(Wording.count(delivery.failedInProduction)) of \(Wording.count(delivery.reached))",
                interval: Proportion.wilson(delivery.failedInProduction, of: delivery.reached),
                answer: delivery.answers.changeFailRate?.word ?? Wording.unknown, course: weeks.map(\.changeFailRate),
                change: delivery.trend.changeFailRate),
            DeliveryMeasure(
                name: "failed share, by status", short: "failed share", figure: Wording.percent(delivery.failedShare),
                basis: "of \(Wording.count(delivery.finished)) finished", course: weeks.map(\.failedShare),
                change: delivery.trend.failedShare),
            DeliveryMeasure(
                name: "failed deployment recovery", short: "recovery",
                figure: Wording.duration(seconds: delivery.recoveryTime), quantiles: delivery.recovery,
                basis: "\(Wording.count(delivery.openFailureCount)) still open",
                answer: delivery.answers.recoveryTime?.word ?? Wording.unknown, course: weeks.map(\.recoveryTime)),
            DeliveryMeasure(
                name: "rework rate", short: "rework", figure: Wording.percent(delivery.reworkRate),
                basis: "\(Wording.count(delivery.unplanned)) of \(Wording.count(delivery.finished))",
                interval: Proportion.wilson(delivery.unplanned, of: delivery.finished),
                answer: delivery.answers.reworkRate?.word ?? Wording.unknown, course: weeks.map(\.reworkRate),
                change: delivery.trend.reworkRate),
        ]
    }

    /// The dated clusters, where they are asked for.
    private static func band(_ delivery: DeliveryFigures) -> [DeliveryMeasure] {
        guard delivery.answers.showsBand2023 else { return [] }
        let band = delivery.answers.band2023
        return [
            DeliveryMeasure(
                name: "band of the \(DORA.Band2023.year) report", short: "\(DORA.Band2023.year) band",
                figure: band?.word ?? Wording.unknown, basis: "reached by all four")
        ]
    }

    private static func places(_ value: Double) -> Int { value == value.rounded() ? 0 : 1 }
}

extension DeliveryMeasure {
    /// The same in words, for places without room for the columns.
    func fact(_ form: GlyphForm) -> Fact {
        var parts: [SafeText] = []
        if let quantiles {
            parts.append(
                "p75 \(Wording.duration(seconds: quantiles.p75)), p90 \(Wording.duration(seconds: quantiles.p90))")
        }
        parts.append(basis)
        if let interval {
            parts.append("95 % interval \(ShareWords.range(interval))")
        }
        if !answer.isEmpty, answer != Wording.unknown { parts.append("DORA: \(answer)") }
        if let change = DeliveryMeasure.words(change, form).first {
            parts.append("\(change.spans.map(\.text).joined()) in 6 weeks")
        }
        return Fact(
            name, figure, figure == Wording.unknown ? .dim : .accent,
            parts.filter { !$0.isEmpty }.joined(separator: "; "))
    }

    /// What may be said of the newest six weeks against the six before: a direction only where the interval of the
    /// difference allows one.
    static func words(_ change: ProportionChange?, _ form: GlyphForm) -> [Phrase] {
        guard let change else { return [] }
        let (symbol, verb, role): (Symbol, SafeText, Role) =
            switch change.direction {
            case .rose: (.up, "up", .bad)
            case .fell: (.down, "down", .good)
            case .noClearChange: (.level, "no clear change", .dim)
            }
        let head: SafeText = "\(symbol.text(form)) \(verb)"
        let range: SafeText = "\(Wording.points(change.interval.low)) to \(Wording.points(change.interval.high))"
        return [
            Phrase("\(head) \(Wording.points(change.difference)) (\(range))", role),
            Phrase("\(head) \(Wording.points(change.difference))", role), Phrase(head, role),
        ]
    }

    /// The measures with quantiles, n, interval, DORA's answer and the course by week.
    static func table(_ form: GlyphForm) -> Table<DeliveryMeasure> {
        Table(
            columns: [
                Column("measure", .flexible(minimum: 12, maximum: 26)) { row, _ in
                    .wordings([Phrase(row.name), Phrase(row.short)])
                },
                Column("figure, p50", .fixed(11), trailing: true) { row, _ in
                    .text(row.figure, row.figure == Wording.unknown ? .dim : .accent, .bold)
                },
                Column("p75", .fixed(6), trailing: true, rank: 3) { row, _ in quantile(row.quantiles?.p75) },
                Column("p90", .fixed(6), trailing: true, rank: 2) { row, _ in quantile(row.quantiles?.p90) },
                Column("of", .fixed(20), rank: 1) { row, _ in .text(row.basis, .dim) },
                Column("95 % interval", .fixed(13), trailing: true, rank: 4) { row, _ in
                    row.interval.map {
                        .text(ShareWords.range($0))
                    } ?? .text("")
                },
                Column("DORA's answer", .fixed(17), rank: 5) { row, _ in .text(row.answer, .title) },
                Column("by week", .flexible(minimum: 7, maximum: 12), rank: 6) { row, _ in
                    .course(row.course, .series)
                },
                Column("6 weeks against 6", .fixed(32), rank: 7) { row, _ in .wordings(words(row.change, form)) },
            ], gap: 1...3)
    }

    private static func quantile(_ seconds: Double?) -> TableCell {
        seconds.map { .text(Wording.duration(seconds: $0)) } ?? .text("")
    }
}

/// The five measures of services or teams, a row each.
enum MeasuresTable {
    typealias Measures = DeliveryFigures.Measures

    static func table(_ rows: [Measures], named title: SafeText) -> Table<Measures> {
        let nameless: SafeText = "none named"
        let widest = rows.prefix(60).reduce(title.width) {
            max($0, $1.name.isEmpty ? nameless.width : $1.name.width)
        }
        var name = Column<Measures>(
            title, .flexible(minimum: min(widest, 10), maximum: min(widest, 30))
        ) { row, _ in row.name.isEmpty ? .text(nameless, .dim) : .name(row.name, Style(.text)) }
        name.wish = (min(widest, 20), over: 5)
        return Table(
            columns: [
                name,
                Column("deploys", .fixed(7), trailing: true) { row, _ in .text(Wording.count(row.deployments)) },
                Column("days/week", .fixed(9), trailing: true, rank: 8) { row, _ in
                    .text(Wording.decimal(row.deploymentDays, places: 1), row.deploymentDays == nil ? .dim : .text)
                },
                duration("lead p50", rank: 1) { $0.leadTime?.p50 },
                duration("p75", rank: 6) { $0.leadTime?.p75 },
                duration("p90", rank: 5) { $0.leadTime?.p90 },
                Column("changes", .fixed(7), trailing: true, rank: 9) { row, _ in
                    .text(Wording.count(row.changes), .dim)
                },
                share("fail rate", rank: 2) { $0.changeFailRate },
                Column("reached", .fixed(7), trailing: true, rank: 10) { row, _ in
                    .text(Wording.count(row.reached), .dim)
                },
                share("failed", rank: 7) { $0.failedShare },
                Column("finished", .fixed(8), trailing: true, rank: 11) { row, _ in
                    .text(Wording.count(row.finished), .dim)
                },
                duration("recovery p50", rank: 3) { $0.recoveryTime?.p50 },
                duration("p75", rank: 13) { $0.recoveryTime?.p75 },
                duration("p90", rank: 12) { $0.recoveryTime?.p90 },
                share("rework", rank: 4) { $0.reworkRate },
            ], gap: 1...2)
    }

    private static func duration(
        _ title: SafeText, rank: Int, _ seconds: @escaping (Measures) -> Double?
    ) -> Column<Measures> {
        Column(title, .fixed(max(6, title.width)), trailing: true, rank: rank) { row, _ in
            .text(Wording.duration(seconds: seconds(row)), seconds(row) == nil ? .dim : .text)
        }
    }

    private static func share(
        _ title: SafeText, rank: Int, _ share: @escaping (Measures) -> Double?
    ) -> Column<Measures> {
        Column(title, .fixed(max(5, title.width)), trailing: true, rank: rank) { row, _ in
            .text(Wording.percent(share(row)), share(row) == nil ? .dim : .text)
        }
    }
}
