/// How much of a row or column one part of it takes.
public enum Extent: Hashable, Sendable {
    /// Exactly so many cells.
    case fixed(Int)
    /// A share of what the fixed parts leave, in proportion to the weight, and not less than a minimum.
    case weight(Int, minimum: Int = 0)

    /// A share of weight 1.
    public static let rest = Extent.weight(1)

    /// The cells without which the part is not worth drawing.
    public var minimum: Int {
        switch self {
        case .fixed(let cells): max(0, cells)
        case .weight(_, let minimum): max(0, minimum)
        }
    }

    /// Divides a length among parts so that the lengths sum exactly to it.
    ///
    /// Fixed parts get theirs, weighted parts share what is left by the largest-remainder method; a part whose share is
    /// below its minimum gets the minimum. Without weighted parts the last part takes what is left. When even the
    /// minima do not fit, the parts are served in order until nothing is left.
    public static func divide(_ length: Int, among parts: [Extent]) -> [Int] {
        guard !parts.isEmpty else { return [] }
        var lengths = parts.map(\.minimum)
        var free = max(0, length)
        if lengths.reduce(0, saturatingSum) > free {
            for place in lengths.indices {
                lengths[place] = min(lengths[place], free)
                free -= lengths[place]
            }
            return lengths
        }
        var open: [Int] = []
        for (place, part) in parts.enumerated() {
            if case .weight(let weight, _) = part, weight > 0 { open.append(place) } else { free -= lengths[place] }
        }
        while !open.isEmpty {
            let weights = open.map { place in
                if case .weight(let weight, _) = parts[place] { weight } else { 0 }
            }
            let shares = apportion(free, weights: weights)
            let short = zip(open, shares).filter { lengths[$0] > $1 }.map { $0.0 }
            guard short.isEmpty else {
                for place in short { free -= lengths[place] }
                open.removeAll { short.contains($0) }
                continue
            }
            for (place, share) in zip(open, shares) { lengths[place] = share }
            return lengths
        }
        lengths[lengths.count - 1] += free
        return lengths
    }

    /// Divides a whole number in proportion to weights by the largest-remainder method (Hamilton's): every share is
    /// its quota rounded down or up, and they sum exactly. Equal remainders go to the earlier share.
    ///
    /// All shares are zero when all weights are.
    public static func apportion(_ total: Int, weights: [Int]) -> [Int] {
        let total = max(0, total)
        let weights = weights.map { min(max(0, $0), 1 << 30) }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.map { _ in 0 } }
        var shares: [Int] = []
        var remainders: [(remainder: UInt, place: Int)] = []
        for (place, weight) in weights.enumerated() {
            let product = UInt(total).multipliedFullWidth(by: UInt(weight))
            let (quotient, remainder) = UInt(sum).dividingFullWidth(product)
            shares.append(Int(quotient))
            remainders.append((remainder, place))
        }
        let left = total - shares.reduce(0, +)
        remainders.sort { $0.remainder != $1.remainder ? $0.remainder > $1.remainder : $0.place < $1.place }
        for (_, place) in remainders.prefix(left) { shares[place] += 1 }
        return shares
    }

    private static func saturatingSum(_ left: Int, _ right: Int) -> Int {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : sum
    }
}

extension Rect {
    /// Divides the rectangle into columns from left to right; with the gaps they make up its whole width.
    public func columns(_ parts: [Extent], gap: Int = 0) -> [Rect] {
        let gap = max(0, gap)
        var left = x
        return Extent.divide(width - gap * max(0, parts.count - 1), among: parts).map { length in
            defer { left += length + gap }
            return Rect(x: left, y: y, width: length, height: height).intersection(self)
        }
    }

    /// Divides the rectangle into rows from top to bottom; with the gaps they make up its whole height.
    public func rows(_ parts: [Extent], gap: Int = 0) -> [Rect] {
        let gap = max(0, gap)
        var top = y
        return Extent.divide(height - gap * max(0, parts.count - 1), among: parts).map { length in
            defer { top += length + gap }
            return Rect(x: x, y: top, width: width, height: length).intersection(self)
        }
    }
}
