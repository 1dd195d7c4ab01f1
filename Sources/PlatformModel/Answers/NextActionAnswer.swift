import Metrics
import SafeText

/// What the next action is chosen from.
struct Programme {
    var adoption: AdoptionFigures
    var nps: NPSFigures
    var friction: FrictionFigures
    var research: ResearchFigures
    var board: BoardFigures
    var records: [RecordKind: Int]
    var today: CivilDay
}

extension NextAction {
    /// The one thing to do next: by the programme's steps, measure, fix, communicate, advisory board; within a step by
    /// the people affected. Interviews belong to the board's step: they ask before the next thing is built.
    init(_ programme: Programme) {
        self =
            NextAction.measure(programme) ?? NextAction.fix(programme) ?? NextAction.communicate(programme)
            ?? NextAction.meet(programme) ?? NextAction.ask(programme) ?? NextAction.compose(programme)
            ?? NextAction(
                text:
                    "Keep measuring: the next survey belongs to \(programme.nextQuarter.long)",
                why: "The top friction points are planned, their reporters have been told, and the board has met.",
                command: nil)
    }

    private static func measure(_ programme: Programme) -> NextAction? {
        if programme.records.values.allSatisfy({ $0 == 0 }) {
            return NextAction(
                text: "No data yet: put the first files into the workspace",
                why: "Uptake reads developers, usage, deployments, incidents, surveys and friction as NDJSON or CSV.",
                command: "uptake demo shows what they make")
        }
        if programme.adoption.eligible == 0 {
            return NextAction(
                text: "No roster: nobody counts as eligible yet",
                why: "Adoption is the share of the people who could use the platform.",
                command: "developers.csv with the columns id, team, joined")
        }
        if programme.nps.waves.isEmpty {
            return NextAction(
                text: "No baseline survey: ask before anything changes",
                why: "Measure first: NPS and pain points, collected within a week.",
                command: "surveys.csv with the columns date, developer, team, score, comment")
        }
        return nil
    }

    private static func fix(_ programme: Programme) -> NextAction? {
        let open = programme.friction.points.filter { $0.state == .reported || $0.state == .reopened }
        guard let point = open.first(where: { $0.rank <= 3 }) else { return concrete(programme) }
        let hours = SafeText.hoursPerWeek(point.hoursPerWeek)
        let people: SafeText = point.reporters == 1 ? "1 person" : "\(point.reporters) people"
        return NextAction(
            text: "\(point.point): \(people)\(hours), \(point.state == .reopened ? "reopened" : "no plan yet")",
            why:
                "It ranks \(point.rank) of \(programme.friction.points.count) by distinct reporters; the top 3 are fixed in a quarter.",
            command:
                "friction.ndjson: {\"time\":…,\"event\":\"planned\",\"category\":\"\(point.point)\",\"quarter\":\"\(SafeText(cleaning: programme.today.quarter.description))\",\"measure\":…,\"current\":…,\"target\":…}"
        )
    }

    private static func concrete(_ programme: Programme) -> NextAction? {
        let vague = programme.friction.points.filter {
            $0.rank <= 3 && ($0.state == .planned || $0.state == .started) && !$0.isConcrete
        }
        guard let point = vague.first else { return nil }
        return NextAction(
            text: "\(point.point): planned without a concrete measure",
            why: "A point is solvable when it names what is measured, its value now and the value aimed at.",
            command:
                "friction.ndjson: {\"time\":…,\"event\":\"planned\",\"category\":\"\(point.point)\",\"measure\":…,\"current\":…,\"target\":…}"
        )
    }

    private static func communicate(_ programme: Programme) -> NextAction? {
        let untold = programme.friction.resolvedReporters - programme.friction.toldReporters
        guard untold > 0 else { return nil }
        return NextAction(
            text: untold == 1
                ? "1 reporter of a resolved point has not been told"
                : "\(untold) reporters of resolved points have not been told",
            why: "Telling reporters what was fixed raised NPS by 15 points before any technical change.",
            command: "friction.ndjson: {\"time\":…,\"event\":\"told\",\"category\":…,\"developers\":[…],\"channel\":…}")
    }

    private static func meet(_ programme: Programme) -> NextAction? {
        let month = programme.today.month
        let lastBoard = programme.board.meetings.first?.day
        if let last = lastBoard, month.index - last.month.index < 2 { return nil }
        let since: SafeText = lastBoard.map { " since \(SafeText.month($0.month))" } ?? ""
        return NextAction(
            text: lastBoard == nil
                ? "The advisory board has not met yet" : "The advisory board has not met\(since)",
            why: "A board of 4 to 6 developers from different teams meets once a month.",
            command: "board.ndjson: {\"time\":…,\"event\":\"meeting\",\"attendees\":[…]}")
    }
}

extension NextAction {
    /// Interviews that are short for something not yet built; the most nearly asked first.
    fileprivate static func ask(_ programme: Programme) -> NextAction? {
        let short = programme.research.capabilities.filter { $0.gate == .short }
        guard let capability = short.max(by: { ($0.people, $1.name) < ($1.people, $0.name) }) else { return nil }
        let missing = ResearchFigures.needed.lowerBound - capability.people
        return NextAction(
            text: missing == 1
                ? "1 interview short for \(capability.name)" : "\(missing) interviews short for \(capability.name)",
            why: "A capability needs interviews with 5 to 8 distinct people before its build starts.",
            command:
                "research.ndjson: {\"time\":…,\"event\":\"interview\",\"capability\":\"\(capability.name)\",\"developer\":…}"
        )
    }

    /// A board that breaks a rule of its composition.
    fileprivate static func compose(_ programme: Programme) -> NextAction? {
        let rules: [BoardFigures.Breach] = [.tooFewMembers, .tooManyMembers, .sharedTeam]
        guard !programme.board.members.isEmpty,
            let breach = programme.board.breaches.first(where: { rules.contains($0.breach) })
        else { return nil }
        return NextAction(
            text: "Advisory board: \(breach.text)",
            why: "A board of 4 to 6 developers from different teams meets once a month.",
            command: "board.ndjson: {\"time\":…,\"event\":\"member\",\"developer\":…,\"team\":…}")
    }
}

extension Programme {
    /// The quarter after the newest wave, or the quarter of today when that is later.
    var nextQuarter: Quarter {
        guard let newest = nps.waves.last?.quarter else { return today.quarter }
        return max(today.quarter, Quarter(index: newest.index + 1))
    }
}

extension SafeText {
    /// `, 12 h a week`, or nothing below half an hour.
    fileprivate static func hoursPerWeek(_ hours: Double) -> SafeText {
        guard let whole = Int(exactly: hours.rounded()), whole > 0 else { return "" }
        return ", \(whole) h a week"
    }

    /// A month by its name, with the year.
    fileprivate static func month(_ month: Month) -> SafeText {
        let names: [SafeText] = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(names[month.month - 1]) \(month.year)"
    }
}
