import Metrics
import SafeText

extension ProgrammeFigures {
    /// Days within which the baseline is collected.
    static let baselineDays = 7
    /// Days within which reporters are told of a resolution: one default window.
    static let tellingDays = 28

    /// The four steps up to a moment.
    init(
        friction: FrictionFigures, life: FrictionProgramme, nps: NPSFigures, board: BoardFigures,
        dates: Configuration.Programme, at moment: Moment
    ) {
        self.init()
        let measure = Step.measure(nps: nps, life: life, baseline: dates.baseline, today: moment.day)
        steps = [
            measure,
            .fix(friction.topThree, life: life, measured: measure.finished, by: dates.fix, today: moment.day),
            .communicate(friction, life: life, by: dates.communicate, today: moment.day),
            .board(board, by: dates.board, today: moment.day),
        ]
    }
}

extension ProgrammeFigures.Step {
    /// Baseline NPS and friction points: both known, collected within a week, before any change.
    ///
    /// It begins with the first survey answer or friction report and is done on the day both exist and the first wave
    /// may be shown; it is overdue when a week has passed without that. Where the configuration sets the first day of
    /// measuring, it begins then, and waves that ended before are no baseline.
    static func measure(nps: NPSFigures, life: FrictionProgramme, baseline: CivilDay?, today: CivilDay) -> Self {
        let wave = nps.waves.first { wave in baseline.map { $0 <= wave.lastAnswer ?? wave.quarter.lastDay } ?? true }
        let begun = wave?.firstAnswer.map { first in baseline.map { max($0, first) } ?? first }
        let started = baseline ?? [begun, life.firstReport].compactMap(\.self).min()
        let due = started.map { $0.adding(days: ProgrammeFigures.baselineDays) }
        var finished: CivilDay?
        var evidence: [SafeText] = []
        if let wave, let result = wave.result {
            evidence.append(
                "\(result.answers) people answered the first wave, \(wave.quarter.long).")
        } else {
            evidence.append(wave == nil ? "No survey answer." : "Too few people answered the first wave.")
        }
        evidence.append(
            life.firstReport == nil ? "No friction point reported." : "\(life.points) friction points reported.")
        if let wave, wave.result != nil, let answered = begun, let reported = life.firstReport, let started {
            let day = max(answered, reported)
            finished = day
            let days = day.number - started.number
            evidence.append(
                days <= ProgrammeFigures.baselineDays
                    ? "Both were there within a week." : "It took \(days) days until both were there, not a week.")
            if let change = life.firstChange, change < day {
                evidence.append("The first plan is of \(change.long), before the baseline.")
            }
        }
        let state: ProgrammeFigures.State =
            started.map { $0 > today } ?? true
            ? .notStarted : finished != nil ? .done : due.map { $0 < today } ?? false ? .overdue : .underWay
        return Self(
            name: .measure, state: state, started: started, due: due, finished: finished, evidence: evidence)
    }

    /// The top three of a quarter's plan resolved by its end.
    ///
    /// The plan is that of the as-of day's quarter, else the newest one before it. Without a plan the step is due at the
    /// end of the quarter after the baseline; a day of the configuration takes the place of either end.
    static func fix(
        _ current: FrictionFigures.TopThree?, life: FrictionProgramme, measured: CivilDay?, by set: CivilDay?,
        today: CivilDay
    ) -> Self {
        guard let plan = current ?? life.newestPlan, let started = plan.entries.map(\.planned).min() else {
            let due = set ?? measured.map { Quarter(index: $0.quarter.index + 1).lastDay }
            return Self(
                name: .fix, state: due.map { $0 < today } ?? false ? .overdue : .notStarted, started: nil, due: due,
                finished: nil, evidence: ["No friction point is planned for a quarter."])
        }
        let due = set ?? plan.quarter.lastDay
        let finished = plan.resolved == plan.entries.count ? plan.entries.compactMap(\.resolved).max() : nil
        var evidence: [SafeText] = [
            "\(plan.resolved) of \(plan.entries.count) planned for \(plan.quarter.long) are resolved."
        ]
        if plan.entries.count < 3 { evidence.append("\(plan.entries.count) of 3 points are planned.") }
        let vague = plan.entries.count { !$0.isConcrete }
        if vague > 0 { evidence.append("\(vague) without a concrete measure.") }
        return Self(
            name: .fix, state: finished != nil ? .done : due < today ? .overdue : .underWay, started: started,
            due: due, finished: finished, evidence: evidence)
    }

    /// The reporters of resolved points told, within 28 days of the resolution unless the configuration sets a day.
    static func communicate(
        _ friction: FrictionFigures, life: FrictionProgramme, by set: CivilDay?, today: CivilDay
    ) -> Self {
        guard let started = life.firstResolved else {
            return Self(
                name: .communicate, state: set.map { $0 < today } ?? false ? .overdue : .notStarted, started: nil,
                due: set, finished: nil,
                evidence: ["No friction point is resolved."])
        }
        let untold = friction.resolvedReporters - friction.toldReporters
        let due = set ?? life.oldestUntold?.adding(days: ProgrammeFigures.tellingDays)
        return Self(
            name: .communicate,
            state: untold <= 0 ? .done : due.map { $0 < today } ?? false ? .overdue : .underWay, started: started,
            due: untold > 0 ? due : nil, finished: untold <= 0 ? life.lastTold : nil,
            evidence: [
                "\(friction.toldReporters) of \(friction.resolvedReporters) reporters of resolved points were told."
            ])
    }

    /// A board that met in this calendar month or the one before. The configuration may set the last day for the first
    /// meeting.
    static func board(_ board: BoardFigures, by set: CivilDay?, today: CivilDay) -> Self {
        let first = (board.members.map(\.since) + [board.meetings.last?.day].compactMap(\.self)).min()
        guard let started = first else {
            return Self(
                name: .board, state: set.map { $0 < today } ?? false ? .overdue : .notStarted, started: nil, due: set,
                finished: nil,
                evidence: ["No member and no meeting is recorded."])
        }
        let last = board.meetings.first?.day
        let due = last.map { $0.month.next.lastDay } ?? set ?? started.month.next.lastDay
        let isMeeting = last.map { today.month.index - $0.month.index < 2 } ?? false
        var evidence: [SafeText] = [
            last.map { "It last met on \($0.long)." } ?? "It has not met.",
            board.members.count == 1 ? "1 member." : "\(board.members.count) members.",
        ]
        evidence += board.breaches.map { "\($0.text)." }
        return Self(
            name: .board, state: isMeeting ? .done : due < today ? .overdue : .underWay, started: started, due: due,
            finished: isMeeting ? last : nil, evidence: evidence)
    }
}
