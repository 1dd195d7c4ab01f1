import Canvas
import Metrics
import PlatformModel
import SafeText

extension Outline {
    private static let capabilitiesShown = 8

    /// The advisory board with the rules it does not keep, and who was asked before something was built.
    mutating func putBoard(_ snapshot: Snapshot) {
        let board = snapshot.board
        heading(
            .board, "Board and research",
            note: board.meetings.first.map { "board last met \($0.day.long)" } ?? "the board has not met")
        if board.isKnown {
            let teams = Set(board.members.map(\.team)).count
            put("Board: \(Wording.count(board.members.count, "member")) from \(Wording.count(teams, "team")).")
            for breach in board.breaches { put("\(Symbol("✖", "x").text(form)) \(breach.text)", indent: 2, hanging: 2) }
            putDecisions(board)
        } else {
            put("No record of an advisory board: board.ndjson holds its members and meetings.")
        }
        blank()
        putResearch(snapshot.research)
    }

    private mutating func putDecisions(_ board: BoardFigures) {
        let decisions = board.meetings.flatMap(\.decisions) + board.strayDecisions
        guard !decisions.isEmpty else { return }
        let done = decisions.count { $0.done != nil }
        let overdue = decisions.count(where: \.isOverdue)
        put(
            "\(Wording.count(decisions.count, "decision")): \(Wording.count(done)) done, \(Wording.count(overdue)) overdue."
        )
    }

    private mutating func putResearch(_ research: ResearchFigures) {
        guard !research.capabilities.isEmpty else {
            put("No interview is recorded: research.ndjson holds them, 5 to 8 people before something is built.")
            return
        }
        let shown = research.capabilities.prefix(Outline.capabilitiesShown)
        put(
            Table(
                "Who was asked before something was built",
                [
                    .init("capability", minimum: 12), .init("people", .right), .init("of 5-8"), .init("build began"),
                    .init("too late", .right),
                ],
                shown.map { capability in
                    [
                        capability.name, Wording.count(capability.people),
                        "\(capability.gate.symbol.text(form)) \(capability.gate.word)",
                        capability.buildStarted?.long ?? "not yet",
                        capability.late > 0 ? Wording.count(capability.late) : "",
                    ]
                }))
        let rest = research.capabilities.count - shown.count
        if rest > 0 { put("and \(rest) more", indent: 2) }
    }
}
