import Canvas
import Metrics
import PlatformModel
import SafeText

/// The three points that the quarter set out to resolve, and how far each is.
enum TopThreeBlock {
    static func block(_ snapshot: Snapshot, _ form: GlyphForm) -> PageBlock {
        let quarter = snapshot.asOf.day.quarter
        return PageBlock("top 3 of \(quarter.long)") { width, _ in
            guard let top = snapshot.friction.topThree else {
                return PageRow.text(
                    "No point is planned for \(quarter.long): a line of friction.ndjson with \"event\":\"planned\" does.",
                    .dim, width: width)
            }
            let missing = 3 - top.entries.count
            return top.entries.flatMap { rows($0, width, form) }
                + (missing > 0
                    ? PageRow.text(
                        "\(Wording.count(top.entries.count)) of 3 points are planned.", .middle, width: width) : [])
        }
    }

    private static func rows(
        _ entry: FrictionFigures.TopThree.Entry, _ width: Int, _ form: GlyphForm
    ) -> [PageRow] {
        let state = entry.state
        let word = Phrase("\(state.symbol.text(form)) \(state.word)", state.role, .bold)
        let name: PageRow = .drawn(height: 1) { row, canvas in
            let room = row.width - word.width - 2
            guard room >= 8 else { return _ = canvas.put([word], in: row) }
            canvas.put(Phrase(entry.point.clipped(to: room), .title, .bold), x: row.x, y: row.y, in: row)
            canvas.put([word], in: row, trailing: true)
        }
        let planned: SafeText = "planned \(entry.planned.short)"
        let dates: SafeText = entry.resolved.map { "\(planned), resolved \($0.short)" } ?? planned
        return [name] + measure(entry, width) + [.line([Phrase("  \(dates)", .dim)])]
    }

    /// Measure, value when planned, target and value after: on one row, or the measure on rows of its own.
    private static func measure(_ entry: FrictionFigures.TopThree.Entry, _ width: Int) -> [PageRow] {
        guard let plan = entry.plan, let measure = plan.measure, entry.isConcrete else {
            return [
                .line([
                    Phrase("  not concrete: no measure, value and target", .middle), Phrase("  not concrete", .middle),
                ])
            ]
        }
        let figures = PlanWords.figures(plan)
        guard measure.width + figures.width + 4 > width else {
            return [.line([Phrase("  \(measure): ") + figures])]
        }
        return PageRow.data(measure, width: width - 2).map { $0.indented() } + [.line([Phrase("  ") + figures])]
    }
}

/// A plan's figures in words.
enum PlanWords {
    /// `25 min, target 5 min, after 4 min`.
    static func figures(_ plan: FrictionFigures.Plan) -> Phrase {
        var parts: [Phrase] = []
        if let current = plan.current { parts.append(Phrase(current.clipped(to: 12))) }
        if let target = plan.target { parts.append(Phrase("target ", .dim) + Phrase(target.clipped(to: 12))) }
        if let after = plan.after { parts.append(Phrase("after ", .dim) + Phrase(after.clipped(to: 12), .good, .bold)) }
        guard let first = parts.first else { return Phrase("not concrete", .middle) }
        return parts.dropFirst().reduce(first) { $0 + Phrase(", ", .dim) + $1 }
    }
}
