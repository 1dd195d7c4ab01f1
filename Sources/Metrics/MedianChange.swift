import Glibc

/// The change of a median of durations between two groups of which only quantiles are known, as a ratio.
///
/// Durations such as lead times are about log-normal, so the logarithm of a median of n values has the standard error
/// sqrt(pi / 2) s / sqrt(n). s, the spread of the logarithms, follows from the distance of the quantiles: (ln p75 - ln p50)
/// / .6745 and (ln p90 - ln p50) / 1.2816; the larger of both counts, so that a heavy tail widens the interval. Sources:
/// M. G. Kendall and A. Stuart, "The Advanced Theory of Statistics" 1 (standard error of a median); N. L. Johnson and
/// S. Kotz, "Continuous Univariate Distributions" 1 (log-normal quantiles).
public struct MedianChange: Hashable, Sendable, Codable {
    /// A group's quantiles, and how many values they are of.
    public typealias Group = (quantiles: Quantiles, count: Int)

    /// Groups smaller than this say nothing of their spread.
    public static let fewest = 5

    /// Later median / earlier median.
    public let ratio: Double
    /// The 95 % interval of the ratio.
    public let interval: Interval
    /// What may be said: a direction only where the interval excludes 1.
    public let direction: Direction

    /// The change between two groups; nil when one has fewer than ``fewest`` values, a median of zero, or quantiles that
    /// are all equal: such a group says nothing of how far its median may be off.
    public init?(from earlier: Group, to later: Group) {
        guard let before = MedianChange.logarithm(earlier), let after = MedianChange.logarithm(later) else {
            return nil
        }
        let difference = after.median - before.median
        let half = 1.96 * (before.variance + after.variance).squareRoot()
        ratio = exp(difference)
        interval = Interval(low: exp(difference - half), high: exp(difference + half))
        direction = Direction(ofDifference: Interval(low: difference - half, high: difference + half))
    }

    /// The logarithm of a median, and the variance of that.
    private static func logarithm(_ group: Group) -> (median: Double, variance: Double)? {
        let quantiles = group.quantiles
        guard group.count >= fewest, quantiles.p50 > 0, quantiles.p75 >= quantiles.p50, quantiles.p90 >= quantiles.p50,
            quantiles.p90.isFinite
        else { return nil }
        let spread = max(
            log(quantiles.p75 / quantiles.p50) / 0.6745, log(quantiles.p90 / quantiles.p50) / 1.2816)
        guard spread > 0 else { return nil }
        return (log(quantiles.p50), .pi / 2 * spread * spread / Double(group.count))
    }
}

/// The change of a count of events between two stretches of time of the same length.
///
/// Events that come independently of each other make a Poisson count, of which the count itself is the variance. One event
/// is added to each count for the variance alone, in the manner of A. Agresti and B. Caffo for proportions (The American
/// Statistician 54, 2000), so that small counts claim little: the 95 % interval of the difference is
/// ± 1.96 sqrt(a + b + 2). Where both are small that agrees with the exact test of a share of one half (J. Przyborowski and
/// H. Wilenski, Biometrika 31, 1940): 0 and 5 show no clear change (p = .0625), 0 and 6 do (p = .031).
public struct CountChange: Hashable, Sendable, Codable {
    /// Later count less the earlier.
    public let difference: Int
    /// The 95 % interval of the difference.
    public let interval: Interval
    /// What may be said of it.
    public let direction: Direction

    /// The change between two counts; negative counts are zero.
    public init(from earlier: Int, to later: Int) {
        let (a, b) = (max(0, earlier), max(0, later))
        difference = b - a
        let half = 1.96 * (Double(a) + Double(b) + 2).squareRoot()
        interval = Interval(low: Double(difference) - half, high: Double(difference) + half)
        direction = Direction(ofDifference: interval)
    }
}
