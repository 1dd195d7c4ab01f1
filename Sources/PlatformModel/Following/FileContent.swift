/// What the bytes of one file say, read as they come.
protocol FileContent: AnyObject {
    /// The folds of the records so far, by kind.
    var folds: [RecordKind: any RecordFold] { get }
    /// What could not be read so far.
    var complaints: Complaints { get }
    /// Lines read so far.
    var lines: Int { get }

    /// Reads all whole records from the start of `base`.
    ///
    /// - Parameters:
    ///   - base: Bytes that follow those consumed so far; ``ByteScan/padding`` more bytes are readable behind them.
    ///   - count: How many.
    /// - Returns: Bytes consumed: up to the last line end that closes a record.
    func consume(_ base: UnsafeRawPointer, count: Int) -> Int

    /// Reads what stands behind the last line end of a file at rest.
    ///
    /// - Returns: Bytes consumed; 0 when nothing is whole.
    func consumeRest(_ base: UnsafeRawPointer, count: Int) -> Int

    /// Leaves out a line too long to be a record.
    ///
    /// - Returns: Bytes left out: up to the first line end, or all when there is none.
    func skipLine(_ base: UnsafeRawPointer, count: Int, longerThan limit: Int) -> Int
}

/// The lines of one file that could not be read: each counted, and the first of them kept word for word.
struct Complaints {
    /// Complaints that are kept word for word.
    static let kept = 200

    /// Lines left out.
    private(set) var count = 0
    /// The first of them, in the order of the lines.
    private(set) var first: [(line: Int, error: RecordError)] = []

    /// Leaves a line out.
    mutating func add(_ error: RecordError, line: Int) {
        count += 1
        if first.count < Complaints.kept { first.append((line, error)) }
    }
}
