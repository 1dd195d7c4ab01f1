import Canvas
import Metrics
import PlatformModel
import SafeText

/// The four steps of the programme, and the signs of the failure pattern.
enum ProgrammePanel {
    static let panel = Panel.page(.programme, freshness: freshness, notes: { _ in ["four steps"] }, page: page)

    @Sendable static func page(_ source: PageSource) -> Page {
        let steps = source.snapshot.programme.steps
        let stepBlocks: [PageBlock] =
            steps.isEmpty
            ? [
                PageBlock("the four steps") { width, _ in
                    PageRow.text("Nothing is known of the programme yet.", width: width)
                        + PageRow.text(
                            "It begins with a baseline: surveys.csv and friction.csv, collected within a week.", .dim,
                            width: width)
                }
            ] : steps.enumerated().map { StepBlock.block($1, number: $0 + 1, source) }
        return Page(
            head: Progression(steps: steps, today: source.snapshot.asOf.day, form: source.form).head,
            blocks: stepBlocks + [SignsBlock.block(source.snapshot.verdict, source.form)]
                + [ProgrammeTimeline.block(source.snapshot, source.form)].compactMap { $0 },
            // On a wide screen each step stands below its place in the progression.
            mostColumns: 4)
    }

    /// The newer of the survey and the friction data, which the steps rest on.
    @Sendable private static func freshness(_ snapshot: Snapshot) -> Freshness? {
        let parts = [snapshot.nps.freshness, snapshot.friction.freshness]
        var newest = parts.max {
            ($0.newest ?? Instant(milliseconds: .min)) < ($1.newest ?? Instant(milliseconds: .min))
        }
        newest?.isHeld = parts.contains { $0.isHeld }
        return newest
    }
}
