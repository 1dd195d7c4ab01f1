/// Maps a range of values onto cells or parts of them.
struct Scale {
    let range: ClosedRange<Double>
    /// Places on the other side: 0..<count.
    let count: Int

    /// The nearest place of a value; nil for NaN, infinities and values outside the range.
    func place(_ value: Double) -> Int? {
        guard value.isFinite, value >= range.lowerBound, value <= range.upperBound else { return nil }
        return clamped(value)
    }

    /// The nearest place of a value, the ends for values beyond them; nil for NaN.
    func clamped(_ value: Double) -> Int? {
        let span = range.upperBound - range.lowerBound
        guard !value.isNaN, count > 0, span.isFinite else { return nil }
        guard span > 0 else { return 0 }
        let share = min(max((value - range.lowerBound) / span, 0), 1)
        return Int(exactly: (share * Double(count - 1)).rounded())
    }
}
