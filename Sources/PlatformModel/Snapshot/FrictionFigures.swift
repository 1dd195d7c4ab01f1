public import Metrics
public import SafeText

/// What is in the developers' way, ranked by how many of them say so.
public struct FrictionFigures: Hashable, Sendable, Codable {
    /// Where a friction point stands on its way from a report to an answer.
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case reported, planned, started, resolved, told, reopened
    }

    /// One friction point.
    public struct Point: Hashable, Sendable, Codable {
        /// Its rank by distinct reporters in the window, from 1.
        public var rank: Int
        /// Its name: the reports' category.
        public var point: SafeText
        /// Distinct people who reported it in the window, survey answers by the small-group rules.
        public var reporters: Int
        /// Reports in the window.
        public var reports: Int
        /// The sum of the reporters' own estimates in the window, in minutes.
        public var minutesLost: Int
        /// Hours lost per week of the window.
        public var hoursPerWeek: Double
        /// Where it stands at the as-of time.
        public var state: State
        /// Since when it stands there.
        public var since: Instant?
        /// The first report ever.
        public var firstReport: Instant
        /// What was to be measured, as planned: measure, current value, target and the value after.
        public var plan: Plan?
        /// The ranks it might have, by resampling the reporters; nil past the first 50 points.
        public var rankRange: RankRange?
        /// Whether another point of the window has as many reporters.
        public var isTied = false
        /// Distinct people who reported it before its resolution, or so far while it is not resolved.
        public var reportersEver = 0
        /// Those of them who were told after the resolution.
        public var told = 0
        /// When it was last planned; nil while it is not, or when it was not since it was reopened.
        public var planned: Instant?
        /// When work on it began; nil while it has not, or when it has not since it was reopened.
        public var started: Instant?
        /// When it was resolved; nil while it is not.
        public var resolved: Instant?
        /// The first message to reporters after the resolution; nil without one.
        public var firstTold: Instant?
        /// Points that were merged into it, in the order of their names.
        public var merged: [SafeText] = []

        /// Whether its plan names a measure, its current value and its target.
        public var isConcrete: Bool { plan?.isConcrete ?? false }

        /// A friction point.
        public init(
            rank: Int, point: SafeText, reporters: Int, reports: Int, minutesLost: Int, hoursPerWeek: Double,
            state: State, since: Instant?, firstReport: Instant, plan: Plan?
        ) {
            self.rank = rank
            self.point = point
            self.reporters = reporters
            self.reports = reports
            self.minutesLost = minutesLost
            self.hoursPerWeek = hoursPerWeek
            self.state = state
            self.since = since
            self.firstReport = firstReport
            self.plan = plan
        }
    }

    /// The concrete measure of a planned point.
    public struct Plan: Hashable, Sendable, Codable {
        /// The quarter it is planned for.
        public var quarter: SafeText?
        /// What is measured.
        public var measure: SafeText?
        /// Its value when planned.
        public var current: SafeText?
        /// The value aimed at.
        public var target: SafeText?
        /// The value after the resolution.
        public var after: SafeText?

        /// A plan.
        public init(
            quarter: SafeText?, measure: SafeText?, current: SafeText?, target: SafeText?, after: SafeText?
        ) {
            self.quarter = quarter
            self.measure = measure
            self.current = current
            self.target = target
            self.after = after
        }

        /// Whether it names a measure, its current value and its target.
        public var isConcrete: Bool { measure != nil && current != nil && target != nil }
    }

    /// The days that rank, reporters, reports and minutes cover.
    ///
    /// Survey answers that name a point are reports of it, one for each person who had not reported it in the same quarter:
    /// from the day of the wave's last answer on, and only when they are at least the smallest group of the configuration.
    /// Of several waves in the window the one with most of them counts.
    public var window: Window
    /// The points reported in the window, by rank.
    public var points: [Point]
    /// Distinct reporters of points resolved at any time up to the as-of time.
    public var resolvedReporters: Int
    /// Those of them who were told.
    public var toldReporters: Int
    /// Points resolved, told included.
    public var resolvedPoints: Int
    /// Points of which reporters were told.
    public var toldPoints: Int
    /// The age of the friction data.
    public var freshness: Freshness
    /// Points that share their count of reporters across the line between rank 3 and rank 4, by rank; empty when three
    /// points stand clear of the fourth.
    public var tiedAcrossThird: [SafeText] = []
    /// Points that survey answers alone name, and fewer of them than the smallest group: neither their names nor their
    /// counts are shown.
    public var hiddenPoints = 0
    /// The day the top point was first reported; nil without a point.
    public var topReported: CivilDay?
    /// Median seconds from a resolution to the first message after it; nil without one.
    public var resolvedToTold: Double?
    /// The top three of the as-of day's quarter; nil without a plan for it.
    public var topThree: TopThree?
    /// NPS around messages to reporters, newest first; at most 12.
    public var communications: [Communication] = []
    /// Points resolved up to the as-of time and not opened again, newest first; at most 100.
    public var resolutions: [Resolution] = []

    /// Figures of friction.
    public init(
        window: Window, points: [Point], resolvedReporters: Int, toldReporters: Int, resolvedPoints: Int,
        toldPoints: Int, freshness: Freshness
    ) {
        self.window = window
        self.points = points
        self.resolvedReporters = resolvedReporters
        self.toldReporters = toldReporters
        self.resolvedPoints = resolvedPoints
        self.toldPoints = toldPoints
        self.freshness = freshness
    }

    /// Told / reporters of resolved points; nil when nothing was resolved.
    public var loopClosed: Double? {
        resolvedReporters > 0 ? Double(toldReporters) / Double(resolvedReporters) : nil
    }
}
