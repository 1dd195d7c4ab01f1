import Metrics
import SafeText

extension FrictionFigures {
    /// The most communications listed.
    static let mostCommunications = 12
    /// Points whose ranks are resampled, and points among which they are ranked.
    static let resampledPoints = 50
    /// The most resolutions listed.
    static let mostResolutions = 1000

    /// What was in the developers' way up to a moment.
    ///
    /// - Parameters:
    ///   - lives: The lives of the friction points up to the moment.
    ///   - hidden: Points of the moment that only survey answers name, and too few of those.
    init(
        _ lives: [FrictionLife], hidden: Int, coverage: Coverage, at moment: Moment, window: Window, nps: NPSFigures,
        isHeld: Bool
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
        hiddenPoints = hidden
        topReported = points.first.map { moment.zone.day(of: $0.firstReport) }
        resolvedToTold = Quantiles.quantile(0.5, selectingFrom: &waits)
        topThree = TopThree(lives, quarter: moment.day.quarter, zone: moment.zone)
        communications = FrictionFigures.communications(lives, nps: nps, zone: moment.zone)
        resolutions = FrictionFigures.resolutions(lives, zone: moment.zone)
    }

    /// The newest resolutions.
    private static func resolutions(_ lives: [FrictionLife], zone: Zone) -> [Resolution] {
        let resolved = lives.compactMap { life in life.resolved.map { (time: $0, life: life) } }
            .sorted { ($1.time, $0.life.name) < ($0.time, $1.life.name) }
        return resolved.prefix(mostResolutions).map { time, life in
            let (reporters, told) = life.loop
            return Resolution(
                point: SafeText(cleaning: life.name), time: time, day: zone.day(of: time), reporters: reporters,
                told: told, plan: life.plan)
        }
    }

    /// Adds the range of ranks to the first points, by resampling the reporters of the window.
    private static func addRanges(to found: inout [(point: Point, reporters: Set<Int>)]) {
        let count = min(found.count, resampledPoints)
        var cited: [Int: [Int]] = [:]
        for place in 0..<count {
            for reporter in found[place].reporters { cited[reporter, default: []].append(place) }
        }
        // Reporters are drawn by number; what they cite orders them, so that their names do not matter. Whoever reported a
        // point and named another one in a survey is drawn twice, since the two are not known to be one person.
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
