/// A 95 % interval of a figure, in the figure's own unit.
public struct Interval: Hashable, Sendable, Codable {
    /// The lower end.
    public var low: Double
    /// The upper end.
    public var high: Double

    /// An interval by its ends.
    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// Whether a value lies between the ends, both included.
    public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

/// What may be said of a change: a direction only where the interval of the difference excludes zero.
public enum Direction: String, Hashable, Sendable, Codable {
    /// The interval of the difference lies above zero.
    case rose
    /// The interval of the difference lies below zero.
    case fell
    /// The interval of the difference holds zero.
    case noClearChange

    /// What the interval of a difference says.
    public init(ofDifference interval: Interval) {
        self = interval.low > 0 ? .rose : interval.high < 0 ? .fell : .noClearChange
    }
}
