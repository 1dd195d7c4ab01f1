import Metrics
import SafeText

/// What the tags of a repository say: each that matches the rule's pattern is a deployment.
final class RepositoryContent: FileContent {
    /// How a look at the repository went.
    enum Look {
        case unchanged
        case read
        case failed(SafeText)
    }

    /// The format's name in `uptake.yaml`.
    static let format = "git"
    /// The tags that are deployments unless the rule says otherwise.
    static let usualTags = "v*"
    /// In what the figures differ from what one might count oneself.
    static let deviation: SafeText = """
        Every tag of the pattern is a deployment that succeeded. Its lead time runs from the authored date of the median \
        of the commits that no earlier tag holds, merges left out; commits that no tag holds are undeployed changes.
        """

    private let rule: SourceRule
    private let stem: String
    private let options: FoldOptions
    private let file: SafeText
    private var output: ImportOutput
    private var now = Instant(milliseconds: .max)
    private var stamp: [FileStatus]?

    init(rule: SourceRule, stem: String, options: FoldOptions, file: SafeText) {
        self.rule = rule
        self.stem = stem
        self.options = options
        self.file = file
        output = ImportOutput(rule: rule, stem: stem, options: options, file: file)
    }

    var folds: [RecordKind: [any RecordFold]] { output.folds.mapValues { [$0] } }
    var complaints: Complaints { output.allComplaints }
    var lines: Int { 0 }
    var taken: [RecordKind: Int] { output.taken }
    var remarks: [FileRemark] { output.remarks }
    var formatName: String? { RepositoryContent.format }
    var futureCount: Int { output.futureCount }
    var futureComplaints: [(line: Int, error: RecordError)] { output.futureComplaints }
    var changes: ChangeTally? { output.changes }
    var keepsRest: Bool { false }

    func consume(_ base: UnsafeRawPointer, count: Int) -> Int { count }
    func consumeRest(_ base: UnsafeRawPointer, count: Int) -> Int { count }
    func skipLine(_ base: UnsafeRawPointer, count: Int, longerThan limit: Int) -> Int { count }

    func advance(to now: Instant) -> Bool {
        self.now = now
        return output.advance(to: now)
    }

    /// Reads the tags and commits when references have changed since the last look.
    func look(at path: String, isForced: Bool) -> Look {
        let repository = GitRepository(path: path)
        let stamp = repository.stamp
        if stamp == self.stamp, stamp != nil, !isForced { return .unchanged }
        // What failed is tried again at the next look.
        self.stamp = nil
        guard let stamp else { return .failed("no git repository") }
        do throws(GitCommand.Failure) {
            let history = try repository.history(tags: rule.tags ?? RepositoryContent.usualTags)
            take(history)
            self.stamp = stamp
            return .read
        } catch {
            return .failed(error.message)
        }
    }

    private func take(_ history: GitHistory) {
        output = ImportOutput(rule: rule, stem: stem, options: options, file: file)
        _ = output.advance(to: now)
        for release in history.releases {
            var record = ImportedRecord(.deployments, at: 0)
            record.set(DeploymentField.id, "git/" + file.string + "/" + release.tag.name)
            record.set(DeploymentField.time, release.tag.time)
            record.set(DeploymentField.status, "succeeded")
            record.set(DeploymentField.version, release.tag.name)
            record.set(DeploymentField.commit, release.change?.commit ?? release.tag.commit)
            record.set(DeploymentField.commitTime, release.change?.authored)
            output.add(record)
        }
        if history.releases.isEmpty {
            let pattern = SafeText(cleaning: rule.tags ?? RepositoryContent.usualTags)
            output.remark("no tag matches \(pattern): set tags to the pattern of those that are deployments", .warning)
        }
        output.changes = ChangeTally(count: history.changes, undeployed: history.undeployed)
    }
}
