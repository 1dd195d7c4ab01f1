import PlatformModel
import SafeText

/// A friction point's plan in a sentence that is never cut.
enum SlidePlan {
    /// `commit to production: 25 min before, 4 min after`; nil without a measure or a value.
    static func effect(_ plan: FrictionFigures.Plan?, _ source: SlideSource) -> SafeText? {
        guard let plan else { return nil }
        var values: [SafeText] = []
        if let current = plan.current { values.append("\(source.redacted(current)) before") }
        if let after = plan.after {
            values.append("\(source.redacted(after)) after")
        } else if let target = plan.target {
            values.append("\(source.redacted(target)) aimed at")
        }
        guard !values.isEmpty else { return nil }
        let words = values.joined(separator: ", ")
        return plan.measure.map { "\(source.redacted($0)): \(words)" } ?? words
    }

    /// `commit to production: 25 min, target 5 min`; with the value after where there is one.
    static func aim(_ plan: FrictionFigures.Plan?, _ source: SlideSource) -> SafeText? {
        guard let plan else { return nil }
        var values: [SafeText] = []
        if let current = plan.current { values.append(source.redacted(current)) }
        if let target = plan.target { values.append("target \(source.redacted(target))") }
        if let after = plan.after { values.append("now \(source.redacted(after))") }
        guard !values.isEmpty else { return nil }
        let words = values.joined(separator: ", ")
        return plan.measure.map { "\(source.redacted($0)): \(words)" } ?? words
    }
}
