import Metrics
import PlatformModel
import SafeText

extension BoardFigures {
    /// Members stand by their teams, without names.
    static let keys = Keys<BoardFigures> {
        key("known", .truth, "whether any record of the board exists up to the as-of moment") { $0.isKnown }
        key("lastMeeting", .day, "the day of the last meeting; null without one") { $0.meetings.first?.day }
        key("memberCount", .people, "members on the as-of day") { $0.members.count }
        rows("members", by: "team", { [$0.team.string] }, { $0.members }, memberKeys)
        rows("breaches", by: "breach", { [$0.breach.rawValue] }, { $0.breaches }, breachKeys)
        rows("meetings", by: "day", { [$0.day.description] }, { $0.meetings }, meetingKeys)
        rows("strayDecisions", by: "position", { $0.place }, { numbered($0.strayDecisions) }, decisionKeys)
    }

    private static let memberKeys = Keys<Member> {
        key("team", .name, "the team a member speaks for; members stand without names") { $0.team }
        key("since", .day, "the member's first day") { $0.since }
        key("until", .day, "the member's last day; null while it is open") { $0.until }
    }

    private static let breachKeys = Keys<NamedBreach> {
        key(
            "breach", .word,
            "a rule that is not kept: `tooFewMembers`, `tooManyMembers`, `sharedTeam`, `missedMonth` or `severalInOneMonth`"
        ) { $0.breach.rawValue }
        key("text", .text, "what breaks the rule") { $0.text }
    }

    private static let meetingKeys = Keys<Meeting> {
        key("day", .day, "the day of a meeting, newest first, at most 120") { $0.day }
        key("attendees", .people, "distinct people who attended the meeting") { $0.attendees }
        rows("decisions", by: "position", { $0.place }, { numbered($0.decisions) }, decisionKeys)
        rows("votes", by: "point", { [$0.point.string] }, { $0.votes }, voteKeys)
    }

    /// A decision by its place in a list.
    private struct Numbered {
        var decision: Decision
        var place: [String]
    }

    private static func numbered(_ decisions: [Decision]) -> [Numbered] {
        decisions.enumerated().map { Numbered(decision: $0.element, place: [String($0.offset + 1)]) }
    }

    private static let decisionKeys = Keys<Numbered> {
        key("text", .text, "what was decided; of `strayDecisions` the meeting is not known") { $0.decision.text }
        key("owner", .name, "who sees to the decision") { $0.decision.owner }
        key("due", .day, "the day the decision is due") { $0.decision.due }
        key("done", .day, "the day the decision was done; null while it is not") { $0.decision.done }
        key("overdue", .truth, "whether the decision was due before the as-of day and is not done") {
            $0.decision.isOverdue
        }
    }

    private static let voteKeys = Keys<Vote> {
        key("point", .name, "a friction point voted on, most dots first") { $0.point }
        key("dots", .dots, "the dots of all votes for the point together") { $0.dots }
    }
}
