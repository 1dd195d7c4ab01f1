import Canvas
import Metrics
import PlatformModel
import SafeText

/// The advisory board and its rules, and the interviews before anything is built. Members are shown by team.
enum BoardPanel {
    /// Days that may pass between two records: one meeting a calendar month.
    private static let cadence: Int64 = 31 * 86_400

    static let panel = Panel.page(.board, freshness: freshness, notes: { _ in [] }, page: page)

    @Sendable static func page(_ source: PageSource) -> Page {
        let board = source.snapshot.board
        let research = source.snapshot.research
        var blocks: [PageBlock] = []
        if board.isKnown {
            blocks = [
                RulesBlock.block(board, source.snapshot.asOf.day, source.form), MembersBlock.block(board),
                ResearchBlock.block(research, source.form),
                MeetingsBlock.block(board, source.snapshot.asOf.day, source.form),
            ]
        } else {
            blocks = [
                PageBlock("advisory board") { width, _ in
                    PageRow.text("No board is recorded.", width: width)
                        + PageRow.text(
                            "board.ndjson brings members, meetings, decisions and votes: {\"time\":…, \"event\":\"member\", \"developer\":…, \"team\":…}.",
                            .dim, width: width)
                }, ResearchBlock.block(research, source.form),
            ]
        }
        return Page(head: head(source).head, blocks: blocks)
    }

    /// The newest day of a meeting or an interview.
    @Sendable private static func freshness(_ snapshot: Snapshot) -> Freshness? {
        let interviews = snapshot.research.capabilities.compactMap { $0.days.last }.max()
        let newest = [snapshot.board.meetings.first?.day, interviews].compactMap { $0 }.max()
        let start = newest.map {
            Instant(seconds: Int64($0.number) * 86_400 - Int64(snapshot.asOf.utcOffset))
        }
        return Freshness(newest: start, cadence: cadence)
    }

    private static func head(_ source: PageSource) -> Tiles {
        let board = source.snapshot.board
        let research = source.snapshot.research
        let today = source.snapshot.asOf.day
        let teams = Set(board.members.map(\.team)).count
        let broken = board.breaches.count
        let decisions = board.meetings.flatMap(\.decisions) + board.strayDecisions
        let open = decisions.count { $0.done == nil }
        let overdue = decisions.count { $0.isOverdue }
        let short = research.capabilities.count { $0.gate != .met }
        return Tiles(tiles: [
            Tile(
                figure: board.isKnown ? Wording.count(broken) : Wording.unknown,
                role: !board.isKnown ? .dim : broken > 0 ? .bad : .good,
                label: broken == 1 ? ["breach of the rules", "breach"] : ["breaches of the rules", "breaches"],
                notes: [
                    broken > 0
                        ? [Phrase("\(Symbol.held.text(source.form)) breached", .bad)]
                        : board.isKnown ? [Phrase("\(Symbol.kept.text(source.form)) kept", .good)] : []
                ]),
            Tile(
                figure: board.isKnown ? Wording.count(board.members.count) : Wording.unknown,
                role: board.isKnown ? .title : .dim, label: board.members.count == 1 ? ["member"] : ["members"],
                notes: [board.isKnown ? [Phrase("of \(Wording.count(teams, "team"))", .dim)] : []]),
            Tile(
                figure: board.meetings.first.map { $0.day.short } ?? Wording.unknown,
                role: board.meetings.isEmpty ? .dim : .title, label: ["last meeting", "met"],
                notes: [
                    board.meetings.first.map {
                        let days = max(0, today.number - $0.day.number)
                        return [Phrase(days == 0 ? "today" : "\(Wording.count(days, "day")) ago", .dim)]
                    } ?? []
                ]),
            Tile(
                figure: board.isKnown ? Wording.count(open) : Wording.unknown,
                role: overdue > 0 ? .bad : board.isKnown ? .title : .dim, label: ["open decisions", "open"],
                notes: [
                    overdue > 0
                        ? [Phrase("\(Symbol.late.text(source.form)) \(Wording.count(overdue)) overdue", .bad)] : []
                ]),
            Tile(
                figure: research.capabilities.isEmpty
                    ? Wording.unknown : "\(research.capabilities.count - short)/\(research.capabilities.count)",
                role: research.capabilities.isEmpty ? .dim : short > 0 ? .middle : .good,
                label: ["research gates met", "gates met", "gates"],
                notes: [[Phrase("\(Wording.count(research.interviews, "interview"))", .dim)]]),
        ])
    }
}
