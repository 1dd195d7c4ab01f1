import Canvas
import PlatformModel
import SafeText

extension Outline {
    /// The four steps with their states, dates and evidence.
    mutating func putProgramme(_ programme: ProgrammeFigures) {
        guard !programme.steps.isEmpty else { return }
        let done = programme.steps.count { $0.state == .done }
        heading(.programme, "Programme", note: "\(done) of \(programme.steps.count) steps done")
        put(
            Table(
                "The steps of the programme",
                [.init("step"), .init("state"), .init("began"), .init("due"), .init("done")],
                programme.steps.map { step in
                    Table.Row(
                        cells: [
                            step.name.word, "\(step.state.symbol.text(form)) \(step.state.word)",
                            step.started?.long ?? "", step.due?.long ?? "", step.finished?.long ?? "",
                        ], notes: step.evidence)
                }))
    }
}
