import Metrics
import PlatformModel
import SafeText

/// How windows are named.
enum SpanWords {
    /// The window in the footer.
    static func short(_ span: Window.Span) -> SafeText {
        switch span {
        case .all: "all time"
        case .days28: "28 days"
        case .days90: "90 days"
        case .quarter: "quarter"
        }
    }

    /// The window in a sentence.
    static func long(_ span: Window.Span) -> SafeText {
        switch span {
        case .all: "all time"
        case .days28: "last 28 days"
        case .days90: "last 90 days"
        case .quarter: "this quarter"
        }
    }

    /// A window with its quarter by name.
    static func of(_ window: Window) -> SafeText {
        window.span == .quarter ? window.last.quarter.long : long(window.span)
    }
}
