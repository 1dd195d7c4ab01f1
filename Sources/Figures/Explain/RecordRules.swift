import PlatformModel
import SafeText

/// The records behind every figure, declared once: the longest path wins.
extension RecordRule {
    static let all =
        [RecordRule("", nothing: "The configuration and the clock say it, no record does.")] + verdictRules
        + adoptionRules + npsRules + frictionRules + deliveryRules + outcomeRules + onboardingRules + loopRules

    private static let verdictRules = [
        RecordRule("verdict", like: "adoption", "nps"),
        RecordRule("verdict.signs[adoptionFlat]", .roster, .use(.ever)),
        RecordRule("verdict.signs[enforcement]", nothing: "The configuration says it, under `enforcement`."),
        RecordRule(
            "verdict.signs[npsFallsWhileAdoptionRises]", .answers(.newestWaves(2)), .roster, .use(.ever)),
        RecordRule("verdict.signs[oldTopFriction]", like: "friction.points[].firstReport", "friction.points[].state"),
        RecordRule("verdict.signs[noInterviews]", RecordSource(.research, .ever)),
        RecordRule("verdict.signs[noBoardMeeting]", like: "board.lastMeeting"),
        RecordRule("verdict.signs[selfServiceFalls]", like: "outcomes.selfService.trend.difference"),
        RecordRule("verdict.signs[bypassRises]", like: "outcomes.bypass.trend.difference"),
        RecordRule("nextAction", nothing: "It follows from the figures that its reason names."),
    ]

    private static let courses: SafeText = "The courses to compare with are those of the article."

    private static let adoptionRules = [
        RecordRule("adoption", .roster, .use()),
        RecordRule("adoption.eligible", .roster),
        RecordRule("adoption.teams", .roster),
        RecordRule("adoption.retention", .roster, .use(.trailing(56))),
        RecordRule("adoption.ratioAtLastBoard", .roster, .use(.ever), RecordSource(.board, .ever, .meeting)),
        RecordRule(
            "adoption.launch", .use(.beside("launch")),
            remark: "Without `launch` in the configuration it is the day of the first use."),
        RecordRule(
            "adoption.monthsSinceLaunch", .use(.beside("launch")),
            remark: "Without `launch` in the configuration it counts from the day of the first use."),
        RecordRule("adoption.lifecycle", .roster, .use(.ever)),
        RecordRule("adoption.capabilities", .use(), remark: "Of the people who did so the eligible ones count."),
        RecordRule(
            "adoption.byTeam", .roster, .use(),
            remark: "The roster tells the team; the use of all teams is counted here."),
        RecordRule("adoption.byTeam[].eligible", .roster),
        RecordRule("adoption.enforcement", nothing: "The configuration says it, under `enforcement`."),
        RecordRule("adoption.mandate", .roster, .use(.ever)),
        RecordRule("adoption.mandate.since", nothing: "The configuration says it, under `enforcement`."),
        RecordRule("adoption.references", .roster, .use(.ever)),
        RecordRule("adoption.references[].course", nothing: courses),
        RecordRule("adoption.references[].month", nothing: courses),
        RecordRule("adoption.references[].reference", nothing: courses),
        RecordRule("adoption.forecast", .roster, .use(.ever)),
        RecordRule("adoption.forecast.cap", .roster),
        RecordRule("adoption.freshness", RecordSource(.usage, .ever)),
    ]

    private static let npsRules = [
        RecordRule("nps", nothing: "The configuration says it, no record does."),
        RecordRule("nps.waves", .answers()),
        RecordRule("nps.waves[].dismissed", .answers(.wave, .isUnscored)),
        RecordRule("nps.waves[].invited", nothing: "The configuration says it, under `waves`."),
        RecordRule("nps.waves[].change", .answers(), .answers(.waves(["from"]))),
        RecordRule("nps.change", .answers(.newestWaves(2))),
        RecordRule("nps.teams", .answers()),
        RecordRule(
            "nps.verbatims", nothing: "Comments stand in a shuffled order, so that nothing ties one to its record."),
        RecordRule(
            "nps.freshness",
            nothing: "The newest survey record tells it; answers are only named in groups that are shown."),
    ]

    private static let surveys: SafeText =
        "Survey answers that name a point count as well, in groups only, and are not named."
    private static let life = [
        "state", "since", "plan", "planned", "started", "concrete", "resolved", "firstTold", "merged",
    ]

    private static let frictionRules =
        [
            RecordRule("friction", .reports(), remark: surveys),
            RecordRule("friction.window", nothing: "The window that was asked for, else the quarter of the as-of day."),
            RecordRule("friction.hiddenPoints", nothing: "Survey answers alone name them; they are not named."),
            RecordRule("friction.points[].reportersEver", .reports(.ever), remark: surveys),
            RecordRule("friction.points[].told", RecordSource(.friction, .ever), remark: surveys),
            RecordRule("friction.points[].firstReport", .reports(.ever), remark: surveys),
            RecordRule("friction.topReported", like: "friction.points[].firstReport"),
            RecordRule("friction.loop", RecordSource(.friction, .ever), remark: surveys),
            RecordRule("friction.freshness", RecordSource(.friction, .ever)),
            RecordRule("friction.topThree", .steps),
            RecordRule(
                "friction.communications", RecordSource(.friction, .ever, .equals(field: "event", text: "told")),
                .answers(.waves(["before", "after"]))),
        ] + life.map { RecordRule("friction.points[].\($0)", .steps) }

    private static let fulfilled = RecordSource(.requests, by: "fulfilled", .has(field: "fulfilled"))
    private static let known = RecordSource(
        .requests, by: "fulfilled", .has(field: "fulfilled"), .has(field: "approvals"))
    private static let causes = ["infrastructure", "application", "dependency", "human"]
    private static func bypass(_ days: RecordSource.Days = .figure) -> RecordSource {
        .production(.finished, days, .has(field: "via"))
    }

    private static let outcomeRules =
        [
            RecordRule(
                "outcomes.ideas", RecordSource(.ideas, .ever),
                remark: "Whether an idea has arrived is told by the deployments of its changes."),
            RecordRule(
                "outcomes.incidents", RecordSource(.incidents, .figure, .isOneOf(field: "cause", texts: causes))),
            RecordRule(
                "outcomes.incidents.unclassified", RecordSource(.incidents, .figure, .lacks(field: "cause")),
                remark: "An incident with another cause than the four is unclassified as well."),
            RecordRule(
                "outcomes.incidents.perHundredDeployments",
                RecordSource(.incidents, .figure, .equals(field: "cause", text: "infrastructure")),
                .production(.succeeded)),
            RecordRule("outcomes.undifferentiated", .answers(.wave, .has(field: "undifferentiated_share"))),
            RecordRule("outcomes.selfService", known),
            RecordRule("outcomes.selfService.fulfilled", fulfilled),
            RecordRule("outcomes.selfService.timeSeconds", fulfilled),
            RecordRule(
                "outcomes.selfService.withoutApproval",
                RecordSource(
                    .requests, by: "fulfilled", .has(field: "fulfilled"), .equals(field: "approvals", text: "0"))),
            RecordRule(
                "outcomes.selfService.trend",
                RecordSource(
                    .requests, .trailing(180), by: "fulfilled", .has(field: "fulfilled"), .has(field: "approvals"))),
            RecordRule("outcomes.bypass", bypass()),
            RecordRule("outcomes.bypass.unknown", .production(.finished, .figure, .lacks(field: "via"))),
            RecordRule("outcomes.bypass.trend", bypass(.trailing(180))),
            RecordRule("outcomes.bypass.teams[].trend", bypass(.trailing(180))),
        ]
        + causes.map {
            RecordRule("outcomes.incidents.\($0)", RecordSource(.incidents, .figure, .equals(field: "cause", text: $0)))
        }
        + ["open", "openAgeSeconds", "oldestOpenSeconds"].map {
            RecordRule("outcomes.selfService.\($0)", RecordSource(.requests, .ever, .lacks(field: "fulfilled")))
        }

    private static let onboardingRules = [
        RecordRule(
            "onboarding", RecordSource(.developers),
            remark: "What these people did is told by their use and their deployments, which are not named here."),
        RecordRule("onboarding.newcomers", RecordSource(.developers)),
        RecordRule("onboarding.timed", RecordSource(.developers)),
        RecordRule("onboarding.cohorts[].access", RecordSource(.developers)),
        RecordRule("onboarding.depth", .roster, .use()),
    ]

    private static let loopRules = [
        RecordRule("research", RecordSource(.research, .ever, .interview)),
        RecordRule("research.needed", nothing: "The article asks for as many."),
        RecordRule("research.enough", nothing: "The article asks for as many."),
        RecordRule("research.capabilities[].gate", RecordSource(.research, .ever)),
        RecordRule("research.capabilities[].buildStarted", RecordSource(.research, .ever, .capability)),
        RecordRule("research.capabilities[].shipped", RecordSource(.research, .ever, .capability)),
        RecordRule("board", RecordSource(.board, .ever)),
        RecordRule("board.memberCount", RecordSource(.board, .ever, .member)),
        RecordRule("board.members", RecordSource(.board, .ever, .member)),
        RecordRule("board.lastMeeting", RecordSource(.board, .ever, .meeting)),
        RecordRule("board.meetings", RecordSource(.board, .element, .meeting)),
        RecordRule("board.meetings[].decisions", RecordSource(.board, .ever, .decision)),
        RecordRule("board.strayDecisions", RecordSource(.board, .ever, .decision)),
        RecordRule("board.meetings[].votes", RecordSource(.board, .ever, .vote)),
        RecordRule("programme.steps[measure]", .answers(.firstWave), .reports(.ever)),
        RecordRule("programme.steps[fix]", .steps),
        RecordRule("programme.steps[communicate]", like: "friction.loop.closed"),
        RecordRule("programme.steps[board]", like: "board.known"),
        RecordRule("health", nothing: "It tells of the files as they were read."),
        RecordRule("health.records", .elementKind, nil),
        RecordRule("health.records.surveys", nothing: "Answers are only named in groups that are shown."),
    ]
}

extension RecordFilter.Condition {
    fileprivate static let meeting = event("meeting")
    fileprivate static let member = event("member")
    fileprivate static let decision = event("decision")
    fileprivate static let vote = event("vote")
    fileprivate static let interview = event("interview")
    fileprivate static let capability = event("capability")

    private static func event(_ name: String) -> RecordFilter.Condition { .equals(field: "event", text: name) }
}
