public import SafeText

/// Round places on an axis: multiples of 1, 2 or 5 times a power of ten.
public struct Ticks: Hashable, Sendable {
    /// The places, ascending, all inside the range.
    public let values: [Double]
    /// The distance between them.
    public let step: Double

    /// The most ticks, but no more than a limit, that a range holds at a round step.
    ///
    /// - Parameters:
    ///   - range: The axis' range. An endless or empty one has no ticks.
    ///   - limit: The most ticks.
    public init(in range: ClosedRange<Double>, limit: Int) {
        let span = range.upperBound - range.lowerBound
        guard span.isFinite, span > 0, limit > 0 else {
            values = []
            step = 0
            return
        }
        // Grows through 1, 2, 5, 10, ... from below until the ticks are few enough.
        var exponent = Ticks.exponent(of: span / Double(limit)) - 1
        while true {
            for factor in [1.0, 2, 5] {
                let step = factor * Ticks.power(exponent)
                let first = (range.lowerBound / step - 1e-9).rounded(.up)
                let last = (range.upperBound / step + 1e-9).rounded(.down)
                guard last - first < Double(min(limit, 1000)) else { continue }
                self.step = step
                values =
                    last < first
                    ? []
                    : Array(stride(from: first, through: last, by: 1)).map { place in
                        // Dividing keeps decimal steps exact where multiplying by 0.1 would not.
                        exponent < 0 ? place * factor / Ticks.power(-exponent) : place * step
                    }
                return
            }
            exponent += 1
        }
    }

    /// A range out to the next round ticks on either side.
    static func rounded(_ range: ClosedRange<Double>, limit: Int) -> ClosedRange<Double> {
        let step = Ticks(in: range, limit: limit).step
        guard step > 0 else { return range }
        let low = (range.lowerBound / step + 1e-9).rounded(.down) * step
        let high = (range.upperBound / step - 1e-9).rounded(.up) * step
        return low < high ? low...high : range
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

    /// The largest power of ten at or below a positive number, as an exponent.
    private static func exponent(of value: Double) -> Int {
        var exponent = 0
        var rest = value
        while rest >= 10, exponent < 400 { rest /= 10; exponent += 1 }
        while rest < 1, rest > 0, exponent > -400 { rest *= 10; exponent -= 1 }
        return exponent
    }

    private static func power(_ exponent: Int) -> Double {
        var power = 1.0
        for _ in 0..<min(abs(exponent), 400) { power *= 10 }
        return exponent < 0 ? 1 / power : power
    }
}
