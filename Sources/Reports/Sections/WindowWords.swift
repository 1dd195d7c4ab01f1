import Metrics
import PlatformModel
import SafeText

extension Window {
    /// The window in a sentence: `the last 28 days`, `Q4 2026 up to 23 Nov`.
    var words: SafeText {
        switch span {
        case .all: "all \(Wording.count(days, "day")) since \(first.long)"
        case .days28: "the last 28 days"
        case .days90: "the last 90 days"
        case .quarter: "\(last.quarter.long) up to \(last.short)"
        }
    }
}

extension Freshness {
    /// How old the data is at a moment, and whether that is too old.
    func words(at moment: Instant) -> SafeText {
        guard let age = age(at: moment) else { return isHeld ? "STALE, unreadable" : "no data" }
        let words = Wording.age(seconds: Double(age))
        if isStale(at: moment) { return "STALE, \(isHeld ? "unreadable, " : "")\(words) old" }
        return age < 60 ? words : "\(words) old"
    }
}
