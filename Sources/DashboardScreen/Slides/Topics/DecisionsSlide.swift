import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the board decided so far, newest first; who sees to it is a person and is not named.
enum DecisionsSlide {
    static func slide(_ source: SlideSource) -> Slide {
        let board = source.snapshot.board
        let title: SafeText = "Decisions so far"
        guard board.isKnown else {
            return Slide(
                title, missing: "No advisory board is recorded.",
                remedy: "board.ndjson in the workspace brings members, meetings, decisions and votes:",
                example: #"{"time":"…", "event":"decision", "meeting":"…", "text":"…", "due":"…"}"#)
        }
        let dated = board.meetings.flatMap { meeting in meeting.decisions.map { (day: Optional(meeting.day), $0) } }
        let all = dated + board.strayDecisions.map { (day: nil, $0) }
        guard !all.isEmpty else {
            return Slide(
                title, missing: "The board has decided nothing yet.",
                remedy: "A line of board.ndjson records a decision:",
                example: #"{"time":"…", "event":"decision", "meeting":"…", "text":"…", "due":"…"}"#)
        }
        let done = all.count { $0.1.done != nil }
        let overdue = all.count { $0.1.isOverdue }
        var lines: [Slide.Line] = [.init("done")]
        if overdue > 0 { lines.append(.init("\(Wording.count(overdue)) overdue", .bad, bold: true)) }
        lines.append(.init("\(Wording.count(all.count - done - overdue)) open", .dim, apart: overdue == 0))
        lines.append(
            .init("in \(Wording.count(board.meetings.count, "meeting"))", .dim, needed: false))
        return Slide(
            title: title, head: .figure("\(done)/\(all.count)", done == all.count ? .good : .accent), lines: lines,
            picture: EntriesPicture(
                entries: all.prefix(40).map { entry($0.1, of: $0.day, source) }, noun: "decisions"))
    }

    private static func entry(
        _ decision: BoardFigures.Decision, of day: CivilDay?, _ source: SlideSource
    ) -> EntriesPicture.Entry {
        let form = source.form
        let name = source.redacted(decision.text)
        let detail: EntriesPicture.Detail
        if let done = decision.done {
            detail = .init("\(Symbol.kept.text(form)) done \(done.short)", .good)
        } else if decision.isOverdue {
            let since: SafeText = decision.due.map { " since \($0.short)" } ?? ""
            detail = .init("\(Symbol.late.text(form)) overdue\(since)", .bad)
        } else {
            let due: SafeText = decision.due.map { ", due \($0.short)" } ?? ""
            detail = .init("\(Symbol.awaited.text(form)) open\(due)", .middle)
        }
        let mark = day.map(\.short) ?? ""
        return EntriesPicture.Entry(
            mark: mark, name: name, details: [detail],
            sentence: mark.isEmpty ? "\(name): \(detail.text)." : "\(mark): \(name): \(detail.text).")
    }
}
