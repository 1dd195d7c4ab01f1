import Canvas
import Metrics
import PlatformModel
import SafeText

/// The four steps as one line from the first to the last, how far it is done, and what is due next.
struct Progression {
    let steps: [ProgrammeFigures.Step]
    let today: CivilDay
    let form: GlyphForm

    var head: PageHead { PageHead(height: { height(in: $0) }, draw: { draw(in: $0, &$1) }) }

    private func height(in area: Rect) -> Int {
        guard !steps.isEmpty else { return 1 }
        if area.height < 9 { return min(2, area.height) }
        return area.height >= 16 ? 6 : 4
    }

    private func draw(in area: Rect, _ canvas: inout Canvas) {
        guard !steps.isEmpty else { return _ = canvas.put([Phrase("not started", .dim)], in: area.row(0)) }
        guard area.height >= 4, area.width >= 56 else { return short(in: area, &canvas) }
        canvas.put(summary, in: area.row(0))
        let line = area.inset(top: area.height >= 6 ? 2 : 1)
        // The same columns as those of the blocks below, so that on a wide screen they stand under each other.
        let parts = line.columns(steps.map { _ in .rest }, gap: area.width >= 150 ? 4 : 2)
        for (place, (step, part)) in zip(steps, parts).enumerated() {
            let isLast = place == steps.count - 1
            let mark = Phrase("\(step.state.symbol.text(form)) \(place + 1)", step.state.role, .bold)
            let end = canvas.put(mark, x: part.x, y: part.y, in: part) + 1
            if !isLast {
                let isDone = step.state == .done
                let rest = Rect(x: end, y: part.y, width: parts[min(place + 1, parts.count - 1)].x - 1 - end, height: 1)
                canvas.put(line: isDone ? "━" : "┄", in: rest, isDone ? .good : .faint)
            }
            canvas.put(names(step), in: part.row(1))
            canvas.put([Phrase(step.state.word, step.state.role)], in: part.row(2))
            canvas.put(StepWords.date(step), in: part.row(3))
        }
    }

    private func names(_ step: ProgrammeFigures.Step) -> [Phrase] {
        let first = SafeText(cleaning: step.name.word.string.split(separator: " ").map(String.init).first ?? "")
        return [Phrase(step.name.word, .title, .bold), Phrase(first, .title, .bold)]
    }

    /// How many are done and what is due next, on two rows.
    private func short(in area: Rect, _ canvas: inout Canvas) {
        canvas.put(summary, in: area.row(0))
        var line = Line()
        for (place, step) in steps.enumerated() {
            let mark = Phrase("\(place + 1) \(step.state.symbol.text(form))", step.state.role, .bold)
            line.add([mark + Phrase(" \(step.state.word)", step.state.role), mark], rank: place)
        }
        canvas.put(line, in: area.row(1))
    }

    private var summary: [Phrase] {
        let done = steps.count { $0.state == .done }
        let head = Phrase("\(Wording.count(done)) of \(Wording.count(steps.count)) steps done", .title, .bold)
        guard let next = StepWords.next(steps), let due = next.due else { return [head] }
        let isLate = next.state == .overdue
        let days = abs(due.number - today.number)
        let far: SafeText =
            due == today
            ? "today" : due > today ? "in \(Wording.count(days, "day"))" : "\(Wording.count(days, "day")) ago"
        let what = StepWords.due(next)
        let word: SafeText = isLate ? "\(Symbol.late.text(form)) overdue" : "due next"
        let role: Role = isLate ? .bad : .text
        return [
            head + Phrase("   \(word): ", isLate ? .bad : .dim) + Phrase("\(what), \(due.long) (\(far))", role),
            head + Phrase("   \(word): ", isLate ? .bad : .dim) + Phrase("\(what), \(due.short)", role),
            head + Phrase("  \(word) \(due.short)", role), head,
        ]
    }
}

/// A step's dates in words.
enum StepWords {
    /// The step to be done next: the first that is not done, else the board, which meets again.
    static func next(_ steps: [ProgrammeFigures.Step]) -> ProgrammeFigures.Step? {
        let open = steps.filter { $0.state != .done && $0.due != nil }
        return open.min { ($0.due?.number ?? .max) < ($1.due?.number ?? .max) } ?? steps.last { $0.due != nil }
    }

    /// What is due.
    static func due(_ step: ProgrammeFigures.Step) -> SafeText {
        switch step.name {
        case .measure: "the baseline"
        case .fix: "the top 3 resolved"
        case .communicate: "reporters told"
        case .board: "the board's next meeting"
        }
    }

    /// The date that matters now, from long to short.
    static func date(_ step: ProgrammeFigures.Step) -> [Phrase] {
        if step.state == .done, let day = step.finished {
            return [Phrase("on \(day.long)", .dim), Phrase(day.short, .dim)]
        }
        if let due = step.due {
            let role: Role = step.state == .overdue ? .bad : .dim
            return [Phrase("due \(due.long)", role), Phrase("due \(due.short)", role)]
        }
        return step.started.map { [Phrase("since \($0.long)", .dim), Phrase("since \($0.short)", .dim)] } ?? []
    }
}
