import Glibc

/// A logistic curve fitted to a weekly series of adoption ratios: limit / (1 + exp(-rate (week - inflection))).
///
/// Fitted by least squares with K. Levenberg's (1944) and D. W. Marquardt's (1963) method; the limit is at most 1, which
/// is everyone eligible. Source of the curve: P.-F. Verhulst (1838); for the spread of new things E. M. Rogers,
/// "Diffusion of Innovations".
public struct LogisticCourse: Hashable, Sendable {
    /// Why no curve is drawn.
    public enum Refusal: Error, Hashable, Sendable {
        /// Fewer than ``LogisticCourse/fewestPoints`` weeks; says how many there are.
        case tooFewPoints(Int)
        /// The ratio does not grow, or no curve fits.
        case noGrowth
        /// The fitted inflection lies after the last week: the limit cannot be told yet.
        case beforeInflection
    }

    /// The fewest weekly points.
    public static let fewestPoints = 8

    /// The ratio that the curve tends to, above 0 and at most 1.
    public let limit: Double
    /// Growth per week, above 0.
    public let rate: Double
    /// The week of the fastest growth.
    public let inflection: Double
    /// Residual variance, with one degree of freedom taken for each fitted parameter.
    public let variance: Double
    /// The covariance of limit, rate and inflection, row by row.
    private let covariance: [Double]
    private let spread: Double

    /// Neighbouring points of a trailing-28-day series share three of their four weeks, so four points tell about as
    /// much as one: variances are taken times four.
    static let overlap = 4.0

    /// The curve through ratios of weeks 0, 1, 2...
    ///
    /// - Throws: ``Refusal``.
    public init(fitting ratios: [Double]) throws(Refusal) {
        guard ratios.count >= LogisticCourse.fewestPoints else { throw .tooFewPoints(ratios.count) }
        guard let top = ratios.max(), top > 0 else { throw .noGrowth }
        var best: (parameters: [Double], squares: Double, isCapped: Bool)?
        for start in [1.02, 1.2, 1.6] {
            let guess = LogisticCourse.linearised(ratios, limit: min(1, top * start))
            guard let guess, let free = LogisticCourse.refine(guess, ratios, isCapped: false) else { continue }
            if free.parameters[0] <= 1 {
                if best.map({ free.squares < $0.squares }) ?? true { best = (free.parameters, free.squares, false) }
            } else if let capped = LogisticCourse.refine([1, guess[1], guess[2]], ratios, isCapped: true),
                best.map({ capped.squares < $0.squares }) ?? true
            {
                best = (capped.parameters, capped.squares, true)
            }
        }
        guard let best, best.parameters[1] > 0, best.parameters[0] > 0, best.parameters.allSatisfy(\.isFinite) else {
            throw .noGrowth
        }
        guard best.parameters[2] <= Double(ratios.count - 1) else { throw .beforeInflection }
        (limit, rate, inflection) = (best.parameters[0], best.parameters[1], best.parameters[2])
        let freedom = Double(ratios.count - (best.isCapped ? 2 : 3))
        variance = best.squares / freedom
        spread = StudentT.quantile975(degreesOfFreedom: ratios.count - (best.isCapped ? 2 : 3)) ?? 1.96
        let normal = LogisticCourse.normalEquations(best.parameters, ratios, isCapped: best.isCapped)
        guard let inverse = LogisticCourse.inverse(normal.matrix, isCapped: best.isCapped) else { throw .noGrowth }
        let scale = variance * LogisticCourse.overlap
        covariance = inverse.map { $0 * scale }
    }

    /// The curve's ratio in a week.
    public func ratio(week: Double) -> Double { LogisticCourse.value([limit, rate, inflection], week) }

    /// The 95 % band of a point of the series in a week, within 0...1, by the delta method.
    public func band(week: Double) -> Interval {
        let parameters = [limit, rate, inflection]
        let (byLimit, byRate, byInflection) = LogisticCourse.gradient(parameters, week)
        let slope = [byLimit, byRate, byInflection]
        var square = variance
        for row in 0..<3 { for column in 0..<3 { square += slope[row] * covariance[row * 3 + column] * slope[column] } }
        let middle = ratio(week: week)
        let half = spread * max(0, square).squareRoot()
        return Interval(low: max(0, middle - half), high: min(1, middle + half))
    }

    private static func value(_ p: [Double], _ week: Double) -> Double { p[0] / (1 + exp(-p[1] * (week - p[2]))) }

    /// The derivatives by limit, rate and inflection.
    @inline(__always)
    private static func gradient(_ p: [Double], _ week: Double) -> (Double, Double, Double) {
        let share = 1 / (1 + exp(-p[1] * (week - p[2])))
        let bend = p[0] * share * (1 - share)
        return (share, bend * (week - p[2]), -bend * p[1])
    }

    /// A first guess for a limit: the straight line through the logits.
    private static func linearised(_ ratios: [Double], limit: Double) -> [Double]? {
        var (n, sx, sy, sxx, sxy) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for (week, ratio) in ratios.enumerated() {
            let share = min(max(ratio / limit, 0.005), 0.995)
            let (x, y) = (Double(week), log(share / (1 - share)))
            (n, sx, sy, sxx, sxy) = (n + 1, sx + x, sy + y, sxx + x * x, sxy + x * y)
        }
        let rate = (n * sxy - sx * sy) / (n * sxx - sx * sx)
        guard rate > 1e-6 else { return nil }
        return [limit, rate, -(sy - rate * sx) / n / rate]
    }

    private static func squares(_ p: [Double], _ ratios: [Double]) -> Double {
        var sum = 0.0
        for (week, ratio) in ratios.enumerated() {
            let rest = ratio - value(p, Double(week))
            sum += rest * rest
        }
        return sum
    }

    /// The matrix and right side of a step, of all three parameters or of the last two.
    private static func normalEquations(
        _ p: [Double], _ ratios: [Double], isCapped: Bool
    ) -> (matrix: [Double], right: [Double]) {
        var (aa, ab, ac, bb, bc, cc) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        var (ra, rb, rc) = (0.0, 0.0, 0.0)
        for (week, ratio) in ratios.enumerated() {
            var (a, b, c) = gradient(p, Double(week))
            let rest = ratio - p[0] * a
            if isCapped { a = 0 }
            (aa, ab, ac) = (aa + a * a, ab + a * b, ac + a * c)
            (bb, bc, cc) = (bb + b * b, bc + b * c, cc + c * c)
            (ra, rb, rc) = (ra + a * rest, rb + b * rest, rc + c * rest)
        }
        return ([aa, ab, ac, ab, bb, bc, ac, bc, cc], [ra, rb, rc])
    }

    private static func refine(
        _ start: [Double], _ ratios: [Double], isCapped: Bool
    ) -> (parameters: [Double], squares: Double)? {
        var p = start
        var sum = squares(p, ratios)
        var damping = 1e-3
        for _ in 0..<40 {
            let (matrix, right) = normalEquations(p, ratios, isCapped: isCapped)
            var damped = matrix
            for place in [0, 4, 8] { damped[place] *= 1 + damping }
            guard let inverse = inverse(damped, isCapped: isCapped) else { return nil }
            var next = p
            for row in 0..<3 { for column in 0..<3 { next[row] += inverse[row * 3 + column] * right[column] } }
            let reached = squares(next, ratios)
            if reached.isFinite, reached <= sum, next[1] > 0, next[0] > 0 {
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

    /// The inverse of a symmetric matrix of three, or of its last two rows and columns with zeros around; nil when there
    /// is none.
    private static func inverse(_ m: [Double], isCapped: Bool) -> [Double]? {
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
