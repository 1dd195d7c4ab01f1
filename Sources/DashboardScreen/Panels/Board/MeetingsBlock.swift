import Canvas
import Metrics
import PlatformModel
import SafeText

/// The meetings with what was decided and voted on, newest first.
enum MeetingsBlock {
    static func block(_ board: BoardFigures, _ today: CivilDay, _ form: GlyphForm) -> PageBlock {
        PageBlock("meetings, newest first") { width, _ in
            var rows: [PageRow] = []
            if board.meetings.isEmpty { rows = PageRow.text("The board has not met.", .dim, width: width) }
            for meeting in board.meetings { rows += self.rows(meeting, width, form) }
            if !board.strayDecisions.isEmpty {
                rows += PageRow.text("Decisions that name no known meeting", .middle, width: width)
                rows += board.strayDecisions.flatMap { decision($0, width, form) }
            }
            return rows
        }
    }

    private static func rows(_ meeting: BoardFigures.Meeting, _ width: Int, _ form: GlyphForm) -> [PageRow] {
        let people = Wording.count(meeting.attendees, "attended", plural: "attended")
        let head = Phrase(meeting.day.long, .title, .bold)
        var rows: [PageRow] = [.line([head + Phrase("  \(people)", .dim), head])]
        rows += meeting.decisions.flatMap { decision($0, width, form) }
        if !meeting.votes.isEmpty {
            let votes = meeting.votes.map { "\($0.point) \($0.dots)" as SafeText }
            rows += PageRow.data("dots: \(votes.joined(separator: ", "))", .dim, width: width - 2).map { $0.indented() }
        }
        return rows
    }

    /// The decision, and how it stands; its owner is a person and is not named.
    private static func decision(_ decision: BoardFigures.Decision, _ width: Int, _ form: GlyphForm) -> [PageRow] {
        let state: [Phrase]
        if let done = decision.done {
            let head = Phrase("\(Symbol.kept.text(form)) done", .good)
            state = [head + Phrase(" \(done.short)", .good), head]
        } else if decision.isOverdue {
            let head = Phrase("\(Symbol.late.text(form)) overdue", .bad, .bold)
            state = decision.due.map { [head + Phrase(" since \($0.short)", .bad), head] } ?? [head]
        } else {
            let head = Phrase("\(Symbol.awaited.text(form)) open", .middle)
            state = decision.due.map { [head + Phrase(", due \($0.short)", .middle), head] } ?? [head]
        }
        let long = state.first ?? Phrase("")
        guard decision.text.width + long.width + 4 > width else {
            return [
                .drawn(height: 1) { row, canvas in
                    let area = row.inset(left: 2)
                    canvas.put([Phrase(decision.text)], in: area)
                    canvas.put([long], in: area, trailing: true)
                }
            ]
        }
        return PageRow.data(decision.text, width: width - 2).map { $0.indented() }
            + [.line(state.map { Phrase("    ") + $0 })]
    }
}
