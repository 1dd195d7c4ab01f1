import Canvas
import Metrics
import PlatformModel
import SafeText

/// The verdict in words: glyph, word and how sure it is.
enum VerdictWords {
    /// From long to short; each carries the uncertainty.
    static func wordings(_ verdict: VerdictFigures, _ form: GlyphForm) -> [Phrase] {
        guard let quadrant = verdict.quadrant else {
            return [Phrase("? verdict unknown", .dim, .bold), Phrase("? unknown", .dim, .bold)]
        }
        let role = quadrant.role
        let word = Phrase("\(quadrant.symbol.text(form)) \(quadrant.capitals)", role, .bold)
        let doubt = verdict.certain ? Phrase("") : Phrase(", uncertain", .middle)
        if let leaning = verdict.leaning {
            let lean = Phrase(" leaning \(leaning.word)", leaning.role)
            return [word + lean + doubt, word + lean, word]
        }
        guard !verdict.certain else { return [word] }
        return [word + doubt, Phrase("\(quadrant.symbol.text(form)) \(quadrant.capitals)?", role, .bold)]
    }
}
