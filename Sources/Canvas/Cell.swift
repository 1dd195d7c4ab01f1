/// One position of a canvas, 16 bytes without padding, so that rows compare by their bytes.
public struct Cell: Hashable, Sendable {
    /// Base character and marks as in ``SafeText/Glyph``; 0 is a blank.
    public var glyph: UInt64
    /// How it looks.
    public var style: Style
    /// Always zero; fills the byte that would otherwise hold anything.
    private let filler: UInt8 = 0
    /// Columns of the glyph; 0 marks the right half of a wide one.
    public var width: UInt32

    /// A blank cell of a style.
    public init(blank style: Style = Style(.text)) {
        self.init(glyph: 0, style: style, width: 1)
    }

    init(glyph: UInt64, style: Style, width: UInt32) {
        self.glyph = glyph
        self.style = style
        self.width = width
    }
}
