public import Metrics
public import SafeText

/// A threshold beside the figure that it is about.
public struct ThresholdResult: Hashable, Sendable {
    /// The threshold.
    public let threshold: Threshold
    /// The path of the figure; of a list without elements that of its key.
    public let path: String
    /// What the figure is called.
    public let title: SafeText
    /// The figure's value, unrounded.
    public let value: FigureValue
    /// What the figure is compared with, in its unit.
    public let limit: Threshold.Limit
    /// The 95 % interval, in the unit.
    public let interval: Interval?
    /// How many observations the figure rests on.
    public let n: Int?
    /// Whether the threshold is kept; a figure that is not known keeps none.
    public let isKept: Bool
    /// Why there is no value; nil where there is one.
    public let why: SafeText?
    let key: FigureKey

    /// Whether the limit lies within the interval, so that chance alone may have decided.
    public var isUncertain: Bool {
        guard case .number(let limit) = limit, let interval, key.unit != .rank else { return false }
        return interval.contains(limit)
    }

    /// The figure in words: `+39 points`, `5 h`, `n/a`.
    public var valueWords: SafeText { key.unit.words(value, isDifference: key.isDifference) }

    /// The limit in the words of the figure.
    public var limitWords: SafeText {
        switch limit {
        case .number(let number): key.unit.words(.number(number), isDifference: key.isDifference)
        case .text(let text): SafeText(cleaning: text)
        }
    }

    /// The interval in words; empty without one.
    public var intervalWords: SafeText {
        interval.map { key.unit.words($0, isDifference: key.isDifference) } ?? ""
    }
}

extension Threshold {
    /// The threshold beside its figure.
    ///
    /// - Throws: That there is no such figure or unit, with the nearest one, or that the figure is no number.
    public func result(in table: FigureTable) throws(Problem) -> ThresholdResult {
        let (row, key) = try figure(in: table)
        let limit = try limit(key.unit)
        let explanation = row.flatMap { Explanation($0, in: table) } ?? Explanation(absent: key, in: table)
        let value = row?.value ?? .unknown
        return ThresholdResult(
            threshold: self, path: row?.path ?? key.path, title: explanation.title, value: value, limit: limit,
            interval: row?.interval, n: row?.n, isKept: isKept(value, limit),
            why: value == .unknown ? explanation.why ?? "the data has nothing to reckon it from" : nil, key: key)
    }

    private func figure(in table: FigureTable) throws(Problem) -> (row: FigureRow?, key: FigureKey) {
        switch FigureSearch(asked, in: table) {
        case .figure(let row):
            guard let key = FigureCatalogue.key(row.key) else { throw complaint([]) }
            return (row, key)
        case .absent(let key): return (nil, key)
        case .unknown(let nearest): throw complaint(nearest)
        case .keys(let keys): throw Problem(message: several(keys.map(\.path)))
        case .elements(let rows): throw Problem(message: several(rows.map(\.path)))
        }
    }

    private func complaint(_ nearest: [String]) -> Problem {
        Problem(message: FigureSearch.complaint(asked, nearest: nearest))
    }

    private func several(_ paths: [String]) -> SafeText {
        let some = paths.prefix(2).map { SafeText(cleaning: $0) }.joined(separator: " or ")
        return "\(SafeText(cleaning: asked)) is no single figure: name one, such as \(some)"
    }

    private func limit(_ unit: FigureUnit) throws(Problem) -> Limit {
        if unit.isNumber { return .number(try LimitUnit.number(limitText, unit)) }
        guard comparison == .equal else {
            throw Problem(
                message:
                    "\(SafeText(cleaning: asked)) is no number: compare it with =, such as \(SafeText(cleaning: asked))=\(SafeText(cleaning: limitText))"
            )
        }
        return .text(limitText)
    }

    private func isKept(_ value: FigureValue, _ limit: Limit) -> Bool {
        switch (value, limit) {
        case (.count(let count), .number(let limit)): comparison.holds(Double(count), limit)
        case (.number(let number), .number(let limit)): comparison.holds(number, limit)
        case (.text(let text), .text(let limit)): text.lowercased() == limit.lowercased()
        case (.truth(let truth), .text(let limit)): limit.lowercased() == (truth ? "true" : "false")
        default: false
        }
    }
}
