/// DORA's delivery measures as its survey asks for them.
///
/// Sources: dora.dev, "DORA's software delivery performance metrics" (guides/dora-metrics, 2026), for the five measures:
/// change lead time, deployment frequency and failed deployment recovery time for throughput, change fail rate and
/// deployment rework rate, asked since 2024, for instability; the questions of 2023, 2024 and 2025 with their answers
/// (research/2023/questions and later years), which the DORA Quick Check of 2026 offers too.
public enum DORA {
    /// The answers to "How often does your organization deploy code to production or release it to end users?"
    public enum Frequency: String, Hashable, Sendable, Codable, CaseIterable {
        /// On demand: multiple deploys a day. A rate cannot tell that nothing but demand limits it, so two or more a day
        /// count as that; the survey leaves it to who answers.
        case onDemand
        /// Between once an hour and once a day.
        case hourToDay
        /// Between once a day and once a week.
        case dayToWeek
        /// Between once a week and once a month.
        case weekToMonth
        /// Between once a month and once in six months.
        case monthToHalfYear
        /// Less often.
        case rarer

        /// The answer that a mean rate of deployments a day gives; a month is 365.25 / 12 days.
        public init(perDay: Double) {
            self =
                perDay >= 2
                ? .onDemand
                : perDay >= 1
                    ? .hourToDay
                    : perDay >= 1.0 / 7
                        ? .dayToWeek
                        : perDay >= 12 / 365.25
                            ? .weekToMonth : perDay >= 2 / 365.25 ? .monthToHalfYear : .rarer
        }
    }

    /// The answers to "What is your lead time for changes?" and "How long does it generally take to restore service after
    /// a change to production or release to users results in degraded service?"; both questions have the same ones.
    public enum Duration: String, Hashable, Sendable, Codable, CaseIterable {
        /// Less than an hour.
        case underHour
        /// Less than a day.
        case underDay
        /// Between a day and a week.
        case dayToWeek
        /// Between a week and a month.
        case weekToMonth
        /// Between a month and six months.
        case monthToHalfYear
        /// More than six months.
        case longer

        /// The answer that a median of seconds gives; a month is 365.25 / 12 days.
        public init(seconds: Double) {
            let days = seconds / 86_400
            self =
                seconds < 3600
                ? .underHour
                : days < 1
                    ? .underDay
                    : days < 7
                        ? .dayToWeek
                        : days < 365.25 / 12 ? .weekToMonth : days <= 365.25 / 2 ? .monthToHalfYear : .longer
        }
    }

    /// How many of the deployments fail, or are rework, by levels that double.
    ///
    /// Since 2023 the survey asks for any percent from 0 to 100 and offers no answers to choose from, for the rework rate
    /// too ("what percentage of deployments in the last 6 months were not planned but were performed to address a
    /// user-facing bug"). These levels are those by which the 2025 report, "State of AI-assisted Software Development",
    /// shows what was answered.
    public enum FailRate: String, Hashable, Sendable, Codable, CaseIterable {
        /// Up to 2 %.
        case upTo2
        /// Up to 4 %.
        case upTo4
        /// Up to 8 %.
        case upTo8
        /// Up to 16 %.
        case upTo16
        /// Up to 32 %.
        case upTo32
        /// Up to 64 %.
        case upTo64
        /// More than 64 %.
        case above64

        /// The level of a rate, which is a share; an edge belongs to the level below it.
        public init(rate: Double) {
            let limits: [(Double, FailRate)] = [
                (0.02, .upTo2), (0.04, .upTo4), (0.08, .upTo8), (0.16, .upTo16), (0.32, .upTo32), (0.64, .upTo64),
            ]
            self = limits.first { rate <= $0.0 }?.1 ?? .above64
        }
    }

    /// The clusters of the 2023 report; dated, and only shown on request, since DORA's later reports found others.
    ///
    /// Source: Accelerate State of DevOps Report 2023 (v. 2023-12), "How do you compare?", whose four clusters answered
    ///
    /// | cluster | deployment frequency | change lead time | change failure rate | recovery time |
    /// | --- | --- | --- | --- | --- |
    /// | elite | on demand | less than a day | 5 % | less than an hour |
    /// | high | between once a day and once a week | between a day and a week | 10 % | less than a day |
    /// | medium | between once a week and once a month | between a week and a month | 15 % | between a day and a week |
    /// | low | between once a week and once a month | between a week and a month | 64 % | between a month and six months |
    ///
    /// The table tells what the clusters' people typically answer, not where one ends. Here a measure belongs to the best
    /// cluster whose answer it reaches, and to the low one when it does not reach that of the medium one; low and medium
    /// differ in change failure rate and recovery time alone.
    public enum Band2023: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
        case elite, high, medium, low

        /// The year of the report.
        public static let year = 2023

        /// The best cluster that all four measures reach; nil when a measure is unknown.
        public init?(
            frequency: Frequency?, leadTime: Duration?, changeFailRate: Double?, recoveryTime: Duration?
        ) {
            guard let frequency, let leadTime, let changeFailRate, let recoveryTime else { return nil }
            self = max(
                Band2023(frequency), Band2023(leadTime: leadTime), Band2023(changeFailRate: changeFailRate),
                Band2023(recoveryTime: recoveryTime))
        }

        /// The cluster of one measure.
        public init(_ frequency: Frequency) {
            switch frequency {
            case .onDemand: self = .elite
            case .hourToDay, .dayToWeek: self = .high
            case .weekToMonth: self = .medium
            case .monthToHalfYear, .rarer: self = .low
            }
        }

        /// The cluster of a change lead time.
        public init(leadTime: Duration) {
            switch leadTime {
            case .underHour, .underDay: self = .elite
            case .dayToWeek: self = .high
            case .weekToMonth: self = .medium
            case .monthToHalfYear, .longer: self = .low
            }
        }

        /// The cluster of a change fail rate.
        public init(changeFailRate: Double) {
            self =
                changeFailRate <= 0.05
                ? .elite : changeFailRate <= 0.1 ? .high : changeFailRate <= 0.15 ? .medium : .low
        }

        /// The cluster of a recovery time.
        public init(recoveryTime: Duration) {
            switch recoveryTime {
            case .underHour: self = .elite
            case .underDay: self = .high
            case .dayToWeek: self = .medium
            case .weekToMonth, .monthToHalfYear, .longer: self = .low
            }
        }

        /// Better clusters first.
        public static func < (left: Band2023, right: Band2023) -> Bool {
            (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
        }
    }
}
