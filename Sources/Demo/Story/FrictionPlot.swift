import Metrics

/// When the friction points of the story were planned, started, resolved and told.
struct FrictionPlot: Sendable {
    /// The steps of one point, in seconds since 1970.
    struct Steps: Sendable {
        /// The quarter it was planned for.
        var quarter: Quarter
        var planned: Int64
        var started: Int64?
        var resolved: Int64?
        var told: Int64?
    }

    /// "Deployments take 25 minutes": reported in today's quarter, resolved and told before its end.
    let deployments: Steps
    /// "Staging is down on Mondays": started.
    let staging: Steps
    /// "Secrets need a ticket": planned.
    let secrets: Steps
    /// "Onboarding needs nine approvals": resolved and told in the quarter before today's.
    let onboarding: Steps

    /// The plot in the days of a timeline. In a quarter younger than a month the plans are the ones of the quarter before.
    init(_ timeline: Timeline) {
        let before = Quarter(index: timeline.quarter.index - 1)
        let isYoung = timeline.elapsed < 30 * 86_400
        let quarter = isYoung ? before : timeline.quarter
        let planned = FrictionPlot.moment(quarter.firstDay.adding(days: 3), hour: 9)
        let resolved: Int64
        let told: Int64
        if isYoung {
            // At least a second apart, whatever the age of the quarter: who is told before the resolution is not told.
            resolved = min(timeline.quarterStart + timeline.elapsed * 55 / 100, timeline.now - 2)
            told = min(resolved + max(1, timeline.elapsed * 5 / 100), timeline.now - 1)
        } else {
            let day = Timeline.day(at: timeline.quarterStart + timeline.elapsed * 55 / 100)
            resolved = FrictionPlot.moment(day, hour: 11)
            told = FrictionPlot.moment(Timeline.day(at: resolved).adding(days: 3), hour: 14)
        }
        deployments = Steps(
            quarter: quarter, planned: planned,
            started: FrictionPlot.moment(quarter.firstDay.adding(days: 11), hour: 8), resolved: resolved, told: told)
        staging = Steps(
            quarter: quarter, planned: planned + 1_200,
            started: max(planned + 3_600, FrictionPlot.moment(timeline.today.adding(days: -9), hour: 12)))
        secrets = Steps(quarter: quarter, planned: planned + 2_400)
        onboarding = Steps(
            quarter: before, planned: FrictionPlot.moment(before.firstDay.adding(days: 2), hour: 13),
            started: FrictionPlot.moment(before.firstDay.adding(days: 10), hour: 9),
            resolved: FrictionPlot.moment(before.firstDay.adding(days: 31), hour: 10),
            told: FrictionPlot.moment(before.firstDay.adding(days: 36), hour: 15))
    }

    /// An hour of a day, or of the Friday before a weekend.
    private static func moment(_ day: CivilDay, hour: Int64) -> Int64 {
        Timeline.midnight(of: Timeline.workingDay(before: day.adding(days: 1))) + hour * 3_600
    }
}
