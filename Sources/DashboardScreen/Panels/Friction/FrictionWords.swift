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

    /// A tie across rank 3, which makes the top 3 more than three; empty without one.
    static func tie(_ friction: FrictionFigures) -> [Phrase] {
        let top = friction.points.prefix { $0.rank <= 3 }
        guard top.count > 3, let last = top.last else { return [] }
        let shared = top.filter { $0.rank == last.rank }.count
        return [
            Phrase("Rank \(last.rank) is a tie of \(shared): the top 3 are \(top.count) points.", .middle),
            Phrase("Rank \(last.rank) is a tie of \(shared) points.", .middle),
            Phrase("Tie at rank \(last.rank)", .middle),
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
