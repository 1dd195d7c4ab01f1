import Metrics
import PlatformModel
import SafeText

extension DeliveryFigures {
    /// Read from the whole snapshot, for the as-of day.
    static let keys = Keys<Snapshot> {
        inline({ $0.delivery }, totalKeys)
        rows(
            "weeks", by: "monday", { [$0.value.monday.description] },
            over: { FigureDays($0.value.monday, $0.value.monday.adding(days: 6), upTo: $0.today) },
            { snapshot in snapshot.delivery.weeks.map { Dated($0, snapshot.today) } }, weekKeys)
        inline({ $0.delivery }, detailKeys)
        group(
            "trend",
            over: { snapshot in
                snapshot.delivery.weeks.first.map { FigureDays(first: $0.monday, last: snapshot.today) }
            }, { $0.delivery.trend }, trendKeys)
    }

    private static let totalKeys = Keys<DeliveryFigures> {
        key("windowDays", .days, "days in the window") { $0.windowDays }
        key(
            "deploymentsPerDay", .perDay, "successful production deployments per day of the window",
            formula: "successful production deployments, each id once at its last finish / days of the window (DORA)",
            n: { $0.deployments },
            parts: { FigureParts($0.deployments, of: $0.windowDays) }
        ) { $0.deploymentsPerDay }
        group("leadTimeSeconds", { Spread($0.leadTime, n: $0.changes) }, leadTimeKeys)
        key("failedShare", .share, "failed or rolled back / finished, by status alone", parts: { $0.failedParts }) {
            $0.failedShare
        }
        estimate(
            "changeFailRate", prefix: "changeFailRate",
            "deployments that failed in production / deployments that reached it",
            formula:
                "failed in production / reached it, succeeded or rolled back; \(Formula.failedInProduction) (DORA)",
            parts: { FigureParts($0.failedInProduction, of: $0.reached) }
        ) { $0.changeFailRate }
        key("deployments", .deployments, "successful production deployments") { $0.deployments }
        key("changes", .changes, "changes behind the lead time") { $0.changes }
        key(
            "recoveryTimeSeconds", .seconds, "failed deployment recovery time, median",
            formula: "the median of: \(recoveryFormula); \(Formula.type7)"
        ) { $0.recoveryTime }
        estimate(
            "reworkRate", prefix: "reworkRate", "unplanned (hotfix or rollback) / finished",
            formula: reworkFormula,
            parts: { FigureParts($0.unplanned, of: $0.finished) }
        ) { $0.reworkRate }
    }

    private static let leadTimeKeys = Spread.keys(
        "change lead time",
        formula:
            "finish of a service's first successful production deployment of a commit less its commit time, each commit once (DORA)"
    )
    private static let recoveryFormula =
        "end of the incidents attributed to a deployment less the deployment's finish (DORA)"
    private static let recoveryKeys = Spread.keys("failed deployment recovery time", formula: recoveryFormula)
    private static let reworkFormula =
        "deployments marked as hotfix or rollback, or that return to an earlier version / finished production deployments (DORA)"

    private var failedParts: FigureParts { FigureParts(finished - deployments, of: finished) }

    private static let weekKeys = Keys<Dated<Week>> {
        key("monday", .day, "a week's Monday; the last 12 weeks, oldest first") { $0.value.monday }
        key("deployments", .deployments, "successful production deployments in it") { $0.value.deployments }
        key("leadTimeSeconds", .seconds, "median change lead time of the week") { $0.value.leadTime }
        key("failedShare", .share, "failed or rolled back / finished") { $0.value.failedShare }
        key("changeFailRate", .share, "deployments that failed in production / deployments that reached it") {
            $0.value.changeFailRate
        }
        key("recoveryTimeSeconds", .seconds, "median failed deployment recovery time of the week's failures") {
            $0.value.recoveryTime
        }
        key("reworkRate", .share, "unplanned (hotfix or rollback) / finished") { $0.value.reworkRate }
        key("deploymentDays", .days, "days with a successful production deployment") { $0.value.deploymentDays }
        key("partial", .truth, "whether its Sunday is still to come") { $0.value.isPartial }
    }

    private static let detailKeys = Keys<DeliveryFigures> {
        key(
            "deploymentDaysPerWeek", .daysPerWeek,
            "deployment frequency: median of days with a successful production deployment per week, empty weeks included"
        ) { $0.deploymentDays }
        key(
            "weekPartial", .truth,
            "whether a partial week had to be counted for it, since the window holds no whole one"
        ) {
            $0.isWeekPartial
        }
        group(
            "recoveryQuantilesSeconds", { Spread($0.recovery) }, recoveryKeys)
        key("finished", .deployments, "finished production deployments: succeeded, failed or rolled back") {
            $0.finished
        }
        key("reached", .deployments, "deployments that reached production: succeeded or rolled back") { $0.reached }
        key("failedInProduction", .deployments, "deployments that reached production and failed there") {
            $0.failedInProduction
        }
        key("unplanned", .deployments, "unplanned ones among the finished deployments") { $0.unplanned }
        key(
            "openFailureCount", .deployments, "deployments an open incident is attributed to, of any time",
            over: { _ in nil }
        ) { $0.openFailureCount }
        rows(
            "openFailures", by: "service|deployment", { [$0.service.string, $0.deployment.string] }, over: { _ in nil },
            { $0.openFailures }, openFailureKeys)
        group("undeployed", isNullable: true, over: { _ in nil }, { $0.undeployed }, undeployedKeys)
        group("answers", { $0.answers }, answerKeys)
        rows(
            "services", by: "service", { [$0.name.string] }, { $0.services },
            measures("service", "a service with a finished production deployment in the window"))
        rows(
            "teams", by: "team", { [$0.name.string] }, { $0.teams },
            measures(
                "team",
                "a team with a finished production deployment in the window; empty for deployments that name none"))
    }

    private static let openFailureKeys = Keys<OpenFailure> {
        key("service", .name, "the service of a failure that is not recovered from, longest open first, at most 100") {
            $0.service
        }
        key("deployment", .name, "the id of the deployment that failed") { $0.deployment }
        key("finished", .time, "when that deployment finished") { $0.finished }
        key("ageSeconds", .seconds, "seconds from that deployment's finish to the as-of moment") { $0.age }
    }

    private static let undeployedKeys = Keys<Undeployed> {
        key("changes", .changes, "changes tried in production and not there yet; `undeployed` is null without such") {
            $0.changes
        }
        key("oldestSeconds", .seconds, "the age of the oldest, from its commit time") { $0.oldest }
    }

    private static let trendKeys = Keys<Trend> {
        group("failedShare", isNullable: true, { $0.failedShare }, halfKeys)
        group("changeFailRate", isNullable: true, { $0.changeFailRate }, halfKeys)
        group("reworkRate", isNullable: true, { $0.reworkRate }, halfKeys)
    }

    private static let halfKeys = ProportionChange.keys(
        of: "the rate of the newest six of the 12 weeks less that of the six before")

    private static let answerKeys = Keys<Answers> {
        key(
            "frequency", .word,
            "DORA's answer bucket for deployments per day: `onDemand`, `hourToDay`, `dayToWeek`, `weekToMonth`, `monthToHalfYear` or `rarer`"
        ) { $0.frequency?.rawValue }
        key(
            "leadTime", .word,
            "DORA's answer bucket for the median lead time: `underHour`, `underDay`, `dayToWeek`, `weekToMonth`, `monthToHalfYear` or `longer`"
        ) { $0.leadTime?.rawValue }
        key(
            "changeFailRate", .word,
            "DORA's answer bucket in percent: `upTo2`, `upTo4`, `upTo8`, `upTo16`, `upTo32`, `upTo64` or `above64`"
        ) { $0.changeFailRate?.rawValue }
        key("recoveryTime", .word, "DORA's answer bucket for the median recovery time, as for `leadTime`") {
            $0.recoveryTime?.rawValue
        }
        key("reworkRate", .word, "DORA's answer bucket for the rework rate, as for `changeFailRate`") {
            $0.reworkRate?.rawValue
        }
        key(
            "band2023", .word,
            "the cluster of DORA's 2023 report: `elite`, `high`, `medium` or `low`; null unless the configuration asks for it"
        ) { $0.band2023?.rawValue }
    }

    private static func measures(_ name: String, _ meaning: String) -> Keys<Measures> {
        Keys<Measures> {
            key(name, .name, meaning) { $0.name }
            key("deployments", .deployments, "successful production deployments") { $0.deployments }
            key(
                "deploymentDaysPerWeek", .daysPerWeek,
                "median of days with a successful production deployment per week, empty weeks included"
            ) { $0.deploymentDays }
            group("leadTimeSeconds", { Spread($0.leadTime, n: $0.changes) }, leadTimeKeys)
            key("changes", .changes, "changes behind the lead time") { $0.changes }
            key("finished", .deployments, "finished production deployments: succeeded, failed or rolled back") {
                $0.finished
            }
            key("reached", .deployments, "deployments that reached production: succeeded or rolled back") { $0.reached }
            key(
                "failedShare", .share, "failed or rolled back / finished",
                parts: { FigureParts($0.finished - $0.deployments, of: $0.finished) }
            ) { $0.failedShare }
            key(
                "changeFailRate", .share, "deployments that failed in production / deployments that reached it",
                formula:
                    "failed in production / reached it, succeeded or rolled back; \(Formula.failedInProduction) (DORA)",
                n: { $0.reached }
            ) { $0.changeFailRate }
            group("recoveryQuantilesSeconds", { Spread($0.recoveryTime) }, recoveryKeys)
            key(
                "reworkRate", .share, "unplanned (hotfix or rollback) / finished", formula: reworkFormula,
                n: { $0.finished }
            ) { $0.reworkRate }
        }
    }
}
