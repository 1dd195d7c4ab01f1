import Metrics
import SafeText

/// The deployments of one file.
final class DeploymentFold: RecordFold {
    /// What is kept of them. Only the thread that reads has the fold, so accesses need no check at run time.
    @exclusivity(unchecked)
    private(set) var table: DeploymentTable

    /// The number of the file whose deployments these are; folds of parts of one file share it.
    var source = 0

    /// A fold for which the named environments, in lower case, are production.
    init(production: Set<String>) {
        table = DeploymentTable(production: production)
    }

    var count: Int { table.count }
    var coverage: Coverage { table.coverage }

    /// Lets go of the provenance of days that are too old for a series whose newest day is in a later part of the file.
    func forgetProvenance(before newest: [Int32]) { table.forgetProvenance(before: newest) }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try table.add(record, &times)
    }
}
