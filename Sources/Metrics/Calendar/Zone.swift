/// A time zone as a table of its changes, so that days, weeks, months and quarters have exact edges.
public struct Zone: Hashable, Sendable {
    /// From a moment on, seconds east of UTC.
    public struct Change: Hashable, Sendable {
        /// First second of the new offset, in seconds since 1970.
        public var from: Int64
        /// Seconds east of UTC.
        public var offset: Int

        /// A change of offset.
        public init(from: Int64, offset: Int) {
            self.from = from
            self.offset = offset
        }
    }

    /// The zone's name, such as `Europe/Berlin`.
    public let name: String
    /// The offset before the first change.
    public let firstOffset: Int
    /// The changes, in order of time.
    public let changes: [Change]

    /// A zone by its changes, in order of time.
    public init(name: String, firstOffset: Int, changes: [Change] = []) {
        self.name = name
        self.firstOffset = firstOffset
        self.changes = changes
    }

    /// Coordinated Universal Time.
    public static let utc = Zone(name: "UTC", firstOffset: 0)

    /// Seconds east of UTC, and the seconds since 1970 between which that holds.
    public func period(at seconds: Int64) -> (offset: Int, from: Int64, until: Int64) {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].from <= seconds { low = middle + 1 } else { high = middle }
        }
        return (
            low > 0 ? changes[low - 1].offset : firstOffset,
            low > 0 ? changes[low - 1].from : .min,
            low < changes.count ? changes[low].from : .max
        )
    }

    /// Seconds east of UTC at a moment.
    public func offset(at instant: Instant) -> Int {
        period(at: instant.seconds).offset
    }

    /// The day on the wall calendar at a moment.
    public func day(of instant: Instant) -> CivilDay {
        CivilDay(number: floorDivide(local(instant), by: 86_400))
    }

    /// Minutes since midnight on the wall clock at a moment.
    public func minuteOfDay(of instant: Instant) -> Int {
        (local(instant) - floorDivide(local(instant), by: 86_400) * 86_400) / 60
    }

    /// The first moment of a day: midnight, or the end of the gap when midnight does not exist.
    public func start(of day: CivilDay) -> Instant {
        let midnight = Int64(day.number) * 86_400
        // The offset in force just before or just after: the earliest moment whose wall calendar shows the day.
        let candidates = [
            midnight - Int64(period(at: midnight - 86_400).offset),
            midnight - Int64(period(at: midnight + 86_400).offset),
        ]
        for candidate in candidates.sorted() where self.day(of: Instant(seconds: candidate)) == day {
            return earliest(from: candidate, day: day)
        }
        let period = period(at: candidates[0])
        return Instant(seconds: period.until == .max ? candidates[0] : period.until)
    }

    /// The last millisecond of a day.
    public func end(of day: CivilDay) -> Instant {
        Instant(milliseconds: start(of: day.adding(days: 1)).milliseconds - 1)
    }

    private func earliest(from seconds: Int64, day: CivilDay) -> Instant {
        let period = period(at: seconds)
        // A change to an earlier wall clock inside the day's first hours keeps the day's first second where it was.
        if period.from != .min, period.from > seconds - 7200, self.day(of: Instant(seconds: period.from)) == day,
            self.day(of: Instant(seconds: period.from - 1)) != day
        {
            return Instant(seconds: period.from)
        }
        return Instant(seconds: seconds)
    }

    private func local(_ instant: Instant) -> Int {
        let (sum, overflow) = instant.seconds.addingReportingOverflow(Int64(offset(at: instant)))
        return Int(overflow ? instant.seconds : sum)
    }
}

/// Division that rounds down, for negative numbers too; `divisor` is positive.
func floorDivide(_ value: Int, by divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}
