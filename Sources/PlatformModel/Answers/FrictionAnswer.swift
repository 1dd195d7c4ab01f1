import Metrics
import SafeText

extension FrictionFigures {
    /// The most communications listed.
    static let mostCommunications = 12
    /// Points whose ranks are resampled, and points among which they are ranked.
    static let resampledPoints = 50

    /// What was in the developers' way up to a moment.
    ///
    /// - Parameter lives: The lives of the friction points up to the moment.
    init(
        _ lives: [FrictionLife], coverage: Coverage, at moment: Moment, window: Window, nps: NPSFigures, isHeld: Bool
    ) {
        let instants = moment.instants(of: window)
        var found: [(point: Point, reporters: Set<Int>)] = []
        var (resolvedReporters, toldReporters, resolvedPoints, toldPoints) = (0, 0, 0, 0)
        var waits: [Double] = []
        for life in lives {
            if let entry = life.point(in: instants, days: window.days) { found.append(entry) }
            guard let resolved = life.resolved else { continue }
            let (reporters, told) = life.loop
            resolvedPoints += 1
            resolvedReporters += reporters
            if life.state == .told { toldPoints += 1 }
            toldReporters += told
            if let first = life.firstTold { waits.append(first.seconds(since: resolved)) }
        }
        found.sort { FrictionFigures.ranksBefore($0.point, $1.point) }
        FrictionFigures.addRanges(to: &found)
        var points = found.map(\.point)
        for place in points.indices {
            points[place].rank = place + 1
            points[place].isTied =
                (place > 0 && points[place - 1].reporters == points[place].reporters)
                || (place + 1 < points.count && points[place + 1].reporters == points[place].reporters)
        }
        self.init(
            window: window, points: points, resolvedReporters: resolvedReporters, toldReporters: toldReporters,
            resolvedPoints: resolvedPoints, toldPoints: toldPoints,
            freshness: moment.freshness(coverage, usual: 14, isHeld: isHeld))
        if points.count > 3, points[2].reporters == points[3].reporters {
            tiedAcrossThird = points.filter { $0.reporters == points[2].reporters }.map(\.point)
        }
        topReported = points.first.map { moment.zone.day(of: $0.firstReport) }
        resolvedToTold = Quantiles.quantile(0.5, selectingFrom: &waits)
        topThree = TopThree(lives, quarter: moment.day.quarter, zone: moment.zone)
        communications = FrictionFigures.communications(lives, nps: nps, zone: moment.zone)
    }

    /// Adds the range of ranks to the first points, by resampling the reporters of the window.
    private static func addRanges(to found: inout [(point: Point, reporters: Set<Int>)]) {
        let count = min(found.count, resampledPoints)
        var cited: [Int: [Int]] = [:]
        for place in 0..<count {
            for reporter in found[place].reporters { cited[reporter, default: []].append(place) }
        }
        // Reporters are drawn by number; what they cite orders them, so that their names do not matter.
        let citations = cited.values.sorted { $0.lexicographicallyPrecedes($1) }
        let size = citations.reduce(citations.count) { $0 + $1.count }
        let replicates = max(200, min(500, 400_000 / max(1, size)))
        let ranges = RankBootstrap.ranges(citations: citations, points: count, replicates: replicates)
        for (place, range) in ranges.enumerated() {
            found[place].point.rankRange = RankRange(best: range.best, worst: range.worst)
        }
    }

    /// Waves around the first message after each resolution: the newest shown one that ended before its day, and the
    /// first shown one that began after it.
    private static func communications(_ lives: [FrictionLife], nps: NPSFigures, zone: Zone) -> [Communication] {
        let shown = nps.waves.filter { $0.result != nil }
        let all = lives.compactMap { life -> Communication? in
            guard let told = life.firstTold else { return nil }
            let day = zone.day(of: told)
            guard let before = shown.last(where: { $0.lastAnswer.map { $0 < day } ?? false }),
                let after = shown.first(where: { $0.firstAnswer.map { $0 > day } ?? false }),
                let change = nps.change(from: before.quarter, to: after.quarter)
            else { return nil }
            return Communication(
                point: SafeText(cleaning: life.name), day: day, before: before.quarter, after: after.quarter,
                change: change)
        }
        return Array(all.sorted { ($1.day, $0.point) < ($0.day, $1.point) }.prefix(mostCommunications))
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
        /// The number of the developer, or one of its own for somebody the data does not name.
        var reporter: Int
        var minutesLost: Int
    }

    private var citations: [String: [Citation]] = [:]
    /// The numbers of reporters by their names.
    private var reporters: [String: Int] = [:]
    private var reporterCount = 0
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
        for report in reports.values + anonymous {
            cite(report.point, by: report.developer, at: report.time, minutesLost: report.minutesLost)
        }
        for (identity, given) in surveys.identified {
            for answer in given.lazy.map(\.answer) {
                for point in answer.friction { cite(point, by: identity.developer, at: zone.start(of: answer.day)) }
            }
        }
        for answer in surveys.anonymous where !answer.friction.isEmpty {
            // One answer is one person, however many points it names.
            let reporter = reporter(named: nil)
            for point in answer.friction where !point.isEmpty {
                citations[point, default: []].append(
                    Citation(time: zone.start(of: answer.day), reporter: reporter, minutesLost: 0))
            }
        }
    }

    /// The number of a reporter; a new one for somebody without a name.
    private mutating func reporter(named name: String?) -> Int {
        if let name, let known = reporters[name] { return known }
        if let name { reporters[name] = reporterCount }
        reporterCount += 1
        return reporterCount - 1
    }

    private mutating func cite(_ point: String, by name: String?, at time: Instant, minutesLost: Int = 0) {
        guard !point.isEmpty else { return }
        citations[point, default: []].append(
            Citation(time: time, reporter: reporter(named: name), minutesLost: minutesLost))
    }

    /// The lives of all friction points up to a moment, merged points under the point they joined.
    func lives(upTo moment: Instant) -> [FrictionLife] {
        let events = events.filter { $0.time <= moment }
        var joined: [String: String] = [:]
        for event in events where event.step == .merged { joined[event.point] = event.into }
        var lives: [String: FrictionLife] = [:]
        for (source, citations) in citations {
            let name = FrictionBook.target(of: source, joined)
            lives[name, default: FrictionLife(name: name)].reports += citations.filter { $0.time <= moment }
            if name != source { lives[name]?.merged.append(source) }
        }
        for event in events where event.step != .merged {
            let name = FrictionBook.target(of: event.point, joined)
            lives[name, default: FrictionLife(name: name)].take(
                event, named: event.developers.compactMap { reporters[$0] })
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
        guard let end = resolved, let again = reports.lazy.map(\.time).filter({ $0 > end }).min() else { return self }
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
    var loop: (reporters: Int, told: Int) {
        let reporters = Set(
            reports.lazy.filter { report in resolved.map { report.time <= $0 } ?? true }.map(\.reporter))
        guard resolved != nil else { return (reporters.count, 0) }
        return (reporters.count, toldEveryone ? reporters.count : reporters.intersection(told).count)
    }

    /// The point's figures and reporters in a stretch of time; nil when nobody reported it there.
    func point(
        in instants: ClosedRange<Instant>, days: Int
    ) -> (point: FrictionFigures.Point, reporters: Set<Int>)? {
        let inside = reports.filter { instants.contains($0.time) }
        guard !inside.isEmpty, let first = reports.lazy.map(\.time).min() else { return nil }
        let minutes = inside.reduce(0) { $0 + $1.minutesLost }
        let reporters = Set(inside.map(\.reporter))
        var point = FrictionFigures.Point(
            rank: 0, point: SafeText(cleaning: name), reporters: reporters.count,
            reports: inside.count, minutesLost: minutes,
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

    private func clean(_ text: String?) -> SafeText? {
        text.map { SafeText(cleaning: $0) }
    }
}
