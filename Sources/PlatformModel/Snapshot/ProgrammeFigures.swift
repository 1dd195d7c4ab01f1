public import Metrics
public import SafeText

/// The article's programme: measure first, fix the top 3, communicate, meet as an advisory board.
public struct ProgrammeFigures: Hashable, Sendable, Codable {
    /// A step of the programme.
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
        /// Baseline NPS and friction points, collected within a week, before any change.
        case measure
        /// The top 3 friction points resolved in the quarter they are planned for.
        case fix
        /// The reporters of resolved points told.
        case communicate
        /// An advisory board that meets once a month.
        case board
    }

    /// How far a step has come.
    public enum State: String, Hashable, Sendable, Codable {
        case notStarted = "not started"
        case underWay = "under way"
        case done
        case overdue
    }

    /// One step.
    public struct Step: Hashable, Sendable, Codable {
        /// Which step.
        public var name: Name
        /// How far it has come.
        public var state: State
        /// The day it began.
        public var started: CivilDay?
        /// The day it is due; nil when no date follows from the data.
        public var due: CivilDay?
        /// The day it was done.
        public var finished: CivilDay?
        /// What the state rests on, a sentence each.
        public var evidence: [SafeText]

        /// A step.
        public init(
            name: Name, state: State, started: CivilDay?, due: CivilDay?, finished: CivilDay?, evidence: [SafeText]
        ) {
            self.name = name
            self.state = state
            self.started = started
            self.due = due
            self.finished = finished
            self.evidence = evidence
        }
    }

    /// The four steps in their order; empty when nothing is known.
    public var steps: [Step] = []

    /// Nothing known.
    public init() {}
}
