/// A point in time: milliseconds since 1970-01-01 00:00 UTC, leap seconds not counted.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Milliseconds since 1970-01-01 00:00 UTC.
    public var milliseconds: Int64

    /// A point in time by its milliseconds since 1970.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// A point in time by its whole seconds since 1970; saturates at the ends of the range.
    public init(seconds: Int64) {
        let (value, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        milliseconds = overflow ? (seconds < 0 ? .min : .max) : value
    }

    /// Whole seconds since 1970, rounded down.
    public var seconds: Int64 {
        milliseconds >= 0 ? milliseconds / 1000 : -((999 &- milliseconds) / 1000)
    }

    /// Seconds from another instant to this one; negative when this one is earlier.
    public func seconds(since other: Instant) -> Double {
        Double(milliseconds) / 1000 - Double(other.milliseconds) / 1000
    }

    /// The instant some seconds later; saturates at the ends of the range.
    public func adding(seconds: Int64) -> Instant {
        let step = Instant(seconds: seconds).milliseconds
        let (value, overflow) = milliseconds.addingReportingOverflow(step)
        return Instant(milliseconds: overflow ? (step < 0 ? .min : .max) : value)
    }

    /// Order in time.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// Reads milliseconds since 1970.
    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes milliseconds since 1970.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
