import Canvas
import Metrics
import PlatformModel
import SafeText

extension Outline {
    private static let communicationsShown = 5

    /// The closed loop: the quarter's top 3, how soon reporters hear of it, and what NPS did meanwhile.
    mutating func putImprovements(_ snapshot: Snapshot) {
        let friction = snapshot.friction
        heading(.improvements, "Improvements", note: friction.topThree?.quarter.long ?? snapshot.asOf.day.quarter.long)
        if let top = friction.topThree {
            put("\(top.resolved) of \(top.entries.count) planned for \(top.quarter.long) resolved:")
            put(
                Table(
                    "The points that are planned for the quarter",
                    [.init("point", minimum: 20), .init("state"), .init("planned", .right), .init("resolved", .right)],
                    top.entries.map { entry in
                        Table.Row(
                            cells: [
                                entry.point, "\(entry.state.symbol.text(form)) \(entry.state.word)",
                                entry.planned.short, entry.resolved?.short ?? "",
                            ], notes: entry.isConcrete ? [] : ["not concrete: no measure with its value and target"])
                    }), indent: 2)
        } else {
            put("No friction point is planned for this quarter.")
        }
        if let told = friction.resolvedToTold {
            blank()
            put("Reporters heard \(Wording.duration(seconds: told)) after the resolution, median.")
        }
        let shown = friction.communications.prefix(Outline.communicationsShown)
        guard !shown.isEmpty else { return }
        blank()
        for communication in shown {
            put(
                "NPS \(Outline.words(communication.change)) from \(communication.before.long) to \(communication.after.long); this coincides with the message of \(communication.day.long) on: \(communication.point)",
                hanging: 2)
        }
    }
}
