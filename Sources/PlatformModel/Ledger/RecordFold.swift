import Metrics
import SafeText

/// The fold of one file's records: what is kept of them, and nothing else.
///
/// A fold depends on the file's bytes and the configuration alone; the order of the lines does not matter to what it
/// says.
protocol RecordFold: AnyObject {
    /// Records taken, those with the same id counted once.
    var count: Int { get }
    /// When the records took place.
    var coverage: Coverage { get }

    /// Takes one record.
    ///
    /// - Throws: When a field is missing or no value of its type; the fold is then as it was.
    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError)
}

/// What of the configuration a fold depends on.
struct FoldOptions: Hashable, Sendable {
    /// The zone whose midnight parts the days.
    var zone = Zone.utc
    /// The environments that count as production, in lower case.
    var production: Set<String> = ["production", "prod", "live"]
    /// The actions that count as value; nil counts every action.
    var valueActions: Set<String>?
    /// Where zones that a format names are found.
    var zones = ZoneFolder()
    /// Records to point out instead of taking them; nil takes all.
    var search: RecordSearch?

    /// What complaints have to say to be kept: a search keeps the places of what it finds only.
    var kept: SafeText? { search.map { _ in WitnessFold.mark } }
}

extension RecordKind {
    /// An empty fold for a file of this kind.
    func makeFold(_ options: FoldOptions) -> any RecordFold {
        let fold = makePlainFold(options)
        return options.search.map { WitnessFold(fold, $0, kind: self, options: options) } ?? fold
    }

    private func makePlainFold(_ options: FoldOptions) -> any RecordFold {
        switch self {
        case .developers: RosterFold()
        case .usage: UsageFold(valueActions: options.valueActions)
        case .deployments: DeploymentFold(production: options.production)
        case .incidents: IncidentFold()
        case .surveys: SurveyFold()
        case .friction: FrictionFold()
        case .requests: RequestFold()
        case .ideas: IdeaFold()
        case .research: ResearchFold()
        case .board: BoardFold()
        }
    }
}

/// When records took place: the first and the newest of them, and the days that have one.
struct Coverage: Sendable {
    /// The first record's moment.
    private(set) var first: Instant?
    /// The newest record's moment.
    private(set) var newest: Instant?
    /// The days with a record, in the workspace's zone.
    private(set) var days = DaySet()

    /// Notes a record.
    @inline(__always)
    mutating func note(_ instant: Instant, on day: CivilDay) {
        if let known = first { if instant < known { first = instant } } else { first = instant }
        if let known = newest { if instant > known { newest = instant } } else { newest = instant }
        days.insert(day.number)
    }

    /// Takes in the coverage of another file.
    mutating func merge(_ other: Coverage) {
        if let theirs = other.first { first = first.map { min($0, theirs) } ?? theirs }
        if let theirs = other.newest { newest = newest.map { max($0, theirs) } ?? theirs }
        days.formUnion(other.days)
    }
}
