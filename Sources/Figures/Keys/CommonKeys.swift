import Metrics
import PlatformModel

extension FigureDays {
    init(_ window: Window) {
        self.init(first: window.first, last: window.last)
    }

    /// The days of a period that are over by a day, it included.
    init(_ first: CivilDay, _ last: CivilDay, upTo today: CivilDay) {
        self.init(first: first, last: max(first, min(last, today)))
    }

    /// The days up to a day, it included.
    init(trailing count: Int, upTo last: CivilDay) {
        self.init(first: last.adding(days: 1 - count), last: last)
    }
}

extension Snapshot {
    /// The as-of day.
    var today: CivilDay { asOf.day }
    /// The 28 days over which people count as active.
    var activeDays: FigureDays { FigureDays(trailing: 28, upTo: today) }
    /// The 90 days that a trend holds against the 90 before.
    var trendDays: FigureDays { FigureDays(trailing: 90, upTo: today) }
    /// The days that windowed figures cover.
    var windowDays: FigureDays { FigureDays(window) }
}

/// A part of the snapshot with the day it stands for.
struct Dated<Value> {
    var value: Value
    var today: CivilDay

    init(_ value: Value, _ today: CivilDay) {
        self.value = value
        self.today = today
    }
}

/// The age of some data at a moment.
struct Aged {
    var freshness: Freshness
    var moment: Instant

    init(_ freshness: Freshness, at moment: Instant) {
        self.freshness = freshness
        self.moment = moment
    }

    static let keys = Keys<Aged> {
        key("newest", .time, "the moment of the newest record") { $0.freshness.newest }
        key("stale", .truth, "whether the newest record is older than twice the usual gap, or the data is held") {
            $0.freshness.isStale(at: $0.moment)
        }
        key("held", .truth, "whether a file cannot be read now, and its last good data stands") { $0.freshness.isHeld }
        key("ageSeconds", .seconds, "seconds from the newest record to the as-of moment") {
            $0.freshness.age(at: $0.moment).flatMap { Int(exactly: $0) }
        }
        key("cadenceSeconds", .seconds, "the longest usual gap between two records") {
            Int(exactly: $0.freshness.cadence)
        }
    }
}

extension Window {
    static let keys = Keys<Window> {
        key("span", .word, "how the days were chosen: `all`, `28d`, `90d` or `quarter`") { $0.span.rawValue }
        key("first", .day, "the first day") { $0.first }
        key("last", .day, "the last day: the as-of day") { $0.last }
        key("days", .days, "how many they are") { $0.days }
    }
}

/// Quantiles of durations with the count of what they are taken of.
struct Spread {
    var quantiles: Quantiles?
    var n: Int?

    init?(_ quantiles: Quantiles?, n: Int? = nil) {
        guard quantiles != nil else { return nil }
        self.quantiles = quantiles
        self.n = n
    }

    /// - Parameters:
    ///   - what: What the durations are of.
    ///   - formula: What one of them is, where `what` does not say it.
    static func keys(_ what: String, formula: String? = nil) -> Keys<Spread> {
        func how(_ quantile: String) -> String { "\(quantile) of: \(formula ?? what); \(Formula.type7)" }
        return Keys<Spread> {
            key("p50", .seconds, "\(what): the median", formula: how("the median"), n: { $0.n }) { $0.quantiles?.p50 }
            key("p75", .seconds, "\(what): the upper quartile", formula: how("the upper quartile"), n: { $0.n }) {
                $0.quantiles?.p75
            }
            key("p90", .seconds, "\(what): the 90th percentile", formula: how("the 90th percentile"), n: { $0.n }) {
                $0.quantiles?.p90
            }
        }
    }
}

extension ProportionChange {
    static let keys = keys(of: "the share of the trailing 90 days less that of the 90 before")

    /// The keys of a change.
    ///
    /// - Parameter difference: Which two shares it is of.
    static func keys(of difference: String) -> Keys<ProportionChange> {
        Keys {
            key(
                "difference", .share, difference,
                formula: "later share less earlier share; \(Formula.agrestiCaffo)",
                interval: { $0.interval }
            ) { $0.difference }
            key("low", .share, "lower end of the difference's 95 % interval (Agresti-Caffo)", endOf: "difference") {
                $0.interval.low
            }
            key("high", .share, "upper end of the difference's 95 % interval", endOf: "difference") { $0.interval.high }
            key("direction", .word, "`rose` or `fell` where the interval excludes zero, else `no clear change`") {
                $0.direction.word
            }
        }
    }
}

extension Direction {
    /// The direction as a figure says it.
    var word: String {
        switch self {
        case .rose: "rose"
        case .fell: "fell"
        case .noClearChange: "no clear change"
        }
    }
}

/// Declares a share of a sample with its Wilson interval: the share and the two ends.
///
/// - Parameters:
///   - prefix: What stands before `low` and `high`; empty for the only share of an object.
///   - formula: How it is reckoned, where the meaning does not say it.
///   - parts: What it is made of.
func estimate<Subject>(
    _ name: String, prefix: String = "", _ meaning: String, formula: String? = nil,
    parts: @escaping @Sendable (Subject) -> FigureParts, _ value: @escaping @Sendable (Subject) -> Double?
) -> [Keys<Subject>.Member] {
    let interval: @Sendable (Subject) -> Interval? = { subject in
        let parts = parts(subject)
        return Proportion.wilson(parts.numerator, of: parts.denominator)
    }
    return [
        key(
            name, .share, meaning, formula: "\(formula ?? meaning); \(Formula.wilson)", interval: interval,
            parts: { parts($0) }, value),
        key(
            prefix.isEmpty ? "low" : prefix + "Low", .share, "lower end of the 95 % interval of `\(name)` (Wilson)",
            endOf: name
        ) {
            interval($0)?.low
        },
        key(prefix.isEmpty ? "high" : prefix + "High", .share, "upper end of that interval of `\(name)`", endOf: name) {
            interval($0)?.high
        },
    ]
}
