public import Metrics
public import SafeText

extension DeliveryFigures {
    /// The five measures of one service or one team, in the window.
    public struct Measures: Hashable, Sendable, Codable {
        /// The service or team; a team is empty for deployments that name none.
        public var name: SafeText
        /// Successful production deployments.
        public var deployments = 0
        /// Median of days with a successful production deployment per week, empty weeks included; nil without a week.
        public var deploymentDays: Double?
        /// Change lead time in seconds; nil without a change.
        public var leadTime: Quantiles?
        /// Changes behind the lead time.
        public var changes = 0
        /// Finished production deployments: succeeded, failed or rolled back.
        public var finished = 0
        /// Deployments that reached production: succeeded or rolled back.
        public var reached = 0
        /// Failed or rolled back / finished; nil when nothing finished.
        public var failedShare: Double?
        /// Deployments that failed in production / those that reached it; nil when none did.
        public var changeFailRate: Double?
        /// Failed deployment recovery time in seconds; nil when nothing was recovered.
        public var recoveryTime: Quantiles?
        /// Unplanned deployments / finished; nil when nothing finished.
        public var reworkRate: Double?

        /// The measures of nothing.
        public init(name: SafeText) {
            self.name = name
        }
    }

    /// A deployment that failed in production and has not been recovered from.
    public struct OpenFailure: Hashable, Sendable, Codable {
        /// The service.
        public var service: SafeText
        /// The deployment's id.
        public var deployment: SafeText
        /// When the deployment finished.
        public var finished: Instant
        /// Seconds from its finish to the as-of time.
        public var age: Double

        /// An open failure.
        public init(service: SafeText, deployment: SafeText, finished: Instant, age: Double) {
            self.service = service
            self.deployment = deployment
            self.finished = finished
            self.age = age
        }
    }

    /// Changes that a production deployment carried without success, and no later one has brought.
    public struct Undeployed: Hashable, Sendable, Codable {
        /// How many.
        public var changes: Int
        /// The age of the oldest in seconds, from its commit time; nil when no commit time is known.
        public var oldest: Double?

        /// Undeployed changes.
        public init(changes: Int, oldest: Double?) {
            self.changes = changes
            self.oldest = oldest
        }
    }

    /// DORA's answers to its survey's questions, by the figures of the window.
    public struct Answers: Hashable, Sendable, Codable {
        /// How often; nil without a week in the window.
        public var frequency: DORA.Frequency?
        /// How long a change takes; nil without one.
        public var leadTime: DORA.Duration?
        /// How many deployments fail, by levels; nil when none reached production.
        public var changeFailRate: DORA.FailRate?
        /// How long recovery takes; nil when nothing was recovered.
        public var recoveryTime: DORA.Duration?
        /// How many deployments are rework, by levels; nil when nothing finished.
        public var reworkRate: DORA.FailRate?
        /// Whether the configuration asks for the clusters of the 2023 report.
        public var showsBand2023 = false
        /// The cluster of the 2023 report that all four measures of that year reach; nil when one is unknown, and unless
        /// ``showsBand2023``.
        public var band2023: DORA.Band2023?

        /// No answers.
        public init() {}
    }

    /// The changes of the rates between the first six and the last six of the 12 weeks of ``DeliveryFigures/weeks``.
    ///
    /// Each is nil when one of the halves has nothing to count. Medians have no such interval here: their course is that of
    /// the weeks, and no direction is claimed of it.
    public struct Trend: Hashable, Sendable, Codable {
        /// Failed or rolled back / finished.
        public var failedShare: ProportionChange?
        /// Failed in production / reached it.
        public var changeFailRate: ProportionChange?
        /// Unplanned / finished.
        public var reworkRate: ProportionChange?

        /// Changes of rates.
        public init(
            failedShare: ProportionChange? = nil, changeFailRate: ProportionChange? = nil,
            reworkRate: ProportionChange? = nil
        ) {
            self.failedShare = failedShare
            self.changeFailRate = changeFailRate
            self.reworkRate = reworkRate
        }
    }
}
