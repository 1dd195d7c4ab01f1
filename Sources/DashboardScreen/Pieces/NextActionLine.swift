import Canvas
import PlatformModel
import SafeText

/// Row 1: the one thing to do next; while the workspace cannot be read, why not.
enum NextActionLine {
    static func draw(_ state: ScreenState, in row: Rect, _ canvas: inout Canvas) {
        guard !row.isEmpty, let snapshot = state.snapshot else { return }
        let area = row.inset(x: row.width >= 60 ? 1 : 0)
        if let failure = state.failure {
            let mark = Phrase("\(Symbol.held.text(canvas.form)) ", .bad, .bold)
            let text = failure.clipped(to: max(0, area.width - mark.width))
            canvas.put(mark + Phrase(text, .bad), x: area.x, y: area.y, in: area)
            return
        }
        let label = Phrase("next ", .accent, .bold)
        let text = snapshot.nextAction.text
        let hint =
            Phrase("\(state.keys.key(of: .nextAction)?.label(canvas.form) ?? "") ", .key, .bold)
            + Phrase("what to do", .dim)
        var room = area.width - label.width
        let hasHint = room >= text.width + 3 + hint.width
        if hasHint { room -= 3 + hint.width }
        let shown = label + Phrase(text.clipped(to: max(0, room)))
        let end = canvas.put(shown, x: area.x, y: area.y, in: area)
        if hasHint { canvas.put(hint, x: end + 3, y: area.y, in: area) }
    }
}
