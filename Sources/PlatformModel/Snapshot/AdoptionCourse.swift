public import Metrics
public import SafeText

extension AdoptionFigures {
    /// The people of the as-of day by their use in the trailing 28 days and before.
    ///
    /// New, returning and resurrected together are the active and eligible people; dormant ones are eligible, were
    /// active before, and are not now. People who never used the platform are in none of the four.
    public struct Lifecycle: Hashable, Sendable, Codable {
        /// Active now for the first time.
        public var new = 0
        /// Active now and in the 28 days before.
        public var returning = 0
        /// Active now, not in the 28 days before, but at some time before those.
        public var resurrected = 0
        /// Eligible, active at some time before, not now.
        public var dormant = 0

        /// Nobody.
        public init() {}
    }

    /// One team's use in the trailing 28 days.
    public struct Team: Hashable, Sendable, Codable {
        /// The team.
        public var team: SafeText
        /// Its people in the roster on the as-of day.
        public var eligible: Int
        /// Those of them who were active.
        public var active: Int

        /// A team's use.
        public init(team: SafeText, eligible: Int, active: Int) {
            self.team = team
            self.eligible = eligible
            self.active = active
        }

        /// Active / eligible; nil when nobody is eligible.
        public var ratio: Double? { eligible > 0 ? Double(active) / Double(eligible) : nil }
    }

    /// The platform's own course beside one of the article's.
    public struct Reference: Hashable, Sendable, Codable {
        /// Which course.
        public var course: ReferenceCourse
        /// The platform's ratio at the reference's month; nil before that month, or when nobody was eligible.
        public var ratio: Double?

        /// A comparison with a course.
        public init(course: ReferenceCourse, ratio: Double?) {
            self.course = course
            self.ratio = ratio
        }

        /// Own ratio less the reference's; nil while the month is not reached.
        public var difference: Double? { ratio.map { $0 - course.ratio } }
    }

    /// Where adoption is heading, or why nothing is said of it.
    public struct Forecast: Hashable, Sendable, Codable {
        /// One week of the forecast, in people.
        public struct Point: Hashable, Sendable, Codable {
            /// The last of its 28 days.
            public var day: CivilDay
            /// Active people, by the fitted curve.
            public var active: Double
            /// The band of the active people.
            public var band: Interval

            /// A week of the forecast.
            public init(day: CivilDay, active: Double, band: Interval) {
                self.day = day
                self.active = active
                self.band = band
            }
        }

        /// The next weeks, soonest first; empty when refused.
        public var points: [Point]
        /// The cap of the curve: people eligible on the as-of day.
        public var cap: Int
        /// Why there is no forecast; nil when there is one.
        public var refusal: SafeText?
        /// The curve that fits the weekly series better, by AICc; nil when refused.
        public var curve: GrowthCourse.Name?
        /// The people that the curve tends to; nil when refused.
        public var limit: Double?

        /// A forecast, or a refusal with its reason.
        public init(points: [Point], cap: Int, refusal: SafeText?) {
            self.points = points
            self.cap = cap
            self.refusal = refusal
        }
    }

    /// What adoption gained since using the platform became compulsory.
    public struct Mandate: Hashable, Sendable, Codable {
        /// The first enforcement mark up to the as-of day.
        public var since: CivilDay
        /// The ratio on the day before it; nil when nobody was eligible.
        public var ratioBefore: Double?
        /// Ratio now less the ratio before, as a share; nil when one is unknown.
        public var gained: Double?

        /// A gain under mandate.
        public init(since: CivilDay, ratioBefore: Double?, gained: Double?) {
            self.since = since
            self.ratioBefore = ratioBefore
            self.gained = gained
        }
    }
}
