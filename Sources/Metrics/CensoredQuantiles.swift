/// Median, upper quartile and 90th percentile of waiting times, of which some have not ended.
///
/// Whoever still waits stands above everyone who does not; a quantile that falls among the waiting, or between the last
/// who does not and the first who does, is nil: it is only known to be longer than what was seen. Interpolation as in
/// ``Quantiles``.
public struct CensoredQuantiles: Hashable, Sendable, Codable {
    /// The median in the unit of the values; nil when it is not reached.
    public private(set) var p50: Double?
    /// The upper quartile; nil when it is not reached.
    public private(set) var p75: Double?
    /// The 90th percentile; nil when it is not reached.
    public private(set) var p90: Double?
    /// Waits that have ended.
    public private(set) var ended = 0
    /// Waits that have not.
    public private(set) var waiting = 0

    /// The quantiles of nothing.
    public init() {}

    /// The quantiles of finite values in any order and of a count of waits that have not ended.
    public init(ended values: [Double], waiting: Int) {
        let sorted = values.sorted()
        ended = sorted.count
        self.waiting = max(0, waiting)
        p50 = CensoredQuantiles.quantile(0.5, sorted, of: ended + self.waiting)
        p75 = CensoredQuantiles.quantile(0.75, sorted, of: ended + self.waiting)
        p90 = CensoredQuantiles.quantile(0.9, sorted, of: ended + self.waiting)
    }

    private static func quantile(_ share: Double, _ sorted: [Double], of count: Int) -> Double? {
        guard count > 0 else { return nil }
        let place = share * Double(count - 1)
        let index = Int(exactly: place.rounded(.down)) ?? 0
        guard index < sorted.count else { return nil }
        let rest = place - Double(index)
        guard rest > 0 else { return sorted[index] }
        guard index + 1 < sorted.count else { return nil }
        return sorted[index] + rest * (sorted[index + 1] - sorted[index])
    }
}
