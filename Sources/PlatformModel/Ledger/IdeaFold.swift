import Metrics
import SafeText

/// Ideas on their way to production.
final class IdeaFold: RecordFold {
    /// One idea.
    struct Idea {
        /// When it was written down.
        var created: Instant
        /// When it was accepted.
        var accepted: Instant?
        /// The deployment that carried it.
        var deployment: String?
        /// Digests of its commits, as ``DeploymentTable/digest(of:)`` makes them.
        var commits: [UInt64]
        /// Where the record stands.
        var place: RecordPlace

        /// Where its way begins: its acceptance, else its creation.
        var start: Instant { accepted ?? created }
        /// How much the record knows of its way, to tell the later of two.
        var knowledge: Int {
            (accepted == nil ? 0 : 1) + (deployment == nil ? 0 : 2) + (commits.isEmpty ? 0 : 2)
        }
    }

    private(set) var ideas = IdentifiedRecords<Idea>()
    private(set) var coverage = Coverage()
    var count: Int { ideas.count }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let created = try times.time(record, IdeaField.created)
        let accepted = try times.optionalTime(record, IdeaField.accepted)
        let commits = try record.list(IdeaField.commits).map { DeploymentTable.digest(of: $0) }
        let idea = Idea(
            created: created, accepted: accepted, deployment: try record.string(IdeaField.deployment), commits: commits,
            place: record.place)
        let digest = record.digest
        _ = ideas.insert(try record.required(IdeaField.id), digest: digest, idea, replaces: IdeaFold.replaces)
        coverage.note(created, on: times.day(of: created))
    }

    /// Of two records of one idea the one that knows more of its way counts: an idea moves on.
    static func replaces(_ old: Idea, _ new: Idea) -> Bool? {
        old.knowledge == new.knowledge ? nil : new.knowledge > old.knowledge
    }

    /// The ideas of some files.
    static func merged(_ folds: [IdeaFold]) -> [Idea] {
        guard folds.count != 1 else { return folds[0].ideas.values }
        var all = IdentifiedRecords<Idea>()
        for fold in folds { all.merge(fold.ideas, replaces: replaces) }
        return all.values
    }
}
