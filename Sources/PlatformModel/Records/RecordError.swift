import Metrics
import SafeText

/// Why a line is no record: what is wrong, and where in the line.
struct RecordError: Error, Equatable {
    /// What is wrong and what was expected.
    let message: SafeText
    /// Bytes from the start of the line; nil when the line as a whole is meant.
    let offset: Int?
    /// When the line can be taken: of an event that lies in the future; nil for a line that never can.
    let due: Instant?

    init(_ message: SafeText, at offset: Int? = nil, due: Instant? = nil) {
        self.message = message
        self.offset = offset
        self.due = due
    }

    /// An event that lies in the future at present.
    init(future field: String, at offset: Int?, due: Instant) {
        self.init(
            "\(SafeText(cleaning: field)) is more than 10 minutes in the future: the record counts from then on",
            at: offset, due: due)
    }
}
