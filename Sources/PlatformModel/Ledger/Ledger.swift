import Metrics
import SafeText

/// The fold of all records: the merge of the files' folds, made anew for the kinds whose files have changed.
struct Ledger {
    private let configuration: Configuration
    private var generations: [RecordKind: [Int]] = [:]

    private(set) var roster = Roster([])
    private(set) var usage: UsageHistory
    private(set) var deployments = DeploymentHistory([])
    /// When services were taken out of environments.
    private(set) var removals = ServiceRemovals([])
    private(set) var incidents: [IncidentFold.Incident] = []
    private(set) var surveys = SurveyFold()
    private(set) var friction: FrictionBook
    private(set) var requests: [RequestFold.Request] = []
    private(set) var ideas: [IdeaFold.Idea] = []
    /// When the commits of ideas first reached production, in milliseconds since 1970.
    private(set) var arrivals: [UInt64: Int64] = [:]
    /// By person of the roster, the first successful deployments.
    private(set) var firstDeployments: [DeploymentTable.First] = []
    private(set) var research = ResearchBook([])
    private(set) var board = BoardBook([])
    /// Records by kind, each id once.
    private(set) var records: [RecordKind: Int] = [:]
    /// The day of the first record of any kind but the roster.
    private(set) var firstRecord: CivilDay?
    /// Data errors that only show when records are put together.
    var findings: [Findings] { [friction.findings, negativeRecoveries, negativeIdeas, negativeAccesses] }
    private var negativeRecoveries = Findings()
    private var negativeIdeas = Findings()
    private var negativeAccesses = Findings()
    /// Kinds of which a file cannot be read now.
    private(set) var held: Set<RecordKind> = []

    /// An empty ledger.
    init(configuration: Configuration) {
        self.configuration = configuration
        usage = UsageHistory([], roster: Roster([]))
        friction = FrictionBook(
            [], surveys: SurveyFold(), zone: configuration.zone, smallest: configuration.shownGroup)
    }

    /// Takes in what the files hold now.
    mutating func merge(_ files: [FollowedFile]) {
        func folds<Fold: RecordFold>(_ kind: RecordKind, _: Fold.Type) -> [Fold] {
            files.flatMap { $0.content.folds[kind] ?? [] }.compactMap { $0 as? Fold }
        }
        var changed: Set<RecordKind> = []
        for kind in RecordKind.allCases {
            let sources = files.filter { $0.content.folds[kind] != nil }
            let now = sources.flatMap { [$0.serial, $0.generation] }
            if generations[kind] ?? [] != now { changed.insert(kind) }
            generations[kind] = now
            records[kind] = sources.lazy.flatMap { $0.content.folds[kind] ?? [] }.reduce(0) { $0 + $1.count }
        }
        held = Set(files.filter { $0.failure != nil }.flatMap(\.content.folds.keys))
        if changed.contains(.developers) { roster = Roster(folds(.developers, RosterFold.self)) }
        if !changed.isDisjoint(with: [.developers, .usage]) {
            usage = UsageHistory(folds(.usage, UsageFold.self), roster: roster)
        }
        if changed.contains(.deployments) {
            deployments = DeploymentHistory([])
            for file in files {
                for case let fold as DeploymentFold in file.content.folds[.deployments] ?? [] {
                    fold.source = file.serial
                }
            }
            deployments = DeploymentHistory(folds(.deployments, DeploymentFold.self))
        }
        removals = ServiceRemovals(files.flatMap(\.content.removals))
        if changed.contains(.incidents) { incidents = Ledger.incidents(folds(.incidents, IncidentFold.self)) }
        if changed.contains(.surveys) {
            surveys = SurveyFold()
            for fold in folds(.surveys, SurveyFold.self) { surveys.merge(fold) }
        }
        if !changed.isDisjoint(with: [.surveys, .friction]) {
            friction = FrictionBook(
                folds(.friction, FrictionFold.self), surveys: surveys, zone: configuration.zone,
                smallest: configuration.shownGroup)
        }
        if changed.contains(.requests) { requests = RequestFold.merged(folds(.requests, RequestFold.self)) }
        if changed.contains(.ideas) { ideas = IdeaFold.merged(folds(.ideas, IdeaFold.self)) }
        if !changed.isDisjoint(with: [.ideas, .deployments]) {
            arrivals = deployments.arrivals(of: Set(ideas.lazy.flatMap(\.commits)))
        }
        if !changed.isDisjoint(with: [.developers, .deployments]) { matchFirstDeployments() }
        findNegativeDurations(changed)
        if changed.contains(.research) { research = ResearchBook(folds(.research, ResearchFold.self)) }
        if changed.contains(.board) { board = BoardBook(folds(.board, BoardFold.self)) }
        records[.deployments] = deployments.count
        records[.incidents] = incidents.count
        records[.friction] = friction.count
        records[.requests] = requests.count
        records[.ideas] = ideas.count
        records[.research] = research.count
        records[.board] = board.count
        firstRecord = files.lazy.flatMap(\.content.folds.values).joined().compactMap(\.coverage.days.first).min()
    }

    /// Looks for events that lie before what they have to follow. Whatever such a record says of a duration is left out.
    private mutating func findNegativeDurations(_ changed: Set<RecordKind>) {
        if !changed.isDisjoint(with: [.incidents, .deployments]) {
            negativeRecoveries = IncidentAttribution.negative(deployments, incidents)
        }
        if !changed.isDisjoint(with: [.ideas, .deployments]) {
            negativeIdeas = OutcomeFigures.Ideas.negative(ideas, deployments, arrivals)
        }
        if !changed.isDisjoint(with: [.developers, .usage, .deployments]) {
            negativeAccesses = OnboardingFigures.negative(
                RosterCensus(roster: roster, usage: usage), firsts: firstDeployments, zone: configuration.zone)
        }
    }

    /// The first deployments of the roster's people, whatever name their deployments give them.
    private mutating func matchFirstDeployments() {
        firstDeployments = Array(repeating: DeploymentTable.First(), count: roster.people.count)
        for (name, first) in deployments.firstDeployments() {
            guard let place = roster.place(of: name) else { continue }
            let known = firstDeployments[place]
            firstDeployments[place] = DeploymentTable.First(
                staging: min(known.staging, first.staging), production: min(known.production, first.production))
        }
    }

    /// The answers at a moment.
    func snapshot(_ question: Question, at moment: Moment, platform: SafeText, health: HealthFigures) -> Snapshot {
        let window = moment.window(question.window ?? .days28, firstRecord: firstRecord)
        let frictionWindow = moment.window(question.window ?? .quarter, firstRecord: firstRecord)
        let boardFigures = BoardFigures(board, at: moment)
        let people = RosterCensus(roster: roster, usage: usage)
        let adoption = AdoptionFigures(
            people, at: moment, configuration: configuration, lastBoard: boardFigures.meetings.first?.day,
            isHeld: held.contains(.usage) || held.contains(.developers))
        let answers = SurveyCensus(surveys, upTo: moment.day, smallest: configuration.shownGroup)
        let nps = NPSFigures(
            surveys: surveys, census: answers, strike: roster.strike, at: moment, configuration: configuration,
            isHeld: held.contains(.surveys))
        let census = ProductionCensus(
            deployments, incidents: incidents, attributionDays: configuration.attributionDays, at: moment,
            window: window)
        let (lives, hidden) = self.friction.lives(upTo: moment.instant)
        let friction = FrictionFigures(
            lives, hidden: hidden, coverage: self.friction.coverage, at: moment, window: frictionWindow, nps: nps,
            isHeld: held.contains(.friction))
        let requests = RequestCensus(requests, at: moment, window: window)
        var outcomes = OutcomeFigures()
        outcomes.ideas = OutcomeFigures.Ideas(
            ideas, deployments: deployments, arrivals: arrivals, at: moment, window: window)
        outcomes.incidents = OutcomeFigures.Incidents(
            incidents, at: moment, window: window, deployments: census.total.succeeded)
        outcomes.undifferentiated = OutcomeFigures.undifferentiated(answers, smallest: nps.smallestGroup)
        outcomes.selfService = requests.figures
        outcomes.bypass = OutcomeFigures.Bypass(census.ways, teams: deployments.teams, today: moment.day)
        let research = ResearchFigures(research, at: moment)
        let programme = ProgrammeFigures(
            friction: friction, life: FrictionProgramme(lives, at: moment, baseline: configuration.programme.baseline),
            nps: nps, board: boardFigures, dates: configuration.programme, at: moment)
        let records = Programme(
            adoption: adoption, nps: nps, friction: friction, research: research, board: boardFigures,
            records: records, today: moment.day)
        var verdict = VerdictFigures(
            adoption: adoption, nps: nps, friction: friction, thresholds: configuration.thresholds)
        verdict.signs = FailureSign.all(
            people: people, adoption: adoption, nps: nps, friction: friction, research: research, board: boardFigures,
            selfService: requests.daily, bypass: census.ways.daily, today: moment.day)
        var snapshot = Snapshot(
            platform: platform, asOf: moment.zoned, isLive: question.asOf == .live, window: window, verdict: verdict,
            nextAction: NextAction(records), adoption: adoption, nps: nps, friction: friction,
            deployments: DeploymentFigures(
                deployments, removals: removals, production: census, at: moment, window: window,
                configuration: configuration,
                isHeld: held.contains(.deployments)),
            delivery: DeliveryFigures(
                census, history: deployments, at: moment, window: window, showsBands: configuration.showsBands2023),
            health: health)
        snapshot.outcomes = outcomes
        snapshot.onboarding = OnboardingFigures(
            people, firsts: firstDeployments, advanced: configuration.advancedFeatures, at: moment, window: window)
        snapshot.research = research
        snapshot.board = boardFigures
        snapshot.programme = programme
        snapshot.redact(roster.strike)
        return snapshot
    }

    /// Incidents up to a moment that no deployment is to blame for, by their file.
    func unlinkedIncidents(at moment: Instant) -> [SafeText: Int] {
        IncidentAttribution.unlinked(
            deployments, incidents, within: configuration.attributionDays, upTo: moment)
    }

    private static func incidents(_ folds: [IncidentFold]) -> [IncidentFold.Incident] {
        guard folds.count != 1 else { return folds[0].incidents.values }
        var all = IdentifiedRecords<IncidentFold.Incident>()
        for fold in folds { all.merge(fold.incidents, replaces: IncidentFold.replaces) }
        return all.values
    }
}
