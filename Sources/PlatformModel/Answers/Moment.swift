public import Metrics

/// Which moment the figures stand for.
public enum AsOf: Hashable, Sendable {
    /// Now.
    case live
    /// The end of a day in the configured zone, but never later than now.
    case day(CivilDay)
}

/// What is asked of the ledger.
public struct Question: Hashable, Sendable {
    /// The moment the figures stand for.
    public var asOf: AsOf
    /// The days of windowed figures; nil is the trailing 28 days, and for friction the quarter.
    public var window: Window.Span?

    /// A question.
    public init(asOf: AsOf = .live, window: Window.Span? = nil) {
        self.asOf = asOf
        self.window = window
    }
}

/// The moment an answer stands for, in the workspace's zone.
struct Moment {
    let instant: Instant
    let day: CivilDay
    let zone: Zone

    /// The moment of a question asked at `now`.
    init(_ asOf: AsOf, now: Instant, zone: Zone) {
        self.zone = zone
        switch asOf {
        case .live: instant = now
        case .day(let day): instant = min(now, zone.end(of: day))
        }
        day = zone.day(of: instant)
    }

    /// The moment with its wall-clock time.
    var zoned: ZonedTime {
        ZonedTime(
            instant: instant, day: day, minuteOfDay: zone.minuteOfDay(of: instant), utcOffset: zone.offset(at: instant))
    }

    /// The days of a span that ends at this moment.
    ///
    /// - Parameter firstRecord: Where the span of all days begins; nil without records.
    func window(_ span: Window.Span, firstRecord: CivilDay?) -> Window {
        let first: CivilDay =
            switch span {
            case .all: min(firstRecord ?? day, day)
            case .days28: day.adding(days: -27)
            case .days90: day.adding(days: -89)
            case .quarter: day.quarter.firstDay
            }
        return Window(span: span, first: first, last: day)
    }

    /// The moments of a window: from its first midnight up to this moment.
    func instants(of window: Window) -> ClosedRange<Instant> {
        let start = zone.start(of: window.first)
        return min(start, instant)...instant
    }

    /// The age of data at this moment.
    ///
    /// - Parameters:
    ///   - coverage: When the records took place.
    ///   - usual: The usual gap in days where the data does not show one.
    ///   - isHeld: Whether a file of the kind cannot be read now.
    func freshness(_ coverage: Coverage, usual: Int, isHeld: Bool) -> Freshness {
        let days = coverage.days.days(from: day.adding(days: -91), to: day)
        var longest = days.count > 1 ? 1 : usual
        for (earlier, later) in zip(days, days.dropFirst()) { longest = max(longest, later.number - earlier.number) }
        var newest = coverage.newest
        if let known = newest, known > instant {
            newest = coverage.days.last(notAfter: day).map { min(instant, zone.end(of: $0)) }
        }
        return Freshness(newest: newest, cadence: Int64(longest) * 86_400, isHeld: isHeld)
    }
}
