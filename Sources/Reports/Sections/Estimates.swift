import Canvas
import Metrics
import SafeText

extension Outline {
    /// A range of shares in percent: `15 to 52 %`.
    static func range(_ interval: Interval) -> SafeText {
        let high = Wording.percent(interval.high)
        return "\(Wording.decimal(interval.low * 100, places: 0)) to \(high)"
    }

    /// The interval of a share of a sample and what it is made of: `15 to 52 %, 6 of 20 incidents`; empty for a share of
    /// nothing.
    static func estimate(_ part: Int, of whole: Int, _ noun: SafeText) -> SafeText {
        guard let interval = Proportion.wilson(part, of: whole) else { return "" }
        return "\(range(interval)), \(Wording.count(part)) of \(Wording.count(whole, noun))"
    }

    /// The upper quantiles and what they are of: `p75 20 h, p90 2 d, of 640 changes`; empty without quantiles.
    static func quantiles(_ quantiles: Quantiles?, of things: SafeText) -> SafeText {
        guard let quantiles else { return "" }
        return
            "p75 \(Wording.duration(seconds: quantiles.p75)), p90 \(Wording.duration(seconds: quantiles.p90)), of \(things)"
    }

    /// How many are open and how old they are: `14 open, oldest 120 d`; empty without open ones.
    static func open(_ count: Int, oldest: Double?) -> SafeText {
        guard count > 0 else { return "" }
        guard let oldest else { return "\(Wording.count(count)) open" }
        return "\(Wording.count(count)) open, oldest \(Wording.age(seconds: oldest))"
    }

    /// The trailing 90 days against the 90 before; a direction only where the interval of the difference allows one.
    func trend(_ change: ProportionChange?) -> SafeText {
        guard let change else { return "" }
        let (mark, words): (Symbol, SafeText) =
            switch change.direction {
            case .rose: (.up, "rose")
            case .fell: (.down, "fell")
            case .noClearChange: (.level, "no clear change")
            }
        return
            "\(mark.text(form)) \(words) in 90 days, \(Outline.points(Wording.points(change.difference))) (\(Wording.points(change.interval.low)) to \(Wording.points(change.interval.high)))"
    }

    /// Whether NPS rose or fell, by how much and how sure that is: `rose, +22 points (p = .007)`.
    static func words(_ change: NPSChange) -> SafeText {
        let test = Wording.pValue(change.p)
        switch change.direction {
        case .rose: return "rose, \(Outline.points(Wording.score(change.difference))) (\(test))"
        case .fell: return "fell, \(Outline.points(Wording.score(change.difference))) (\(test))"
        case .noClearChange:
            return "showed no clear change, \(Outline.points(Wording.score(change.difference))) (\(test))"
        }
    }

    /// A signed number of points with its noun: `+1 point`, `-3 points`.
    static func points(_ digits: SafeText) -> SafeText {
        "\(digits) \(["+1", "-1"].contains(digits) ? "point" : "points" as SafeText)"
    }

    /// Parts of a line with a semicolon between them; empty ones are left out.
    static func joined(_ parts: SafeText...) -> SafeText {
        parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }
}

extension SafeText {
    /// A team's name; deployments that name none are `no team`.
    var teamName: SafeText { isEmpty ? "no team" : self }
}
