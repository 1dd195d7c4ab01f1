import ArgumentParser
import Metrics
import PlatformModel
import SafeText

/// The day that a report compares with.
enum SinceDay: Equatable {
    /// The last board meeting before the report's day.
    case lastBoard
    /// The end of a day.
    case day(CivilDay)

    /// The word for the last board meeting.
    static let lastBoardName = "last-board"

    /// The day as seen from a snapshot.
    ///
    /// - Throws: That the board has not met, or that the day is not before the snapshot's.
    func day(before snapshot: Snapshot) throws(CommandFailure) -> CivilDay {
        let today = snapshot.asOf.day
        switch self {
        case .day(let day):
            guard day < today else {
                throw CommandFailure(
                    "--since \(day.long): expected a day before \(today.long), which the figures are of",
                    exitCode: Program.ExitCode.usage)
            }
            return day
        case .lastBoard:
            guard let meeting = snapshot.board.meetings.first(where: { $0.day < today }) else {
                throw CommandFailure(
                    "the board has not met before \(today.long): board.ndjson holds its meetings; a day does as well: --since \(SafeText(cleaning: today.adding(days: -28).description))"
                )
            }
            return meeting.day
        }
    }
}

extension ArgumentValues {
    @Sendable static func since(_ text: String) throws -> SinceDay {
        if text == SinceDay.lastBoardName { return .lastBoard }
        if let day = CivilDay(text) { return .day(day) }
        let near = Nearest.name(to: text, among: [SinceDay.lastBoardName])
        throw ValidationError(
            "expected last-board or a day such as 2026-11-23\(near.map { "; did you mean \($0)?" } ?? ".")")
    }
}
