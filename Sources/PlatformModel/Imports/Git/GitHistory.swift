import Metrics

/// The tags of a repository that are deployments, and the commits that each of them brought.
struct GitHistory {
    /// A tag.
    struct Tag: Hashable {
        var name: String
        /// The commit it names.
        var commit: String
        /// When it was made: by its tagger, of a plain tag when its commit was committed.
        var time: String
        var instant: Instant
    }

    /// A commit: its parents, and when its author wrote it; nil where that is no time of the calendar.
    struct Commit {
        var parents: [String]
        var authored: String
        var instant: Instant?
    }

    /// A tag and the change that stands for those it brought: of their authored dates the median, the earlier of two.
    struct Release {
        var tag: Tag
        /// Commits with one parent or none that no earlier tag holds.
        var changes: Int
        var change: (commit: String, authored: String)?
    }

    private(set) var releases: [Release] = []
    /// Changes of the branch that is checked out and of the tags.
    private(set) var changes = 0
    /// Those of them that no tag holds.
    private(set) var undeployed = 0

    /// A history.
    ///
    /// - Parameters:
    ///   - tags: The tags that are deployments.
    ///   - commits: All commits they hold, and those of the branch that is checked out.
    init(tags: [Tag], commits: [String: Commit]) {
        var seen: Set<String> = []
        func isChange(_ commit: Commit) -> Bool { commit.parents.count < 2 }
        for tag in tags.sorted(by: { ($0.instant, $0.name) < ($1.instant, $1.name) }) {
            var brought: [(instant: Instant, commit: String, authored: String)] = []
            var count = 0
            var waiting = [tag.commit]
            while let name = waiting.popLast() {
                guard let commit = commits[name], seen.insert(name).inserted else { continue }
                if isChange(commit) {
                    count += 1
                    if let instant = commit.instant { brought.append((instant, name, commit.authored)) }
                }
                waiting += commit.parents
            }
            brought.sort { ($0.instant, $0.commit) < ($1.instant, $1.commit) }
            let median = brought.isEmpty ? nil : brought[(brought.count - 1) / 2]
            releases.append(
                Release(tag: tag, changes: count, change: median.map { ($0.commit, $0.authored) }))
        }
        for (name, commit) in commits where isChange(commit) {
            changes += 1
            if !seen.contains(name) { undeployed += 1 }
        }
    }
}
