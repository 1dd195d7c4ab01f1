/// Which characters a terminal can show.
public enum GlyphForm: String, CaseIterable, Sendable {
    /// Everything: box lines, blocks, braille.
    case braille
    /// Box lines and blocks, no braille.
    case blocks
    /// The 95 printable characters of ASCII.
    case ascii
}
