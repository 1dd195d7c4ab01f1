public import Metrics
public import SafeText

/// Which records of one kind a figure rests on.
public struct RecordFilter: Hashable, Sendable {
    /// What a record's field must say.
    public enum Condition: Hashable, Sendable {
        /// The field has this text, of an environment in any case; the empty text also when it has no value.
        case equals(field: String, text: String)
        /// The field has one of these texts, as with ``equals(field:text:)``.
        case isOneOf(field: String, texts: [String])
        /// The field has a value.
        case has(field: String)
        /// The field has no value.
        case lacks(field: String)
        /// The answer has a score and was not dismissed.
        case isScored
        /// The answer was dismissed or has no score.
        case isUnscored
        /// The environment is one that counts as production.
        case isProduction
        /// The action is one that counts as value.
        case isValueAction
    }

    /// The kind of the records.
    public var kind: RecordKind
    /// The first day of the records; nil takes them from the start.
    public var first: CivilDay?
    /// The last day of the records; nil takes them up to the moment asked for.
    public var last: CivilDay?
    /// The field that tells a record's day; nil takes the one that every record of the kind has.
    public var dayField: String?
    /// What a record must say beside; a field that the kind does not have is never met.
    public var conditions: [Condition]

    /// Records of a kind.
    public init(
        _ kind: RecordKind, from first: CivilDay? = nil, to last: CivilDay? = nil, by dayField: String? = nil,
        where conditions: [Condition] = []
    ) {
        self.kind = kind
        self.first = first
        self.last = last
        self.dayField = dayField
        self.conditions = conditions
    }
}

/// The records that some filters find.
public struct RecordEvidence: Hashable, Sendable {
    /// The most places that are named.
    public static let mostPlaces = 20

    /// A record's place.
    public struct Place: Hashable, Sendable {
        /// The file, by its path in the workspace.
        public var file: SafeText
        /// The line, from 1.
        public var line: Int

        /// A place in a file.
        public init(file: SafeText, line: Int) {
            self.file = file
            self.line = line
        }
    }

    /// A file and how many of its records are meant.
    public struct File: Hashable, Sendable {
        /// The file, by its path in the workspace.
        public var file: SafeText
        /// Records; one that says again what another says counts as often as it stands there.
        public var records: Int

        /// Records of a file.
        public init(file: SafeText, records: Int) {
            self.file = file
            self.records = records
        }
    }

    /// The files with such records, in the order in which they are read.
    public var files: [File] = []
    /// The first places of each file, in the order of the files and lines; at most ``mostPlaces``, each file having
    /// its turn before another has a further one.
    public var places: [Place] = []

    /// No records.
    public init() {}

    /// Records of all files.
    public var records: Int { files.reduce(0) { $0 + $1.records } }
}
