import Metrics
import PlatformModel
import SafeText

extension FrictionFigures {
    /// Read from the whole snapshot, for the age of the data.
    static let keys = Keys<Snapshot> {
        group("window", { $0.friction.window }, Window.keys)
        rows("points", by: "point", { [$0.point.string] }, { $0.friction.points }, pointKeys)
        group("loop", over: { _ in nil }, { $0.friction }, loopKeys)
        group("freshness", over: { _ in nil }, { Aged($0.friction.freshness, at: $0.asOf.instant) }, Aged.keys)
        values(
            "tiedAcrossThird", .name,
            "points with as many reporters as another across the line between rank 3 and 4; empty when three stand clear"
        ) { $0.friction.tiedAcrossThird }
        key(
            "hiddenPoints", .frictionPoints,
            "points that fewer survey answers than the smallest group name, and nobody else: without names and counts"
        ) { $0.friction.hiddenPoints }
        key("topReported", .day, "the day the top point was first reported", over: { _ in nil }) {
            $0.friction.topReported
        }
        group(
            "topThree", isNullable: true,
            over: { snapshot in
                (snapshot.friction.topThree?.quarter).map { FigureDays($0.firstDay, $0.lastDay, upTo: snapshot.today) }
            }, { $0.friction.topThree }, topThreeKeys)
        rows(
            "communications", by: "point|day", { [$0.point.string, $0.day.description] }, over: { _ in nil },
            { $0.friction.communications }, communicationKeys)
    }

    private static let pointKeys = Keys<Point> {
        key(
            "rank", .rank, "the point's rank from 1, by distinct reporters; its interval is the range of ranks",
            formula:
                "more distinct reporters first; of equal ones more minutes lost, the earlier first report, the name; \(Formula.bootstrap)",
            interval: { point in
                point.rankRange.map { Interval(low: Double($0.best), high: Double($0.worst)) }
            }, n: { $0.reporters }
        ) { $0.rank }
        key("point", .name, "the friction point: the reports' category") { $0.point }
        key(
            "reporters", .people,
            "distinct people who reported it in the window, survey answers by the small-group rules"
        ) { $0.reporters }
        key("reports", .reports, "reports in the window") { $0.reports }
        key("minutesLost", .minutes, "the sum of the reporters' estimates in the window") { $0.minutesLost }
        key(
            "hoursPerWeek", .hoursPerWeek, "the reporters' estimates in hours per week of the window",
            formula: "minutes lost / 60 / (days of the window / 7)", n: { $0.reports }
        ) {
            $0.hoursPerWeek
        }
        key("state", .word, "`reported`, `planned`, `started`, `resolved`, `told` or `reopened`") { $0.state.rawValue }
        key("since", .time, "since when it stands in that state") { $0.since }
        key("planned", .time, "when it was last planned; null while it is not, or not since it was reopened") {
            $0.planned
        }
        key("started", .time, "when work on it began; null while it has not, or not since it was reopened") {
            $0.started
        }
        key("firstReport", .time, "the moment of the first report ever") { $0.firstReport }
        group("plan", isNullable: true, { $0.plan }, planKeys)
        key(
            "bestRank", .rank, "the best rank in 95 of 100 resamples of the reporters; null past the first 50 points",
            endOf: "rank"
        ) {
            $0.rankRange?.best
        }
        key("worstRank", .rank, "the worst rank in 95 of 100 resamples", endOf: "rank") { $0.rankRange?.worst }
        key("tied", .truth, "whether another point of the window has as many reporters") { $0.isTied }
        key("concrete", .truth, "whether its plan names a measure, its current value and its target") { $0.isConcrete }
        key(
            "reportersEver", .people,
            "distinct people who reported it before its resolution, or so far while it is not resolved",
            over: { _ in nil }
        ) { $0.reportersEver }
        key("told", .people, "people of `reportersEver` who were told after the resolution", over: { _ in nil }) {
            $0.told
        }
        key("resolved", .time, "when it was resolved; null while it is not") { $0.resolved }
        key("firstTold", .time, "the first message to reporters after the resolution; null without one") {
            $0.firstTold
        }
        values("merged", .name, "points that were merged into it") { $0.merged }
    }

    private static let planKeys = Keys<Plan> {
        key("quarter", .text, "the quarter it is planned for; `plan` is null without a plan") { $0.quarter }
        key("measure", .text, "what is measured") { $0.measure }
        key("current", .text, "the measure's value when planned") { $0.current }
        key("target", .text, "the measure's value aimed at") { $0.target }
        key("after", .text, "the measure's value after the resolution") { $0.after }
    }

    private static let loopKeys = Keys<FrictionFigures> {
        key("resolvedPoints", .frictionPoints, "points resolved, told ones included") { $0.resolvedPoints }
        key("toldPoints", .frictionPoints, "points of which reporters were told") { $0.toldPoints }
        key("resolvedReporters", .people, "reporters of resolved points") { $0.resolvedReporters }
        key("toldReporters", .people, "reporters of resolved points who were told") { $0.toldReporters }
        estimate(
            "closed", prefix: "closed", "told / reporters of resolved points",
            parts: { FigureParts($0.toldReporters, of: $0.resolvedReporters) }
        ) { $0.loopClosed }
        key(
            "resolvedToToldSeconds", .seconds, "median time from a resolution to the first message after it",
            formula: "the median over the resolved points with a message after it; \(Formula.type7)"
        ) {
            $0.resolvedToTold
        }
    }

    private static let topThreeKeys = Keys<TopThree> {
        key("quarter", .quarter, "the quarter of the as-of day; `topThree` is null without a plan for it") {
            $0.quarter
        }
        key("planned", .frictionPoints, "points planned, at most the first three") { $0.entries.count }
        key("resolved", .frictionPoints, "points of the three that are resolved or told") { $0.resolved }
        rows("entries", by: "point", { [$0.point.string] }, { $0.entries }, entryKeys)
    }

    private static let entryKeys = Keys<TopThree.Entry> {
        key("point", .name, "one of the three, in the order they were planned") { $0.point }
        key("state", .word, "where it stands, as in `friction.points[].state`") { $0.state.rawValue }
        key("concrete", .truth, "whether its plan names a measure, its current value and its target") { $0.isConcrete }
        key("planned", .day, "the day it was planned") { $0.planned }
        key("resolved", .day, "the day it was resolved; null while it is not") { $0.resolved }
        group("plan", isNullable: true, { $0.plan }, planKeys)
    }

    private static let communicationKeys = Keys<Communication> {
        key("point", .name, "a point whose reporters were told, newest first") { $0.point }
        key(
            "day", .day,
            "the day of the first message since the resolution; what NPS did around it coincides, nothing says it was caused"
        ) { $0.day }
        key("before", .quarter, "the newest shown wave that ended before the day") { $0.before }
        key("after", .quarter, "the first shown wave that began after it") { $0.after }
        inline({ $0.change }, NPSChange.keys)
    }
}
