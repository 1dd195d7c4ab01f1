public import Metrics

/// How people come to use the platform, from the day they could.
///
/// Access granted is the `joined` field of the roster; the first advanced feature is the first value action with one of
/// the configured capabilities, or where none is configured with a third distinct one.
public struct OnboardingFigures: Hashable, Sendable, Codable {
    /// People by the calendar month of their access.
    public struct Cohort: Hashable, Sendable, Codable {
        /// The month of access.
        public var month: Month
        /// People with access.
        public var access = 0
        /// Those of them with a value event up to the as-of time.
        public var firstValue = 0
        /// Those of them with a successful staging deployment.
        public var stagingDeploy = 0
        /// Those of them with a successful production deployment.
        public var productionDeploy = 0
        /// Those of them who used an advanced feature.
        public var advanced = 0

        /// A cohort of nobody.
        public init(month: Month) {
            self.month = month
        }
    }

    /// A share of people who did something within some time of their access.
    ///
    /// People who have not done it are in the denominator once that time has passed, and before that in neither part.
    public struct Within: Hashable, Sendable, Codable {
        /// People who did it within the time.
        public var people = 0
        /// People whose time has passed, or who did it.
        public var of = 0

        /// Nobody.
        public init() {}

        /// People / of; nil when nobody's time has passed.
        public var share: Double? { of > 0 ? Double(people) / Double(of) : nil }
    }

    /// Active people of the trailing 28 days by the capabilities they used in them.
    public struct Depth: Hashable, Sendable, Codable {
        /// People who used one capability.
        public var one = 0
        /// People who used two or three.
        public var twoOrThree = 0
        /// People who used four or more.
        public var fourOrMore = 0

        /// Nobody.
        public init() {}

        /// Active people.
        public var people: Int { one + twoOrThree + fourOrMore }
        /// One / all; nil without active people.
        public var shareOfOne: Double? { share(one) }
        /// Two or three / all; nil without active people.
        public var shareOfTwoOrThree: Double? { share(twoOrThree) }
        /// Four or more / all; nil without active people.
        public var shareOfFourOrMore: Double? { share(fourOrMore) }

        private func share(_ count: Int) -> Double? { people > 0 ? Double(count) / Double(people) : nil }
    }

    /// Cohorts with access, oldest first; at most the newest 24.
    public var cohorts: [Cohort] = []
    /// People whose access was granted in the window.
    public var newcomers = 0
    /// Those of them whose access has a time of day; only they count where minutes matter.
    public var timed = 0
    /// Seconds from access to the first value event, of the window's newcomers; an access without a time of day counts
    /// from midnight. People without the event stand above everyone with it: a quantile that falls among them is nil.
    public var timeToFirstValue = CensoredQuantiles()
    /// Newcomers in the window with a value event within 5 minutes of access.
    public var valueWithinFiveMinutes = Within()
    /// Newcomers in the window with a successful staging deployment within 60 minutes of access.
    public var stagingWithinSixtyMinutes = Within()
    /// Newcomers with an event before their access: data errors, left out of the times.
    public var negative = 0
    /// Active people by capabilities used.
    public var depth = Depth()

    /// Nothing known.
    public init() {}
}
