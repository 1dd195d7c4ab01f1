/// Median, upper quartile and 90th percentile of a set of values.
public struct Quantiles: Hashable, Sendable, Codable {
    /// The median.
    public let p50: Double
    /// The upper quartile.
    public let p75: Double
    /// The 90th percentile.
    public let p90: Double

    /// The quantiles of values in ascending order; nil without values.
    public init?(sorted values: [Double]) {
        guard let p50 = Quantiles.quantile(0.5, of: values), let p75 = Quantiles.quantile(0.75, of: values),
            let p90 = Quantiles.quantile(0.9, of: values)
        else { return nil }
        self.p50 = p50
        self.p75 = p75
        self.p90 = p90
    }

    /// The quantile of values in ascending order by linear interpolation; nil without values.
    ///
    /// Source: type 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American
    /// Statistician 50 (1996); the same as PERCENTILE_CONT of SQL.
    public static func quantile(_ share: Double, of values: [Double]) -> Double? {
        guard let last = values.last else { return nil }
        let place = min(max(share, 0), 1) * Double(values.count - 1)
        var index = 0
        // Whole part of a place inside the array, found without a trapping conversion.
        if let whole = Int(exactly: place.rounded(.down)) { index = whole }
        guard index + 1 < values.count else { return last }
        return values[index] + (place - Double(index)) * (values[index + 1] - values[index])
    }
}
