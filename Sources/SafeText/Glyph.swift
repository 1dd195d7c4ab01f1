/// What one position on a screen shows: a base character with at most two combining marks, and its width.
public struct Glyph: Hashable, Sendable {
    /// Base and marks, 21 bits each, base lowest; 0 means a blank.
    public let packed: UInt64
    /// Columns: 1 or 2.
    public let width: Int

    /// A glyph of a base character and its marks.
    ///
    /// - Parameters:
    ///   - base: A drawable character.
    ///   - marks: Combining marks in order; those past the second are dropped.
    ///   - width: Columns the base takes, 1 or 2.
    public init(base: Unicode.Scalar, marks: [Unicode.Scalar] = [], width: Int = 1) {
        var packed = UInt64(base.value)
        for (place, mark) in marks.prefix(2).enumerated() {
            packed |= UInt64(mark.value) << UInt64(21 * (place + 1))
        }
        self.packed = packed
        self.width = width
    }

    init(packed: UInt64, width: Int) {
        self.packed = packed
        self.width = width
    }

    /// The scalars of a packed glyph, base first; none for a blank.
    public static func scalars(of packed: UInt64) -> [Unicode.Scalar] {
        var found: [Unicode.Scalar] = []
        var rest = packed
        while rest != 0 {
            if let scalar = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { found.append(scalar) }
            rest >>= 21
        }
        return found
    }
}

/// Walks over clean text glyph by glyph without allocating.
public struct GlyphIterator: IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    /// The next base, already taken from the scalars.
    private var base: Unicode.Scalar?
    /// Bytes of UTF-8 that the glyphs so far take.
    private(set) var offset = 0

    init(_ text: String) {
        scalars = text.unicodeScalars.makeIterator()
        base = scalars.next()
    }

    /// The next base with its marks; nil at the end.
    public mutating func next() -> Glyph? {
        guard let base else { return nil }
        var packed = UInt64(base.value)
        var shift: UInt64 = 21
        offset += UTF8.width(base)
        self.base = scalars.next()
        while let mark = self.base, CharacterWidth.of(mark) == CharacterWidth.mark {
            // Clean text has at most two; a literal with more loses them.
            if shift <= 42 { packed |= UInt64(mark.value) << shift }
            shift += 21
            offset += UTF8.width(mark)
            self.base = scalars.next()
        }
        return Glyph(packed: packed, width: CharacterWidth.of(base) == 2 ? 2 : 1)
    }
}

extension SafeText {
    /// The text as glyphs, in drawing order.
    public var glyphs: [Glyph] {
        Array(IteratorSequence(makeGlyphIterator()))
    }

    /// A walk over the glyphs that allocates nothing.
    public func makeGlyphIterator() -> GlyphIterator {
        GlyphIterator(string)
    }

    /// Calls a function with the bytes of a text that is all ASCII, one byte a column; returns nil for any other text.
    @inlinable
    public func withASCII<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result? {
        try string.utf8.withContiguousStorageIfAvailable { bytes in
            var union: UInt8 = 0
            for byte in bytes { union |= byte }
            return union < 0x80 ? try body(bytes) : nil
        } ?? nil
    }

    /// Columns the text takes on a screen.
    public var width: Int {
        if let columns = withASCII({ $0.count }) { return columns }
        var columns = 0
        var walk = makeGlyphIterator()
        while let glyph = walk.next() { columns += glyph.width }
        return columns
    }
}
