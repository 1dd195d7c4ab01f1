import Metrics
import SafeText

extension HealthFigures.Source {
    /// What a followed file holds at a moment.
    init(_ file: FollowedFile, at moment: Moment, now: Instant) {
        let content = file.content
        var coverage = Coverage()
        var records: [HealthFigures.Records] = []
        var duplicates = 0
        var future = 0
        let limit = now.adding(seconds: 600)
        for kind in RecordKind.allCases {
            guard let fold = content.folds[kind] else { continue }
            coverage.merge(fold.coverage)
            records.append(HealthFigures.Records(kind: SafeText(cleaning: kind.rawValue), count: fold.count))
            duplicates += max(0, (content.taken[kind] ?? 0) - fold.count)
            if let newest = fold.coverage.newest, newest > limit { future += fold.records(after: limit) }
        }
        self.init(
            path: file.name, format: content.formatName.map { SafeText(cleaning: $0) }, records: records,
            freshness: moment.freshness(coverage, usual: 7, isHeld: file.failure != nil),
            rejectedLines: content.complaints.count, duplicates: duplicates, futureTimes: future)
    }
}

extension RecordFold {
    /// Records after a moment; of kinds that keep days only, at least one for each day that has some.
    func records(after moment: Instant) -> Int {
        switch self {
        case let fold as DeploymentFold:
            return (0..<fold.count).reduce(0) { count, index in
                count + (fold.table.row(index).milliseconds > moment.milliseconds ? 1 : 0)
            }
        case let fold as IncidentFold:
            return fold.incidents.values.reduce(0) { $0 + ($1.time > moment ? 1 : 0) }
        default:
            let first = Zone.utc.day(of: moment)
            return max(1, coverage.days.days(from: first.adding(days: 1), to: first.adding(days: 36_525)).count)
        }
    }
}
