import Canvas
import Metrics
import PlatformModel
import SafeText

/// Friction in words.
enum FrictionWords {
    /// Hours lost per week, with a decimal place below ten.
    static func hours(_ point: FrictionFigures.Point) -> SafeText {
        let whole = Wording.decimal(point.hoursPerWeek, places: 0)
        if point.hoursPerWeek < 9.95 { return Wording.decimal(point.hoursPerWeek, places: 1) }
        return whole.width <= 6 ? whole : ">99999"
    }

    /// The ranks a point might have: `1-4`, or `2` when resampling never moves it.
    static func range(_ range: FrictionFigures.RankRange) -> SafeText {
        range.best == range.worst ? "\(range.best)" : "\(range.best)-\(range.worst)"
    }

    /// How many of its reporters heard of a resolution: `12 of 23`.
    static func told(_ point: FrictionFigures.Point) -> SafeText {
        "\(Wording.count(point.told)) of \(Wording.count(point.reportersEver))"
    }

    /// The points that as many people report as the third, when the fourth is among them: which of them is in the top 3
    /// was decided by hours lost. Empty without such a tie.
    static func tied(_ friction: FrictionFigures) -> ArraySlice<FrictionFigures.Point> {
        let points = friction.points
        guard points.count > 3, points[2].reporters == points[3].reporters else { return [] }
        let first = points.firstIndex { $0.reporters == points[2].reporters } ?? 2
        let last = points.lastIndex { $0.reporters == points[2].reporters } ?? 3
        return points[first...last]
    }

    /// A tie across rank 3 in words; empty without one.
    static func tie(_ friction: FrictionFigures) -> [Phrase] {
        let tied = tied(friction)
        guard let first = tied.first, let last = tied.last else { return [] }
        let people = Wording.count(first.reporters, "person", plural: "people")
        let ranks: SafeText = "\(first.rank) \(tied.count == 2 ? "and" : "to" as SafeText) \(last.rank)"
        return [
            Phrase("Ranks \(ranks) tie at \(people); hours lost decide.", .middle),
            Phrase("Ranks \(ranks) tie at \(people).", .middle), Phrase("Ranks \(ranks) tie.", .middle),
        ]
    }

    /// How far the top 3 are, and how long the quarter still is.
    static func progress(_ snapshot: Snapshot) -> [Phrase] {
        let top = snapshot.friction.points.prefix { $0.rank <= 3 }
        let states = FrictionFigures.State.allCases.reversed().compactMap { state -> SafeText? in
            let count = top.filter { $0.state == state }.count
            return count > 0 ? "\(count) \(state.word)" : nil
        }
        let day = snapshot.asOf.day
        let left = day.quarter.lastDay.number - day.number
        let rest: SafeText =
            left == 0
            ? "last day of \(day.quarter.short)" : "\(Wording.count(left, "day")) left in \(day.quarter.short)"
        let heads = states.joined(separator: ", ")
        return [
            Phrase("Top 3: \(heads) · \(rest)", .dim),
            Phrase("Top 3: \(heads) · \(Wording.count(left, "day")) left", .dim),
            Phrase("Top 3: \(heads)", .dim),
            Phrase("\(heads)", .dim),
        ]
    }
}
