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
        if let filter = state.filter, filter.panel == state.focus {
            let cursor = filter.isTyped ? Phrase(canvas.form == .ascii ? "_" : "▏", .accent) : Phrase("")
            let text = SafeText(cleaning: filter.text).clipped(to: max(8, area.width / 2))
            line.add(
                Phrase("/", .key, .bold) + Phrase(text, .title) + cursor + Phrase(" \(state.filterCount)", .dim),
                rank: 0)
        }
        line.gap = area.width >= 70 ? 3 : 2
        for item in items(state) {
            line.add(
                Phrase(label(of: item.keys, canvas.form) + " ", .key, .bold) + Phrase(item.word, .dim), rank: item.rank)
        }
        canvas.put(line, in: area)
    }

    private struct Item {
        var keys: [Key]
        var word: SafeText
        var rank: Int
    }

    /// Keys by name; three and more digits in a row are a range.
    private static func label(of keys: [Key], _ form: GlyphForm) -> SafeText {
        let digits = keys.compactMap { key -> UInt32? in
            guard case .character(let scalar) = key, ("0"..."9").contains(scalar) else { return nil }
            return scalar.value
        }
        if digits.count == keys.count, digits.count > 2, let first = keys.first, let last = keys.last,
            zip(digits, digits.dropFirst()).allSatisfy({ $0 + 1 == $1 })
        {
            return "\(first.label(form))-\(last.label(form))"
        }
        return keys.map { $0.label(form) }.joined(separator: " ")
    }

    /// What the footer says in a mode: bindings that say the same share one place.
    private static func items(_ state: ScreenState) -> [Item] {
        var items: [Item] = []
        for binding in state.keys.bindings {
            guard let footer = binding.footer, footer.modes.contains(state.mode),
                let key = binding.keys(in: state.mode).first
            else {
                continue
            }
            let word = footer.word(state)
            guard !word.isEmpty else { continue }
            if let place = items.firstIndex(where: { $0.word == word }) {
                items[place].keys.append(key)
            } else {
                items.append(Item(keys: [key], word: word, rank: footer.rank))
            }
        }
        // In the order of their ranks, except that leaving stands last.
        return items.sorted { ($0.word == "quit" ? .max : $0.rank) < ($1.word == "quit" ? .max : $1.rank) }
    }
}
