import Glibc
import SafeText

/// Reads the bytes of an open file block by block into what they mean.
struct BlockReader {
    /// Bytes read at a time.
    static let blockSize = 1 << 18
    /// The longest line that can be a record, in bytes.
    static let longestLine = 1 << 20
    /// Room a reader needs.
    static let roomSize = longestLine + blockSize + ByteScan.padding
    /// Bytes between two reports of progress.
    private static let reportSize = 4 << 20

    /// How far reading has come.
    private(set) var trace: ReadingTrace
    /// Bytes behind the offset that are no whole record, at the start of the room.
    private(set) var held = 0
    /// Why reading broke off.
    private(set) var failure: SafeText?

    private let descriptor: Int32
    private let room: UnsafeMutableRawBufferPointer

    /// A reader that goes on where a trace has ended.
    ///
    /// - Parameters:
    ///   - descriptor: The open file.
    ///   - trace: How far it has been read.
    ///   - room: ``roomSize`` bytes.
    init(_ descriptor: Int32, from trace: ReadingTrace, room: UnsafeMutableRawBufferPointer) {
        self.descriptor = descriptor
        self.trace = trace
        self.room = room
    }

    /// Reads up to an offset, or to the end of the file, moving the trace past each record.
    ///
    /// - Parameter progress: Told the bytes read since it was last told.
    mutating func read(
        to end: Int? = nil, into content: any FileContent, progress: (Int) -> Void
    ) {
        guard let base = room.baseAddress else { return }
        let roomSize = room.count - ByteScan.padding
        var skippingLine = false
        var reported = trace.offset
        defer { progress(trace.offset - reported) }
        while true {
            var wanted = min(BlockReader.blockSize, roomSize - held)
            if let end { wanted = min(wanted, max(0, end - trace.offset - held)) }
            let got = wanted > 0 ? pread(descriptor, base + held, wanted, off_t(trace.offset + held)) : 0
            if got < 0 {
                if errno == EINTR { continue }
                failure = SafeText(cleaning: FileStatus.lastError)
                return
            }
            if got == 0 { return }
            held += got
            var start = 0
            if skippingLine {
                let end = ByteScan.find(UInt8(ascii: "\n"), base, from: 0, count: held)
                start = min(end + 1, held)
                skippingLine = end == held
                trace.advance(past: start, base: base)
            }
            if !skippingLine {
                let consumed = content.consume(base + start, count: held - start)
                trace.advance(past: consumed, base: base + start)
                start += consumed
            }
            held -= start
            if held > 0, start > 0 { memmove(base, base + start, held) }
            if held + BlockReader.blockSize > roomSize {
                let skipped = content.skipLine(base, count: held, longerThan: BlockReader.longestLine)
                trace.advance(past: skipped, base: base)
                held -= skipped
                skippingLine = held == 0
                if held > 0 { memmove(base, base + skipped, held) }
            }
            if trace.offset - reported >= BlockReader.reportSize {
                progress(trace.offset - reported)
                reported = trace.offset
            }
        }
    }

    /// The same reader with the trace of all that was read, also by others.
    func with(_ trace: ReadingTrace) -> BlockReader {
        var reader = self
        reader.trace = trace
        return reader
    }

    /// Takes what stands behind the last line end, if that is whole.
    ///
    /// - Returns: Whether anything was taken.
    mutating func takeRest(into content: any FileContent) -> Bool {
        guard held > 0, let base = room.baseAddress else { return false }
        let consumed = content.consumeRest(base, count: held)
        trace.advance(past: consumed, base: base)
        held -= consumed
        return consumed > 0
    }
}
