public import Metrics
public import SafeText

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

    /// Days that the configuration sets for the four-step programme, beside those that follow from the data.
    public struct Programme: Hashable, Sendable {
        /// The first day of measuring: earlier answers and reports are no baseline.
        public var baseline: CivilDay?
        /// The last day for resolving the top three; nil is the end of the quarter they are planned for.
        public var fix: CivilDay?
        /// The last day for telling the reporters of what is resolved; nil is 28 days after each resolution.
        public var communicate: CivilDay?
        /// The last day for the board's first meeting; nil is the end of the month after its first record.
        public var board: CivilDay?

        /// No days.
        public init() {}
    }

    /// Something that others than the model understand, as it is written, and where: a threshold, an action, a key.
    public struct Word: Hashable, Sendable {
        /// The text: `nps>=40`.
        public var text: String
        /// The configuration file.
        public var file: SafeText
        /// The line, from 1.
        public var line: Int
        /// The column, from 1.
        public var column: Int

        /// A word at a place.
        public init(text: String, file: SafeText, line: Int, column: Int) {
            self.text = text
            self.file = file
            self.line = line
            self.column = column
        }
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
    /// Thresholds that reports check when asked to.
    public var checks: [Word] = []
    /// The smallest group whose survey answers are shown; 3 at least.
    public var smallestGroup = 5
    /// Days within which an incident is attributed to the deployment before it.
    public var attributionDays = 7
    /// Whether the clusters of DORA's 2023 report are shown.
    public var showsBands2023 = false
    /// Whether the roster is a sample of the people who could use the platform, so that adoption has an interval.
    public var isRosterSampled = false
    /// The capabilities of which the first use is the first advanced feature; nil takes the third distinct capability.
    public var advancedFeatures: Set<String>?
    /// Days of the four-step programme.
    public var programme = Programme()
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
    /// Whether the mouse is used; nil leaves it to the program.
    public var usesMouse: Bool?
    /// Keys chosen for actions of the dashboard.
    public var keys: [KeyChoice] = []

    /// The smallest group whose survey answers are shown, never fewer than 3.
    var shownGroup: Int { max(3, smallestGroup) }

    /// Where time zones are found.
    var zones = ZoneFolder()

    /// The defaults.
    public init() {}

    /// What of the configuration the folds depend on.
    var foldOptions: FoldOptions {
        FoldOptions(zone: zone, production: production, valueActions: valueActions, zones: zones)
    }
}
