import Canvas
import Metrics
import PlatformModel
import SafeText

/// Shares, their intervals and their changes in words.
enum ShareWords {
    /// `65 to 84 %`; a dash is no word for a range that may begin below zero.
    static func range(_ interval: Interval) -> SafeText {
        "\(Wording.percent(interval.low).withoutPercent) to \(Wording.percent(interval.high))"
    }

    /// A share with its Wilson interval and n, from long to short; n/a of nothing.
    static func estimate(_ part: Int, of whole: Int, role: Role = .text) -> [Phrase] {
        guard whole > 0, let interval = Proportion.wilson(part, of: whole) else {
            return [Phrase("n/a", .dim) + Phrase("  n = 0", .dim), Phrase("n/a", .dim)]
        }
        let share = Phrase(Wording.percent(Double(part) / Double(whole)), role, .bold)
        let range = range(interval)
        let n = Wording.count(whole)
        return [
            share + Phrase("  95 % interval \(range)  n = \(n)", .dim), share + Phrase("  \(range)  n = \(n)", .dim),
            share + Phrase("  \(range)", .dim), share,
        ]
    }

    /// The range alone with n, for the note below a figure.
    static func note(_ part: Int, of whole: Int) -> [Phrase] {
        guard whole > 0, let interval = Proportion.wilson(part, of: whole) else { return [Phrase("n = 0", .dim)] }
        let range = range(interval)
        return [
            Phrase("\(range), n = \(Wording.count(whole))", .dim), Phrase(range, .dim),
            Phrase("n = \(Wording.count(whole))", .dim),
        ]
    }

    /// The trailing 90 days against the 90 before; a direction only where the interval of the difference allows one.
    ///
    /// - Parameter isGood: Whether more is better.
    static func change(_ change: ProportionChange?, isGood: Bool, _ form: GlyphForm) -> [Phrase] {
        guard let change else {
            return [
                Phrase("n/a: no two times 90 days to compare", .dim), Phrase("n/a: too few days", .dim),
                Phrase("n/a", .dim),
            ]
        }
        let points = Wording.points(change.difference)
        let range: SafeText = "\(Wording.points(change.interval.low)) to \(Wording.points(change.interval.high))"
        let head: Phrase =
            switch change.direction {
            case .rose: Phrase("\(Symbol.up.text(form)) up", isGood ? .good : .bad)
            case .fell: Phrase("\(Symbol.down.text(form)) down", isGood ? .bad : .good)
            case .noClearChange: Phrase("\(Symbol.level.text(form)) no clear change", .dim)
            }
        return [
            head + Phrase(" \(points) points (\(range)), 90 days against the 90 before", .dim),
            head + Phrase(" \(points) points (\(range)) in 90 days", .dim),
            head + Phrase(" \(points) (\(range))", .dim),
            head + Phrase(" \(points)", .dim), head,
        ]
    }

    /// Median, p75 and p90 of durations, from long to short.
    static func quantiles(_ quantiles: Quantiles?) -> [Phrase] {
        guard let quantiles else { return [Phrase("n/a", .dim)] }
        let median = Phrase(Wording.duration(seconds: quantiles.p50), .text, .bold)
        let p75 = Wording.duration(seconds: quantiles.p75)
        let p90 = Wording.duration(seconds: quantiles.p90)
        return [
            Phrase("median ", .dim) + median + Phrase("   p75 ", .dim) + Phrase(p75) + Phrase("   p90 ", .dim)
                + Phrase(p90),
            median + Phrase("  p75 \(p75)  p90 \(p90)", .dim), median,
        ]
    }

    /// How many are open, and how old they are.
    static func open(_ count: Int, median: Double?, oldest: Double?) -> [Phrase] {
        guard count > 0 else { return [Phrase("none", .dim)] }
        let number = Phrase(Wording.count(count), .text, .bold)
        let age = Wording.age(seconds: median)
        let oldest = Wording.age(seconds: oldest)
        return [
            number + Phrase("  median age \(age), oldest \(oldest)", .dim), number + Phrase("  oldest \(oldest)", .dim),
            number,
        ]
    }
}

extension SafeText {
    /// A percentage without its sign, for the lower end of a range.
    fileprivate var withoutPercent: SafeText {
        string.hasSuffix(" %") ? SafeText(cleaning: String(string.dropLast(2))) : self
    }
}
