import Metrics
import SafeText

/// Members, meetings, decisions and votes of all board files, each kind in the order of time.
struct BoardBook {
    private(set) var members: [BoardFold.Member] = []
    private(set) var meetings: [BoardFold.Meeting] = []
    private(set) var decisions: [BoardFold.Decision] = []
    private(set) var votes: [BoardFold.Vote] = []

    /// Records, each id once.
    var count: Int { members.count + meetings.count + decisions.count + votes.count }

    /// The book of some files.
    init(_ folds: [BoardFold]) {
        var members = LooseRecords<BoardFold.Member>()
        var meetings = LooseRecords<BoardFold.Meeting>()
        var decisions = LooseRecords<BoardFold.Decision>()
        var votes = LooseRecords<BoardFold.Vote>()
        for fold in folds {
            members.merge(fold.members)
            meetings.merge(fold.meetings)
            decisions.merge(fold.decisions)
            votes.merge(fold.votes)
        }
        self.members = members.values.sorted { ($0.time, $0.developer, $0.team) < ($1.time, $1.developer, $1.team) }
        self.meetings = meetings.values.sorted { ($0.time, $0.id ?? "") < ($1.time, $1.id ?? "") }
        self.decisions = decisions.values.sorted {
            ($0.time, $0.text, $0.owner ?? "") < ($1.time, $1.text, $1.owner ?? "")
        }
        self.votes = votes.values.sorted { ($0.time, $0.point, $0.dots) < ($1.time, $1.point, $1.dots) }
    }
}

extension BoardFigures {
    /// The most meetings listed.
    static let mostMeetings = 120
    /// The members a board has.
    static let size = 4...6

    /// The board up to a moment.
    init(_ book: BoardBook, at moment: Moment) {
        self.init()
        let today = moment.day
        var seats: [String: BoardFold.Member] = [:]
        for member in book.members where member.time <= moment.instant { seats[member.developer] = member }
        members = seats.values.filter { $0.until.map { $0 >= today } ?? true }
            .map {
                Member(
                    developer: SafeText(cleaning: $0.developer), team: SafeText(cleaning: $0.team), since: $0.day,
                    until: $0.until)
            }
            .sorted { ($0.developer, $0.team) < ($1.developer, $1.team) }
        let held = book.meetings.filter { $0.time <= moment.instant }
        let decisions = book.decisions.filter { $0.time <= moment.instant }
        let votes = book.votes.filter { $0.time <= moment.instant }
        isKnown = !seats.isEmpty || !held.isEmpty || !decisions.isEmpty || !votes.isEmpty
        let ids = Set(held.compactMap(\.id))
        strayDecisions = decisions.filter { $0.meeting.map { !ids.contains($0) } ?? true }
            .map { BoardFigures.decision($0, today) }
        meetings = held.reversed().prefix(BoardFigures.mostMeetings).map { meeting in
            var dots: [String: Int] = [:]
            for vote in votes where vote.meeting == meeting.id && meeting.id != nil {
                dots[vote.point, default: 0] += vote.dots
            }
            return Meeting(
                day: moment.zone.day(of: meeting.time), attendees: Set(meeting.attendees).count,
                decisions: decisions.filter { $0.meeting == meeting.id && meeting.id != nil }
                    .map { BoardFigures.decision($0, today) }.sorted { $0.text < $1.text },
                votes: dots.map { Vote(point: SafeText(cleaning: $0.key), dots: $0.value) }
                    .sorted { ($1.dots, $0.point) < ($0.dots, $1.point) })
        }
        let began = book.members.first.map { min($0.day, meetings.last?.day ?? $0.day) } ?? meetings.last?.day
        if let began, isKnown, began <= today {
            breaches = breaches(began: began, meetings: held.map { moment.zone.day(of: $0.time) }, today: today)
        }
    }

    private static func decision(_ decision: BoardFold.Decision, _ today: CivilDay) -> Decision {
        let done = decision.done.flatMap { $0 <= today ? $0 : nil }
        return Decision(
            text: SafeText(cleaning: decision.text), owner: decision.owner.map { SafeText(cleaning: $0) },
            due: decision.due, done: done, isOverdue: done == nil && (decision.due.map { $0 < today } ?? false))
    }

    /// The rules not kept: size and teams of the board today, and meetings in the whole months since it began, of the
    /// last 12.
    private func breaches(began: CivilDay, meetings: [CivilDay], today: CivilDay) -> [NamedBreach] {
        var breaches: [NamedBreach] = []
        if members.count < BoardFigures.size.lowerBound {
            breaches.append(
                NamedBreach(
                    breach: .tooFewMembers,
                    text: "\(members.count)\(members.count == 1 ? " member" : " members") of the 4 a board has at least"
                ))
        }
        if members.count > BoardFigures.size.upperBound {
            breaches.append(
                NamedBreach(breach: .tooManyMembers, text: "\(members.count) members of the 6 a board has at most"))
        }
        var teams: [SafeText: Int] = [:]
        for member in members where !member.team.isEmpty { teams[member.team, default: 0] += 1 }
        for (team, count) in teams.sorted(by: { $0.key < $1.key }) where count > 1 {
            breaches.append(NamedBreach(breach: .sharedTeam, text: "\(count) members are from \(team)"))
        }
        var counts: [Month: Int] = [:]
        for day in meetings { counts[day.month, default: 0] += 1 }
        var month = max(began.month, Month(index: today.month.index - 12))
        while month <= today.month {
            let count = counts[month] ?? 0
            let name = Wording.month(month.month, year: month.year)
            // The first month is not whole unless the board began on its first day; this one is not over.
            let isWhole = month < today.month && began <= month.firstDay
            if count == 0, isWhole {
                breaches.append(NamedBreach(breach: .missedMonth, text: "no meeting in \(name)"))
            } else if count > 1 {
                breaches.append(NamedBreach(breach: .severalInOneMonth, text: "\(count) meetings in \(name)"))
            }
            month = month.next
        }
        return breaches
    }
}
