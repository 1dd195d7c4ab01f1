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

    /// Figures of data health.
    public init(
        records: [Records], skippedLines: Int, files: Int, diagnostics: [Diagnostic], diagnosticCount: Int
    ) {
        self.records = records
        self.skippedLines = skippedLines
        self.files = files
        self.diagnostics = diagnostics
        self.diagnosticCount = diagnosticCount
    }
}
