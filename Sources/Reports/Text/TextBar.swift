import Canvas
import SafeText

/// A bar of text, exact to an eighth of a column, in ASCII to a column.
enum TextBar {
    private static let eighths: [SafeText] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// A bar of a share, 0...1, of `width` columns; any share above zero shows.
    static func text(_ share: Double?, width: Int, _ form: GlyphForm) -> SafeText {
        guard let share, share > 0, width > 0 else { return "" }
        let steps = form == .ascii ? 1 : 8
        let scaled = (min(share, 1) * Double(width * steps)).rounded()
        let count = max(1, Int(exactly: scaled) ?? 1)
        guard form != .ascii else { return .repeating("#", count) }
        return .repeating("█", count / 8) + eighths[count % 8]
    }
}
