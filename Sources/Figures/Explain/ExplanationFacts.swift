import Metrics
import PlatformModel
public import SafeText

extension Explanation {
    /// What there is to say of the figure, as labels and texts in the order in which they are shown, on the screen and in
    /// the report alike. The title and the records are not among them.
    public var facts: [(label: SafeText, text: SafeText)] {
        var facts: [(label: SafeText, text: SafeText)] = [("key", shownPath)]
        if let end { facts.append(("asked", "\(SafeText(cleaning: end)) is an end of its interval")) }
        facts.append(("value", valueWords))
        if let interval {
            let name: SafeText = key.unit == .rank ? "range" : "95 %"
            facts.append((name, key.unit.words(interval, isDifference: key.isDifference)))
        }
        if let parts {
            facts.append(("made of", "\(Wording.count(parts.numerator)) of \(Wording.count(parts.denominator))"))
        }
        if let n { facts.append(("n", Wording.count(n))) }
        if !key.formula.hasPrefix(key.meaning) { facts.append(("meaning", SafeText(cleaning: key.meaning))) }
        facts.append(("formula", SafeText(cleaning: key.formula, limit: 2000)))
        if let days {
            facts.append(
                ("window", days.first == days.last ? days.first.long : "\(days.first.long) to \(days.last.long)"))
        }
        if !basis.isEmpty {
            let figures = basis.map { "\(SafeText(cleaning: $0.path)) \($0.unit.words($0.value))" as SafeText }
            facts.append(("figures", figures.joined(separator: "; ")))
        }
        facts.append(("as of", "\(asOf.day.long) \(Wording.clock(minute: asOf.minuteOfDay))"))
        return facts
    }

    private var shownPath: SafeText { SafeText(cleaning: path, limit: 2000) }

    /// The value as the screen says it, its digits where those are more, and why there is none.
    private var valueWords: SafeText {
        guard value != .unknown else {
            let word: SafeText = state == .hidden ? "hidden" : Wording.unknown
            return why.map { "\(word): \($0)" } ?? word
        }
        let words = key.unit.words(value, isDifference: key.isDifference)
        guard case .number = value, let digits = value.digits else { return words }
        return "\(words) (\(SafeText(cleaning: digits)) unrounded\(key.unit.measure))"
    }
}

extension FigureKey {
    /// Whether it is the difference of two values of its unit.
    var isDifference: Bool { path.hasSuffix(".difference") || path.hasSuffix(".gained") }
}

extension FigureUnit {
    /// What unrounded digits are in, where the words do not say it.
    fileprivate var measure: SafeText { self == .seconds ? " seconds" : "" }
}
