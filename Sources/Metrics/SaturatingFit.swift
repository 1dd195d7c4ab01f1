import Glibc

/// A course of adoption with three parameters, the first of which is the ratio that it tends to.
protocol SaturatingCurve {
    /// The ratio in a week.
    static func value(_ p: SaturatingFit<Self>.Parameters, _ week: Double) -> Double
    /// The derivatives of ``value(_:_:)`` by the parameters.
    static func gradient(_ p: SaturatingFit<Self>.Parameters, _ week: Double) -> SaturatingFit<Self>.Parameters
    /// Whether the parameters make a course that grows.
    static func isGrowing(_ p: SaturatingFit<Self>.Parameters) -> Bool
}

/// A saturating curve fitted to a series of ratios by least squares, its limit at most 1.
///
/// Source of the method: K. Levenberg (1944) and D. W. Marquardt (1963).
struct SaturatingFit<Curve: SaturatingCurve>: Sendable {
    /// The limit and two parameters of its way there.
    typealias Parameters = (limit: Double, Double, Double)

    /// The fitted parameters.
    let parameters: Parameters
    /// The sum of squared residuals.
    let squares: Double
    /// Whether the limit was held at 1, where everyone eligible is reached.
    let isCapped: Bool
    /// Points of the series.
    let count: Int
    /// Residual variance, with one degree of freedom taken for each fitted parameter.
    let variance: Double
    /// The covariance of the parameters, row by row.
    private let covariance: [Double]
    private let spread: Double

    /// Neighbouring points of a trailing-28-day series share three of their four weeks, so four points tell about as
    /// much as one: variances are taken times four.
    static var overlap: Double { 4 }

    /// The fit of a series, from the best of some guesses; nil when none leads to a curve that grows.
    ///
    /// - Parameters:
    ///   - ratios: The ratios of weeks `origin`, `origin` + 1, ...
    ///   - origin: The week of the first ratio.
    ///   - guesses: Where to begin.
    init?(_ ratios: [Double], origin: Double, from guesses: [Parameters]) {
        let series = Series(ratios: ratios, origin: origin)
        var best: (parameters: Parameters, squares: Double, isCapped: Bool)?
        for guess in guesses {
            guard let free = series.refine(guess, isCapped: false) else { continue }
            var found = (free.parameters, free.squares, false)
            if free.parameters.limit > 1 {
                guard let capped = series.refine((1, guess.1, guess.2), isCapped: true) else { continue }
                found = (capped.parameters, capped.squares, true)
            }
            if best.map({ found.1 < $0.squares }) ?? true { best = found }
        }
        guard let best, Curve.isGrowing(best.parameters), best.parameters.limit > 0,
            best.parameters.limit.isFinite, best.parameters.1.isFinite, best.parameters.2.isFinite
        else { return nil }
        (parameters, squares, isCapped, count) = (best.parameters, best.squares, best.isCapped, ratios.count)
        let freedom = ratios.count - (best.isCapped ? 2 : 3)
        guard freedom > 0 else { return nil }
        variance = best.squares / Double(freedom)
        spread = StudentT.quantile975(degreesOfFreedom: freedom) ?? 1.96
        let normal = series.normalEquations(best.parameters, isCapped: best.isCapped)
        guard let inverse = Series.inverse(normal.matrix, isCapped: best.isCapped) else { return nil }
        let scale = variance * SaturatingFit.overlap
        covariance = inverse.map { $0 * scale }
    }

    /// Akaike's criterion, corrected for few points: n ln(RSS / n) + 2 k + 2 k (k + 1) / (n - k - 1), where k counts the
    /// fitted parameters and the variance. The smaller it is, the better the curve serves.
    ///
    /// Source: C. M. Hurvich and C.-L. Tsai, "Regression and Time Series Model Selection in Small Samples", Biometrika 76
    /// (1989).
    var criterion: Double {
        let (n, k) = (Double(count), isCapped ? 3.0 : 4.0)
        // A curve through every point is as good as one can be; below this the residuals are rounding.
        let mean = max(squares / n, 1e-20)
        return n * log(mean) + 2 * k + 2 * k * (k + 1) / (n - k - 1)
    }

    /// The curve's ratio in a week.
    func ratio(week: Double) -> Double { Curve.value(parameters, week) }

    /// The 95 % band of a point of the series in a week, within 0...1, by the delta method.
    func band(week: Double) -> Interval {
        let gradient = Curve.gradient(parameters, week)
        let slope = [gradient.limit, gradient.1, gradient.2]
        var square = variance
        for row in 0..<3 { for column in 0..<3 { square += slope[row] * covariance[row * 3 + column] * slope[column] } }
        let middle = ratio(week: week)
        let half = spread * max(0, square).squareRoot()
        return Interval(low: max(0, middle - half), high: min(1, middle + half))
    }

    // MARK: Fitting

    /// The ratios to fit.
    private struct Series {
        let ratios: [Double]
        let origin: Double

        func squares(_ p: Parameters) -> Double {
            var sum = 0.0
            for (place, ratio) in ratios.enumerated() {
                let rest = ratio - Curve.value(p, origin + Double(place))
                sum += rest * rest
            }
            return sum
        }

        /// The matrix and right side of a step, of all three parameters or of the last two.
        func normalEquations(_ p: Parameters, isCapped: Bool) -> (matrix: [Double], right: [Double]) {
            var (aa, ab, ac, bb, bc, cc) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
            var (ra, rb, rc) = (0.0, 0.0, 0.0)
            for (place, ratio) in ratios.enumerated() {
                let week = origin + Double(place)
                var (a, b, c) = Curve.gradient(p, week)
                let rest = ratio - Curve.value(p, week)
                if isCapped { a = 0 }
                (aa, ab, ac) = (aa + a * a, ab + a * b, ac + a * c)
                (bb, bc, cc) = (bb + b * b, bc + b * c, cc + c * c)
                (ra, rb, rc) = (ra + a * rest, rb + b * rest, rc + c * rest)
            }
            return ([aa, ab, ac, ab, bb, bc, ac, bc, cc], [ra, rb, rc])
        }

        func refine(_ start: Parameters, isCapped: Bool) -> (parameters: Parameters, squares: Double)? {
            var p = start
            var sum = squares(p)
            var damping = 1e-3
            for _ in 0..<40 {
                let (matrix, right) = normalEquations(p, isCapped: isCapped)
                var damped = matrix
                for place in [0, 4, 8] { damped[place] *= 1 + damping }
                guard let inverse = Series.inverse(damped, isCapped: isCapped) else { return nil }
                func step(_ row: Int) -> Double {
                    inverse[row * 3] * right[0] + inverse[row * 3 + 1] * right[1] + inverse[row * 3 + 2] * right[2]
                }
                let next = (limit: p.limit + step(0), p.1 + step(1), p.2 + step(2))
                let reached = squares(next)
                if reached.isFinite, reached <= sum, next.limit > 0, Curve.isGrowing(next) {
                    let gain = sum - reached
                    (p, sum) = (next, reached)
                    damping /= 10
                    if gain <= 1e-10 * sum || sum < 1e-18 { break }
                } else {
                    damping *= 10
                    if damping > 1e12 { break }
                }
            }
            return (p, sum)
        }

        /// The inverse of a symmetric matrix of three, or of its last two rows and columns with zeros around; nil when
        /// there is none.
        static func inverse(_ m: [Double], isCapped: Bool) -> [Double]? {
            if isCapped {
                let determinant = m[4] * m[8] - m[5] * m[7]
                guard determinant > 0, determinant.isFinite else { return nil }
                return [
                    0, 0, 0, 0, m[8] / determinant, -m[5] / determinant, 0, -m[7] / determinant, m[4] / determinant,
                ]
            }
            let a = m[4] * m[8] - m[5] * m[7]
            let b = m[5] * m[6] - m[3] * m[8]
            let c = m[3] * m[7] - m[4] * m[6]
            let determinant = m[0] * a + m[1] * b + m[2] * c
            guard determinant > 0, determinant.isFinite else { return nil }
            return [
                a, m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
                b, m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
                c, m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3],
            ].map { $0 / determinant }
        }
    }
}
