import Canvas
import Metrics
import PlatformModel
import SafeText

/// How changes reach production.
enum DeliverySlide {
    static func slide(_ source: SlideSource) -> Slide {
        let delivery = source.snapshot.delivery
        let window = source.snapshot.window
        let title: SafeText = "Deployments"
        guard delivery.finished > 0 || delivery.deployments > 0 else {
            return Slide(
                title, missing: "No production deployment in the window, \(SpanWords.long(window.span)).",
                remedy: "deployments.csv in the workspace, or a pipeline's export in imports/, brings them:",
                example: "id,time,service,environment,status,commit_time")
        }
        let weeks = delivery.wholeWeeks(until: source.snapshot.asOf.day)
        let deployments = source.snapshot.deployments
        let services = delivery.services.count { $0.deployments > 0 }
        var lines: [Slide.Line] = [
            .init("deployments to production a week"),
            .init(
                "\(Wording.count(delivery.deployments)) in \(SpanWords.long(window.span)), of \(Wording.count(services, "service"))",
                .dim),
        ]
        if delivery.openFailureCount > 0 {
            lines.append(
                .init(
                    "\(Wording.count(delivery.openFailureCount, "failure")) not recovered from", .bad, bold: true))
        }
        lines += [.init("window: \(window.first.short) to \(window.last.short)", .dim, needed: false)]
        return Slide(
            title: title, head: .figure(DeliveryStrip.perWeek(delivery), .accent), lines: lines,
            picture: TilesPicture(tiles: [
                TilesPicture.Tile(
                    names: ["lead time, median"], figure: Wording.duration(seconds: delivery.leadTime?.p50),
                    notes: [quantiles(delivery.leadTime, of: delivery.changes, "change")],
                    course: weeks.map(\.leadTime)),
                TilesPicture.Tile(
                    names: ["change fail rate"], figure: Wording.percent(delivery.changeFailRate),
                    notes: [share(delivery.failedInProduction, of: delivery.reached)],
                    course: weeks.map(\.changeFailRate), courseRole: .second),
                TilesPicture.Tile(
                    names: ["recovery, median"], figure: Wording.duration(seconds: delivery.recoveryTime),
                    notes: [quantiles(delivery.recovery, of: nil, "")],
                    course: weeks.map(\.recoveryTime), courseRole: .third),
                TilesPicture.Tile(
                    names: ["rework rate"], figure: Wording.percent(delivery.reworkRate),
                    notes: [share(delivery.unplanned, of: delivery.finished)], course: weeks.map(\.reworkRate),
                    courseRole: .second),
            ]), aside: .course(weeks.map { Double($0.deployments) }, "by week"), freshness: deployments.freshness)
    }

    private static func quantiles(_ quantiles: Quantiles?, of count: Int?, _ noun: SafeText) -> [SafeText] {
        guard let quantiles else { return ["none to tell"] }
        let p90: SafeText = "p90 \(Wording.duration(seconds: quantiles.p90))"
        return count.map { ["\(p90), \(Wording.count($0, noun))", p90] } ?? [p90]
    }

    /// A share's interval and n, from long to short.
    static func share(_ part: Int, of whole: Int) -> [SafeText] {
        guard whole > 0, let interval = Proportion.wilson(part, of: whole) else { return ["n = 0"] }
        let range = ShareWords.range(interval)
        return [
            "95 % interval \(range), n = \(Wording.count(whole))", "95 %: \(range), n = \(Wording.count(whole))",
            "\(range), n = \(Wording.count(whole))", range,
        ]
    }
}
