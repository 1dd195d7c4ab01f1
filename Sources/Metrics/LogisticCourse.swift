import Glibc

/// A logistic curve fitted to a weekly series of adoption ratios: limit / (1 + exp(-rate (week - inflection))).
///
/// Fitted by least squares; the limit is at most 1, which is everyone eligible. Source of the curve: P.-F. Verhulst
/// (1838); for the spread of new things E. M. Rogers, "Diffusion of Innovations".
public struct LogisticCourse: Sendable {
    /// Why no curve is drawn.
    public typealias Refusal = GrowthCourse.Refusal

    /// The fewest weekly points.
    public static let fewestPoints = GrowthCourse.fewestPoints

    private let fit: SaturatingFit<LogisticCurve>

    /// The ratio that the curve tends to, above 0 and at most 1.
    public var limit: Double { fit.parameters.limit }
    /// Growth per week, above 0.
    public var rate: Double { fit.parameters.1 }
    /// The week of the fastest growth.
    public var inflection: Double { fit.parameters.2 }
    /// Residual variance, with one degree of freedom taken for each fitted parameter.
    public var variance: Double { fit.variance }
    /// Akaike's criterion, corrected for few points; smaller is better.
    public var criterion: Double { fit.criterion }

    /// The curve through ratios of weeks 0, 1, 2...
    ///
    /// - Throws: ``GrowthCourse/Refusal``.
    public init(fitting ratios: [Double]) throws(Refusal) {
        guard ratios.count >= GrowthCourse.fewestPoints else { throw .tooFewPoints(ratios.count) }
        guard let course = LogisticCourse(through: ratios) else { throw .noGrowth }
        guard !course.isAhead(of: ratios.count) else { throw .beforeInflection }
        self = course
    }

    /// The curve through ratios, wherever its inflection lies; nil when none fits.
    init?(through ratios: [Double]) {
        guard let top = ratios.max(), top > 0 else { return nil }
        let guesses = [1.02, 1.2, 1.6].compactMap { LogisticCourse.linearised(ratios, limit: min(1, top * $0)) }
        guard let fit = SaturatingFit<LogisticCurve>(ratios, origin: 0, from: guesses) else { return nil }
        self.fit = fit
    }

    /// Whether the fastest growth comes after so many weeks.
    func isAhead(of weeks: Int) -> Bool { inflection > Double(weeks - 1) }

    /// The curve's ratio in a week.
    public func ratio(week: Double) -> Double { fit.ratio(week: week) }

    /// The 95 % band of a point of the series in a week, within 0...1, by the delta method.
    public func band(week: Double) -> Interval { fit.band(week: week) }

    /// A first guess for a limit: the straight line through the logits.
    private static func linearised(_ ratios: [Double], limit: Double) -> SaturatingFit<LogisticCurve>.Parameters? {
        var (n, sx, sy, sxx, sxy) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for (week, ratio) in ratios.enumerated() {
            let share = min(max(ratio / limit, 0.005), 0.995)
            let (x, y) = (Double(week), log(share / (1 - share)))
            (n, sx, sy, sxx, sxy) = (n + 1, sx + x, sy + y, sxx + x * x, sxy + x * y)
        }
        let rate = (n * sxy - sx * sy) / (n * sxx - sx * sx)
        guard rate > 1e-6 else { return nil }
        return (limit, rate, -(sy - rate * sx) / n / rate)
    }
}

/// Limit, rate and inflection of a logistic curve.
private enum LogisticCurve: SaturatingCurve {
    typealias Parameters = SaturatingFit<LogisticCurve>.Parameters

    @inline(__always)
    static func value(_ p: Parameters, _ week: Double) -> Double { p.limit / (1 + exp(-p.1 * (week - p.2))) }

    @inline(__always)
    static func gradient(_ p: Parameters, _ week: Double) -> Parameters {
        let share = 1 / (1 + exp(-p.1 * (week - p.2)))
        let slope = p.limit * share * (1 - share)
        return (share, slope * (week - p.2), -slope * p.1)
    }

    static func isGrowing(_ p: Parameters) -> Bool { p.1 > 0 }
}
