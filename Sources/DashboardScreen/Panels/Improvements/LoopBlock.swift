import Canvas
import Metrics
import PlatformModel
import SafeText

/// How many of those who reported a point that was resolved heard of it, and how soon.
enum LoopBlock {
    static func block(_ friction: FrictionFigures) -> PageBlock {
        PageBlock("loop closed") { width, _ in
            guard friction.resolvedPoints > 0 else {
                return PageRow.text("Nothing is resolved yet, so nobody is to be told.", .dim, width: width)
            }
            var fields = Fields()
            fields.add("loop closed", ShareWords.estimate(friction.toldReporters, of: friction.resolvedReporters))
            fields.add(
                "reporters told",
                [
                    Phrase(Wording.count(friction.toldReporters), .text, .bold)
                        + Phrase(" of \(Wording.count(friction.resolvedReporters)) of resolved points", .dim),
                    Phrase("\(Wording.count(friction.toldReporters)) of \(Wording.count(friction.resolvedReporters))"),
                ])
            fields.add(
                "points told",
                [
                    Phrase(Wording.count(friction.toldPoints), .text, .bold)
                        + Phrase(" of \(Wording.count(friction.resolvedPoints)) resolved", .dim),
                    Phrase("\(Wording.count(friction.toldPoints)) of \(Wording.count(friction.resolvedPoints))"),
                ])
            let wait = Phrase(Wording.duration(seconds: friction.resolvedToTold), .text, .bold)
            fields.add(
                "resolved to told",
                friction.resolvedToTold == nil
                    ? [Phrase("n/a: nobody is told yet", .dim), Phrase("n/a", .dim)]
                    : [wait + Phrase(" median", .dim), wait])
            return [
                .drawn(height: 1) { row, canvas in
                    Bar(friction.loopClosed, role: .good, track: .faint).draw(into: &canvas, row)
                }
            ] + fields.rows(width: width)
        }
    }
}
