import Canvas
import Metrics
import PlatformModel
import SafeText

/// NPS before and after a message to reporters: the two coincide, and nothing says that one caused the other.
enum CommunicationBlock {
    static func block(_ snapshot: Snapshot, _ form: GlyphForm) -> PageBlock {
        PageBlock("NPS around a communication") { width, _ in
            let communications = snapshot.friction.communications
            guard !communications.isEmpty else {
                return PageRow.text(
                    "No message to reporters stands between two survey waves yet.", .dim, width: width)
            }
            return communications.flatMap { rows($0, snapshot.nps, width, form) }
        }
    }

    private static func rows(
        _ communication: FrictionFigures.Communication, _ nps: NPSFigures, _ width: Int, _ form: GlyphForm
    ) -> [PageRow] {
        let change = communication.change
        let head: Phrase =
            switch change.direction {
            case .rose: Phrase("\(Symbol.up.text(form)) up \(Wording.score(change.difference))", .good)
            case .fell:
                Phrase("\(Symbol.down.text(form)) down \(Wording.score(change.difference))", .bad)
            case .noClearChange: Phrase("\(Symbol.level.text(form)) no clear change", .dim)
            }
        let p = Wording.pValue(change.p)
        func score(_ quarter: Quarter) -> SafeText {
            let result = nps.waves.first { $0.quarter == quarter }?.result
            return "\(quarter.short) \(NPSWords.score(result, nps))"
        }
        let waves: SafeText = "  \(score(communication.before)), \(score(communication.after)): coincides with"
        return [
            .drawn(height: 1) { row, canvas in
                let told: SafeText = "told \(communication.day.short)"
                guard row.width >= told.width + 12 else { return }
                canvas.put(
                    Phrase(communication.point.clipped(to: row.width - told.width - 2)), x: row.x, y: row.y, in: row)
                canvas.put([Phrase(told, .dim)], in: row, trailing: true)
            }
        ] + result(Phrase(waves, .dim), [head + Phrase(" (\(p))", .dim), head], width)
    }

    /// The waves and the change on one row, or on two.
    private static func result(_ waves: Phrase, _ changes: [Phrase], _ width: Int) -> [PageRow] {
        guard let long = changes.first, waves.width + 1 + long.width > width else {
            return [.line(changes.map { waves + Phrase(" ") + $0 })]
        }
        return [.line([waves]), .line(changes.map { Phrase("    ") + $0 })]
    }
}
