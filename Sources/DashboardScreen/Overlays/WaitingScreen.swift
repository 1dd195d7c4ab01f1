import Canvas
import SafeText

/// The screen before the first snapshot: how far reading is, or why it cannot be done.
enum WaitingScreen {
    static func draw(_ state: ScreenState, _ canvas: inout Canvas) {
        let area = canvas.bounds
        guard area.height > 0 else { return }
        let footer = Rect(x: 0, y: area.maxY - 1, width: area.width, height: area.height >= 3 ? 1 : 0)
        FooterLine.draw(state, in: footer, &canvas)
        let margin = area.width >= 40 ? 2 : 0
        let middle = area.inset(left: margin, right: margin, bottom: footer.height)
        if let failure = state.failure {
            let head =
                Phrase("\(Symbol.held.text(canvas.form)) ", .bad, .bold)
                + Phrase("The workspace cannot be read", .bad, .bold)
            let top = middle.inset(top: max(0, middle.height / 3))
            canvas.put([head, Phrase("unreadable", .bad, .bold)], in: top.row(0))
            canvas.wrap(failure, in: top.inset(top: 2), .left, Style(.text))
            return
        }
        let row = middle.row(max(0, middle.height / 2 - 1))
        guard let reading = state.reading else {
            centred([Phrase("reading", .dim)], in: row, &canvas)
            return
        }
        let percent = Wording.percent(reading.share)
        // A reader that knows only bytes says how many files they are in.
        let total = Wording.count(reading.totalFiles, "file")
        let files: SafeText = reading.files > 0 ? ", \(Wording.count(reading.files)) of \(total)" : " of \(total)"
        centred(
            [
                Phrase("reading ", .dim) + Phrase(percent, .accent, .bold) + Phrase(files, .dim),
                Phrase("reading \(percent)", .dim), Phrase(percent, .accent, .bold),
            ], in: row, &canvas)
        let width = min(40, middle.width)
        let bar = Rect(x: middle.x + (middle.width - width) / 2, y: row.y + 2, width: width, height: 1)
        if width >= 10 {
            Bar(reading.share, role: .accent, track: .faint).draw(into: &canvas, bar.intersection(middle))
        }
    }

    private static func centred(_ wordings: [Phrase], in row: Rect, _ canvas: inout Canvas) {
        guard !row.isEmpty, let phrase = wordings.fitting(row.width) else { return }
        canvas.put(phrase, x: row.x + (row.width - phrase.width) / 2, y: row.y, in: row)
    }
}
