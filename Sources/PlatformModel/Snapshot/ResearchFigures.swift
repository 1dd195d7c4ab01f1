public import Metrics
public import SafeText

/// Interviews before anything is built.
public struct ResearchFigures: Hashable, Sendable, Codable {
    /// Whether enough people were asked about a capability before its build began.
    public enum Gate: String, Hashable, Sendable, Codable {
        /// Fewer than 5 distinct people so far, and the build has not begun.
        case short
        /// 5 distinct people or more.
        case met
        /// The build began with fewer than 5.
        case missed
    }

    /// One capability.
    public struct Capability: Hashable, Sendable, Codable {
        /// The capability.
        public var name: SafeText
        /// Distinct people interviewed before the build began, or so far.
        public var people: Int
        /// The days of those interviews, oldest first, each once.
        public var days: [CivilDay]
        /// Interviews on or after the day the build began; they do not count.
        public var late: Int
        /// The day the build began; nil while it has not.
        public var buildStarted: CivilDay?
        /// The day it shipped; nil while it has not.
        public var shipped: CivilDay?
        /// Whether enough people were asked.
        public var gate: Gate

        /// A capability.
        public init(
            name: SafeText, people: Int, days: [CivilDay], late: Int, buildStarted: CivilDay?, shipped: CivilDay?,
            gate: Gate
        ) {
            self.name = name
            self.people = people
            self.days = days
            self.late = late
            self.buildStarted = buildStarted
            self.shipped = shipped
            self.gate = gate
        }
    }

    /// The people a capability needs at least, and those it needs at most.
    public static let needed = 5...8

    /// Capabilities with an interview or a build, newest build or interview first.
    public var capabilities: [Capability] = []
    /// Interviews up to the as-of time.
    public var interviews = 0

    /// Nothing known.
    public init() {}
}
