public import Metrics
public import SafeText

/// The advisory board: 4 to 6 members, all from different teams, one meeting a calendar month.
public struct BoardFigures: Hashable, Sendable, Codable {
    /// A rule of the board that is not kept.
    public enum Breach: String, Hashable, Sendable, Codable {
        /// Fewer than 4 members.
        case tooFewMembers
        /// More than 6 members.
        case tooManyMembers
        /// Two members from one team.
        case sharedTeam
        /// A whole calendar month without a meeting since the board began.
        case missedMonth
        /// Two meetings or more in one calendar month.
        case severalInOneMonth
    }

    /// A breach by name.
    public struct NamedBreach: Hashable, Sendable, Codable {
        /// Which rule.
        public var breach: Breach
        /// What breaks it, in words.
        public var text: SafeText

        /// A breach.
        public init(breach: Breach, text: SafeText) {
            self.breach = breach
            self.text = text
        }
    }

    /// A member on the as-of day.
    public struct Member: Hashable, Sendable, Codable {
        /// The member.
        public var developer: SafeText
        /// The team the member speaks for.
        public var team: SafeText
        /// The first day.
        public var since: CivilDay
        /// The last day; nil while it is open.
        public var until: CivilDay?

        /// A member.
        public init(developer: SafeText, team: SafeText, since: CivilDay, until: CivilDay?) {
            self.developer = developer
            self.team = team
            self.since = since
            self.until = until
        }
    }

    /// What a meeting decided.
    public struct Decision: Hashable, Sendable, Codable {
        /// The decision.
        public var text: SafeText
        /// Who sees to it.
        public var owner: SafeText?
        /// The day it is due.
        public var due: CivilDay?
        /// The day it was done, up to the as-of day.
        public var done: CivilDay?
        /// Whether it was due before the as-of day and is not done.
        public var isOverdue: Bool

        /// A decision.
        public init(text: SafeText, owner: SafeText?, due: CivilDay?, done: CivilDay?, isOverdue: Bool) {
            self.text = text
            self.owner = owner
            self.due = due
            self.done = done
            self.isOverdue = isOverdue
        }
    }

    /// Dots given to a friction point.
    public struct Vote: Hashable, Sendable, Codable {
        /// The friction point.
        public var point: SafeText
        /// The dots of all votes together.
        public var dots: Int

        /// A vote.
        public init(point: SafeText, dots: Int) {
            self.point = point
            self.dots = dots
        }
    }

    /// One meeting.
    public struct Meeting: Hashable, Sendable, Codable {
        /// The day.
        public var day: CivilDay
        /// Distinct people who attended.
        public var attendees: Int
        /// What was decided, in the order of their texts.
        public var decisions: [Decision]
        /// Friction points voted on, most dots first.
        public var votes: [Vote]

        /// A meeting.
        public init(day: CivilDay, attendees: Int, decisions: [Decision], votes: [Vote]) {
            self.day = day
            self.attendees = attendees
            self.decisions = decisions
            self.votes = votes
        }
    }

    /// Members on the as-of day, in the order of their names.
    public var members: [Member] = []
    /// Meetings up to the as-of time, newest first; at most 120.
    public var meetings: [Meeting] = []
    /// Rules that are not kept now.
    public var breaches: [NamedBreach] = []
    /// Decisions that name no known meeting.
    public var strayDecisions: [Decision] = []
    /// Whether any record of the board exists up to the as-of time.
    public var isKnown = false

    /// Nothing known.
    public init() {}
}
