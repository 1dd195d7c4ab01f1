public import Metrics

/// What `uptake.yaml` says; every value has a default, so a folder without the file works.
public struct Configuration: Sendable {
    /// A day from which using the platform was compulsory.
    public struct Enforcement: Hashable, Sendable {
        /// The day.
        public var day: CivilDay
        /// What began.
        public var what: String

        /// An enforcement mark.
        public init(day: CivilDay, what: String) {
            self.day = day
            self.what = what
        }
    }

    /// Files outside the native layout, and how they are read.
    public struct Source: Hashable, Sendable {
        /// The glob that names them: in the workspace, or absolute.
        public let path: String
        /// How they are read.
        let rule: SourceRule
    }

    /// What the platform is called; nil is the folder's name.
    public var platform: String?
    /// The launch day; nil is the first usage.
    public var launch: CivilDay?
    /// The zone whose midnight parts the days.
    public var zone = Zone.utc
    /// The environments that count as production, in lower case.
    public var production: Set<String> = ["production", "prod", "live"]
    /// The actions that count as value; nil counts every action.
    public var valueActions: Set<String>?
    /// The edges of the verdict's quadrants.
    public var thresholds = Quadrant.Thresholds()
    /// The smallest group whose survey answers are shown; 3 at least.
    public var smallestGroup = 5
    /// When use became compulsory.
    public var enforcement: [Enforcement] = []
    /// People invited to the survey, by wave.
    public var invited: [Quarter: Int] = [:]
    /// Files outside the native layout.
    public var sources: [Source] = []
    /// The theme's name; nil leaves it to the terminal.
    public var theme: String?
    /// Seconds between looks at the files; nil is the default.
    public var interval: Double?

    /// Where time zones are found.
    var zones = ZoneFolder()

    /// The defaults.
    public init() {}

    /// What of the configuration the folds depend on.
    var foldOptions: FoldOptions {
        FoldOptions(zone: zone, production: production, valueActions: valueActions, zones: zones)
    }
}
