/// The curve that adoption follows: a logistic one or a Bass one, whichever fits the weekly series better.
///
/// Both are fitted by least squares. The one with the smaller criterion of Akaike, corrected for few points (AICc), is
/// taken; of equal ones the logistic curve. Where the better curve's fastest growth lies ahead nothing is drawn, though
/// the other curve might be.
public enum GrowthCourse: Sendable {
    /// A logistic curve.
    case logistic(LogisticCourse)
    /// A Bass curve.
    case bass(BassCourse)

    /// Why no curve is drawn.
    public enum Refusal: Error, Hashable, Sendable {
        /// Fewer than ``GrowthCourse/fewestPoints`` weeks; says how many there are.
        case tooFewPoints(Int)
        /// The ratio does not grow, or no curve fits.
        case noGrowth
        /// The fitted inflection lies after the last week: the limit cannot be told yet.
        case beforeInflection
    }

    /// Which curve it is.
    public enum Name: String, Hashable, Sendable, Codable {
        case logistic, bass
    }

    /// The fewest weekly points.
    public static let fewestPoints = 8

    /// The better curve through ratios of weeks 0, 1, 2...
    ///
    /// - Parameters:
    ///   - ratios: The ratios.
    ///   - origin: Weeks from the launch to the first ratio, 0 or more.
    /// - Throws: ``Refusal``.
    public init(fitting ratios: [Double], origin: Double = 0) throws(Refusal) {
        guard ratios.count >= GrowthCourse.fewestPoints else { throw .tooFewPoints(ratios.count) }
        guard GrowthCourse.rises(ratios) else { throw .noGrowth }
        let logistic = LogisticCourse(through: ratios)
        let bass = BassCourse(through: ratios, origin: origin)
        let isAhead: Bool
        if let bass, bass.criterion < logistic?.criterion ?? .infinity {
            self = .bass(bass)
            isAhead = bass.isAhead(of: ratios.count)
        } else if let logistic {
            self = .logistic(logistic)
            isAhead = logistic.isAhead(of: ratios.count)
        } else {
            throw .noGrowth
        }
        if isAhead { throw .beforeInflection }
    }

    /// Which curve it is.
    public var name: Name {
        switch self {
        case .logistic: .logistic
        case .bass: .bass
        }
    }

    /// The ratio that the curve tends to, above 0 and at most 1.
    public var limit: Double {
        switch self {
        case .logistic(let course): course.limit
        case .bass(let course): course.limit
        }
    }

    /// The curve's ratio in a week, counted as the ratios are.
    public func ratio(week: Double) -> Double {
        switch self {
        case .logistic(let course): course.ratio(week: week)
        case .bass(let course): course.ratio(week: week)
        }
    }

    /// The 95 % band of a point of the series in a week, within 0...1.
    public func band(week: Double) -> Interval {
        switch self {
        case .logistic(let course): course.band(week: week)
        case .bass(let course): course.band(week: week)
        }
    }

    /// Whether the straight line through a series goes up.
    private static func rises(_ ratios: [Double]) -> Bool {
        let middle = Double(ratios.count - 1) / 2
        return ratios.enumerated().reduce(0) { $0 + (Double($1.offset) - middle) * $1.element } > 1e-12
    }
}
