/// Numbers that look random and are the same on every run: SplitMix64.
///
/// Source: G. L. Steele, D. Lea and C. H. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
public struct FixedRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A sequence that depends on the seed alone.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next 64 bits.
    @inline(__always)
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 up to `bound`, not included; 0 for a bound that is not positive.
    ///
    /// Source: D. Lemire, "Fast Random Integer Generation in an Interval" (2019), without its rejection: the bias is
    /// bound / 2^64.
    @inline(__always)
    public mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// The elements in a random order.
    ///
    /// Source: R. A. Fisher and F. Yates (1938), as given by R. Durstenfeld, "Algorithm 235", CACM 7 (1964).
    public mutating func shuffle<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for place in elements.indices.reversed() where place > 0 { elements.swapAt(place, below(place + 1)) }
        return elements
    }
}
