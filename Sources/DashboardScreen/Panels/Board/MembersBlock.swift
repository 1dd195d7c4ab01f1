import Canvas
import Metrics
import PlatformModel
import SafeText

/// Which teams sit on the board, and since when.
enum MembersBlock {
    static func block(_ board: BoardFigures) -> PageBlock {
        PageBlock("members by team") { width, _ in
            guard !board.members.isEmpty else { return PageRow.text("No member today.", .dim, width: width) }
            let members = board.members.sorted { ($0.team, $0.since) < ($1.team, $1.since) }
            let widest = members.reduce(4) { max($0, $1.team.width) }
            return PageRow.table(
                members,
                Table(
                    columns: [
                        Column("team", .flexible(minimum: min(widest, 10), maximum: min(widest, 32))) { row, _ in
                            row.team.isEmpty ? .text("no team", .middle) : .name(row.team, Style(.text))
                        },
                        Column("since", .fixed(11)) { row, _ in .text(row.since.long, .dim) },
                        Column("until", .fixed(11), rank: 1) { row, _ in
                            .text(row.until.map { $0.long } ?? "open", .dim)
                        },
                    ], gap: 2...3), width: width)
        }
    }
}
