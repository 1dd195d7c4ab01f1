public import Metrics
public import SafeText

/// What the platform's users say of it, by quarterly wave.
public struct NPSFigures: Hashable, Sendable, Codable {
    /// The answers of one calendar quarter.
    public struct Wave: Hashable, Sendable, Codable {
        /// The quarter.
        public var quarter: Quarter
        /// Answer counts, score and interval; nil when fewer than the smallest group answered.
        public var result: NPS?
        /// People whose answers were dismissed or left blank, counted apart; nil when they are fewer than the smallest
        /// group and not none, and while the wave is not complete.
        public var dismissed: Int?
        /// People invited, when the configuration says so.
        public var invited: Int?
        /// The day of the first answer up to the as-of day.
        public var firstAnswer: CivilDay?
        /// The day of the last answer that is shown; nil while none is.
        public var lastAnswer: CivilDay?
        /// Whether the as-of day has the wave's last answer in the files behind it. Before that, a day on which fewer people
        /// than the smallest group answered is shown together with later ones, and of the wave its score alone.
        public var isComplete = true

        /// A wave.
        public init(quarter: Quarter, result: NPS?, dismissed: Int?, invited: Int?) {
            self.quarter = quarter
            self.result = result
            self.dismissed = dismissed
            self.invited = invited
        }

        /// Answers with a score / invited, 0...1; nil when the wave is hidden or nobody is known to be invited.
        public var responseRate: Double? {
            guard let result, let invited, invited > 0, result.answers <= invited else { return nil }
            return Double(result.answers) / Double(invited)
        }

        /// The 95 % adjusted-Wald interval within -100...100, narrowed by the finite-population correction where the
        /// people invited are known; nil for a hidden wave.
        ///
        /// It says how sure the score is of the people asked. Band and verdict go by the wider interval of the result,
        /// which says how sure it is of people like them, those who come next quarter included.
        public var interval: Interval? {
            result?.unclippedInterval(population: invited).map {
                Interval(low: max(-100, $0.low), high: min(100, $0.high))
            }
        }

        /// The band of the score; nil for a hidden wave.
        public var band: NPS.Band? { result?.band }
    }

    /// One team in the newest wave.
    public struct Team: Hashable, Sendable, Codable {
        /// The team's name.
        public var team: SafeText
        /// Its result; nil when hidden by the small-group rules.
        public var result: NPS?

        /// A team's part of a wave.
        public init(team: SafeText, result: NPS?) {
            self.team = team
            self.result = result
        }
    }

    /// Waves with an answer, oldest first.
    public var waves: [Wave]
    /// The newest wave against the one before it that is shown; nil with fewer than two shown waves.
    public var change: NPSChange?
    /// The teams of the newest wave, highest score first, hidden ones last; none while the wave is not complete.
    public var teams: [Team]
    /// The smallest group that is shown.
    public var smallestGroup: Int
    /// The age of the survey data.
    public var freshness: Freshness
    /// Comments of the newest wave in shuffled order, names of the roster struck out; empty below 10 answers and while the
    /// wave is not complete. At most 100, each of at most 400 bytes.
    public var verbatims: [SafeText] = []

    /// The fewest answers with which a wave's comments are shown.
    public static let fewestForVerbatims = 10

    /// The change from one wave to another; nil when one is hidden or unknown.
    public func change(from earlier: Quarter, to later: Quarter) -> NPSChange? {
        guard let before = waves.first(where: { $0.quarter == earlier })?.result,
            let after = waves.first(where: { $0.quarter == later })?.result
        else { return nil }
        return NPSChange(from: before, to: after)
    }

    /// Figures of NPS.
    public init(
        waves: [Wave], change: NPSChange?, teams: [Team], smallestGroup: Int, freshness: Freshness
    ) {
        self.waves = waves
        self.change = change
        self.teams = teams
        self.smallestGroup = smallestGroup
        self.freshness = freshness
    }
}
