import PlatformModel

extension ProgrammeFigures {
    static let keys = Keys<ProgrammeFigures> {
        rows("steps", by: "step", { [$0.name.rawValue] }, { $0.steps }, stepKeys)
    }

    private static let stepKeys = Keys<Step> {
        key("name", .word, "a step in its order: `measure`, `fix`, `communicate` or `board`") { $0.name.rawValue }
        key(
            "state", .word, "how far the step has come: `not started`, `under way`, `done` or `overdue`",
            formula:
                "measure is done once the first wave is shown and a friction point is reported; fix once the top three planned for the quarter are resolved; communicate once the reporters of resolved points are told; board while it met this month or the last; overdue after the day it is due"
        ) {
            $0.state.rawValue
        }
        key("started", .day, "the day the step began") { $0.started }
        key("due", .day, "the day the step is due; null when no date follows from the data") { $0.due }
        key("finished", .day, "the day the step was done") { $0.finished }
        values("evidence", .text, "what the step's state rests on, a sentence each") { $0.evidence }
    }
}
