import Metrics
import PlatformModel
import SafeText

/// The figures of now beside those of an earlier day.
struct Comparison: Sendable {
    /// Which day is compared with.
    enum Baseline: CaseIterable, Sendable {
        case programme, board, fourWeeks

        var word: SafeText {
            switch self {
            case .programme: "the programme's baseline"
            case .board: "the last board meeting"
            case .fourWeeks: "four weeks before"
            }
        }
    }

    let baseline: Baseline
    let day: CivilDay
    /// The figures as of that day; nil while they are reckoned.
    var then: Snapshot?
}

extension ScreenState {
    /// The days that can be compared with: those that lie before the shown one, each once.
    var baselines: [(baseline: Comparison.Baseline, day: CivilDay)] {
        guard let snapshot else { return [] }
        let shown = snapshot.asOf.day
        let days: [(baseline: Comparison.Baseline, day: CivilDay?)] = [
            (.programme, baselineDay), (.board, snapshot.board.meetings.map(\.day).filter { $0 < shown }.max()),
            (.fourWeeks, shown.adding(days: -28)),
        ]
        return days.compactMap { entry in entry.day.flatMap { $0 < shown ? (entry.baseline, $0) : nil } }
    }

    /// Opens the comparison with the first baseline, or goes on to the next one.
    mutating func compareWithNext() -> [Effect] {
        let all = baselines
        let place = comparison.flatMap { now in all.firstIndex { $0.baseline == now.baseline } }
        let next = all.indices.contains((place ?? -1) + 1) ? all[(place ?? -1) + 1] : all.first
        guard let next else { return [] }
        overlay = .compare
        overlayScroll = 0
        comparison = Comparison(baseline: next.baseline, day: next.day)
        return [.compare(next.day)]
    }
}
