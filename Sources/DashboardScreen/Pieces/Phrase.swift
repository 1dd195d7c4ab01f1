import Canvas
import SafeText

/// Text in one or more styles on one row, with its width.
struct Phrase {
    private(set) var spans: [Span]
    /// Columns of the whole.
    private(set) var width: Int

    /// Text in one style.
    init(_ text: SafeText, _ role: Role = .text, _ emphasis: Style.Emphasis = []) {
        spans = text.isEmpty ? [] : [Span(text, role, emphasis)]
        width = text.width
    }

    /// Parts one after the other.
    init(_ parts: [Phrase]) {
        spans = parts.flatMap(\.spans)
        width = parts.reduce(0) { $0 + $1.width }
    }

    static func + (left: Phrase, right: Phrase) -> Phrase { Phrase([left, right]) }

    var isEmpty: Bool { spans.isEmpty }
}

extension Array where Element == Phrase {
    /// The first wording that fits a width, the longest standing first; nil when none does.
    func fitting(_ width: Int) -> Phrase? {
        first { $0.width <= width }
    }
}
