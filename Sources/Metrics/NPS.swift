/// The Net Promoter Score of a group of answers, with its uncertainty.
///
/// Score = 100 (promoters - detractors) / answers; promoters answered 9 or 10, passives 7 or 8, detractors 0 to 6.
/// Source: F. F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003.
public struct NPS: Hashable, Sendable, Codable {
    /// Answers of 9 and 10.
    public let promoters: Int
    /// Answers of 7 and 8.
    public let passives: Int
    /// Answers of 0 to 6.
    public let detractors: Int

    /// The score of answer counts; negative counts count as zero.
    public init(promoters: Int, passives: Int, detractors: Int) {
        self.promoters = max(0, promoters)
        self.passives = max(0, passives)
        self.detractors = max(0, detractors)
    }

    /// The score of answers from 0 to 10; other values are left out.
    public init(answers: some Sequence<Int>) {
        var counts = [0, 0, 0]
        for answer in answers where (0...10).contains(answer) {
            counts[answer >= 9 ? 0 : answer >= 7 ? 1 : 2] += 1
        }
        self.init(promoters: counts[0], passives: counts[1], detractors: counts[2])
    }

    /// All answers.
    public var answers: Int { promoters + passives + detractors }

    /// The score, -100...100; nil without answers.
    public var score: Double? {
        answers > 0 ? 100 * Double(promoters - detractors) / Double(answers) : nil
    }

    /// Variance of one answer counted as +1, 0 or -1: p + d - (p - d)^2; nil without answers.
    public var variance: Double? {
        guard answers > 0 else { return nil }
        return NPS.variance(Double(promoters), Double(detractors), of: Double(answers))
    }

    /// Standard error of the score as a share, without pseudo-answers: sqrt(variance / answers); nil without answers.
    public var standardError: Double? {
        variance.map { ($0 / Double(answers)).squareRoot() }
    }

    /// The score and variance with three pseudo-answers added: .75 promoters, 1.5 passives, .75 detractors.
    ///
    /// Source: the adjusted Wald method for NPS, J. Sauro and J. R. Lewis, MeasuringU, "Confidence intervals for Net
    /// Promoter Scores", after A. Agresti and B. A. Coull (1998).
    var adjusted: (share: Double, variance: Double, count: Double) {
        let count = Double(answers) + 3
        let up = Double(promoters) + 0.75
        let down = Double(detractors) + 0.75
        return ((up - down) / count, NPS.variance(up, down, of: count), count)
    }

    private static func variance(_ up: Double, _ down: Double, of count: Double) -> Double {
        let p = up / count
        let d = down / count
        return p + d - (p - d) * (p - d)
    }

    /// The 95 % adjusted-Wald interval before clipping to the scale; nil without answers.
    ///
    /// - Parameter population: The people asked, when known; narrows the interval by the finite-population correction
    ///   sqrt((N - n) / (N - 1)).
    public func unclippedInterval(population: Int? = nil) -> (low: Double, high: Double)? {
        guard answers > 0 else { return nil }
        let (share, variance, count) = adjusted
        var correction = 1.0
        if let population, population > 1, population >= answers {
            correction = (Double(population - answers) / Double(population - 1)).squareRoot()
        }
        let half = 1.96 * (variance / count).squareRoot() * correction
        return (100 * (share - half), 100 * (share + half))
    }

    /// The 95 % adjusted-Wald interval within -100...100; nil without answers.
    public var interval: (low: Double, high: Double)? {
        unclippedInterval().map { (max(-100, $0.low), min(100, $0.high)) }
    }

    /// The band of the score; nil without answers.
    public var band: Band? { score.map(Band.init(score:)) }

    /// Whether the whole interval lies in the score's band.
    public var isBandCertain: Bool {
        guard let band, let interval else { return false }
        return Band(score: interval.low) == band && Band(score: interval.high) == band
    }

    /// The smallest difference to another wave of as many answers and the same variance that the change test can call
    /// real; nil without answers. About 22 points at 100 answers with a usual variance of .65.
    public var detectableChange: Double? {
        guard answers > 0 else { return nil }
        let (_, variance, count) = adjusted
        return 100 * 1.96 * (2 * variance / count).squareRoot()
    }

    /// What a score says about adoption without enforcement; 20 and 40 belong to the middle.
    public enum Band: String, Hashable, Sendable, Codable {
        /// Below 20: adoption takes mandates.
        case needsMandates
        /// 20...40.
        case between
        /// Above 40: adoption sustains itself.
        case selfSustaining

        /// The band of a score.
        public init(score: Double) {
            self = score > 40 ? .selfSustaining : score < 20 ? .needsMandates : .between
        }
    }
}

/// The change of NPS from one wave to a later one, tested.
public struct NPSChange: Hashable, Sendable, Codable {
    /// What may be said of the change.
    public enum Direction: String, Hashable, Sendable, Codable {
        /// The interval of the difference lies above zero.
        case rose
        /// The interval of the difference lies below zero.
        case fell
        /// The interval of the difference holds zero.
        case noClearChange
    }

    /// Score of the later wave minus that of the earlier, in points.
    public let difference: Double
    /// Two-sided p-value of no change.
    public let p: Double
    /// What may be said: a direction only where p < .05.
    public let direction: Direction

    /// The change between two waves; nil when one has no answers.
    ///
    /// z = difference / sqrt(v1 / n1 + v2 / n2) on the counts with pseudo-answers.
    public init?(from earlier: NPS, to later: NPS) {
        guard let before = earlier.score, let after = later.score else { return nil }
        let (share1, variance1, count1) = earlier.adjusted
        let (share2, variance2, count2) = later.adjusted
        let error = (variance1 / count1 + variance2 / count2).squareRoot()
        let z = error > 0 ? (share2 - share1) / error : 0
        difference = after - before
        p = 2 * Normal.upperTail(abs(z))
        direction = abs(z) <= 1.96 ? .noClearChange : z > 0 ? .rose : .fell
    }
}
