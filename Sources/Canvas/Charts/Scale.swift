/// Maps a range of values onto cells or parts of them.
struct Scale {
    /// The values; a range without extent or with an endless one maps everything to the first place.
    let range: ClosedRange<Double>
    /// Places on the other side: 0..<count.
    let count: Int

    /// The nearest place of a value; nil for NaN, infinities and values outside the range.
    func place(_ value: Double) -> Int? {
        range.contains(value) ? clamped(value) : nil
    }

    /// The nearest place of a value, the ends for values beyond them; nil for NaN.
    func clamped(_ value: Double) -> Int? {
        guard !value.isNaN, count > 0 else { return nil }
        return Int(exactly: min(max(exact(value), 0), Double(count - 1)).rounded())
    }

    /// The place of a value as a fraction of places, outside 0...(count - 1) too; 0 for NaN.
    func exact(_ value: Double) -> Double {
        let span = range.upperBound - range.lowerBound
        guard span.isFinite, span > 0, !value.isNaN else { return 0 }
        return (value - range.lowerBound) / span * Double(count - 1)
    }

    /// A range that holds all finite values, and an origin when all are on one side of it; 0...1 without any.
    static func range(of values: [Double], from origin: Double? = nil) -> ClosedRange<Double> {
        let finite = values.filter { $0.magnitude < 1e15 }
        guard var low = finite.min(), var high = finite.max() else { return 0...1 }
        if let origin {
            low = min(low, origin)
            high = max(high, origin)
        }
        return low < high ? low...high : low...(low + 1)
    }
}
