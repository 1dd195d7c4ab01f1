import Canvas
import Metrics
import PlatformModel
import SafeText

extension Outline {
    /// Which platform at which moment, compelling or mandated, and what to do next.
    mutating func putHead(_ snapshot: Snapshot) {
        let time = snapshot.asOf
        let clock = Wording.clock(minute: time.minuteOfDay)
        let moment: SafeText =
            "\(snapshot.isLive ? "" : "as of ")\(time.day.long) \(clock), \(time.day.quarter.long)"
        title = snapshot.platform
        self.moment = moment
        put(margin: "Verdict", [verdict(snapshot.verdict)] + snapshot.verdict.evidence + snapshot.verdict.uncertainty)
        blank()
        let action = snapshot.nextAction
        put(
            margin: "Next",
            [
                spelled(action.text), "Why: \(spelled(action.why))",
                action.command.map { "How: \(spelled($0))" } ?? "",
            ])
    }

    /// The text with three dots for each ellipsis where there is no ellipsis.
    private func spelled(_ text: SafeText) -> SafeText {
        guard form == .ascii else { return text }
        let parts = text.string.split(separator: "…", omittingEmptySubsequences: false)
        return parts.map { SafeText(cleaning: $0) }.joined(separator: "...")
    }

    private func verdict(_ verdict: VerdictFigures) -> SafeText {
        guard let quadrant = verdict.quadrant else { return "? unknown" }
        let lean: SafeText = verdict.leaning.map { ", leaning \($0.word)" } ?? ""
        let doubt: SafeText = verdict.certain ? "" : ", uncertain"
        return "\(quadrant.symbol.text(form)) \(quadrant.capitals)\(lean)\(doubt)"
    }
}
