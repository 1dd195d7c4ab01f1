import Metrics
import SafeText

extension HealthFigures.Source {
    /// What a followed file holds at a moment.
    ///
    /// - Parameters:
    ///   - repeated: Records that parts of the file have in common.
    ///   - unlinked: Unlinked incidents by file.
    init(_ file: FollowedFile, repeated: Int, unlinked: [SafeText: Int], at moment: Moment) {
        let content = file.content
        var coverage = Coverage()
        var records: [HealthFigures.Records] = []
        var duplicates = 0
        for kind in RecordKind.allCases {
            guard let folds = content.folds[kind] else { continue }
            for fold in folds { coverage.merge(fold.coverage) }
            let count = folds.reduce(0) { $0 + $1.count }
            records.append(
                HealthFigures.Records(
                    kind: SafeText(cleaning: kind.rawValue), count: count - (kind == .deployments ? repeated : 0)))
            duplicates += max(0, (content.taken[kind] ?? 0) - count)
        }
        duplicates += repeated
        self.init(
            path: file.name, format: content.formatName.map { SafeText(cleaning: $0) }, records: records,
            freshness: moment.freshness(coverage, usual: 7, isHeld: file.failure != nil),
            rejectedLines: content.complaints.count, duplicates: duplicates, futureTimes: content.futureCount,
            unlinkedIncidents: content.folds[.incidents] == nil ? nil : unlinked[file.name] ?? 0,
            changes: content.changes?.count, undeployedChanges: content.changes?.undeployed,
            deviation: content is RepositoryContent
                ? RepositoryContent.deviation : content.formatName.flatMap(ImportFormat.named)?.deviation,
            failure: file.failure)
    }
}
