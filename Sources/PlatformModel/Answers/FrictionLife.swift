import Metrics
import SafeText

/// The life of one friction point up to a moment.
struct FrictionLife {
    let name: String
    var reports: [FrictionBook.Citation] = []
    private(set) var state = FrictionFigures.State.reported
    private(set) var since: Instant?
    private(set) var planned: Instant?
    private(set) var started: Instant?
    private(set) var resolved: Instant?
    private(set) var told: Set<Int> = []
    /// The first message after the resolution.
    private(set) var firstTold: Instant?
    /// The quarters it was planned for, as written, each with the moment.
    private(set) var plans: [PlannedQuarter] = []
    /// The first event of its life.
    private(set) var firstEvent: Instant?
    /// Names of points that were merged into it.
    var merged: [String] = []
    /// Whether a message went out to all instead of to named people.
    private(set) var toldEveryone = false
    private(set) var plan: FrictionFigures.Plan?

    init(name: String) {
        self.name = name
    }

    /// Takes in what a survey wave says of the point: the largest wave of a stretch of time counts there.
    mutating func add(_ block: [FrictionBook.Citation]) { reports += block }

    /// Notes a point that was merged into this one.
    mutating func merge(_ other: String) {
        if !merged.contains(other) { merged.append(other) }
    }

    /// Takes the next event; one that cannot follow (told before resolved) changes nothing.
    ///
    /// - Parameter named: The reporters among those whom the event names.
    mutating func take(_ event: FrictionFold.Event, named: [Int]) {
        firstEvent = firstEvent ?? event.time
        switch event.step {
        case .planned:
            state = .planned
            planned = event.time
            plans.append(PlannedQuarter(text: event.quarter, time: event.time))
            plan = FrictionFigures.Plan(
                quarter: clean(event.quarter), measure: clean(event.measure), current: clean(event.current),
                target: clean(event.target), after: nil)
        case .started:
            state = .started
            started = event.time
        case .resolved:
            state = .resolved
            resolved = event.time
            firstTold = nil
            if let after = clean(event.after) {
                plan = plan ?? FrictionFigures.Plan(quarter: nil, measure: nil, current: nil, target: nil, after: nil)
                plan?.after = after
            }
        case .told:
            guard resolved != nil else { return }
            state = .told
            firstTold = firstTold ?? event.time
            told.formUnion(named)
            if event.developers.isEmpty { toldEveryone = true }
        case .reopened:
            state = .reopened
            planned = nil
            started = nil
            resolved = nil
            told = []
            firstTold = nil
            toldEveryone = false
        case .merged: return
        }
        since = event.time
    }

    /// The life with what its reports say of it: a report after the resolution opens the point again.
    func settled() -> FrictionLife {
        guard let end = resolved, let again = reports.lazy.filter({ $0.begun > end }).map(\.time).min() else {
            return self
        }
        var life = self
        life.state = .reopened
        life.since = again
        life.planned = nil
        life.started = nil
        life.resolved = nil
        life.firstTold = nil
        return life
    }

    /// Distinct people who reported it before its resolution, and those of them who were told after it.
    ///
    /// Who named it in a survey is not known to whoever tells: only a message to all reaches those people.
    var loop: (reporters: Int, told: Int) {
        let before = reports.filter { report in resolved.map { report.begun <= $0 } ?? true }
        let named = Set(before.lazy.filter { !$0.isFromSurvey }.map(\.reporter))
        let all = named.count + FrictionLife.largestWave(of: before).count
        guard resolved != nil else { return (all, 0) }
        return (all, toldEveryone ? all : named.intersection(told).count)
    }

    /// The point's figures and reporters in a stretch of time; nil when nobody reported it there.
    func point(
        in instants: ClosedRange<Instant>, days: Int
    ) -> (point: FrictionFigures.Point, reporters: Set<Int>)? {
        let inside = reports.filter { instants.contains($0.time) }
        guard !inside.isEmpty, let first = reports.lazy.map(\.time).min() else { return nil }
        let minutes = inside.reduce(0) { $0 + $1.minutesLost }
        let wave = FrictionLife.largestWave(of: inside)
        let named = inside.filter { !$0.isFromSurvey }
        let reporters = Set(named.map(\.reporter)).union(wave)
        var point = FrictionFigures.Point(
            rank: 0, point: SafeText(cleaning: name), reporters: reporters.count,
            reports: named.count + wave.count, minutesLost: minutes,
            hoursPerWeek: days > 0 ? Double(minutes) / 60 / (Double(days) / 7) : 0, state: state, since: since,
            firstReport: first, plan: plan)
        let loop = loop
        point.reportersEver = loop.reporters
        point.told = loop.told
        point.planned = planned
        point.started = started
        point.resolved = resolved
        point.firstTold = firstTold
        point.merged = merged.sorted().map { SafeText(cleaning: $0) }
        return (point, reporters)
    }

    /// The people of the survey wave among some reports that has most of them. Two waves are not added up: their sum less
    /// each of them would tell who answered in both.
    private static func largestWave(of reports: [FrictionBook.Citation]) -> Set<Int> {
        var waves: [Instant: Set<Int>] = [:]
        for report in reports where report.isFromSurvey { waves[report.time, default: []].insert(report.reporter) }
        return waves.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.value ?? []
    }

    private func clean(_ text: String?) -> SafeText? {
        text.map { SafeText(cleaning: $0) }
    }
}
