import Metrics
import SafeText

extension FrictionFigures.TopThree {
    /// The first three points planned for a quarter; nil when none is.
    ///
    /// A plan without a quarter counts for the quarter it was made in. Of points planned at one moment the first by name
    /// comes first.
    init?(_ lives: [FrictionLife], quarter: Quarter, zone: Zone) {
        let planned = lives.compactMap { life -> (life: FrictionLife, time: Instant)? in
            let times = life.plans.filter { $0.planned(zone: zone) == quarter }.map(\.time)
            return times.min().map { (life, $0) }
        }
        guard !planned.isEmpty else { return nil }
        let first = planned.sorted { ($0.time, $0.life.name) < ($1.time, $1.life.name) }.prefix(3)
        self.init(
            quarter: quarter,
            entries: first.map { life, time in
                Entry(
                    point: SafeText(cleaning: life.name), state: life.state, plan: life.plan,
                    isConcrete: life.plan?.isConcrete ?? false, planned: zone.day(of: time),
                    resolved: life.resolved.map { zone.day(of: $0) })
            })
    }
}

/// What the friction points' lives say of the programme's steps.
struct FrictionProgramme {
    /// The day of the first report, or the first day of measuring when there were reports by then.
    var firstReport: CivilDay?
    /// Friction points reported so far.
    var points: Int
    /// The day the first point was planned, started or resolved.
    var firstChange: CivilDay?
    /// The plan of the newest quarter up to the present one, else of the next one planned for.
    var newestPlan: FrictionFigures.TopThree?
    /// The day of the first resolution that stands.
    var firstResolved: CivilDay?
    /// The day of the oldest resolution with a reporter who was not told.
    var oldestUntold: CivilDay?
    /// The day of the newest first message.
    var lastTold: CivilDay?

    /// The steps that lives have taken up to a moment.
    ///
    /// - Parameter baseline: The first day of measuring; nil is the first report or answer.
    init(_ lives: [FrictionLife], at moment: Moment, baseline: CivilDay?) {
        let zone = moment.zone
        points = lives.count { !$0.reports.isEmpty }
        let first = lives.lazy.compactMap { $0.reports.lazy.map(\.time).min() }.min().map { zone.day(of: $0) }
        firstReport = first.map { first in baseline.map { max($0, first) } ?? first }
        if let day = firstReport, day > moment.day { firstReport = nil }
        firstChange = lives.lazy.compactMap(\.firstEvent).min().map { zone.day(of: $0) }
        firstResolved = lives.lazy.compactMap(\.resolved).min().map { zone.day(of: $0) }
        lastTold = lives.lazy.compactMap(\.firstTold).max().map { zone.day(of: $0) }
        oldestUntold = lives.filter { life in life.resolved != nil && life.loop.told < life.loop.reporters }.compactMap(
            \.resolved
        ).min()
            .map { zone.day(of: $0) }
        let quarters = Set(lives.flatMap { life in life.plans.map { $0.planned(zone: zone) } })
        let now = moment.day.quarter
        if let quarter = quarters.filter({ $0 <= now }).max() ?? quarters.min() {
            newestPlan = FrictionFigures.TopThree(lives, quarter: quarter, zone: zone)
        }
    }
}

/// The quarter a point was planned for, as written, and when.
struct PlannedQuarter {
    /// The quarter as written, such as `2026-Q4`.
    var text: String?
    /// When it was planned.
    var time: Instant

    /// The quarter; the one of the plan's own day when none is written that can be read.
    func planned(zone: Zone) -> Quarter { text.flatMap { Quarter($0) } ?? zone.day(of: time).quarter }
}
