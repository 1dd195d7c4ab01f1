/// A glyph that stands before a word or a sign, with its stand-in where ASCII alone can be shown.
public struct Symbol: Hashable, Sendable {
    /// The glyph.
    public let full: SafeText
    /// Its stand-in of ASCII characters.
    public let plain: SafeText

    /// A glyph and its stand-in.
    public init(_ full: SafeText, _ plain: SafeText) {
        self.full = full
        self.plain = plain
    }

    /// More than before.
    public static let up = Symbol("▲", "^")
    /// Less than before.
    public static let down = Symbol("▼", "v")
    /// No clear change.
    public static let level = Symbol("≈", "~")
}
