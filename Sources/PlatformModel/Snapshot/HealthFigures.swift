public import SafeText

/// What was read, and what could not be.
public struct HealthFigures: Hashable, Sendable, Codable {
    /// Records of one kind.
    public struct Records: Hashable, Sendable, Codable {
        /// The kind, named as its file is.
        public var kind: SafeText
        /// Records read, duplicates counted once.
        public var count: Int

        /// A count of records.
        public init(kind: SafeText, count: Int) {
            self.kind = kind
            self.count = count
        }
    }

    /// What one file gives.
    public struct Source: Hashable, Sendable, Codable {
        /// The file, relative to the workspace.
        public var path: SafeText
        /// What it was recognised as: a kind of the native layout or a format of exports; nil when it was not.
        public var format: SafeText?
        /// Records by kind, duplicates counted once, in the order of the kinds; kinds without any are left out.
        public var records: [Records]
        /// The newest record, how often records usually come, and whether the file cannot be read now.
        public var freshness: Freshness
        /// Lines left out.
        public var rejectedLines: Int
        /// Records that say again what another one of the same id in the file says, or an earlier state of it.
        public var duplicates: Int
        /// Records more than ten minutes in the future: in no figure until their time comes, and each of the first named in
        /// the diagnostics.
        public var futureTimes: Int
        /// Incidents up to the moment that name no deployment that is known, and before which their service had none within
        /// the days of attribution; nil of a file without incidents.
        public var unlinkedIncidents: Int?
        /// Changes, such as merged commits, that the file tells of; nil of a format that tells of none.
        public var changes: Int?
        /// Those of them that no deployment is known to hold; nil of a format that tells of no changes.
        public var undeployedChanges: Int?
        /// In what the counts differ from those of the tool that wrote the file; nil where they do not.
        public var deviation: SafeText?
        /// Why the file cannot be read now; nil when it can.
        public var failure: SafeText?

        /// The figures of one file.
        public init(
            path: SafeText, format: SafeText?, records: [Records], freshness: Freshness, rejectedLines: Int = 0,
            duplicates: Int = 0, futureTimes: Int = 0, unlinkedIncidents: Int? = nil, changes: Int? = nil,
            undeployedChanges: Int? = nil, deviation: SafeText? = nil, failure: SafeText? = nil
        ) {
            self.path = path
            self.format = format
            self.records = records
            self.freshness = freshness
            self.rejectedLines = rejectedLines
            self.duplicates = duplicates
            self.futureTimes = futureTimes
            self.unlinkedIncidents = unlinkedIncidents
            self.changes = changes
            self.undeployedChanges = undeployedChanges
            self.deviation = deviation
            self.failure = failure
        }

        /// Records of all kinds together.
        public var recordCount: Int { records.reduce(0) { $0 + $1.count } }
    }

    /// The most files whose figures a snapshot holds.
    public static let mostSources = 500

    /// Records by kind, in the order of the kinds.
    public var records: [Records]
    /// Lines left out.
    public var skippedLines: Int
    /// Files read.
    public var files: Int
    /// Complaints, errors first; at most 1,000.
    public var diagnostics: [Diagnostic]
    /// All complaints, those past the first 1,000 included.
    public var diagnosticCount: Int
    /// The files read, in the order in which they were found; at most ``mostSources``.
    public var sources: [Source]

    /// Figures of data health.
    public init(
        records: [Records], skippedLines: Int, files: Int, diagnostics: [Diagnostic], diagnosticCount: Int,
        sources: [Source] = []
    ) {
        self.records = records
        self.skippedLines = skippedLines
        self.files = files
        self.diagnostics = diagnostics
        self.diagnosticCount = diagnosticCount
        self.sources = sources
    }
}
