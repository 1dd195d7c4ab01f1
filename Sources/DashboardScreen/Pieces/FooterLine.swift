import Canvas
import SafeText

/// The last row: the keys of the mode, by rank, or the notice that goes with the next key.
enum FooterLine {
    static func draw(_ state: ScreenState, in row: Rect, _ canvas: inout Canvas) {
        guard !row.isEmpty else { return }
        let area = row.inset(x: row.width >= 60 ? 1 : 0)
        if let notice = state.notice {
            canvas.put(Phrase(notice.clipped(to: area.width), .title), x: area.x, y: area.y, in: area)
            return
        }
        var line = Line()
        line.gap = area.width >= 70 ? 3 : 2
        for item in items(state, canvas.form) {
            line.add(Phrase(item.keys + " ", .key, .bold) + Phrase(item.word, .dim), rank: item.rank)
        }
        canvas.put(line, in: area)
    }

    private struct Item {
        var keys: SafeText
        var word: SafeText
        var rank: Int
    }

    /// What the footer says in a mode: bindings that say the same share one place.
    private static func items(_ state: ScreenState, _ form: GlyphForm) -> [Item] {
        var items: [Item] = []
        for binding in Bindings.all {
            guard let footer = binding.footer, footer.modes.contains(state.mode), let key = binding.keys.first else {
                continue
            }
            let word = footer.word(state)
            guard !word.isEmpty else { continue }
            if let place = items.firstIndex(where: { $0.word == word }) {
                items[place].keys += " " + key.label(form)
            } else {
                items.append(Item(keys: key.label(form), word: word, rank: footer.rank))
            }
        }
        // In the order of their ranks, except that leaving stands last.
        return items.sorted { ($0.word == "quit" ? .max : $0.rank) < ($1.word == "quit" ? .max : $1.rank) }
    }
}
