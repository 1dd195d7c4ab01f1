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
        /// Answers dismissed or left blank, counted apart.
        public var dismissed: Int
        /// People invited, when the configuration says so.
        public var invited: Int?

        /// A wave.
        public init(quarter: Quarter, result: NPS?, dismissed: Int, invited: Int?) {
            self.quarter = quarter
            self.result = result
            self.dismissed = dismissed
            self.invited = invited
        }
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
    /// The teams of the newest wave, highest score first, hidden ones last.
    public var teams: [Team]
    /// The smallest group that is shown.
    public var smallestGroup: Int
    /// The age of the survey data.
    public var freshness: Freshness

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
