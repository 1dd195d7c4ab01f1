import PlatformModel
import SafeText

extension RecordRule {
    /// Deployments and delivery; the measures of a service, a team or a week are those of all with a narrower choice.
    static let deliveryRules =
        [
            RecordRule("deployments", RecordSource(.deployments)),
            RecordRule("deployments.status", RecordSource(.deployments, .ever, members: ["id": "id"])),
            RecordRule("deployments.services", .production(.finished)),
            RecordRule("deployments.services[].newest", RecordSource(.deployments, .ever)),
            RecordRule("deployments.environments", RecordSource(.deployments, .ever)),
            RecordRule("deployments.production", nothing: "The configuration says it, under `production`."),
            RecordRule("deployments.freshness", RecordSource(.deployments, .ever)),
            RecordRule("delivery.windowDays", nothing: "The window that was asked for."),
            RecordRule("delivery.openFailures", openIncidents, RecordSource(.deployments, .ever)),
            RecordRule("delivery.openFailureCount", openIncidents),
            RecordRule(
                "delivery.undeployed",
                RecordSource(.deployments, .ever, .isProduction, .has(field: "commit"))),
            RecordRule("delivery.answers.frequency", like: "delivery.deploymentsPerDay"),
            RecordRule("delivery.answers.leadTime", like: "leadTime"),
            RecordRule("delivery.answers.changeFailRate", like: "changeFailRate"),
            RecordRule("delivery.answers.recoveryTime", like: "recoveryTime"),
            RecordRule("delivery.answers.reworkRate", like: "reworkRate"),
            RecordRule(
                "delivery.answers.band2023", like: "delivery.deploymentsPerDay", "leadTime", "changeFailRate",
                "recoveryTime"),
        ]
        + ["delivery", "delivery.services[]", "delivery.teams[]", "delivery.weeks[]", "delivery.trend"]
        .flatMap(measures)

    private static let openIncidents = RecordSource(.incidents, .ever, .lacks(field: "resolved"))

    /// The records behind the measures of all, of a service, of a team or of a week.
    private static func measures(_ prefix: String) -> [RecordRule] {
        let incidents: [RecordSource] = [RecordSource(.incidents, .sinceFigure)]
        let remark: SafeText? =
            prefix == "delivery.teams[]" ? "Incidents tell no team; those of all teams are counted here." : nil
        func rules(_ members: [String], _ sources: [RecordSource], _ remark: SafeText? = nil) -> [RecordRule] {
            members.map { RecordRule("\(prefix).\($0)", .records(sources), remark) }
        }
        return [RecordRule(prefix, .production(.succeeded))]
            + rules(["leadTimeSeconds", "changes"], [.production(.succeeded, .figure, .has(field: "commit_time"))])
            + rules(["failedShare", "finished", "unplanned", "reworkRate"], [.production(.finished)])
            + rules(
                [
                    "changeFailRate", "reached", "failedInProduction", "recoveryTimeSeconds",
                    "recoveryQuantilesSeconds",
                ], [.production(.reached)] + incidents, remark)
    }
}
