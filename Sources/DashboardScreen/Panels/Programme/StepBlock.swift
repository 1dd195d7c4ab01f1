import Canvas
import Metrics
import PlatformModel
import SafeText

/// One step: its state, its dates, what the state rests on.
enum StepBlock {
    static func block(_ step: ProgrammeFigures.Step, number: Int, _ source: PageSource) -> PageBlock {
        PageBlock("\(number) \(step.name.word)") { width, richness in
            (richness > 0 ? fields(step, source.form).rows(width: width) : line(step, source.form, width))
                + step.evidence.flatMap { PageRow.data($0, width: width) }
        }
    }

    private static func fields(_ step: ProgrammeFigures.Step, _ form: GlyphForm) -> Fields {
        var fields = Fields()
        fields.add("state", Phrase("\(step.state.symbol.text(form)) \(step.state.word)", step.state.role, .bold))
        for (name, date) in dates(step) { fields.add(name, day(date)) }
        return fields
    }

    /// The same on one row, or on as many as a narrow screen needs.
    private static func line(_ step: ProgrammeFigures.Step, _ form: GlyphForm, _ width: Int) -> [PageRow] {
        let state = Phrase("\(step.state.symbol.text(form)) \(step.state.word)", step.state.role, .bold)
        let known = dates(step).compactMap { name, date in date.map { (name, $0) } }
        func wording(_ day: (CivilDay) -> SafeText) -> Phrase {
            known.reduce(state) { $0 + Phrase("  \($1.0) ", .dim) + Phrase(day($1.1)) }
        }
        let short = wording { $0.short }
        guard short.width > width else { return [.line([wording { $0.long }, short])] }
        return [.line([state])]
            + known.map { .line([Phrase("  \($0.0) ", .dim) + Phrase($0.1.long), Phrase("  \($0.0) ", .dim)]) }
    }

    private static func dates(_ step: ProgrammeFigures.Step) -> [(SafeText, CivilDay?)] {
        // The board's step is done with each month's meeting, and what is due then is the next one.
        let due: SafeText = step.name == .board && step.state == .done ? "next due" : "due"
        return [("started", step.started), (due, step.due), ("done", step.finished)]
    }

    private static func day(_ day: CivilDay?) -> Phrase {
        day.map { Phrase($0.long) } ?? Phrase("n/a", .dim)
    }
}
