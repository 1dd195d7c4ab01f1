import Glibc

/// A Bass curve fitted to a weekly series of adoption ratios:
/// limit (1 - exp(-(p + q) t)) / (1 + q / p exp(-(p + q) t)), with t the weeks since the launch.
///
/// p is the chance that somebody begins unprompted in a week (innovation), q how much those who have begun add to it
/// (imitation). Fitted by least squares; the limit is at most 1, which is everyone eligible. Source: F. M. Bass, "A New
/// Product Growth for Model Consumer Durables", Management Science 15 (1969).
public struct BassCourse: Sendable {
    private let fit: SaturatingFit<BassCurve>
    private let origin: Double

    /// The ratio that the curve tends to, above 0 and at most 1.
    public var limit: Double { fit.parameters.limit }
    /// The coefficient of innovation per week, above 0.
    public var innovation: Double { fit.parameters.1 }
    /// The coefficient of imitation per week, 0 or more.
    public var imitation: Double { fit.parameters.2 }
    /// The week of the fastest growth, counted as the ratios are: ln(q / p) / (p + q) after the launch. Nil when growth
    /// slows from the launch on, since q is no greater than p.
    public var inflection: Double? {
        guard imitation > innovation else { return nil }
        return log(imitation / innovation) / (innovation + imitation) - origin
    }
    /// Residual variance, with one degree of freedom taken for each fitted parameter.
    public var variance: Double { fit.variance }
    /// Akaike's criterion, corrected for few points; smaller is better.
    public var criterion: Double { fit.criterion }

    /// The curve through ratios of weeks 0, 1, 2...
    ///
    /// - Parameters:
    ///   - ratios: The ratios.
    ///   - origin: Weeks from the launch to the first ratio, 0 or more.
    /// - Throws: ``GrowthCourse/Refusal``.
    public init(fitting ratios: [Double], origin: Double = 0) throws(GrowthCourse.Refusal) {
        guard ratios.count >= GrowthCourse.fewestPoints else { throw .tooFewPoints(ratios.count) }
        guard let course = BassCourse(through: ratios, origin: origin) else { throw .noGrowth }
        guard !course.isAhead(of: ratios.count) else { throw .beforeInflection }
        self = course
    }

    /// The curve through ratios, wherever its inflection lies; nil when none fits.
    init?(through ratios: [Double], origin: Double) {
        self.origin = max(0, origin)
        let guesses = BassCourse.guesses(ratios, origin: self.origin)
        guard let fit = SaturatingFit<BassCurve>(ratios, origin: self.origin, from: guesses) else { return nil }
        self.fit = fit
    }

    /// Whether the fastest growth comes after so many weeks.
    func isAhead(of weeks: Int) -> Bool { inflection.map { $0 > Double(weeks - 1) } ?? false }

    /// The curve's ratio in a week, counted as the ratios are.
    public func ratio(week: Double) -> Double { fit.ratio(week: origin + week) }

    /// The 95 % band of a point of the series in a week, within 0...1, by the delta method.
    public func band(week: Double) -> Interval { fit.band(week: origin + week) }

    /// The share of its limit that a Bass curve has reached some weeks after the launch.
    public static func share(innovation: Double, imitation: Double, weeks: Double) -> Double {
        BassCurve.value((1, innovation, imitation), weeks)
    }

    /// The two best of a grid of coefficients, each with the limit that fits it best.
    private static func guesses(_ ratios: [Double], origin: Double) -> [SaturatingFit<BassCurve>.Parameters] {
        var found: [(parameters: SaturatingFit<BassCurve>.Parameters, squares: Double)] = []
        for p in [0.001, 0.004, 0.015, 0.06] {
            for q in [0.02, 0.06, 0.15, 0.35, 0.8] {
                var (yf, ff, yy) = (0.0, 0.0, 0.0)
                for (place, ratio) in ratios.enumerated() {
                    let share = BassCurve.value((1, p, q), origin + Double(place))
                    (yf, ff, yy) = (yf + ratio * share, ff + share * share, yy + ratio * ratio)
                }
                guard ff > 0, yf > 0 else { continue }
                let limit = min(1, yf / ff)
                found.append(((limit, p, q), yy - 2 * limit * yf + limit * limit * ff))
            }
        }
        return found.sorted { $0.squares < $1.squares }.prefix(2).map(\.parameters)
    }
}

/// Limit, innovation and imitation of a Bass curve.
private enum BassCurve: SaturatingCurve {
    typealias Parameters = SaturatingFit<BassCurve>.Parameters

    @inline(__always)
    static func value(_ p: Parameters, _ week: Double) -> Double {
        let rest = exp(-(p.1 + p.2) * week)
        return p.limit * (1 - rest) / (1 + p.2 / p.1 * rest)
    }

    @inline(__always)
    static func gradient(_ p: Parameters, _ week: Double) -> Parameters {
        let rest = exp(-(p.1 + p.2) * week)
        let (above, below) = (1 - rest, 1 + p.2 / p.1 * rest)
        // Both coefficients move the part above the line alike.
        let aboveSlope = week * rest
        let belowByP = -rest * (p.2 / p.1 / p.1 + p.2 / p.1 * week)
        let belowByQ = rest * (1 / p.1 - p.2 / p.1 * week)
        let scale = p.limit / (below * below)
        return (
            above / below, scale * (aboveSlope * below - above * belowByP),
            scale * (aboveSlope * below - above * belowByQ)
        )
    }

    static func isGrowing(_ p: Parameters) -> Bool { p.1 > 0 && p.2 >= 0 }
}
