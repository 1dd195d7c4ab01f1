extension Wording {
    /// A duration in its largest fitting unit, rounded: `45 s`, `41 min`, `6 h`, `2 d`.
    ///
    /// The unit is chosen after rounding, so that 59.6 seconds are `1 min` and never `60 s`.
    ///
    /// - Parameter seconds: Seconds; a negative duration is unknown.
    public static func duration(seconds: Double?) -> SafeText {
        guard let seconds, seconds >= 0, let whole = rounded(seconds) else { return unknown }
        if whole < 60 { return "\(whole) s" }
        if let minutes = rounded(seconds / 60), minutes < 60 { return "\(minutes) min" }
        if let hours = rounded(seconds / 3600), hours < 24 { return "\(hours) h" }
        return rounded(seconds / 86_400).map { "\($0) d" } ?? unknown
    }

    /// An age in words that change at most once a minute: `under a minute`, `6 min`, `3 h`, `3 d`.
    ///
    /// Only full units count. An age below zero, from a clock that runs ahead, is under a minute.
    public static func age(seconds: Double?) -> SafeText {
        guard let unit = elapsed(seconds) else { return unknown }
        switch unit {
        case .none: return "under a minute"
        case .minutes(let count): return "\(count) min"
        case .hours(let count): return "\(count) h"
        case .days(let count): return "\(count) d"
        }
    }

    /// An age for a column of a table, at most four characters up to 999 days: `<1m`, `2m`, `1h`, `3d`.
    public static func shortAge(seconds: Double?) -> SafeText {
        guard let unit = elapsed(seconds) else { return unknown }
        switch unit {
        case .none: return "<1m"
        case .minutes(let count): return "\(count)m"
        case .hours(let count): return "\(count)h"
        case .days(let count): return "\(count)d"
        }
    }

    private enum Elapsed {
        case none
        case minutes(Int)
        case hours(Int)
        case days(Int)
    }

    private static func elapsed(_ seconds: Double?) -> Elapsed? {
        guard let seconds, let whole = Int(exactly: seconds.rounded(.down)), seconds.magnitude < 1e15 else {
            return nil
        }
        if whole < 60 { return Elapsed.none }
        if whole < 3600 { return .minutes(whole / 60) }
        if whole < 86_400 { return .hours(whole / 3600) }
        return .days(whole / 86_400)
    }

    /// A number rounded half away from zero; nil when no Int holds it exactly.
    private static func rounded(_ value: Double) -> Int? {
        let whole = value.rounded(.toNearestOrAwayFromZero)
        return whole.magnitude < 1e15 ? Int(exactly: whole) : nil
    }
}
