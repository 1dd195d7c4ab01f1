import Canvas
import SafeText

/// The windows in which a row is chosen: commands by a few letters, and themes.
enum ChoiceWindow {
    /// Rows above the list: what was typed, and a rule.
    private static func head(_ state: ScreenState) -> Int { state.overlay == .commands ? 2 : 0 }

    /// Columns of text that a window has at most.
    static func width(_ state: ScreenState) -> Int { state.overlay == .commands ? 76 : 32 }

    /// Rows inside the frame, as far as the screen has them.
    static func height(_ state: ScreenState) -> Int {
        state.overlay == .commands ? 16 : state.themes.count
    }

    /// How many rows can be chosen from.
    static func count(_ state: ScreenState) -> Int {
        state.overlay == .commands ? state.commands?.rows.count ?? 0 : state.themes.count
    }

    /// The chosen row.
    static func place(_ state: ScreenState) -> Int {
        let place = state.overlay == .commands ? state.commands?.place : state.themePicker?.place
        return max(0, min(count(state) - 1, place ?? 0))
    }

    /// The row on a line of the screen; nil where there is none.
    static func row(at y: Int, _ state: ScreenState) -> Int? {
        guard state.overlay == .commands || state.overlay == .themes, let frame = OverlayLines.frame(state) else {
            return nil
        }
        let list = frame.inset(x: 2, y: 1).inset(top: head(state))
        guard list.rows.contains(y) else { return nil }
        let window = ListWindow(count: count(state), selected: place(state), height: list.height)
        let row = window.rows.lowerBound + y - list.y
        return window.rows.contains(row) ? row : nil
    }

    /// Draws what is inside the frame; returns the position in the list where some of it is out of sight.
    static func draw(_ state: ScreenState, in area: Rect, _ canvas: inout Canvas) -> SafeText {
        if let commands = state.commands, state.overlay == .commands {
            let text = SafeText(cleaning: commands.text)
            // The end of a long text stays in sight, where the next character goes.
            let room = max(0, area.width - 3)
            let shown = text.width <= room ? text : text.suffix(columns: room)
            canvas.put(
                Phrase(": ", .key, .bold) + Phrase(shown, .title) + Phrase(canvas.form == .ascii ? "_" : "▏", .accent),
                x: area.x, y: area.y, in: area)
            canvas.rule(area.row(1))
            if commands.rows.isEmpty {
                canvas.put([Phrase("No command has these letters.", .dim), Phrase("none", .dim)], in: area.row(2))
            }
        }
        let list = area.inset(top: min(area.height, head(state)))
        let window = ListWindow(count: count(state), selected: place(state), height: list.height)
        for (offset, row) in window.rows.enumerated() {
            let line = list.row(offset)
            if let commands = state.commands, state.overlay == .commands {
                draw(commands.rows[row], in: line, &canvas)
            } else {
                let name = SafeText(cleaning: state.themes[row])
                let isKept = state.themes[row] == state.themePicker?.former
                canvas.put(
                    Phrase(name.clipped(to: line.width)) + Phrase(isKept ? "  as it was" : "", .dim), x: line.x,
                    y: line.y, in: line)
            }
            if row == place(state) { canvas.ground(line.inset(x: -1), .selection) }
        }
        return window.position
    }

    /// A command: its title with what matched, what kind it is, and its keys or why it cannot be done now.
    private static func draw(_ row: CommandList.Row, in line: Rect, _ canvas: inout Canvas) {
        let command = row.command
        let keys = command.keys.map { $0.label(canvas.form) }.joined(separator: " ")
        let tails: [Phrase] =
            command.reason.map { reason in [Phrase(reason, .dim), Phrase("not now", .dim)] }
            ?? (command.keys.isEmpty ? [Phrase(command.kind.word, .dim)] : [Phrase(keys, .key, .bold)])
        let isOff = command.reason != nil
        // The title gives way to keys and kinds whole, and to a reason up to the middle.
        let room = max(line.width / 2, line.width - 2 - (tails.first?.width ?? 0))
        let title = ChoiceWindow.title(command.title, row.places, isOff ? .dim : .text, room: room)
        canvas.put(title, x: line.x, y: line.y, in: line)
        let rest = line.inset(left: min(line.width, title.width + 2))
        canvas.put(tails, in: rest, trailing: true)
    }

    /// A title with its matched characters standing out, cut where it is too long.
    private static func title(_ text: SafeText, _ places: [Int], _ role: Role, room: Int) -> Phrase {
        let clipped = text.clipped(to: room)
        guard !places.isEmpty else { return Phrase(clipped, role) }
        let matched = Set(places)
        var parts: [Phrase] = []
        var run = ""
        var isMatched = false
        func flush() {
            guard !run.isEmpty else { return }
            let part = SafeText(cleaning: run)
            parts.append(isMatched ? Phrase(part, .match, .bold) : Phrase(part, role))
            run = ""
        }
        for (place, character) in clipped.string.enumerated() {
            if matched.contains(place) != isMatched {
                flush()
                isMatched.toggle()
            }
            run.append(character)
        }
        flush()
        return Phrase(parts)
    }
}

extension SafeText {
    /// The last columns of the text, whole glyphs only.
    fileprivate func suffix(columns: Int) -> SafeText {
        var rest = string[...]
        while SafeText(cleaning: String(rest)).width > columns, !rest.isEmpty { rest = rest.dropFirst() }
        return SafeText(cleaning: String(rest))
    }
}

/// The themes over the panels: which one is shown, and which was before.
struct ThemePicker: Sendable {
    /// The theme when the window opened, to which leaving it returns.
    let former: String
    /// The chosen row.
    var place: Int
}
