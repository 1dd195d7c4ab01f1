/// A source of random numbers that gives the same ones for the same seed, on every machine and with every compiler.
///
/// Source of the generator: SplitMix64, G. L. Steele, D. Lea and C. H. Flood, "Fast Splittable Pseudorandom Number
/// Generators", OOPSLA 2014. The standard library's own ways to draw are not used: what they draw may change.
struct DemoRandom: Sendable {
    /// What a stream of numbers is used for. Each kind of record draws from its own, so that a change to one leaves the
    /// others as they are.
    enum Purpose: UInt64 {
        case roster = 1
        case adoption, usage, deployments, incidents, friction, surveys, programme, live
    }

    private var state: UInt64

    /// The stream of a purpose under a seed.
    init(seed: UInt64, for purpose: Purpose) {
        state = seed ^ (purpose.rawValue &* 0xD6E8_FEB8_6659_FD93)
        _ = next()
    }

    /// 64 random bits.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A whole number from 0 to `bound` - 1; 0 when `bound` is not positive.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A whole number of a range.
    mutating func from(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// A number from 0 up to, but not including, 1.
    mutating func unit() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// True with the given probability.
    mutating func chance(_ probability: Double) -> Bool {
        unit() < probability
    }

    /// One of some values; nil when there are none.
    mutating func pick<Value>(_ values: [Value]) -> Value? {
        values.isEmpty ? nil : values[below(values.count)]
    }

    /// The values in random order.
    mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
        var values = values
        for last in stride(from: values.count - 1, to: 0, by: -1) { values.swapAt(last, below(last + 1)) }
        return values
    }

    /// A factor around 1: half of them are below it, a tenth above 4.6 and a tenth below 0.22.
    ///
    /// Log-normal in its middle (sigma 1.2), drawn from its quantiles; the extremes are left out.
    mutating func spread() -> Double {
        let quantiles = [
            0.14, 0.22, 0.29, 0.36, 0.44, 0.53, 0.63, 0.74, 0.86, 1, 1.16, 1.35, 1.59, 1.88, 2.25, 2.75, 3.47, 4.66,
            7.2,
        ]
        let place = unit() * Double(quantiles.count - 1)
        let index = min(wholeNumber(place), quantiles.count - 2)
        return quantiles[index] + (place - Double(index)) * (quantiles[index + 1] - quantiles[index])
    }
}

/// The whole part of a number that is not negative; 0 for what no `Int` can hold.
func wholeNumber(_ value: Double) -> Int {
    Int(exactly: value.rounded(.down)) ?? 0
}
