public import SafeText

/// A figure that people ask for by one word: `nps` for the score of the newest wave that is shown.
public struct ShortName: Hashable, Sendable {
    /// Which element is meant where the path leads through a list.
    enum Choice: Hashable, Sendable {
        /// The first one, which is the top of an order.
        case first
        /// The last one whose value is known, else the last.
        case newest
    }

    /// The word.
    public let name: String
    /// What the figure is called in a sentence.
    public let title: SafeText
    /// The path of its key: `nps.waves[].score`.
    public let key: String
    private let choice: Choice

    init(_ name: String, _ title: SafeText, _ key: String, _ choice: Choice = .first) {
        self.name = name
        self.title = title
        self.key = key
        self.choice = choice
    }

    /// All short names, in the order of the keys.
    public static let all: [ShortName] = [
        ShortName("verdict", "Verdict", "verdict.quadrant"),
        ShortName("nextAction", "Next action", "nextAction.text"),
        ShortName("adoption", "Adoption", "adoption.ratio"),
        ShortName("active", "Active people", "adoption.active"),
        ShortName("eligible", "Eligible people", "adoption.eligible"),
        ShortName("retention", "Retention", "adoption.retention"),
        ShortName("stickiness", "Stickiness", "adoption.stickiness"),
        ShortName("teams", "Share of teams with an active person", "adoption.teamsShare"),
        ShortName("nps", "NPS of the newest wave that is shown", "nps.waves[].score", .newest),
        ShortName("npsChange", "Change of NPS between the two newest waves that are shown", "nps.change.difference"),
        ShortName("responseRate", "Response rate of the newest wave", "nps.waves[].responseRate", .newest),
        ShortName("friction", "Rank of the top friction point", "friction.points[].rank"),
        ShortName("reporters", "Distinct reporters of the top friction point", "friction.points[].reporters"),
        ShortName("loopClosed", "Loop closed: reporters told after a resolution", "friction.loop.closed"),
        ShortName(
            "resolvedToTold", "Time from a resolution to the message to its reporters",
            "friction.loop.resolvedToToldSeconds"),
        ShortName("deploymentFrequency", "Deployment frequency", "delivery.deploymentDaysPerWeek"),
        ShortName("deployments", "Successful production deployments", "delivery.deployments"),
        ShortName("leadTime", "Change lead time", "delivery.leadTimeSeconds.p50"),
        ShortName("failedShare", "Failed share", "delivery.failedShare"),
        ShortName("changeFailRate", "Change fail rate", "delivery.changeFailRate"),
        ShortName("recoveryTime", "Failed deployment recovery time", "delivery.recoveryTimeSeconds"),
        ShortName("reworkRate", "Rework rate", "delivery.reworkRate"),
        ShortName("ideaToProduction", "Idea to production", "outcomes.ideas.timeSeconds.p50"),
        ShortName(
            "infrastructureIncidents", "Share of incidents that infrastructure caused",
            "outcomes.incidents.infrastructureShare"),
        ShortName("undifferentiated", "Undifferentiated work", "outcomes.undifferentiated[].mean", .newest),
        ShortName("selfService", "Self-service share", "outcomes.selfService.share"),
        ShortName("bypass", "Bypass share", "outcomes.bypass.share"),
        ShortName("timeToFirstValue", "Time to first value", "onboarding.timeToFirstValueSeconds.p50"),
        ShortName("firstValue", "First value within 5 minutes", "onboarding.valueWithinFiveMinutes.share"),
        ShortName(
            "firstDeployment", "First staging deployment in 60 minutes", "onboarding.stagingWithinSixtyMinutes.share"),
        ShortName("interviews", "Interviews", "research.interviews"),
        ShortName("board", "Members of the advisory board", "board.memberCount"),
    ]

    /// The one with a name; upper and lower case are alike.
    public static func named(_ name: String) -> ShortName? {
        all.first { $0.name.lowercased() == name.lowercased() }
    }

    /// The figure beside the one that a short name means: `leadTime.p90`, `nps.low`. Of recovery time, whose figure
    /// stands alone, the quantiles.
    static func member(_ text: String) -> (short: ShortName, key: String)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let short = named(String(parts[0])), let dot = short.key.lastIndex(of: ".") else {
            return nil
        }
        let prefix = short.name == "recoveryTime" ? "delivery.recoveryQuantilesSeconds" : String(short.key[..<dot])
        return (short, "\(prefix).\(parts[1])")
    }

    /// The figure of a key in the list element that the short name means, or outside lists.
    func row(of key: String, in table: FigureTable) -> FigureRow? {
        guard let own = row(in: table), key.contains("["), let end = own.path.lastIndex(of: "]"),
            let member = key.lastIndex(of: ".")
        else { return table.rows.first { $0.key == key } }
        return table[String(own.path[...end]) + String(key[member...])]
    }

    /// The figure it means among some; nil without an element in the list.
    func row(in table: FigureTable) -> FigureRow? {
        let candidates = table.rows.filter { $0.key == key }
        switch choice {
        case .first: return candidates.first
        case .newest: return candidates.last { $0.value != .unknown } ?? candidates.last
        }
    }
}
