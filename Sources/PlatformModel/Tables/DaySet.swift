import Metrics

/// A set of days as bits, dense from its first to its last word of 64 days.
struct DaySet: Sendable, Equatable {
    /// The first day's number, a multiple of 64.
    private(set) var base = 0
    private var words: [UInt64] = []

    /// The longest stretch of days one set spans: 60 years, so that a wild date costs little memory.
    static let longest = 60 * 366

    /// Whether there is no day.
    var isEmpty: Bool { words.isEmpty }

    /// Adds a day; says false when it lies too far from the others to be kept.
    @inline(__always)
    @discardableResult
    mutating func insert(_ day: Int) -> Bool {
        let place = (day &- base) >> 6
        if place >= 0, place < words.count {
            words[place] |= 1 << UInt64(truncatingIfNeeded: day & 63)
            return true
        }
        return insertOutside(day)
    }

    private mutating func insertOutside(_ day: Int) -> Bool {
        let start = day & ~63
        if words.isEmpty {
            base = start
            words = [0]
        } else if start < base {
            guard base + words.count * 64 - start <= DaySet.longest else { return false }
            words.insert(contentsOf: repeatElement(0, count: (base - start) / 64), at: 0)
            base = start
        } else {
            guard start + 64 - base <= DaySet.longest else { return false }
            words.append(contentsOf: repeatElement(0, count: (start - base) / 64 + 1 - words.count))
        }
        words[(day - base) >> 6] |= 1 << UInt64(truncatingIfNeeded: day & 63)
        return true
    }

    /// Whether a day from `first` to `last` is in the set.
    func intersects(_ first: CivilDay, _ last: CivilDay) -> Bool {
        let from = max(first.number, base)
        let to = min(last.number, base + words.count * 64 - 1)
        guard from <= to else { return false }
        for place in (from - base) >> 6...(to - base) >> 6 {
            var word = words[place]
            let start = base + place * 64
            if start < from { word &= ~0 << UInt64(from - start) }
            if start + 63 > to { word &= ~0 >> UInt64(start + 63 - to) }
            if word != 0 { return true }
        }
        return false
    }

    /// Adds all days of another set.
    mutating func formUnion(_ other: DaySet) {
        for (place, word) in other.words.enumerated() where word != 0 {
            guard insert(other.base + place * 64 + word.trailingZeroBitCount) else { continue }
            words[(other.base - base) / 64 + place] |= word
        }
    }

    /// The first day; nil for an empty set.
    var first: CivilDay? {
        for (place, word) in words.enumerated() where word != 0 {
            return CivilDay(number: base + place * 64 + word.trailingZeroBitCount)
        }
        return nil
    }

    /// The last day that is not after another; nil when there is none.
    func last(notAfter day: CivilDay) -> CivilDay? {
        for place in words.indices.reversed() {
            var word = words[place]
            let start = base + place * 64
            if start > day.number { continue }
            if start + 63 > day.number { word &= ~0 >> UInt64(start + 63 - day.number) }
            if word != 0 { return CivilDay(number: start + 63 - word.leadingZeroBitCount) }
        }
        return nil
    }

    /// The days from `first` to `last`, in order.
    func days(from first: CivilDay, to last: CivilDay) -> [CivilDay] {
        var days: [CivilDay] = []
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                let day = CivilDay(number: base + place * 64 + rest.trailingZeroBitCount)
                if day >= first, day <= last { days.append(day) }
                rest &= rest - 1
            }
        }
        return days
    }
}
