import Metrics
import SafeText

/// The fold of all records: the merge of the files' folds, made anew for the kinds whose files have changed.
struct Ledger {
    private let configuration: Configuration
    private var generations: [RecordKind: [Int]] = [:]

    private(set) var roster = Roster([])
    private(set) var usage: UsageHistory
    private(set) var deployments = DeploymentHistory([])
    private(set) var incidents: [IncidentFold.Incident] = []
    private(set) var surveys = SurveyFold()
    private(set) var friction: FrictionBook
    /// When the board met, in the order of time.
    private(set) var meetings: [Instant] = []
    /// Records by kind, each id once.
    private(set) var records: [RecordKind: Int] = [:]
    /// The day of the first record of any kind but the roster.
    private(set) var firstRecord: CivilDay?
    /// Kinds of which a file cannot be read now.
    private(set) var held: Set<RecordKind> = []

    /// An empty ledger.
    init(configuration: Configuration) {
        self.configuration = configuration
        usage = UsageHistory([], roster: Roster([]))
        friction = FrictionBook([], surveys: SurveyFold(), zone: configuration.zone)
    }

    /// Takes in what the files hold now.
    mutating func merge(_ files: [FollowedFile]) {
        func folds<Fold: RecordFold>(_ kind: RecordKind, _: Fold.Type) -> [Fold] {
            files.compactMap { $0.content.folds[kind] as? Fold }
        }
        var changed: Set<RecordKind> = []
        for kind in RecordKind.allCases {
            let sources = files.filter { $0.content.folds[kind] != nil }
            let now = sources.flatMap { [$0.serial, $0.generation] }
            if generations[kind] ?? [] != now { changed.insert(kind) }
            generations[kind] = now
            records[kind] = sources.reduce(0) { $0 + ($1.content.folds[kind]?.count ?? 0) }
        }
        held = Set(files.filter { $0.failure != nil }.flatMap(\.content.folds.keys))
        if changed.contains(.developers) { roster = Roster(folds(.developers, RosterFold.self)) }
        if !changed.isDisjoint(with: [.developers, .usage]) {
            usage = UsageHistory(folds(.usage, UsageFold.self), roster: roster)
        }
        if changed.contains(.deployments) {
            deployments = DeploymentHistory([])
            deployments = DeploymentHistory(folds(.deployments, DeploymentFold.self))
        }
        if changed.contains(.incidents) { incidents = Ledger.incidents(folds(.incidents, IncidentFold.self)) }
        if changed.contains(.surveys) {
            surveys = SurveyFold()
            for fold in folds(.surveys, SurveyFold.self) { surveys.merge(fold) }
        }
        if !changed.isDisjoint(with: [.surveys, .friction]) {
            friction = FrictionBook(folds(.friction, FrictionFold.self), surveys: surveys, zone: configuration.zone)
        }
        if changed.contains(.board) { meetings = folds(.board, BoardFold.self).flatMap(\.meetings).sorted() }
        records[.deployments] = deployments.count
        records[.incidents] = incidents.count
        records[.friction] = friction.count
        firstRecord = files.flatMap(\.content.folds.values).compactMap(\.coverage.days.first).min()
    }

    /// The answers at a moment.
    func snapshot(_ question: Question, at moment: Moment, platform: SafeText, health: HealthFigures) -> Snapshot {
        let window = moment.window(question.window ?? .days28, firstRecord: firstRecord)
        let frictionWindow = moment.window(question.window ?? .quarter, firstRecord: firstRecord)
        let lastBoard = meetings.last { $0 <= moment.instant }.map { moment.zone.day(of: $0) }
        let adoption = AdoptionFigures(
            roster: roster, usage: usage, at: moment, configuration: configuration, lastBoard: lastBoard,
            isHeld: held.contains(.usage) || held.contains(.developers))
        let nps = NPSFigures(
            surveys: surveys, at: moment, configuration: configuration, isHeld: held.contains(.surveys))
        let census = ProductionCensus(deployments, incidents: incidents, at: moment, window: window)
        let friction = FrictionFigures(
            friction, at: moment, window: frictionWindow, isHeld: held.contains(.friction))
        return Snapshot(
            platform: platform, asOf: moment.zoned, isLive: question.asOf == .live, window: window,
            verdict: VerdictFigures(adoption: adoption, nps: nps, thresholds: configuration.thresholds),
            nextAction: NextAction(
                Programme(
                    adoption: adoption, nps: nps, friction: friction, records: records, lastBoard: lastBoard,
                    today: moment.day)),
            adoption: adoption, nps: nps, friction: friction,
            deployments: DeploymentFigures(
                deployments, production: census, at: moment, window: window, configuration: configuration,
                isHeld: held.contains(.deployments)),
            delivery: DeliveryFigures(census, window: window), health: health)
    }

    private static func incidents(_ folds: [IncidentFold]) -> [IncidentFold.Incident] {
        guard folds.count != 1 else { return folds[0].incidents.values }
        var all = IdentifiedRecords<IncidentFold.Incident>()
        for fold in folds { all.merge(fold.incidents, replaces: IncidentFold.replaces) }
        return all.values
    }
}
