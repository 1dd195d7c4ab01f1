import PlatformModel
import SafeText

/// Which records are behind the figures of a path and below it.
struct RecordRule: Sendable {
    /// Where the records are told.
    enum Behind: Sendable {
        /// Records of some kinds.
        case records([RecordSource])
        /// Those behind other figures, by their short names, paths or keys; of a key the first figure.
        case like([String])
        /// Records of the kind that the list element names.
        case elementKind
        /// None.
        case nothing
    }

    /// The path, with empty brackets for any element: `nps.waves[].dismissed`, `verdict.signs[enforcement]`.
    let prefix: String
    let behind: Behind
    /// What the records do not tell, or why there are none.
    let remark: SafeText?

    init(_ prefix: String, _ sources: RecordSource..., remark: SafeText? = nil) {
        self.init(prefix, .records(sources), remark)
    }

    init(_ prefix: String, like others: String...) {
        self.init(prefix, .like(others), nil)
    }

    init(_ prefix: String, nothing remark: SafeText) {
        self.init(prefix, .nothing, remark)
    }

    init(_ prefix: String, _ behind: Behind, _ remark: SafeText?) {
        self.prefix = prefix
        self.behind = behind
        self.remark = remark
    }

    /// The rule of a figure: that of the longest beginning of its path or of its key.
    static func rule(path: String, key: String) -> RecordRule? {
        all.filter { $0.holds(path) || $0.holds(key) }.max { $0.prefix.utf8.count < $1.prefix.utf8.count }
    }

    private func holds(_ path: String) -> Bool {
        path == prefix || FigurePath.isPath(path, below: prefix)
    }
}

/// Records of one kind behind a figure. Beside the conditions a record must be of the list element that the figure stands
/// in: of its team, its service, its friction point.
struct RecordSource: Sendable {
    /// Of which days.
    enum Days: Sendable {
        /// The days that the figure covers; without such all up to the as-of moment.
        case figure
        /// From the first day that the figure covers on.
        case sinceFigure
        /// All up to the as-of moment.
        case ever
        /// So many days up to the as-of day.
        case trailing(Int)
        /// The day that the list element is called by.
        case element
        /// The day that a member beside the figure says.
        case beside(String)
        /// The shown answers of the survey wave that the figure's days belong to.
        case wave
        /// The shown answers of the newest survey waves that are shown, so many.
        case newestWaves(Int)
        /// The shown answers of the first survey wave.
        case firstWave
        /// The shown answers of the waves whose quarters members beside the figure say.
        case waves([String])
    }

    let kind: RecordKind
    var days: Days
    /// The field that tells a record's day, where it is not the usual one of the kind.
    var dayField: String?
    var conditions: [RecordFilter.Condition]
    /// Fields that must say what a member of the list element says.
    var members: [String: String] = [:]

    init(
        _ kind: RecordKind, _ days: Days = .figure, by dayField: String? = nil,
        _ conditions: RecordFilter.Condition..., members: [String: String] = [:]
    ) {
        self.kind = kind
        self.days = days
        self.dayField = dayField
        self.conditions = conditions
        self.members = members
    }

    /// The roster up to the as-of moment.
    static let roster = RecordSource(.developers, .ever)

    /// Value actions.
    static func use(_ days: Days = .figure) -> RecordSource { RecordSource(.usage, days, .isValueAction) }

    /// Survey answers that say something; never those of a wave that is not shown.
    static func answers(_ days: Days = .wave, _ condition: RecordFilter.Condition = .isScored)
        -> RecordSource
    {
        RecordSource(.surveys, days, condition)
    }

    /// Reports of friction points.
    static func reports(_ days: Days = .figure) -> RecordSource {
        RecordSource(.friction, days, .lacks(field: "event"))
    }

    /// Steps in the life of friction points, up to the as-of moment.
    static let steps = RecordSource(.friction, .ever, .has(field: "event"))

    /// Production deployments with one of some statuses.
    static func production(
        _ statuses: [DeploymentStatus], _ days: Days = .figure, _ further: RecordFilter.Condition? = nil
    ) -> RecordSource {
        var source = RecordSource(
            .deployments, days, .isProduction, .isOneOf(field: "status", texts: statuses.map(\.rawValue)))
        if let further { source.conditions.append(further) }
        return source
    }
}

extension [DeploymentStatus] {
    /// Successful deployments.
    static let succeeded: [DeploymentStatus] = [.succeeded]
    /// Deployments that reached production.
    static let reached: [DeploymentStatus] = [.succeeded, .rolledBack]
    /// Finished deployments.
    static let finished: [DeploymentStatus] = [.succeeded, .failed, .rolledBack]
}

extension RecordKind {
    /// The field that says what a list element is called by; nil where records of the kind do not say it.
    func field(of elementKind: String) -> String? {
        switch (elementKind, self) {
        case ("team", .developers), ("team", .surveys), ("team", .deployments), ("team", .board): "team"
        case ("service", .deployments), ("service", .incidents): "service"
        case ("environment", .deployments): "environment"
        case ("status", .deployments): "status"
        case ("deployment", .deployments): "id"
        case ("point", .friction), ("point", .board): "category"
        case ("capability", .usage), ("capability", .research): "capability"
        default: nil
        }
    }
}
