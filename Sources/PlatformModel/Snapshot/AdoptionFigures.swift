public import Metrics
public import SafeText

/// Who uses the platform, of those who could. Days are in the configured zone.
public struct AdoptionFigures: Hashable, Sendable, Codable {
    /// People of one calendar month, up to the as-of day.
    public struct MonthPoint: Hashable, Sendable, Codable {
        /// The month.
        public var month: Month
        /// People in the roster at its end.
        public var eligible: Int
        /// Those of them with a value action in the month.
        public var active: Int
        /// People with a value action in the month who are not in the roster at its end.
        public var others: Int

        /// A month.
        public init(month: Month, eligible: Int, active: Int, others: Int) {
            self.month = month
            self.eligible = eligible
            self.active = active
            self.others = others
        }
    }

    /// Trailing 28 days at the end of one week (or at the as-of day for the last).
    public struct WeekPoint: Hashable, Sendable, Codable {
        /// The last of the 28 days.
        public var day: CivilDay
        /// People in the roster on that day.
        public var eligible: Int
        /// Those of them who were active.
        public var active: Int

        /// A point of the weekly course.
        public init(day: CivilDay, eligible: Int, active: Int) {
            self.day = day
            self.eligible = eligible
            self.active = active
        }

        /// Active / eligible; nil when nobody is eligible.
        public var ratio: Double? { eligible > 0 ? Double(active) / Double(eligible) : nil }
    }

    /// A part of the platform and how many eligible people used it in the trailing 28 days.
    public struct Capability: Hashable, Sendable, Codable {
        /// The part's name.
        public var name: SafeText
        /// Eligible people who used it.
        public var people: Int

        /// A part of the platform.
        public init(name: SafeText, people: Int) {
            self.name = name
            self.people = people
        }
    }

    /// A day on which using the platform became compulsory.
    public struct Enforcement: Hashable, Sendable, Codable {
        /// The day.
        public var day: CivilDay
        /// What began.
        public var what: SafeText

        /// An enforcement mark.
        public init(day: CivilDay, what: SafeText) {
            self.day = day
            self.what = what
        }
    }

    /// Eligible people with a value action in the trailing 28 days.
    public var active: Int
    /// People in the roster on the as-of day.
    public var eligible: Int
    /// People with a value action in the trailing 28 days who are not in the roster on the as-of day.
    public var others: Int
    /// Active / eligible; nil when nobody is eligible.
    public var ratio: Double?
    /// The 95 % Wilson interval of the ratio where the configuration says that the roster is a sample; nil for a full
    /// census, which has no sampling error.
    public var interval: Interval?
    /// The same ratio 28 days earlier.
    public var previousRatio: Double?
    /// The ratio on the day of the last board meeting; nil without a meeting before the as-of day.
    public var ratioAtLastBoard: Double?
    /// Teams with an eligible person who was active.
    public var teamsActive: Int
    /// Teams with an eligible person.
    public var teams: Int
    /// Of the people active 28 days ago, the share active now; nil when nobody was.
    public var retention: Double?
    /// Calendar months from the first usage to the as-of day.
    public var monthly: [MonthPoint]
    /// Weekly points from the launch (or the first usage) to the as-of day, oldest first; at most 520.
    public var weekly: [WeekPoint]
    /// Parts of the platform, most people first.
    public var capabilities: [Capability]
    /// The launch day: from the configuration, else the first usage; nil without either.
    public var launch: CivilDay?
    /// Enforcement marks up to the as-of day.
    public var enforcement: [Enforcement]
    /// The age of the usage data.
    public var freshness: Freshness
    /// Eligible people with a value action in the trailing 7 days.
    public var weeklyActive = 0
    /// Eligible people by their use now and before.
    public var lifecycle = Lifecycle()
    /// Teams with an eligible person, highest ratio first.
    public var teamUse: [Team] = []
    /// The article's courses, each beside the platform's own ratio at its month; empty without a launch.
    public var references: [Reference] = []
    /// Whole calendar months since the launch; nil without one, or before it.
    public var monthsSinceLaunch: Int?
    /// Where adoption is heading; nil without a launch or anybody eligible.
    public var forecast: Forecast?
    /// What adoption gained under mandate; nil without an enforcement mark.
    public var mandate: Mandate?

    /// Teams with an active person / teams; nil without a team.
    public var shareOfTeams: Double? { teams > 0 ? Double(teamsActive) / Double(teams) : nil }

    /// Weekly active / active in the trailing 28 days: WAU / MAU; nil when nobody was active.
    public var stickiness: Double? { active > 0 ? Double(weeklyActive) / Double(active) : nil }

    /// Figures of adoption.
    public init(
        active: Int, eligible: Int, others: Int, ratio: Double?, previousRatio: Double?, ratioAtLastBoard: Double?,
        teamsActive: Int, teams: Int, retention: Double?, monthly: [MonthPoint], weekly: [WeekPoint],
        capabilities: [Capability], launch: CivilDay?, enforcement: [Enforcement], freshness: Freshness
    ) {
        self.active = active
        self.eligible = eligible
        self.others = others
        self.ratio = ratio
        self.previousRatio = previousRatio
        self.ratioAtLastBoard = ratioAtLastBoard
        self.teamsActive = teamsActive
        self.teams = teams
        self.retention = retention
        self.monthly = monthly
        self.weekly = weekly
        self.capabilities = capabilities
        self.launch = launch
        self.enforcement = enforcement
        self.freshness = freshness
    }
}
