/// Intervals of shares.
public enum Proportion {
    /// The 95 % Wilson score interval of `part` out of `whole`; nil when `whole` is not positive.
    ///
    /// Only for a sample: the share of a full census has no sampling error. Source: E. B. Wilson, "Probable Inference,
    /// the Law of Succession, and Statistical Inference", Journal of the American Statistical Association 22 (1927).
    public static func wilson(_ part: Int, of whole: Int) -> Interval? {
        guard whole > 0 else { return nil }
        let n = Double(whole)
        let p = Double(min(max(0, part), whole)) / n
        let z2 = 1.96 * 1.96
        let centre = (p + z2 / (2 * n)) / (1 + z2 / n)
        let half = 1.96 / (1 + z2 / n) * (p * (1 - p) / n + z2 / (4 * n * n)).squareRoot()
        return Interval(low: max(0, centre - half), high: min(1, centre + half))
    }
}

/// The change of a share from one group of counts to a later one.
///
/// The 95 % interval of the difference has one success and one failure added to each group. Source: A. Agresti and
/// B. Caffo, "Simple and Effective Confidence Intervals for Proportions and Differences of Proportions", The American
/// Statistician 54 (2000).
public struct ProportionChange: Hashable, Sendable, Codable {
    /// Later share less the earlier, -1...1.
    public let difference: Double
    /// The 95 % interval of the difference.
    public let interval: Interval
    /// What may be said of it.
    public let direction: Direction

    /// The change between two groups; nil when one is empty.
    ///
    /// - Parameters:
    ///   - earlier: Successes and all of the earlier group.
    ///   - later: The same of the later group.
    public init?(from earlier: (part: Int, whole: Int), to later: (part: Int, whole: Int)) {
        guard earlier.whole > 0, later.whole > 0 else { return nil }
        difference = Double(later.part) / Double(later.whole) - Double(earlier.part) / Double(earlier.whole)
        let (n1, n2) = (Double(earlier.whole) + 2, Double(later.whole) + 2)
        let (p1, p2) = ((Double(earlier.part) + 1) / n1, (Double(later.part) + 1) / n2)
        let half = 1.96 * (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2).squareRoot()
        interval = Interval(low: max(-1, p2 - p1 - half), high: min(1, p2 - p1 + half))
        direction = Direction(ofDifference: interval)
    }
}
