/// A list that grows by chunks, so that growing never copies what is there nor needs room for it twice.
struct ChunkedArray<Element: BitwiseCopyable>: ~Copyable {
    /// Elements of a chunk, as a power of two.
    private static var bits: Int { 15 }
    private var chunks: [UnsafeMutableBufferPointer<Element>] = []
    /// Elements in the list.
    private(set) var count = 0

    /// An empty list.
    init() {}

    deinit {
        for chunk in chunks { chunk.deallocate() }
    }

    /// Adds an element at the end.
    @inline(__always)
    mutating func append(_ element: Element) {
        let place = count & ((1 << Self.bits) - 1)
        if place == 0 { chunks.append(.allocate(capacity: 1 << Self.bits)) }
        chunks[count >> Self.bits].initializeElement(at: place, to: element)
        count += 1
    }

    /// The element at an index below ``count``.
    subscript(index: Int) -> Element {
        @inline(__always) get {
            precondition(index < count)
            return chunks[index >> Self.bits][index & ((1 << Self.bits) - 1)]
        }
        @inline(__always) set {
            precondition(index < count)
            chunks[index >> Self.bits][index & ((1 << Self.bits) - 1)] = newValue
        }
    }
}
