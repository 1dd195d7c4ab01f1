import Metrics
import SafeText

/// Requests to the platform.
final class RequestFold: RecordFold {
    /// One request.
    struct Request {
        /// When it was made.
        var time: Instant
        /// When it was fulfilled; nil while it is open.
        var fulfilled: Instant?
        /// Approvals or tickets it took; nil when the record does not say.
        var approvals: Int?
    }

    private(set) var requests = IdentifiedRecords<Request>()
    private(set) var coverage = Coverage()
    var count: Int { requests.count }

    func add(_ record: RawRecord, _ times: inout TimestampReader) throws(RecordError) {
        try record.requireFields()
        let time = try times.time(record, RequestField.time)
        let fulfilled = try times.optionalTime(record, RequestField.fulfilled)
        if let fulfilled, fulfilled < time {
            throw RecordError("fulfilled is earlier than time", at: record.offset(RequestField.fulfilled))
        }
        let approvals = try record.integer(RequestField.approvals)
        if let approvals, approvals < 0 {
            throw RecordError("approvals is below 0", at: record.offset(RequestField.approvals))
        }
        let request = Request(time: time, fulfilled: fulfilled, approvals: approvals)
        let digest = record.digest
        _ = requests.insert(
            try record.required(RequestField.id), digest: digest, request, replaces: RequestFold.replaces)
        coverage.note(time, on: times.day(of: time))
    }

    /// Of two records of one request the one that knows its fulfilment counts: a request moves on.
    static func replaces(_ old: Request, _ new: Request) -> Bool? {
        (old.fulfilled == nil) == (new.fulfilled == nil) ? nil : new.fulfilled != nil
    }

    /// The requests of some files.
    static func merged(_ folds: [RequestFold]) -> [Request] {
        guard folds.count != 1 else { return folds[0].requests.values }
        var all = IdentifiedRecords<Request>()
        for fold in folds { all.merge(fold.requests, replaces: replaces) }
        return all.values
    }
}
