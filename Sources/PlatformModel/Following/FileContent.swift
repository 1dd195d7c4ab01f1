import Metrics
import SafeText

/// What the bytes of one file say, read as they come.
protocol FileContent: AnyObject {
    /// The folds of the records so far, by kind: several of one kind where parts of the file were read side by side.
    var folds: [RecordKind: [any RecordFold]] { get }
    /// What could not be read so far.
    var complaints: Complaints { get }
    /// Lines read so far.
    var lines: Int { get }
    /// Records taken so far by kind, repeated ones included.
    var taken: [RecordKind: Int] { get }
    /// Things worth knowing of the file as a whole.
    var remarks: [FileRemark] { get }
    /// What the file was recognised as: a kind's name or a format's; nil while that is open.
    var formatName: String? { get }
    /// How many records lie in the future.
    var futureCount: Int { get }
    /// What is said of the first of them, in the order of the lines.
    var futureComplaints: [(line: Int, error: RecordError)] { get }
    /// The changes it tells of; nil of a format that tells of none.
    var changes: ChangeTally? { get }
    /// Services that were taken out of an environment.
    var removals: [ServiceRemoval] { get }
    /// Whether the file can only be understood as a whole, so that any change of it is read from its start.
    var isWhole: Bool { get }
    /// Whether what ``consumeRest(_:count:)`` took stays taken when a line end follows it.
    var keepsRest: Bool { get }

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

    /// Sets the present, and takes the records whose time has come.
    ///
    /// - Returns: Whether there were any.
    func advance(to now: Instant) -> Bool

    /// Called when all that is there has been read.
    ///
    /// - Parameter isQuiet: Whether the file has been left alone for a while.
    /// - Returns: False when the text breaks off and may still be being written: what was read before stays.
    func finish(isQuiet: Bool) -> Bool
}

extension FileContent {
    var remarks: [FileRemark] { [] }
    var isWhole: Bool { false }
    var changes: ChangeTally? { nil }
    var removals: [ServiceRemoval] { [] }
    func finish(isQuiet: Bool) -> Bool { true }
}

/// Changes of code that a file tells of, and how many of them no deployment is known to hold.
struct ChangeTally: Hashable {
    var count: Int
    var undeployed: Int
}

/// Something worth knowing of a file as a whole, and how often it came up.
struct FileRemark: Hashable {
    var severity: Diagnostic.Severity
    var message: SafeText
    var count: Int

    /// The message, with how often it came up.
    var text: SafeText { count > 1 ? "\(message) (\(count) times)" : message }
}

/// The lines of one file that could not be read: each counted, and the first of them kept word for word.
struct Complaints {
    /// Complaints that are kept word for word.
    static let kept = 200

    /// What those that are kept word for word say; nil keeps whatever they say.
    private let message: SafeText?
    /// Lines left out.
    private(set) var count = 0
    /// The first of them, in the order of the lines.
    private(set) var first: [(line: Int, error: RecordError)] = []

    /// No complaints yet.
    ///
    /// - Parameter message: What the complaints say that are kept word for word; nil keeps whatever they say.
    init(keeping message: SafeText? = nil) { self.message = message }

    /// Whether further complaints are counted only.
    var isFull: Bool { first.count >= Complaints.kept }

    /// Takes in further complaints of the same file.
    ///
    /// - Parameter lines: The lines in front of those that the others count from.
    mutating func append(_ other: Complaints, behind lines: Int = 0) {
        count += other.count
        first += other.first.prefix(Complaints.kept - first.count).map { ($0.line + lines, $0.error) }
    }

    /// Leaves a line out.
    mutating func add(_ error: RecordError, line: Int) {
        count += 1
        if first.count < Complaints.kept, message == nil || error.message == message { first.append((line, error)) }
    }
}
