public import Metrics
public import SafeText

extension FrictionFigures {
    /// A point that is resolved, whether or not anybody reported it in the window.
    public struct Resolution: Hashable, Sendable, Codable {
        /// The point.
        public var point: SafeText
        /// When it was resolved.
        public var time: Instant
        /// The day of that in the configured zone.
        public var day: CivilDay
        /// Distinct people who reported it before, survey answers by the small-group rules.
        public var reporters: Int
        /// Those of them who were told since.
        public var told: Int
        /// What was to be measured, with the value after.
        public var plan: Plan?

        /// A resolution.
        public init(point: SafeText, time: Instant, day: CivilDay, reporters: Int, told: Int, plan: Plan?) {
            self.point = point
            self.time = time
            self.day = day
            self.reporters = reporters
            self.told = told
            self.plan = plan
        }
    }

    /// The ranks a point takes in 95 of 100 resamples of the reporters: from the 2.5th to the 97.5th percentile.
    public struct RankRange: Hashable, Sendable, Codable {
        /// The best rank.
        public var best: Int
        /// The worst rank.
        public var worst: Int

        /// A range of ranks.
        public init(best: Int, worst: Int) {
            self.best = best
            self.worst = worst
        }
    }

    /// The points a quarter set out to resolve: the first three planned for it.
    public struct TopThree: Hashable, Sendable, Codable {
        /// One of the three.
        public struct Entry: Hashable, Sendable, Codable {
            /// The point.
            public var point: SafeText
            /// Where it stands.
            public var state: State
            /// Its concrete measure.
            public var plan: Plan?
            /// Whether it names a measure, its current value and its target.
            public var isConcrete: Bool
            /// The day it was planned.
            public var planned: CivilDay
            /// The day it was resolved; nil while it is not.
            public var resolved: CivilDay?

            /// One of the three.
            public init(
                point: SafeText, state: State, plan: Plan?, isConcrete: Bool, planned: CivilDay, resolved: CivilDay?
            ) {
                self.point = point
                self.state = state
                self.plan = plan
                self.isConcrete = isConcrete
                self.planned = planned
                self.resolved = resolved
            }
        }

        /// The quarter.
        public var quarter: Quarter
        /// The three, in the order they were planned; fewer while fewer are.
        public var entries: [Entry]

        /// The top three of a quarter.
        public init(quarter: Quarter, entries: [Entry]) {
            self.quarter = quarter
            self.entries = entries
        }

        /// Entries resolved or told.
        public var resolved: Int { entries.count { $0.resolved != nil } }
    }

    /// NPS before and after reporters of a point were told; it coincides, and nothing says it was caused.
    public struct Communication: Hashable, Sendable, Codable {
        /// The point.
        public var point: SafeText
        /// The day of the first message since the resolution.
        public var day: CivilDay
        /// The newest shown wave that ended before the day.
        public var before: Quarter
        /// The first shown wave that began after the day.
        public var after: Quarter
        /// The change from one to the other.
        public var change: NPSChange

        /// A communication between two waves.
        public init(point: SafeText, day: CivilDay, before: Quarter, after: Quarter, change: NPSChange) {
            self.point = point
            self.day = day
            self.before = before
            self.after = after
            self.change = change
        }
    }
}
