import Canvas
import Metrics
import PlatformModel
import SafeText

/// The board's rules, each kept or with every breach by name, and the meetings by calendar month.
enum RulesBlock {
    private static let rules: [(name: SafeText, short: SafeText, breaches: Set<BoardFigures.Breach>)] = [
        ("4 to 6 members", "4-6 members", [.tooFewMembers, .tooManyMembers]),
        ("all from different teams", "different teams", [.sharedTeam]),
        ("one meeting per calendar month", "a meeting a month", [.missedMonth, .severalInOneMonth]),
    ]

    static func block(_ board: BoardFigures, _ today: CivilDay, _ form: GlyphForm) -> PageBlock {
        PageBlock("rules of the board") { width, _ in
            rules.flatMap { rule -> [PageRow] in
                let breaches = board.breaches.filter { rule.breaches.contains($0.breach) }
                let state =
                    breaches.isEmpty
                    ? Phrase("\(Symbol.kept.text(form)) kept", .good)
                    : Phrase("\(Symbol.held.text(form)) breached", .bad, .bold)
                let head: PageRow = .line([
                    Phrase(rule.name.padded(to: 31)) + state, Phrase("\(rule.name) ") + state,
                    Phrase("\(rule.short) ") + state,
                ])
                return [head]
                    + breaches.flatMap { PageRow.data($0.text, .bad, width: width - 2).map { $0.indented() } }
            } + months(board, today, width)
        }
    }

    /// Meetings in each of the newest months, as far as they fit.
    private static func months(_ board: BoardFigures, _ today: CivilDay, _ width: Int) -> [PageRow] {
        var counts: [Month: Int] = [:]
        for meeting in board.meetings { counts[meeting.day.month, default: 0] += 1 }
        let began = [board.members.map(\.since).min(), board.meetings.last?.day].compactMap { $0 }.min()
        guard let began, began <= today else { return [] }
        let first = max(began.month.index, today.month.index - min(11, max(0, width - 10) / 4 - 1))
        guard first <= today.month.index else { return [] }
        let months = (first...today.month.index).map { Month(index: $0) }
        return [
            .blank,
            .drawn(height: 1) { row, canvas in
                canvas.put([Phrase("month", .dim)], in: row)
                for (place, month) in months.enumerated() {
                    canvas.put(Phrase(month.short, .dim), x: row.x + 10 + place * 4, y: row.y, in: row)
                }
            },
            .drawn(height: 1) { row, canvas in
                canvas.put([Phrase("meetings", .dim)], in: row)
                for (place, month) in months.enumerated() {
                    let count = counts[month] ?? 0
                    let isOver = month < today.month && began <= month.firstDay
                    let role: Role = count == 1 ? .good : count > 1 || isOver ? .bad : .dim
                    let text: SafeText = count == 0 && !isOver ? "-" : Wording.count(count)
                    canvas.put(
                        Phrase(text, role, count == 1 ? [] : .bold), x: row.x + 10 + place * 4 + 1, y: row.y, in: row)
                }
            },
        ]
    }
}
