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

    /// The scalars of a packed glyph, base first.
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

extension SafeText {
    /// The text as glyphs, in drawing order.
    public var glyphs: [Glyph] {
        string.unicodeScalars.map { Glyph(base: $0) }
    }

    /// Columns the text takes on a screen.
    public var width: Int {
        glyphs.reduce(0) { $0 + $1.width }
    }
}
