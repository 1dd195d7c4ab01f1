public import SafeText

/// Round places on an axis: multiples of 1, 2 or 5 times a power of ten.
public struct Ticks: Hashable, Sendable {
    /// The places, ascending, all inside the range.
    public let values: [Double]
    /// The distance between them; 0 without places.
    public let step: Double

    /// The most ticks, but no more than a limit, that a range holds at a round step.
    ///
    /// - Parameters:
    ///   - range: The axis' range. An endless or empty one has no ticks.
    ///   - limit: The most ticks, up to 1000.
    public init(in range: ClosedRange<Double>, limit: Int) {
        let found = Ticks.step(over: range) { step in
            Ticks.last(range, step) - Ticks.first(range, step) < Double(min(limit, 1000))
        }
        guard limit > 0, let (factor, exponent) = found else {
            values = []
            step = 0
            return
        }
        let step = factor * Ticks.power(exponent)
        self.step = step
        values = stride(from: Ticks.first(range, step), through: Ticks.last(range, step), by: 1).map { place in
            // Dividing keeps decimal steps exact where multiplying by 0.1 would not.
            exponent < 0 ? place * factor / Ticks.power(-exponent) : place * step
        }
    }

    /// A range out to round places on either side, such that it holds no more ticks than a limit of at least two.
    static func rounded(_ range: ClosedRange<Double>, limit: Int) -> ClosedRange<Double> {
        func ends(_ step: Double) -> (low: Double, high: Double) {
            ((range.lowerBound / step + 1e-9).rounded(.down), (range.upperBound / step - 1e-9).rounded(.up))
        }
        let found = Ticks.step(over: range) { step in
            ends(step).high - ends(step).low < Double(min(max(limit, 2), 1000))
        }
        guard let (factor, exponent) = found else { return range }
        let step = factor * Ticks.power(exponent)
        let (low, high) = ends(step)
        return low < high ? low * step...high * step : range
    }

    /// How a tick is written: with as many decimal places as the step needs.
    public func label(_ value: Double) -> SafeText {
        var places = 0
        var scaled = step
        while places < 9, scaled > 0, (scaled - scaled.rounded()).magnitude > 1e-6 * scaled.magnitude {
            scaled *= 10
            places += 1
        }
        return Wording.decimal(value, places: places)
    }

    /// The smallest round step that fits, as a factor and a power of ten; nil when the range has no extent.
    private static func step(
        over range: ClosedRange<Double>, fits: (Double) -> Bool
    ) -> (factor: Double, exponent: Int)? {
        let span = range.upperBound - range.lowerBound
        guard span.isFinite, span > 0 else { return nil }
        // A thousandth of the range is too fine for any limit; from there the steps grow.
        for exponent in (exponent(of: span) - 4)...(exponent(of: span) + 2) {
            for factor in [1.0, 2, 5] where fits(factor * power(exponent)) { return (factor, exponent) }
        }
        return nil
    }

    private static func first(_ range: ClosedRange<Double>, _ step: Double) -> Double {
        (range.lowerBound / step - 1e-9).rounded(.up)
    }

    private static func last(_ range: ClosedRange<Double>, _ step: Double) -> Double {
        (range.upperBound / step + 1e-9).rounded(.down)
    }

    /// The largest power of ten at or below a positive number, as an exponent.
    private static func exponent(of value: Double) -> Int {
        var exponent = 0
        var rest = value
        while rest >= 10 {
            rest /= 10
            exponent += 1
        }
        while rest < 1, exponent > -300 {
            rest *= 10
            exponent -= 1
        }
        return exponent
    }

    private static func power(_ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<abs(exponent) { power *= 10 }
        return exponent < 0 ? 1 / power : power
    }
}
