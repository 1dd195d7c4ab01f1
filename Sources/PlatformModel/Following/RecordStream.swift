import Metrics
import SafeText

/// Turns the bytes of a file of one kind of record in the native formats, as they come, into records for its fold.
///
/// It keeps the parser, the line number and what has been said so far.
final class RecordStream: FileContent {
    /// How a file's records are written.
    enum Format: String {
        /// One JSON object on each line.
        case lines
        /// CSV with a header.
        case delimited
    }

    let folds: [RecordKind: [any RecordFold]]
    private(set) var complaints: Complaints
    private(set) var lines = 0
    private var future = FutureRecords<[UInt8]>()
    var futureCount: Int { future.count }
    var futureComplaints: [(line: Int, error: RecordError)] { future.complaints }
    var taken: [RecordKind: Int] { [kind: takenCount] }
    var formatName: String? { kind.rawValue }
    /// A JSON object is whole without its line end.
    var keepsRest: Bool { format == .lines }

    private let kind: RecordKind
    private let fold: any RecordFold
    private let options: FoldOptions
    private var takenCount = 0
    private let format: Format
    private let record: RawRecord
    // Only the thread that reads has the stream, so accesses line by line need no check at run time.
    @exclusivity(unchecked)
    private var jsonParser: JSONLineParser
    private var rows: DelimitedText
    @exclusivity(unchecked)
    private var times: TimestampReader
    /// Set once the byte order mark was consumed; a second one is no mark.
    private var hasSkippedMark = false
    /// Set once nothing more of the file can be understood.
    private var isRefused = false
    /// Set when the last line read had no line end: the one that follows belongs to it.
    private var owesLineEnd = false
    /// Whether other lines of the file come before the first one of this stream.
    private var isLaterPart = false

    init(kind: RecordKind, format: Format, options: FoldOptions, file: SafeText) {
        let schema = kind.schema
        self.kind = kind
        self.format = format
        self.options = options
        complaints = Complaints(keeping: options.kept)
        fold = kind.makeFold(options)
        folds = [kind: [fold]]
        record = RawRecord(schema: schema)
        record.file = file
        jsonParser = JSONLineParser(schema: schema)
        rows = DelimitedText(schema: schema)
        times = TimestampReader(zone: options.zone)
    }

    /// Whether parts of the file may be read by streams of their own: where each line stands for itself, and nothing that
    /// is kept of a record names its line.
    var canBeParted: Bool {
        format == .lines && lines == 0 && options.search == nil && (kind == .deployments || kind == .usage)
    }

    /// A stream for a later part of the same file.
    func makeLaterPart() -> RecordStream {
        let part = RecordStream(kind: kind, format: format, options: options, file: record.file)
        part.times = times
        part.isLaterPart = true
        return part
    }

    func consume(_ base: UnsafeRawPointer, count: Int) -> Int {
        var offset = 0
        if lines == 0, !isLaterPart, !isRefused, !hasSkippedMark {
            offset = skipByteOrderMark(base, count: count)
            hasSkippedMark = offset > 0
        }
        if isRefused { return countLines(base, from: 0, count: count) }
        if owesLineEnd {
            offset = min(count, ByteScan.find(UInt8(ascii: "\n"), base, from: 0, count: count) + 1)
            owesLineEnd = false
        }
        switch format {
        case .lines: return consumeLines(base, from: offset, count: count)
        case .delimited: return consumeRows(base, from: offset, count: count)
        }
    }

    /// A JSON object is a whole record without a line end; a CSV row is not, since its last cell may be cut. A quote
    /// that is never closed costs its own line, and the rows behind it are read.
    func consumeRest(_ base: UnsafeRawPointer, count: Int) -> Int {
        guard !isRefused else { return count }
        switch format {
        case .lines:
            let start = lines == 0 && !isLaterPart && !hasSkippedMark ? skipByteOrderMark(base, count: count) : 0
            record.number = lines + 1
            do throws(RecordError) {
                try jsonParser.parse(base + start, count: count - start, into: record)
                try fold.add(record, &times)
                takenCount += 1
            } catch {
                guard error.due != nil else { return 0 }
                future.hold(bytes(base, start, count), line: lines + 1, error)
            }
            lines += 1
            owesLineEnd = true
            return count
        case .delimited:
            var offset = 0
            while rows.columns != nil {
                let end = ByteScan.find(UInt8(ascii: "\n"), base, from: offset, count: count)
                guard end < count else { break }
                lines += 1
                complaints.add(RecordError("a quote that is never closed"), line: lines)
                offset = end + 1
                offset += consumeRows(base + offset, from: 0, count: count - offset)
            }
            return offset
        }
    }

    func skipLine(_ base: UnsafeRawPointer, count: Int, longerThan limit: Int) -> Int {
        complaints.add(RecordError("a line of more than \(limit) bytes"), line: lines + 1)
        let end = ByteScan.find(UInt8(ascii: "\n"), base, from: 0, count: count)
        lines += 1
        return min(end + 1, count)
    }

    private func consumeLines(_ base: UnsafeRawPointer, from start: Int, count: Int) -> Int {
        var offset = start
        while offset < count {
            let end = ByteScan.find(UInt8(ascii: "\n"), base, from: offset, count: count)
            guard end < count else { break }
            lines += 1
            record.number = lines
            do throws(RecordError) {
                if end > offset, !isBlank(base, offset, end) {
                    try jsonParser.parse(base + offset, count: end - offset, into: record)
                    try fold.add(record, &times)
                    takenCount += 1
                }
            } catch {
                leaveOut(error, line: lines, base, offset, end)
            }
            offset = end + 1
        }
        return offset
    }

    private func consumeRows(_ base: UnsafeRawPointer, from start: Int, count: Int) -> Int {
        var offset = start
        while offset < count {
            let hadHeader = rows.columns != nil
            let row = rows.row(base, from: offset, count: count, into: record)
            switch row {
            case .incomplete: return offset
            case .complete(let next):
                let line = lines + 1
                lines += lineEnds(base, offset, next)
                if hadHeader, record.count > 0 {
                    record.number = line
                    do throws(RecordError) {
                        try fold.add(record, &times)
                        takenCount += 1
                    } catch {
                        leaveOut(error, line: line, base, offset, next)
                    }
                }
                offset = next
            case .broken(let error, let next):
                complaints.add(error, line: lines + 1)
                lines += lineEnds(base, offset, next)
                offset = next
                if !hadHeader {
                    isRefused = true
                    return countLines(base, from: offset, count: count)
                }
            }
        }
        return offset
    }

    func advance(to now: Instant) -> Bool {
        times.begin(at: now)
        let due = future.takeDue(by: times.limit)
        for one in due { take(one.record, line: one.line) }
        return !due.isEmpty
    }

    /// Takes the record of a line that was kept aside.
    private func take(_ line: [UInt8], line number: Int) {
        (line + [UInt8](repeating: 0, count: ByteScan.padding)).withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            record.number = number
            do throws(RecordError) {
                switch format {
                case .lines: try jsonParser.parse(base, count: line.count, into: record)
                case .delimited: _ = rows.row(base, from: 0, count: line.count, into: record)
                }
                try fold.add(record, &times)
                takenCount += 1
            } catch {
                complaints.add(error, line: number)
            }
        }
    }

    /// Leaves a line out: for good with a complaint, or for a while when it lies in the future.
    private func leaveOut(_ error: RecordError, line: Int, _ base: UnsafeRawPointer, _ from: Int, _ to: Int) {
        guard error.due != nil else { return complaints.add(error, line: line) }
        future.hold(bytes(base, from, to), line: line, error)
    }

    private func bytes(_ base: UnsafeRawPointer, _ from: Int, _ to: Int) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: base + from, count: to - from))
    }

    /// Steps over a UTF-8 byte order mark; refuses a file that starts as UTF-16 or as a compressed one.
    private func skipByteOrderMark(_ base: UnsafeRawPointer, count: Int) -> Int {
        let bytes = UnsafeRawBufferPointer(start: base, count: count)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return 3 }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            refuse("the file is UTF-16: save it as UTF-8")
        } else if bytes.starts(with: [0x1F, 0x8B]) {
            refuse("the file is compressed: unpack it first")
        }
        return 0
    }

    private func refuse(_ message: SafeText) {
        isRefused = true
        complaints.add(RecordError(message), line: 1)
    }

    private func countLines(_ base: UnsafeRawPointer, from start: Int, count: Int) -> Int {
        var offset = start
        while offset < count {
            let end = ByteScan.find(UInt8(ascii: "\n"), base, from: offset, count: count)
            guard end < count else { break }
            lines += 1
            offset = end + 1
        }
        return offset
    }

    private func lineEnds(_ base: UnsafeRawPointer, _ from: Int, _ to: Int) -> Int {
        UnsafeRawBufferPointer(start: base + from, count: to - from).reduce(0) {
            $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0)
        }
    }

    private func isBlank(_ base: UnsafeRawPointer, _ from: Int, _ to: Int) -> Bool {
        var index = from
        while index < to {
            let byte = base.load(fromByteOffset: index, as: UInt8.self)
            guard byte == 0x20 || byte == 0x09 || byte == 0x0D else { return false }
            index += 1
        }
        return true
    }
}
