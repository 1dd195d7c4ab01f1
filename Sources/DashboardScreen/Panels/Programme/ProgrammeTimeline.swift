import Canvas
import Metrics
import PlatformModel
import SafeText

/// The four steps over time: when each began, what happened in it, and when it is due.
enum ProgrammeTimeline {
    static func block(_ snapshot: Snapshot, _ form: GlyphForm) -> PageBlock? {
        let rows = snapshot.programme.steps.map { row($0, snapshot) }
        let legend = [
            (ProgrammeTimeline.event, Role.text, "a survey, an answer to reporters, a meeting" as SafeText),
            (Symbol.kept, .good, "done"), (Symbol.awaited, .text, "due"), (Symbol.late, .bad, "overdue"),
        ].reduce(Phrase("")) { phrase, entry in
            phrase + Phrase("\(entry.0.text(form)) ", entry.1) + Phrase("\(entry.2)   ", .dim)
        }
        return TimeAxis.block(
            "the programme over time", "over time", rows, legend: [legend], today: snapshot.asOf.day)
    }

    private static let event = Symbol("●", "*")

    private static func row(_ step: ProgrammeFigures.Step, _ snapshot: Snapshot) -> Timeline.Row {
        let today = snapshot.asOf.day
        let number = { (day: CivilDay) in Double(day.number) }
        var marks = events(of: step.name, snapshot).filter { $0 <= today }.map {
            Timeline.Mark(x: number($0), symbol: event, role: .text)
        }
        var stretches: [Timeline.Stretch] = []
        if let started = step.started {
            let end = step.state == .done ? step.finished ?? today : today
            stretches.append(
                .init(from: number(started), to: number(end), role: step.state.role, stroke: .heavy))
        }
        if let due = step.due, step.state != .done || step.name == .board {
            if due > today {
                stretches.append(
                    .init(
                        from: number(max(today, step.started ?? today)), to: number(due), role: .faint, stroke: .dotted)
                )
            }
            let isLate = step.state == .overdue
            marks.append(.init(x: number(due), symbol: isLate ? .late : .awaited, role: isLate ? .bad : .text))
        }
        if step.state == .done, let finished = step.finished {
            marks.append(.init(x: number(finished), symbol: .kept, role: .good))
        }
        return Timeline.Row(step.name.word, stretches: stretches, marks: marks)
    }

    /// The days on which something happened in a step.
    private static func events(of step: ProgrammeFigures.Name, _ snapshot: Snapshot) -> [CivilDay] {
        switch step {
        case .measure: snapshot.nps.waves.compactMap(\.lastAnswer)
        case .fix: snapshot.friction.points.compactMap { $0.resolved.map { snapshot.asOf.moved(to: $0).day } }
        case .communicate: snapshot.friction.communications.map(\.day)
        case .board: snapshot.board.meetings.map(\.day)
        }
    }
}
