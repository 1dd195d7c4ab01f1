public import Canvas
import Metrics
public import PlatformModel
import SafeText

/// A snapshot as plain text of 80 columns, for mail, CI logs and terminals that cannot place their cursor.
///
/// It is a function of the snapshot alone: ages count up to the as-of moment. It holds no escape sequences, and text from
/// data files only as ``SafeText``.
public struct TextReport: Sendable {
    /// The text; every line ends in a line end.
    public let text: String

    /// The report of a snapshot.
    ///
    /// - Parameter form: The characters to use; of those that are not ASCII the report uses lines, blocks and marks.
    public init(_ snapshot: Snapshot, form: GlyphForm = .blocks) {
        self.init(Outline(snapshot, form: form))
    }

    init(_ outline: Outline) {
        var page = Page(form: outline.form)
        page.put(outline)
        text = page.text
    }
}
