import Metrics
import SafeText

extension FrictionFigures {
    /// What was in the developers' way up to a moment.
    init(_ book: FrictionBook, at moment: Moment, window: Window, isHeld: Bool) {
        let lives = book.lives(upTo: moment.instant)
        let instants = moment.instants(of: window)
        var points: [Point] = []
        var (resolvedReporters, toldReporters, resolvedPoints, toldPoints) = (0, 0, 0, 0)
        for life in lives {
            if let point = life.point(in: instants, days: window.days) { points.append(point) }
            guard let resolved = life.resolved else { continue }
            let reporters = Set(life.reports.filter { $0.time <= resolved }.map(\.reporter))
            resolvedPoints += 1
            resolvedReporters += reporters.count
            if life.state == .told { toldPoints += 1 }
            toldReporters += life.toldEveryone ? reporters.count : reporters.intersection(life.told).count
        }
        points.sort(by: FrictionFigures.ranksBefore)
        for place in points.indices { points[place].rank = place + 1 }
        self.init(
            window: window, points: points, resolvedReporters: resolvedReporters, toldReporters: toldReporters,
            resolvedPoints: resolvedPoints, toldPoints: toldPoints,
            freshness: moment.freshness(book.coverage, usual: 14, isHeld: isHeld))
    }

    /// More reporters first; then more time lost, the earlier first report, and the name.
    private static func ranksBefore(_ left: Point, _ right: Point) -> Bool {
        if left.reporters != right.reporters { return left.reporters > right.reporters }
        if left.minutesLost != right.minutesLost { return left.minutesLost > right.minutesLost }
        if left.firstReport != right.firstReport { return left.firstReport < right.firstReport }
        return left.point < right.point
    }
}

/// Reports and events of friction points from friction files and surveys.
struct FrictionBook {
    /// A citation of a friction point by one person.
    struct Citation {
        var time: Instant
        /// The developer, or a mark of its own for somebody the data does not name.
        var reporter: String
        var minutesLost: Int
    }

    private var citations: [String: [Citation]] = [:]
    private var events: [FrictionFold.Event] = []
    /// When reports and events took place.
    private(set) var coverage = Coverage()
    /// Records read from friction files, each id once.
    private(set) var count = 0

    /// The book of some friction files and of the survey answers that name friction points.
    init(_ folds: [FrictionFold], surveys: SurveyFold, zone: Zone) {
        var reports = IdentifiedRecords<FrictionFold.Report>()
        var anonymous: [FrictionFold.Report] = []
        var seen: Set<UInt64> = []
        for fold in folds {
            if folds.count == 1 {
                reports = fold.reports
            } else {
                reports.merge(fold.reports, replaces: FrictionFold.replaces)
            }
            anonymous += fold.anonymous
            for event in fold.events where seen.insert(event.digest).inserted { events.append(event) }
            coverage.merge(fold.coverage)
        }
        events.sort { ($0.time, $0.digest) < ($1.time, $1.digest) }
        count = reports.count + anonymous.count + events.count
        for (number, report) in (reports.values + anonymous).enumerated() {
            citations[report.point, default: []].append(
                Citation(
                    time: report.time, reporter: report.developer ?? "\u{0}\(number)", minutesLost: report.minutesLost))
        }
        let named = surveys.identified.map { ($0.key.developer as String?, $0.value.answer) }
        for (number, (developer, answer)) in (named + surveys.anonymous.map { (nil, $0) }).enumerated() {
            for point in answer.friction where !point.isEmpty {
                citations[point, default: []].append(
                    Citation(
                        time: zone.start(of: answer.day), reporter: developer ?? "\u{1}\(number)", minutesLost: 0))
            }
        }
    }

    /// The lives of all friction points up to a moment, merged points under the point they joined.
    func lives(upTo moment: Instant) -> [FrictionLife] {
        let events = events.filter { $0.time <= moment }
        var joined: [String: String] = [:]
        for event in events where event.step == .merged { joined[event.point] = event.into }
        var lives: [String: FrictionLife] = [:]
        for (name, citations) in citations {
            let name = FrictionBook.target(of: name, joined)
            lives[name, default: FrictionLife(name: name)].reports += citations.filter { $0.time <= moment }
        }
        for event in events where event.step != .merged {
            let name = FrictionBook.target(of: event.point, joined)
            lives[name, default: FrictionLife(name: name)].take(event)
        }
        return lives.values.filter { !$0.reports.isEmpty }.map { $0.settled() }
    }

    /// The point that a merged one ended up in; merges in a circle end where they began.
    private static func target(of name: String, _ joined: [String: String]) -> String {
        var target = name
        for _ in 0..<16 {
            guard let next = joined[target], next != name else { break }
            target = next
        }
        return target
    }
}

/// The life of one friction point up to a moment.
struct FrictionLife {
    let name: String
    var reports: [FrictionBook.Citation] = []
    private(set) var state = FrictionFigures.State.reported
    private(set) var since: Instant?
    private(set) var resolved: Instant?
    private(set) var told: Set<String> = []
    /// Whether a message went out to all instead of to named people.
    private(set) var toldEveryone = false
    private var plan: FrictionFigures.Plan?

    init(name: String) {
        self.name = name
    }

    /// Takes the next event; one that cannot follow (told before resolved) changes nothing.
    mutating func take(_ event: FrictionFold.Event) {
        switch event.step {
        case .planned:
            state = .planned
            plan = FrictionFigures.Plan(
                quarter: clean(event.quarter), measure: clean(event.measure), current: clean(event.current),
                target: clean(event.target), after: nil)
        case .started: state = .started
        case .resolved:
            state = .resolved
            resolved = event.time
            if let after = clean(event.after) {
                plan = plan ?? FrictionFigures.Plan(quarter: nil, measure: nil, current: nil, target: nil, after: nil)
                plan?.after = after
            }
        case .told:
            guard resolved != nil else { return }
            state = .told
            told.formUnion(event.developers)
            if event.developers.isEmpty { toldEveryone = true }
        case .reopened:
            state = .reopened
            resolved = nil
            told = []
            toldEveryone = false
        case .merged: return
        }
        since = event.time
    }

    /// The life with what its reports say of it: a report after the resolution opens the point again.
    func settled() -> FrictionLife {
        guard let end = resolved, let again = reports.lazy.map(\.time).filter({ $0 > end }).min() else { return self }
        var life = self
        life.state = .reopened
        life.since = again
        life.resolved = nil
        return life
    }

    /// The point's figures in a stretch of time; nil when nobody reported it there.
    func point(in instants: ClosedRange<Instant>, days: Int) -> FrictionFigures.Point? {
        let inside = reports.filter { instants.contains($0.time) }
        guard !inside.isEmpty, let first = reports.lazy.map(\.time).min() else { return nil }
        let minutes = inside.reduce(0) { $0 + $1.minutesLost }
        return FrictionFigures.Point(
            rank: 0, point: SafeText(cleaning: name), reporters: Set(inside.map(\.reporter)).count,
            reports: inside.count, minutesLost: minutes,
            hoursPerWeek: days > 0 ? Double(minutes) / 60 / (Double(days) / 7) : 0, state: state, since: since,
            firstReport: first, plan: plan)
    }

    private func clean(_ text: String?) -> SafeText? {
        text.map { SafeText(cleaning: $0) }
    }
}
