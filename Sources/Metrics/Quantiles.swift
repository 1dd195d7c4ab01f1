/// Median, upper quartile and 90th percentile of a set of values.
public struct Quantiles: Hashable, Sendable, Codable {
    /// The median.
    public let p50: Double
    /// The upper quartile.
    public let p75: Double
    /// The 90th percentile.
    public let p90: Double

    /// Known quantiles.
    public init(p50: Double, p75: Double, p90: Double) {
        self.p50 = p50
        self.p75 = p75
        self.p90 = p90
    }

    /// The quantiles of values in any order; nil without values.
    ///
    /// - Parameter values: Reordered on the way, so that nothing is copied.
    public init?(selectingFrom values: inout [Double]) {
        // Each selection leaves the smaller values in front, so the next one looks only behind it.
        guard let p50 = Quantiles.quantile(0.5, selectingFrom: &values, behind: 0),
            let p75 = Quantiles.quantile(0.75, selectingFrom: &values, behind: (values.count - 1) / 2),
            let p90 = Quantiles.quantile(0.9, selectingFrom: &values, behind: (values.count - 1) / 4 * 3)
        else { return nil }
        self.p50 = p50
        self.p75 = p75
        self.p90 = p90
    }

    /// The quantile of values in any order by linear interpolation; nil without values.
    ///
    /// Source: type 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American
    /// Statistician 50 (1996); the same as PERCENTILE_CONT of SQL.
    ///
    /// - Parameters:
    ///   - share: The share of values below the quantile, 0...1.
    ///   - values: Finite values; reordered on the way.
    public static func quantile(_ share: Double, selectingFrom values: inout [Double]) -> Double? {
        quantile(share, selectingFrom: &values, behind: 0)
    }

    /// The same where the values before `start` are known to be no greater than those from it on, and it is not past the
    /// quantile's place.
    private static func quantile(_ share: Double, selectingFrom values: inout [Double], behind start: Int) -> Double? {
        guard !values.isEmpty else { return nil }
        let place = min(max(share, 0), 1) * Double(values.count - 1)
        // The whole part of a place inside the array, without a conversion that could trap.
        let index = Int(exactly: place.rounded(.down)) ?? 0
        select(index, from: &values, start: min(start, index))
        let low = values[index]
        guard index + 1 < values.count, place > Double(index) else { return low }
        let next = values[(index + 1)...].min() ?? low
        return low + (place - Double(index)) * (next - low)
    }

    /// Puts the value that sorting would put at `index` there, smaller ones before it and larger ones behind it.
    ///
    /// Source: C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961), with the median of three as pivot.
    private static func select(_ index: Int, from values: inout [Double], start: Int) {
        values.withUnsafeMutableBufferPointer { values in
            var low = start
            var high = values.count - 1
            while low < high {
                let middle = low + (high - low) / 2
                let pivot = max(
                    min(values[low], values[middle]), min(max(values[low], values[middle]), values[high]))
                var left = low
                var right = high
                while left <= right {
                    while values[left] < pivot { left += 1 }
                    while values[right] > pivot { right -= 1 }
                    guard left <= right else { break }
                    values.swapAt(left, right)
                    left += 1
                    right -= 1
                }
                if index <= right { high = right } else if index >= left { low = left } else { return }
            }
        }
    }
}
