import SafeText

/// Why a line is no record: what is wrong, and where in the line.
struct RecordError: Error, Equatable {
    /// What is wrong and what was expected.
    let message: SafeText
    /// Bytes from the start of the line; nil when the line as a whole is meant.
    let offset: Int?

    init(_ message: SafeText, at offset: Int? = nil) {
        self.message = message
        self.offset = offset
    }
}
