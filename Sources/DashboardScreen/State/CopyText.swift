import Canvas
import PlatformModel
import SafeText

/// What the copy key puts on the clipboard: the explained figure, the selected row, or the panel's headline.
enum CopyText {
    static func of(_ state: ScreenState) -> SafeText? {
        guard let snapshot = state.snapshot else { return nil }
        if state.overlay != nil {
            let width = OverlayLines.width(state)
            let lines = OverlayLines.lines(state, width: width, .ascii).map(plain)
            return lines.drop(while: \.isEmpty).map { $0 }.joined(separator: "\n").nonEmpty
        }
        if !state.focus.isPage, let row = state.shownRow {
            let names = RowNames.names(of: state.list, in: snapshot, state.arrangement(of: state.focus))
            if names.indices.contains(row), let name = names[row].nonEmpty { return name }
        }
        let headline = state.focus.panel.headline(snapshot, .ascii).first.map(plain) ?? ""
        return "\(snapshot.platform), \(state.focus.title)\(headline.isEmpty ? "" : ": \(headline)")"
    }

    private static func plain(_ phrase: Phrase) -> SafeText { phrase.spans.map(\.text).joined() }
}

extension SafeText {
    /// The text, or nil for an empty one.
    fileprivate var nonEmpty: SafeText? { isEmpty ? nil : self }
}
