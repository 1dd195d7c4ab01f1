import Metrics
import PlatformModel
import SafeText

extension OutcomeFigures {
    /// Read from the whole snapshot, for the days that figures cover.
    static let keys = Keys<Snapshot> {
        group("ideas", { $0.outcomes.ideas }, ideaKeys)
        group("incidents", { $0 }, incidentKeys)
        rows(
            "undifferentiated", by: "quarter", { [$0.value.quarter.description] },
            over: { FigureDays($0.value.quarter.firstDay, $0.value.quarter.lastDay, upTo: $0.today) },
            { snapshot in snapshot.outcomes.undifferentiated.map { Dated($0, snapshot.today) } }, undifferentiatedKeys)
        group("selfService", { $0 }, selfServiceKeys)
        group("bypass", { $0 }, bypassKeys)
    }

    private static let ideaKeys = Keys<Ideas> {
        group(
            "timeSeconds", { Spread($0.time, n: $0.arrived) },
            Spread.keys(
                "time from acceptance (or creation) of an idea to the first production deployment of its last change"))
        key("arrived", .ideas, "ideas that arrived in production in the window") { $0.arrived }
        key("open", .ideas, "ideas that have not arrived", over: { _ in nil }) { $0.open }
        key("openAgeSeconds", .seconds, "median age of the open ones", n: { $0.open }, over: { _ in nil }) {
            $0.openAge
        }
        key("oldestOpenSeconds", .seconds, "age of the oldest that is open", over: { _ in nil }) { $0.oldestOpen }
        key("negative", .ideas, "ideas deployed before they were accepted: data errors, in no figure above") {
            $0.negative
        }
    }

    private static let incidentKeys = Keys<Snapshot> {
        inline({ $0.outcomes.incidents }, causeKeys)
        key(
            "perHundredDeployments", .perHundredDeployments,
            "infrastructure-caused incidents per 100 successful production deployments",
            formula: "100 * infrastructure-caused incidents / successful production deployments",
            parts: { FigureParts($0.outcomes.incidents.infrastructure, of: $0.delivery.deployments) }
        ) { $0.outcomes.incidents.perHundredDeployments }
    }

    private static let causeKeys = Keys<Incidents> {
        key("infrastructure", .incidents, "incidents of the window that infrastructure caused") { $0.infrastructure }
        key("application", .incidents, "incidents of the window that an application caused") { $0.application }
        key("dependency", .incidents, "incidents of the window that something the service depends on caused") {
            $0.dependency
        }
        key("human", .incidents, "incidents of the window that a person's act caused") { $0.human }
        key("unclassified", .incidents, "incidents of the window without a cause, or with one that is none of the four")
        { $0.unclassified }
        key("classified", .incidents, "incidents of the window with one of the four causes") { $0.classified }
        estimate(
            "infrastructureShare", prefix: "infrastructureShare", "infrastructure-caused / classified",
            parts: { FigureParts($0.infrastructure, of: $0.classified) }
        ) { $0.infrastructureShare }
    }

    private static let undifferentiatedKeys = Keys<Dated<Undifferentiated>> {
        key("quarter", .quarter, "a survey wave with answers on it, oldest first") { $0.value.quarter }
        key("answers", .answers, "answers on it; null when the small-group rule hides them") { $0.value.answers }
        key(
            "mean", .percent, "mean share of time spent on undifferentiated work",
            formula: "mean of the answers on it, 0...100 %; \(Formula.student)", interval: { $0.value.interval },
            n: { $0.value.answers }
        ) { $0.value.mean }
        key("low", .percent, "lower end of the mean's 95 % interval (Student's t)", endOf: "mean") {
            $0.value.interval?.low
        }
        key("high", .percent, "upper end of the mean's 95 % interval", endOf: "mean") { $0.value.interval?.high }
        key("hidden", .truth, "whether the small-group rule hides it") { $0.value.answers == nil }
    }

    private static let selfServiceKeys = Keys<Snapshot> {
        inline({ $0.outcomes.selfService }, requestKeys)
        rows(
            "months", by: "month", { [$0.value.month.description] },
            over: { FigureDays($0.value.month.firstDay, $0.value.month.lastDay, upTo: $0.today) },
            { snapshot in snapshot.outcomes.selfService.months.map { Dated($0, snapshot.today) } }, requestMonthKeys)
        group(
            "trend", isNullable: true, over: { $0.trendDays }, { $0.outcomes.selfService.trend }, ProportionChange.keys)
    }

    private static let requestKeys = Keys<SelfService> {
        key("fulfilled", .requests, "requests fulfilled in the window") { $0.fulfilled }
        key("known", .requests, "requests fulfilled in the window whose count of approvals is known") { $0.known }
        key("withoutApproval", .requests, "requests fulfilled in the window without an approval") { $0.withoutApproval }
        estimate(
            "share", "self-service share: without an approval / known",
            parts: { FigureParts($0.withoutApproval, of: $0.known) }
        ) { $0.share }
        group(
            "timeSeconds", { Spread($0.time, n: $0.fulfilled) }, Spread.keys("time from request to fulfilment"))
        key("open", .requests, "requests that are open", over: { _ in nil }) { $0.open }
        key("openAgeSeconds", .seconds, "median age of the open ones", n: { $0.open }, over: { _ in nil }) {
            $0.openAge
        }
        key("oldestOpenSeconds", .seconds, "age of the oldest that is open", over: { _ in nil }) { $0.oldestOpen }
    }

    private static let requestMonthKeys = Keys<Dated<SelfService.Month>> {
        key("month", .month, "a month of fulfilment; the newest 12, oldest first") { $0.value.month }
        key("withoutApproval", .requests, "requests fulfilled without an approval") { $0.value.withoutApproval }
        key("known", .requests, "requests fulfilled whose count of approvals is known") { $0.value.known }
        estimate(
            "share", "without an approval / known", parts: { FigureParts($0.value.withoutApproval, of: $0.value.known) }
        ) { $0.value.share }
    }

    private static let bypassKeys = Keys<Snapshot> {
        inline({ $0.outcomes.bypass.total }, countKeys)
        key("unknown", .deployments, "finished production deployments of the window whose way is not known") {
            $0.outcomes.bypass.unknown
        }
        rows("teams", by: "team", { [$0.value.team.string] }, DatedTeam.all, bypassTeamKeys)
        rows(
            "months", by: "month", { [$0.value.month.description] },
            over: { FigureDays($0.value.month.firstDay, $0.value.month.lastDay, upTo: $0.today) },
            { snapshot in snapshot.outcomes.bypass.months.map { Dated($0, snapshot.today) } }, bypassMonthKeys)
        group("trend", isNullable: true, over: { $0.trendDays }, { $0.outcomes.bypass.trend }, ProportionChange.keys)
    }

    private static let countKeys = Keys<Bypass.Count> {
        key("bypassed", .deployments, "finished production deployments that went round the platform") { $0.bypassed }
        key("known", .deployments, "finished production deployments whose way is known") { $0.known }
        estimate("share", "bypass share: bypassed / known", parts: { FigureParts($0.bypassed, of: $0.known) }) {
            $0.share
        }
    }

    /// A team with the days of its trend.
    private struct DatedTeam {
        var value: Bypass.Team
        var trendDays: FigureDays

        static let all: @Sendable (Snapshot) -> [DatedTeam] = { snapshot in
            snapshot.outcomes.bypass.teams.map { DatedTeam(value: $0, trendDays: snapshot.trendDays) }
        }
    }

    private static let bypassTeamKeys = Keys<DatedTeam> {
        key("team", .name, "a team, the highest share first; empty for deployments that name none") { $0.value.team }
        inline({ $0.value.count }, countKeys)
        group("trend", isNullable: true, over: { $0.trendDays }, { $0.value.trend }, ProportionChange.keys)
    }

    private static let bypassMonthKeys = Keys<Dated<Bypass.Month>> {
        key("month", .month, "a month; the newest 12, oldest first") { $0.value.month }
        inline({ $0.value.count }, countKeys)
    }
}
