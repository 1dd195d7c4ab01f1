import Canvas
import Metrics
import PlatformModel
import SafeText

/// A deployment's status in words.
enum StatusWords {
    /// Glyph and age for a column, from long to short; a stuck one says so.
    static func short(_ status: DeploymentFigures.Status?, at moment: Instant, _ form: GlyphForm) -> [Phrase] {
        guard let status else { return [Phrase(form == .ascii ? "." : "·", .faint)] }
        let role = status.status.role
        let glyph = Phrase("\(status.status.symbol.text(form)) ", role, .bold)
        let age = Wording.shortAge(seconds: moment.seconds(since: status.time))
        guard !status.isStuck else {
            return [
                glyph + Phrase(age, role) + Phrase(" stuck?", .middle), glyph + Phrase("stuck?", .middle),
                Phrase("stuck?", .middle),
            ]
        }
        return [glyph + Phrase(age, status.status == .succeeded ? .dim : role), glyph]
    }
}
