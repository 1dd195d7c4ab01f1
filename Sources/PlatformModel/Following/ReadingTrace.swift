/// How far a file has been read, and the bytes that tell whether it is still the same file.
struct ReadingTrace {
    /// Bytes at the start and before the offset that are remembered.
    static let headSize = 1024
    static let tailSize = 64

    /// Bytes of whole records read.
    private(set) var offset = 0
    /// The first of them.
    private(set) var head: [UInt8] = []
    /// The last of them.
    private(set) var tail: [UInt8] = []

    /// Nothing read yet, from an offset on.
    init(offset: Int = 0) { self.offset = offset }

    /// Moves the offset past bytes that stand at it.
    mutating func advance(past count: Int, base: UnsafeRawPointer) {
        guard count > 0 else { return }
        let bytes = UnsafeRawBufferPointer(start: base, count: count)
        if head.count < ReadingTrace.headSize, offset == head.count {
            head.append(contentsOf: bytes.prefix(ReadingTrace.headSize - head.count))
        }
        if count >= ReadingTrace.tailSize {
            tail = Array(bytes.suffix(ReadingTrace.tailSize))
        } else {
            tail = Array((tail + bytes).suffix(ReadingTrace.tailSize))
        }
        offset += count
    }

    /// Goes on where the trace of a later part of the file has ended.
    mutating func join(_ last: ReadingTrace) {
        offset = last.offset
        tail = Array((tail + last.tail).suffix(ReadingTrace.tailSize))
    }
}
