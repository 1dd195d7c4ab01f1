import Metrics

/// Times as RFC 3339 writes them.
enum RFC3339 {
    /// A moment: `2026-11-23T13:02:00Z`, or with an offset `2026-11-23T14:02:00+01:00`; milliseconds only where there are
    /// any. Nil for a moment outside the years 0 to 9999, which the format cannot write.
    ///
    /// - Parameters:
    ///   - instant: The moment.
    ///   - utcOffset: Seconds east of UTC; whole minutes of them count.
    static func text(_ instant: Instant, utcOffset: Int = 0) -> String? {
        let minutes = utcOffset / 60
        let (local, overflow) = instant.seconds.addingReportingOverflow(Int64(minutes * 60))
        guard !overflow, let seconds = Int(exactly: local) else { return nil }
        let second = ((seconds % 86_400) + 86_400) % 86_400
        let day = CivilDay(number: (seconds - second) / 86_400)
        guard (0...9999).contains(day.date.year) else { return nil }
        var text = "\(day)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        let fraction = Int(((instant.milliseconds % 1000) + 1000) % 1000)
        if fraction > 0 { text += "." + (fraction < 100 ? "0" : "") + two(fraction) }
        guard minutes != 0 else { return text + "Z" }
        let ahead = minutes.magnitude
        return text + (minutes < 0 ? "-" : "+") + two(Int(ahead / 60)) + ":" + two(Int(ahead % 60))
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
