/// Where a platform stands by adoption and NPS.
public enum Quadrant: String, Hashable, Sendable, Codable, CaseIterable {
    /// Used by at least half, and liked.
    case compelling
    /// Used by at least half, and not liked.
    case mandated
    /// Used by fewer than half, and liked.
    case hiddenGem = "hidden gem"
    /// Used by fewer than half, and not liked.
    case stalled
    /// Between liked and not liked.
    case undecided

    /// The edges of the quadrants; the article's figures unless configured.
    public struct Thresholds: Hashable, Sendable, Codable {
        /// The adoption ratio from which a platform counts as used.
        public var adoption: Double
        /// The score below which adoption takes mandates.
        public var low: Double
        /// The score above which adoption sustains itself.
        public var high: Double

        /// Edges.
        public init(adoption: Double = 0.5, low: Double = 20, high: Double = 40) {
            self.adoption = adoption
            self.low = low
            self.high = high
        }
    }

    /// The quadrant of an adoption ratio and a score.
    public init(adoption: Double, nps: Double, thresholds: Thresholds = Thresholds()) {
        let isUsed = adoption >= thresholds.adoption
        if nps > thresholds.high {
            self = isUsed ? .compelling : .hiddenGem
        } else if nps < thresholds.low {
            self = isUsed ? .mandated : .stalled
        } else {
            self = .undecided
        }
    }

    /// The quadrant that an undecided platform leans to: by the half of the middle band its score lies in.
    public static func leaning(adoption: Double, nps: Double, thresholds: Thresholds = Thresholds()) -> Quadrant {
        let isUsed = adoption >= thresholds.adoption
        let isUpper = nps >= (thresholds.low + thresholds.high) / 2
        return isUsed ? (isUpper ? .compelling : .mandated) : (isUpper ? .hiddenGem : .stalled)
    }
}
