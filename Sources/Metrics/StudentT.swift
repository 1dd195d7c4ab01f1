import Glibc

/// Student's t distribution. Source: "Student", "The Probable Error of a Mean", Biometrika 6 (1908).
public enum StudentT {
    /// The value that 97.5 % of the distribution lies below, to about 1e-10; nil without a degree of freedom.
    public static func quantile975(degreesOfFreedom: Int) -> Double? {
        guard degreesOfFreedom > 0 else { return nil }
        var low = 1.9
        var high = 13.0
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if upperTail(middle, Double(degreesOfFreedom)) > 0.025 { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The probability of a value above `t`, which is positive: half the regularised incomplete beta function of
    /// v / (v + t^2) with parameters v / 2 and 1 / 2 (Abramowitz and Stegun 26.7.1).
    static func upperTail(_ t: Double, _ v: Double) -> Double {
        incompleteBeta(v / (v + t * t), v / 2, 0.5) / 2
    }

    /// The regularised incomplete beta function by its continued fraction (Abramowitz and Stegun 26.5.8), evaluated as
    /// W. J. Lentz (1976) does.
    private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
        let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
        var (c, d) = (1.0, 1 - (a + b) * x / (a + 1))
        d = 1 / (abs(d) < 1e-300 ? 1e-300 : d)
        var fraction = d
        for step in 1...300 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            for term in [even, odd] {
                d = 1 + term * d
                d = 1 / (abs(d) < 1e-300 ? 1e-300 : d)
                c = 1 + term / c
                if abs(c) < 1e-300 { c = 1e-300 }
                fraction *= c * d
            }
            if abs(c * d - 1) < 1e-15 { break }
        }
        return front * fraction
    }
}

/// The mean of some values with its uncertainty.
public struct Mean: Hashable, Sendable, Codable {
    /// The arithmetic mean.
    public let value: Double
    /// Values.
    public let count: Int
    /// The 95 % interval by Student's t, mean -+ t s / sqrt n with s of n - 1; nil for one value.
    public let interval: Interval?

    /// The mean of values; nil without values.
    public init?(_ values: [Double]) {
        guard !values.isEmpty else { return nil }
        count = values.count
        let mean = values.reduce(0, +) / Double(values.count)
        value = mean
        guard let t = StudentT.quantile975(degreesOfFreedom: values.count - 1) else {
            interval = nil
            return
        }
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let half = t * (squares / Double(values.count - 1) / Double(values.count)).squareRoot()
        interval = Interval(low: mean - half, high: mean + half)
    }
}
