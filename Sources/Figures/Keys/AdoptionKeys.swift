import Metrics
import PlatformModel
import SafeText

extension AdoptionFigures {
    /// Read from the whole snapshot, for the days that figures cover and the age of the data.
    static let keys = Keys<Snapshot> {
        key("active", .people, "eligible people with a value action in the 28 days up to the as-of day") {
            $0.adoption.active
        }
        key("eligible", .people, "people in the roster on the as-of day", over: { _ in nil }) { $0.adoption.eligible }
        key(
            "ratio", .share, "active / eligible",
            formula:
                "people eligible on the as-of day with a value action in the 28 days up to it / people eligible on it; a full census has no interval, a sampled roster has the Wilson score interval (Wilson, 1927)",
            interval: { $0.adoption.interval },
            parts: { FigureParts($0.adoption.active, of: $0.adoption.eligible) }
        ) { $0.adoption.ratio }
        rows(
            "monthly", by: "month", { [$0.value.month.description] },
            over: { FigureDays($0.value.month.firstDay, $0.value.month.lastDay, upTo: $0.today) },
            { snapshot in snapshot.adoption.monthly.map { Dated($0, snapshot.today) } }, monthKeys)
        key("others", .people, "people with a value action in the 28 days who are not eligible") { $0.adoption.others }
        key(
            "previousRatio", .share, "the ratio 28 days earlier",
            formula: "active / eligible, as of 28 days before the as-of day",
            over: { FigureDays(trailing: 28, upTo: $0.today.adding(days: -28)) }
        ) { $0.adoption.previousRatio }
        key(
            "ratioAtLastBoard", .share, "the ratio on the day of the last board meeting; null without one",
            formula: "active / eligible, as of the day of the last board meeting",
            over: { _ in nil }
        ) { $0.adoption.ratioAtLastBoard }
        key("teams", .teams, "teams with an eligible person", over: { _ in nil }) { $0.adoption.teams }
        key("teamsActive", .teams, "teams with an eligible person who was active in the 28 days") {
            $0.adoption.teamsActive
        }
        key(
            "retention", .share, "of the people active 28 days ago, the share active now",
            formula: "|A(t) and A(t - 28 d)| / |A(t - 28 d)|, where A(t) are the people active on day t"
        ) { $0.adoption.retention }
        key(
            "launch", .day, "the day of the launch: as configured, else of the first usage", over: { _ in nil }
        ) { $0.adoption.launch }
        rows(
            "weekly", by: "day", { [$0.day.description] }, over: { FigureDays(trailing: 28, upTo: $0.day) },
            { $0.adoption.weekly }, weekKeys)
        rows("capabilities", by: "capability", { [$0.value.name.string] }, Reach.all, capabilityKeys)
        rows(
            "enforcement", by: "day", { [$0.day.description] }, over: { _ in nil }, { $0.adoption.enforcement },
            enforcementKeys)
        group(
            "freshness", over: { _ in nil }, { Aged($0.adoption.freshness, at: $0.asOf.instant) }, Aged.keys)
        key(
            "teamsShare", .share, "teams with an active person / teams",
            parts: { FigureParts($0.adoption.teamsActive, of: $0.adoption.teams) }
        ) { $0.adoption.shareOfTeams }
        key(
            "weeklyActive", .people, "eligible people with a value action in the 7 days up to the as-of day",
            over: { FigureDays(trailing: 7, upTo: $0.today) }
        ) { $0.adoption.weeklyActive }
        key(
            "stickiness", .share, "weekly active / active: WAU / MAU",
            parts: { FigureParts($0.adoption.weeklyActive, of: $0.adoption.active) }
        ) { $0.adoption.stickiness }
        group("lifecycle", { $0.adoption.lifecycle }, lifecycleKeys)
        rows("byTeam", by: "team", { [$0.team.string] }, { $0.adoption.teamUse }, byTeamKeys)
        key("monthsSinceLaunch", .months, "whole calendar months since the launch", over: { _ in nil }) {
            $0.adoption.monthsSinceLaunch
        }
        rows(
            "references", by: "course", { [$0.course.rawValue] }, over: { _ in nil }, { $0.adoption.references },
            referenceKeys)
        group("forecast", isNullable: true, over: { _ in nil }, { $0.adoption.forecast }, forecastKeys)
        group("mandate", isNullable: true, over: { _ in nil }, { $0.adoption.mandate }, mandateKeys)
    }

    private static let monthKeys = Keys<Dated<MonthPoint>> {
        key("month", .month, "a calendar month, from the first usage on") { $0.value.month }
        key("eligible", .people, "people in the roster at the month's end, or on the as-of day") { $0.value.eligible }
        key("active", .people, "people eligible at the month's end with a value action in it") { $0.value.active }
        key("others", .people, "people with a value action in the month who are not eligible at its end") {
            $0.value.others
        }
    }

    private static let weekKeys = Keys<WeekPoint> {
        key("day", .day, "the last of 28 days, week by week from the launch on") { $0.day }
        key("eligible", .people, "people in the roster on that day") { $0.eligible }
        key("active", .people, "eligible people who were active in the 28 days up to that day") { $0.active }
        key("ratio", .share, "active / eligible", parts: { FigureParts($0.active, of: $0.eligible) }) { $0.ratio }
    }

    /// A part of the platform beside all who could use it.
    private struct Reach {
        var value: Capability
        var eligible: Int

        static let all: @Sendable (Snapshot) -> [Reach] = { snapshot in
            snapshot.adoption.capabilities.map { Reach(value: $0, eligible: snapshot.adoption.eligible) }
        }
    }

    private static let capabilityKeys = Keys<Reach> {
        key("name", .name, "a part of the platform, those with most people first") { $0.value.name }
        key("people", .people, "eligible people who used it in the 28 days") { $0.value.people }
        key("ratio", .share, "people / eligible", parts: { FigureParts($0.value.people, of: $0.eligible) }) {
            $0.eligible > 0 ? Double($0.value.people) / Double($0.eligible) : nil
        }
    }

    private static let enforcementKeys = Keys<Enforcement> {
        key("date", .day, "a day on which use became compulsory") { $0.day }
        key("what", .text, "what began on the enforcement mark's day") { $0.what }
    }

    private static let lifecycleKeys = Keys<Lifecycle> {
        key("new", .people, "people active now for the first time") { $0.new }
        key("returning", .people, "people active now and in the 28 days before") { $0.returning }
        key("resurrected", .people, "people active now, not in the 28 days before, but earlier") { $0.resurrected }
        key("dormant", .people, "eligible people active at some time before, not now") { $0.dormant }
    }

    private static let byTeamKeys = Keys<Team> {
        key("team", .name, "a team, the highest ratio first") { $0.team }
        key("eligible", .people, "the team's people in the roster on the as-of day") { $0.eligible }
        key("active", .people, "the team's eligible people who were active in the 28 days") { $0.active }
        key("ratio", .share, "active / eligible", parts: { FigureParts($0.active, of: $0.eligible) }) { $0.ratio }
    }

    private static let referenceKeys = Keys<Reference> {
        key(
            "course", .word,
            "a course to compare with: `productRun` (run as a product), `mandated` (made compulsory) or `commandLine` (a command-line tool)"
        ) { $0.course.rawValue }
        key("month", .months, "months after the launch at which it is compared") { $0.course.month }
        key("reference", .share, "the ratio that the course had reached by then") { $0.course.ratio }
        key("ratio", .share, "the platform's own ratio at that month; null before it") { $0.ratio }
        key("difference", .share, "own ratio less the reference's") { $0.difference }
    }

    private static let forecastKeys = Keys<Forecast> {
        key("refusal", .text, "why there is no forecast; null when there is one") { $0.refusal }
        key("cap", .people, "the cap of the curve: people eligible on the as-of day") { $0.cap }
        key("curve", .word, "the curve that fits better: `logistic` or `bass`; null without a forecast") {
            $0.curve?.rawValue
        }
        key("limit", .people, "the people that the curve tends to; null without a forecast") { $0.limit }
        rows(
            "points", by: "day", { [$0.day.description] }, over: { FigureDays(trailing: 28, upTo: $0.day) },
            { $0.points }, forecastPointKeys)
    }

    private static let forecastPointKeys = Keys<Forecast.Point> {
        key("day", .day, "the last of 28 days to come, soonest first") { $0.day }
        key(
            "active", .people, "active people by the fitted curve",
            formula:
                "a logistic (Verhulst, 1838) and a Bass curve (Bass, 1969) are fitted to the weekly ratios by least squares, at most everyone eligible; the one with the smaller AICc (Hurvich and Tsai, 1989), times the cap; 95 % band by the delta method",
            interval: { $0.band }
        ) { $0.active }
        key("low", .people, "lower end of the active people's 95 % band", endOf: "active") { $0.band.low }
        key("high", .people, "upper end of the active people's 95 % band", endOf: "active") { $0.band.high }
    }

    private static let mandateKeys = Keys<Mandate> {
        key("since", .day, "the first enforcement mark; `mandate` is null without one") { $0.since }
        key("ratioBefore", .share, "the ratio on the day before the first enforcement mark") { $0.ratioBefore }
        key("gained", .share, "the ratio now less the ratio before: gained under mandate") { $0.gained }
    }
}
