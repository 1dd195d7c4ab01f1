public import Metrics
public import SafeText

/// The whole answer at one moment: immutable, and a function of the files present, the configuration, the as-of time
/// and the window alone.
public struct Snapshot: Hashable, Sendable, Codable {
    /// The version of the snapshot's shape and of the JSON report's keys.
    public static let schemaVersion = 1

    /// What the platform is called.
    public var platform: SafeText
    /// The moment the figures stand for.
    public var asOf: ZonedTime
    /// Whether `asOf` follows the clock.
    public var isLive: Bool
    /// The days that windowed figures cover.
    public var window: Window
    /// Compelling or mandated.
    public var verdict: VerdictFigures
    /// The one thing to do next.
    public var nextAction: NextAction
    /// Who uses the platform.
    public var adoption: AdoptionFigures
    /// What its users say of it.
    public var nps: NPSFigures
    /// What is in their way.
    public var friction: FrictionFigures
    /// What runs where.
    public var deployments: DeploymentFigures
    /// How changes reach production.
    public var delivery: DeliveryFigures
    /// What was read, and what could not be.
    public var health: HealthFigures
    /// What the platform changes for developers.
    public var outcomes = OutcomeFigures()
    /// How people come to use it.
    public var onboarding = OnboardingFigures()
    /// Interviews before anything is built.
    public var research = ResearchFigures()
    /// The advisory board.
    public var board = BoardFigures()
    /// The four-step programme.
    public var programme = ProgrammeFigures()
    /// Free text of the snapshot that names people or files, and how it reads without; see ``redacted(_:)``.
    public var redactions: [Redaction] = []

    /// A snapshot of its parts.
    public init(
        platform: SafeText, asOf: ZonedTime, isLive: Bool, window: Window, verdict: VerdictFigures,
        nextAction: NextAction, adoption: AdoptionFigures, nps: NPSFigures, friction: FrictionFigures,
        deployments: DeploymentFigures, delivery: DeliveryFigures, health: HealthFigures
    ) {
        self.platform = platform
        self.asOf = asOf
        self.isLive = isLive
        self.window = window
        self.verdict = verdict
        self.nextAction = nextAction
        self.adoption = adoption
        self.nps = nps
        self.friction = friction
        self.deployments = deployments
        self.delivery = delivery
        self.health = health
    }
}

/// A moment with its calendar day and wall-clock time in the configured zone.
public struct ZonedTime: Hashable, Sendable, Codable {
    /// The moment.
    public var instant: Instant
    /// The day in the configured zone.
    public var day: CivilDay
    /// Minutes since midnight on the wall clock of the configured zone.
    public var minuteOfDay: Int
    /// Seconds east of UTC at the moment.
    public var utcOffset: Int

    /// A moment in a zone.
    public init(instant: Instant, day: CivilDay, minuteOfDay: Int, utcOffset: Int) {
        self.instant = instant
        self.day = day
        self.minuteOfDay = minuteOfDay
        self.utcOffset = utcOffset
    }
}

/// The days that windowed figures cover, first and last included.
public struct Window: Hashable, Sendable, Codable {
    /// How the days are chosen.
    public enum Span: String, Hashable, Sendable, Codable, CaseIterable {
        /// From the first record's day to the as-of day.
        case all
        /// The trailing 28 days.
        case days28 = "28d"
        /// The trailing 90 days.
        case days90 = "90d"
        /// The quarter of the as-of day, up to that day.
        case quarter
    }

    /// How the days were chosen.
    public var span: Span
    /// The first day.
    public var first: CivilDay
    /// The last day: the as-of day.
    public var last: CivilDay
    /// Days covered.
    public var days: Int { max(0, last.number - first.number + 1) }

    /// A window of days.
    public init(span: Span, first: CivilDay, last: CivilDay) {
        self.span = span
        self.first = first
        self.last = last
    }
}

/// How old a panel's data is, and when that is too old.
public struct Freshness: Hashable, Sendable, Codable {
    /// The newest record's moment; nil without records.
    public var newest: Instant?
    /// The longest usual gap between records, in seconds.
    public var cadence: Int64
    /// Whether a file of this kind keeps its last good data because it cannot be read now.
    public var isHeld: Bool

    /// The age of a kind of data.
    public init(newest: Instant?, cadence: Int64, isHeld: Bool = false) {
        self.newest = newest
        self.cadence = cadence
        self.isHeld = isHeld
    }

    /// Seconds since the newest record at a moment, never negative; nil without records.
    public func age(at now: Instant) -> Int64? {
        newest.map { max(0, now.seconds - $0.seconds) }
    }

    /// Whether the data is older than twice its cadence, or held back by an unreadable file.
    public func isStale(at now: Instant) -> Bool {
        isHeld || (age(at: now).map { $0 > 2 * cadence } ?? false)
    }
}
