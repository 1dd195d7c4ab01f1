public import Metrics
public import SafeText

/// What the platform changes for developers, in the window.
public struct OutcomeFigures: Hashable, Sendable, Codable {
    /// Ideas on their way to production.
    public struct Ideas: Hashable, Sendable, Codable {
        /// Seconds from acceptance (or creation) to the first production deployment of the last change, of ideas that
        /// arrived in the window; nil without one.
        public var time: Quantiles?
        /// Ideas that arrived in production in the window.
        public var arrived = 0
        /// Ideas created up to the as-of time that have not arrived, with a deployment or commits or without.
        public var open = 0
        /// Median age of the open ones in seconds; nil without one.
        public var openAge: Double?
        /// Age of the oldest open one in seconds; nil without one.
        public var oldestOpen: Double?
        /// Ideas whose deployment is earlier than their acceptance: data errors, in no figure above.
        public var negative = 0

        /// No ideas.
        public init() {}
    }

    /// Incidents that began in the window, by cause.
    public struct Incidents: Hashable, Sendable, Codable {
        /// Incidents with each cause, in the order infrastructure, application, dependency, human.
        public var infrastructure = 0
        /// Caused by an application.
        public var application = 0
        /// Caused by something the service depends on.
        public var dependency = 0
        /// Caused by a person's act.
        public var human = 0
        /// Without a cause, or with a cause that is none of the four.
        public var unclassified = 0
        /// Infrastructure-caused per 100 successful production deployments of the window; nil without one.
        public var perHundredDeployments: Double?

        /// No incidents.
        public init() {}

        /// Incidents with one of the four causes.
        public var classified: Int { infrastructure + application + dependency + human }
        /// Infrastructure-caused / classified; nil when none is classified.
        public var infrastructureShare: Double? {
            classified > 0 ? Double(infrastructure) / Double(classified) : nil
        }
    }

    /// Undifferentiated work as people put it in one survey wave, in percent of their time.
    public struct Undifferentiated: Hashable, Sendable, Codable {
        /// The wave.
        public var quarter: Quarter
        /// Answers; nil when hidden by the small-group rule.
        public var answers: Int?
        /// Mean in percent, 0...100; nil when hidden.
        public var mean: Double?
        /// The mean's 95 % interval by Student's t, within 0...100; nil when hidden.
        public var interval: Interval?

        /// A wave.
        public init(quarter: Quarter, answers: Int?, mean: Double?, interval: Interval?) {
            self.quarter = quarter
            self.answers = answers
            self.mean = mean
            self.interval = interval
        }
    }

    /// Requests to the platform.
    public struct SelfService: Hashable, Sendable, Codable {
        /// One calendar month, up to the as-of day.
        public struct Month: Hashable, Sendable, Codable {
            /// The month of fulfilment.
            public var month: Metrics.Month
            /// Requests fulfilled without an approval.
            public var withoutApproval: Int
            /// Requests fulfilled whose approvals are known.
            public var known: Int

            /// A month.
            public init(month: Metrics.Month, withoutApproval: Int, known: Int) {
                self.month = month
                self.withoutApproval = withoutApproval
                self.known = known
            }

            /// Without approval / known; nil when none is known.
            public var share: Double? { known > 0 ? Double(withoutApproval) / Double(known) : nil }
        }

        /// Requests fulfilled in the window.
        public var fulfilled = 0
        /// Those of them whose count of approvals is known.
        public var known = 0
        /// Those of them without an approval.
        public var withoutApproval = 0
        /// Seconds from request to fulfilment of those fulfilled in the window; nil without one.
        public var time: Quantiles?
        /// Requests open at the as-of time.
        public var open = 0
        /// Median age of the open ones in seconds; nil without one.
        public var openAge: Double?
        /// Age of the oldest open one in seconds; nil without one.
        public var oldestOpen: Double?
        /// The newest 12 months with a fulfilled request, oldest first.
        public var months: [Month] = []
        /// The trailing 90 days against the 90 before; nil when one of them has no known request.
        public var trend: ProportionChange?

        /// No requests.
        public init() {}

        /// Without approval / known; nil when none is known.
        public var share: Double? { known > 0 ? Double(withoutApproval) / Double(known) : nil }
    }

    /// Finished production deployments that went round the platform, among those whose way is known.
    public struct Bypass: Hashable, Sendable, Codable {
        /// One group of deployments: a team, or a month.
        public struct Count: Hashable, Sendable, Codable {
            /// Deployments that went round the platform.
            public var bypassed: Int
            /// Deployments whose way is known.
            public var known: Int

            /// A count.
            public init(bypassed: Int = 0, known: Int = 0) {
                self.bypassed = bypassed
                self.known = known
            }

            /// Bypassed / known; nil when none is known.
            public var share: Double? { known > 0 ? Double(bypassed) / Double(known) : nil }
        }

        /// One team in the window.
        public struct Team: Hashable, Sendable, Codable {
            /// The team; empty for deployments that name none.
            public var team: SafeText
            /// Its deployments.
            public var count: Count
            /// The trailing 90 days against the 90 before; nil when one of them has no known deployment.
            public var trend: ProportionChange?

            /// A team.
            public init(team: SafeText, count: Count, trend: ProportionChange?) {
                self.team = team
                self.count = count
                self.trend = trend
            }
        }

        /// One calendar month, up to the as-of day.
        public struct Month: Hashable, Sendable, Codable {
            /// The month.
            public var month: Metrics.Month
            /// Its deployments.
            public var count: Count

            /// A month.
            public init(month: Metrics.Month, count: Count) {
                self.month = month
                self.count = count
            }
        }

        /// All production deployments of the window.
        public var total = Count()
        /// Production deployments of the window whose way is not known.
        public var unknown = 0
        /// Teams with a known deployment in the window, highest share first.
        public var teams: [Team] = []
        /// The newest 12 months with a known deployment, oldest first.
        public var months: [Month] = []
        /// The trailing 90 days against the 90 before; nil when one of them has no known deployment.
        public var trend: ProportionChange?

        /// No deployments.
        public init() {}
    }

    /// Ideas on their way to production.
    public var ideas = Ideas()
    /// Incidents by cause.
    public var incidents = Incidents()
    /// Undifferentiated work by wave, oldest first; waves without such an answer are left out.
    public var undifferentiated: [Undifferentiated] = []
    /// Requests to the platform.
    public var selfService = SelfService()
    /// Deployments round the platform.
    public var bypass = Bypass()

    /// Nothing known.
    public init() {}
}
