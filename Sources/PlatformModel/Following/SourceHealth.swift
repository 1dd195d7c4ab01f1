import Metrics
import SafeText

extension HealthFigures.Source {
    /// What a followed file holds at a moment.
    ///
    /// - Parameter unlinked: Unlinked incidents by file.
    init(_ file: FollowedFile, at moment: Moment, unlinked: [SafeText: Int]) {
        let content = file.content
        var coverage = Coverage()
        var records: [HealthFigures.Records] = []
        var duplicates = 0
        for kind in RecordKind.allCases {
            guard let fold = content.folds[kind] else { continue }
            coverage.merge(fold.coverage)
            records.append(HealthFigures.Records(kind: SafeText(cleaning: kind.rawValue), count: fold.count))
            duplicates += max(0, (content.taken[kind] ?? 0) - fold.count)
        }
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
