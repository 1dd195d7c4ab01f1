import Metrics
import SafeText

/// Which way finished production deployments went: by the platform or round it.
struct WayCensus {
    /// All teams, day by day.
    private(set) var daily: DailyShare
    /// The first day that any count covers.
    let first: CivilDay
    /// In the window.
    fileprivate var total = OutcomeFigures.Bypass.Count()
    fileprivate var unknown = 0
    fileprivate var teams: [OutcomeFigures.Bypass.Count]
    fileprivate var months: [OutcomeFigures.Bypass.Count]
    /// By team, the trailing 90 days and the 90 before.
    fileprivate var recent: [OutcomeFigures.Bypass.Count]
    fileprivate var earlier: [OutcomeFigures.Bypass.Count]
    private let today: CivilDay

    /// Calendar months counted, the present one included.
    static let months = 12

    /// No counts, up to a day.
    init(teams: Int, today: CivilDay) {
        self.today = today
        daily = DailyShare(upTo: today)
        first = min(
            today.adding(days: 1 - DailyShare.length), Month(index: today.month.index - WayCensus.months + 1).firstDay)
        self.teams = Array(repeating: OutcomeFigures.Bypass.Count(), count: teams)
        recent = self.teams
        earlier = self.teams
        months = Array(repeating: OutcomeFigures.Bypass.Count(), count: WayCensus.months)
    }

    /// Counts a deployment of the past months.
    mutating func take(_ production: DeploymentHistory.Production, on day: CivilDay) {
        guard production.finished, let isBypass = production.isBypass else { return }
        daily.count(day, isPart: isBypass)
        let month = WayCensus.months - 1 - (today.month.index - day.month.index)
        if months.indices.contains(month) { months[month].take(isBypass) }
        switch today.number - day.number {
        case 0..<90: recent[production.team].take(isBypass)
        case 90..<180: earlier[production.team].take(isBypass)
        default: break
        }
    }

    /// Counts a deployment of the window.
    mutating func takeInWindow(_ production: DeploymentHistory.Production) {
        guard production.finished else { return }
        guard let isBypass = production.isBypass else {
            unknown += 1
            return
        }
        total.take(isBypass)
        teams[production.team].take(isBypass)
    }

    /// Makes sums of the daily counts; nothing is counted after that.
    mutating func sum() { daily.sum() }
}

extension DeploymentHistory.Production {
    /// Whether it went round the platform; nil when its way is not known.
    @inline(__always)
    var isBypass: Bool? {
        if traits.contains(.bypass) { return true }
        return traits.contains(.platform) ? false : nil
    }
}

extension OutcomeFigures.Bypass.Count {
    fileprivate mutating func take(_ isBypass: Bool) {
        known += 1
        if isBypass { bypassed += 1 }
    }

    fileprivate var pair: (part: Int, whole: Int) { (bypassed, known) }
}

extension OutcomeFigures.Bypass {
    /// Deployments round the platform, as counted.
    init(_ census: WayCensus, teams names: [String], today: CivilDay) {
        self.init()
        total = census.total
        unknown = census.unknown
        trend = census.daily.change()
        for (number, count) in census.teams.enumerated() where count.known > 0 {
            teams.append(
                Team(
                    team: SafeText(cleaning: names[number]), count: count,
                    trend: ProportionChange(from: census.earlier[number].pair, to: census.recent[number].pair)))
        }
        teams.sort { left, right in
            let (ours, theirs) = (
                left.count.bypassed * right.count.known, right.count.bypassed * left.count.known
            )
            return ours != theirs ? ours > theirs : left.team < right.team
        }
        for (number, count) in census.months.enumerated() where count.known > 0 {
            let month = Metrics.Month(index: today.month.index - census.months.count + 1 + number)
            months.append(Month(month: month, count: count))
        }
    }
}
