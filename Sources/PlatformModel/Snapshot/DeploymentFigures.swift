public import Metrics
public import SafeText

/// How a deployment ended, or that it has not.
public enum DeploymentStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case succeeded
    case failed
    case rolledBack = "rolled_back"
    case inProgress = "in_progress"
    case cancelled
}

/// What runs where.
public struct DeploymentFigures: Hashable, Sendable, Codable {
    /// The newest deployment of a service in an environment up to the as-of time.
    public struct Status: Hashable, Sendable, Codable {
        /// The service.
        public var service: SafeText
        /// The environment, in lower case.
        public var environment: SafeText
        /// How it ended.
        public var status: DeploymentStatus
        /// When: its finish once it has one, else its start.
        public var time: Instant
        /// The deployment's id.
        public var id: SafeText
        /// In progress for more than 4 times the service's median duration, and at least an hour.
        public var isStuck: Bool
        /// The version deployed; nil when the record does not say, or a later record of the deployment has moved it to
        /// another day.
        public var version: SafeText?
        /// Who deployed it, or else what it went by (`via`); nil as for the version.
        public var deployedBy: SafeText?
        /// When it started; nil when the record does not say, as for the version.
        public var started: Instant?
        /// Seconds from its start to the as-of time while it is in progress; nil otherwise.
        public var timeInProgress: Double?

        /// A status.
        public init(
            service: SafeText, environment: SafeText, status: DeploymentStatus, time: Instant, id: SafeText,
            isStuck: Bool
        ) {
            self.service = service
            self.environment = environment
            self.status = status
            self.time = time
            self.id = id
            self.isStuck = isStuck
        }
    }

    /// Deployments of a service to an environment that ended one way, in the window.
    public struct Count: Hashable, Sendable, Codable {
        /// The service.
        public var service: SafeText
        /// The environment, in lower case.
        public var environment: SafeText
        /// How they ended.
        public var status: DeploymentStatus
        /// How many.
        public var count: Int

        /// A count.
        public init(service: SafeText, environment: SafeText, status: DeploymentStatus, count: Int) {
            self.service = service
            self.environment = environment
            self.status = status
            self.count = count
        }
    }

    /// A service's delivery to production in the window.
    public struct Service: Hashable, Sendable, Codable {
        /// The service.
        public var service: SafeText
        /// Median change lead time in seconds; nil without a change.
        public var leadTime: Double?
        /// Failed or rolled back / finished; nil when nothing finished.
        public var failedShare: Double?
        /// Successful production deployments.
        public var deployments: Int
        /// The newest deployment anywhere.
        public var newest: Instant

        /// A service.
        public init(
            service: SafeText, leadTime: Double?, failedShare: Double?, deployments: Int, newest: Instant
        ) {
            self.service = service
            self.leadTime = leadTime
            self.failedShare = failedShare
            self.deployments = deployments
            self.newest = newest
        }
    }

    /// Newest status per service and environment, by service, then environment.
    public var status: [Status]
    /// Counts in the window, by service, environment and status.
    public var counts: [Count]
    /// Services: those that need a look first (failed, stuck), then the most recently deployed.
    public var services: [Service]
    /// Environments in the order of a change's way: production last.
    public var environments: [SafeText]
    /// Which of them count as production.
    public var production: [SafeText]
    /// The age of the deployment data.
    public var freshness: Freshness

    /// Figures of deployments.
    public init(
        status: [Status], counts: [Count], services: [Service], environments: [SafeText], production: [SafeText],
        freshness: Freshness
    ) {
        self.status = status
        self.counts = counts
        self.services = services
        self.environments = environments
        self.production = production
        self.freshness = freshness
    }
}

/// How changes reach production, in the window. Sources: DORA, "DORA's software delivery performance metrics".
public struct DeliveryFigures: Hashable, Sendable, Codable {
    /// One week of delivery, for the trend; weeks start on Monday.
    public struct Week: Hashable, Sendable, Codable {
        /// The Monday.
        public var monday: CivilDay
        /// Successful production deployments.
        public var deployments: Int
        /// Median change lead time in seconds; nil without a change.
        public var leadTime: Double?
        /// Failed or rolled back / finished; nil when nothing finished.
        public var failedShare: Double?
        /// Days with a successful production deployment.
        public var deploymentDays = 0
        /// Whether the as-of day is before its Sunday.
        public var isPartial = false
        /// Deployments that failed in production / those that reached it; nil when none did.
        public var changeFailRate: Double?
        /// Median failed deployment recovery time in seconds; nil when nothing was recovered.
        public var recoveryTime: Double?
        /// Unplanned deployments / finished; nil when nothing finished.
        public var reworkRate: Double?

        /// A week.
        public init(monday: CivilDay, deployments: Int, leadTime: Double?, failedShare: Double?) {
            self.monday = monday
            self.deployments = deployments
            self.leadTime = leadTime
            self.failedShare = failedShare
        }
    }

    /// Days in the window.
    public var windowDays: Int
    /// Successful production deployments in the window.
    public var deployments: Int
    /// The same per day of the window; nil for an empty window.
    public var deploymentsPerDay: Double?
    /// Change lead time in seconds; nil without a change.
    public var leadTime: Quantiles?
    /// Changes behind the lead time.
    public var changes: Int
    /// (failed + rolled back) / finished; nil when nothing finished.
    public var failedShare: Double?
    /// Deployments that failed in production / those that reached it; nil when none did.
    public var changeFailRate: Double?
    /// Failed deployment recovery time in seconds, median; nil when nothing was recovered.
    public var recoveryTime: Double?
    /// Unplanned deployments / all; nil without deployments.
    public var reworkRate: Double?
    /// The newest weeks of the window or before it, oldest first; at most 12, the last one partial.
    public var weeks: [Week]
    /// Median of days with a successful production deployment per week of the window, empty weeks included and the
    /// partial first and last ones left out where a whole one exists; nil for an empty window.
    public var deploymentDays: Double?
    /// Whether a partial week had to be counted, since the window holds no whole one.
    public var isWeekPartial = false
    /// Failed deployment recovery time in seconds; nil when nothing was recovered.
    public var recovery: Quantiles?
    /// Finished production deployments: succeeded, failed or rolled back.
    public var finished = 0
    /// Deployments that reached production: succeeded or rolled back.
    public var reached = 0
    /// Those of them that failed there.
    public var failedInProduction = 0
    /// Unplanned ones among the finished.
    public var unplanned = 0
    /// Deployments an open incident is attributed to, of any time, longest open first; at most 100.
    public var openFailures: [OpenFailure] = []
    /// All such deployments.
    public var openFailureCount = 0
    /// Changes tried in production and not there yet; nil when the data shows no such thing.
    public var undeployed: Undeployed?
    /// DORA's answers.
    public var answers = Answers()
    /// How the rates of the newest six weeks differ from those of the six before.
    public var trend = Trend()
    /// The measures of each service with a deployment in the window, by name.
    public var services: [Measures] = []
    /// The measures of each team with a deployment in the window, by name.
    public var teams: [Measures] = []

    /// Figures of delivery.
    public init(
        windowDays: Int, deployments: Int, deploymentsPerDay: Double?, leadTime: Quantiles?, changes: Int,
        failedShare: Double?, changeFailRate: Double?, recoveryTime: Double?, reworkRate: Double?, weeks: [Week]
    ) {
        self.windowDays = windowDays
        self.deployments = deployments
        self.deploymentsPerDay = deploymentsPerDay
        self.leadTime = leadTime
        self.changes = changes
        self.failedShare = failedShare
        self.changeFailRate = changeFailRate
        self.recoveryTime = recoveryTime
        self.reworkRate = reworkRate
        self.weeks = weeks
    }
}
