import Dispatch
import Glibc
import SafeText

/// Reads the parts of a large file side by side, each on a thread of its own.
struct PartedReading {
    /// What the parts say.
    let content: PartedContent
    /// Where the parts begin, and the first byte that no part but the last reads.
    private let starts: [Int]
    private let descriptor: Int32

    /// A reading of a file from its start; nil when it is to be read as a whole.
    ///
    /// - Parameters:
    ///   - descriptor: The open file.
    ///   - size: Its size in bytes.
    ///   - content: What it is read into; nothing has been read yet.
    ///   - plan: How many parts are worth while.
    init?(_ descriptor: Int32, size: Int, content: any FileContent, plan: ReadingPlan) {
        let count = plan.parts(of: size)
        guard count > 1, let first = content as? RecordStream, first.canBeParted, Self.startsRecord(descriptor)
        else { return nil }
        var starts = [0]
        for part in 1..<count {
            let aim = max(starts[part - 1] + 1, size / count * part)
            guard let start = Self.lineStart(descriptor, from: aim, before: size) else { return nil }
            starts.append(start)
        }
        self.descriptor = descriptor
        self.starts = starts
        self.content = PartedContent(first: first, rest: (1..<count).map { _ in first.makeLaterPart() })
    }

    /// Reads all parts, the last one to the end of the file.
    ///
    /// - Parameters:
    ///   - room: ``BlockReader/roomSize`` bytes for the last part; the others bring their own.
    ///   - progress: Told the bytes read since it was last told, from any thread.
    /// - Returns: The reader of the last part, with the trace of the whole; nil when a part did not come to its end.
    /// - Throws: Why a part could not be read.
    func read(
        room: UnsafeMutableRawBufferPointer, progress: @Sendable (Int) -> Void
    ) throws(ReadingFailure) -> BlockReader? {
        let count = content.parts.count
        let rooms = (1..<count).map { _ in
            UnsafeMutableRawBufferPointer.allocate(byteCount: BlockReader.roomSize, alignment: 64)
        }
        defer { for room in rooms { room.deallocate() } }
        let readers = Shared(
            (0..<count).map { part in
                BlockReader(
                    descriptor, from: ReadingTrace(offset: starts[part]), room: part < count - 1 ? rooms[part] : room)
            })
        let content = Shared(content.parts)
        let ends: [Int?] = starts.dropFirst().map(\.self) + [nil]
        DispatchQueue.concurrentPerform(iterations: count) { part in
            readers.values[part].read(to: ends[part], into: content.values[part], progress: progress)
        }
        var trace = readers.values[0].trace
        for part in 0..<count {
            let reader = readers.values[part]
            if let reason = reader.failure { throw ReadingFailure(reason: reason) }
            if let end = ends[part], reader.trace.offset != end || reader.held > 0 { return nil }
            if part > 0 { trace.join(reader.trace) }
        }
        return readers.values[count - 1].with(trace)
    }

    /// Whether a file begins with a JSON object: other beginnings say something of the whole file.
    private static func startsRecord(_ descriptor: Int32) -> Bool {
        var byte: UInt8 = 0
        return pread(descriptor, &byte, 1, 0) == 1 && byte == UInt8(ascii: "{")
    }

    /// The first start of a line at or behind an offset; nil when there is none nearby.
    private static func lineStart(_ descriptor: Int32, from offset: Int, before size: Int) -> Int? {
        let blockSize = 1 << 16
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: blockSize, alignment: 16)
        defer { block.deallocate() }
        guard let base = block.baseAddress else { return nil }
        var place = offset - 1
        while place < min(size, offset + BlockReader.longestLine) {
            let got = pread(descriptor, base, blockSize, off_t(place))
            guard got > 0 else { return nil }
            let end = ByteScan.find(UInt8(ascii: "\n"), base, from: 0, count: got)
            if end < got { return place + end + 1 < size ? place + end + 1 : nil }
            place += got
        }
        return nil
    }
}

/// Why a file could not be read to its end.
struct ReadingFailure: Error {
    var reason: SafeText
}

/// Values of which each thread touches its own.
private final class Shared<Value>: @unchecked Sendable {
    let values: UnsafeMutableBufferPointer<Value>

    init(_ values: [Value]) {
        self.values = .allocate(capacity: values.count)
        _ = self.values.initialize(from: values)
    }

    deinit {
        values.deinitialize()
        values.deallocate()
    }
}
