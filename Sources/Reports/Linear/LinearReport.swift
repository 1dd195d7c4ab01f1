public import Canvas
public import PlatformModel
public import SafeText

/// A snapshot in sentences, one a line, for screen readers and for terminals that only print: no frames, no pictures, no
/// marks whose meaning lies in their shape.
public enum LinearReport {
    /// The whole answer in a few sentences: the verdict, the next action, the four panels, and what could not be read.
    public static func summary(_ snapshot: Snapshot) -> [SafeText] {
        LinearWords.head(snapshot) + LinearWords.adoption(snapshot.adoption) + LinearWords.nps(snapshot)
            + LinearWords.friction(snapshot.friction) + LinearWords.deployments(snapshot)
            + LinearWords.delivery(snapshot.delivery) + LinearWords.health(snapshot.health)
    }

    /// What differs between two snapshots of one workspace, one sentence a change, the gravest first; empty when nothing
    /// that is told has changed.
    ///
    /// Both answer the same question, so the windows differ by the clock alone. Ages are not told: they change always.
    public static func changes(from old: Snapshot, to new: Snapshot) -> [SafeText] {
        let change = LinearChange(old: old, new: new)
        return change.verdict + change.deployments + change.adoption + change.nps + change.friction + change.programme
            + change.freshness + change.health + change.action
    }

    /// Sentences as lines of text in the characters of a form, without a limit to their length.
    public static func text(_ sentences: [SafeText], _ form: GlyphForm) -> String {
        sentences.map { form == .ascii ? ascii($0) : $0.string + "\n" }.joined()
    }

    private static func ascii(_ sentence: SafeText) -> String {
        let dots = sentence.string.split(separator: "…", omittingEmptySubsequences: false)
        let spelled = dots.map { SafeText(cleaning: $0) }.joined(separator: "...")
        var canvas = Canvas(size: Size(width: spelled.width, height: 1), form: .ascii)
        canvas.put(spelled, x: 0, y: 0)
        return canvas.plainText()
    }
}
