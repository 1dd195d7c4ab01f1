import Canvas
import CursesTerminal
import SafeText
import Themes

/// A small picture of what a theme does with what the dashboard shows most: a panel, a headline, bars, states, a selection.
enum ThemeSample {
    /// Columns and rows.
    static let size = Size(width: 64, height: 11)

    /// Draws the picture.
    static func draw(_ name: SafeText, into canvas: inout Canvas) {
        canvas.fill(canvas.bounds)
        let inside = canvas.box(
            canvas.bounds, title: name, key: "1", note: "6 min old", isFocused: true
        ).inset(x: 1)
        canvas.put(
            [
                Span("71 %", Style(.title)), Span("  ▲ +9", Style(.good)), Span("  of 400", Style(.dim)),
                Span("  leaning compelling", Style(.middle)), Span("  STALE", Style(.stale)),
            ], in: inside.row(0))
        StackedBar([
            .init(115, "promoters", role: .promoters), .init(50, "passives", role: .passives),
            .init(40, "detractors", role: .detractors),
        ]).draw(into: &canvas, Rect(x: inside.x, y: inside.y + 2, width: inside.width, height: 2))
        canvas.put(
            [
                Span("✔ 2m ", Style(.good)), Span("▶ 4m ", Style(.running)), Span("↩ 1d ", Style(.middle)),
                Span("✖ 20m ", Style(.bad)), Span("41 told ", Style(.good)), Span("match", Style(.match)),
            ], in: inside.row(5))
        let selected = inside.row(6)
        canvas.put(
            [
                Span("3 ", Style(.accent)), Span("the selected row ", Style(.text)), Span("23 h/wk ", Style(.title)),
                Span("✖ reopened", Style(.bad)),
            ], in: selected)
        canvas.ground(selected, .selection)
        for (row, (share, role)) in [(0.9, Role.series), (0.65, .second), (0.4, .third)].enumerated() {
            let area = Rect(x: inside.x + 36, y: inside.y + 5 + row, width: inside.width - 36, height: 1)
            Bar(share, role: role, track: .faint).draw(into: &canvas, area)
        }
        canvas.put(
            [Span("? ", Style(.key)), Span("help  ", Style(.dim)), Span("q ", Style(.key)), Span("quit", Style(.dim))],
            in: inside.row(8))
    }

    /// The picture as lines with escape sequences.
    static func lines(of theme: Theme, form: GlyphForm, depth: ColourDepth) -> String {
        var canvas = Canvas(size: size, form: form)
        draw(SafeText(cleaning: theme.name), into: &canvas)
        func look(_ role: Role) -> Look { Look(colour: theme.colour(role)?.hex, emphasis: theme.emphasis(role)) }
        var text = ""
        for (y, line) in canvas.plainText(trimmed: false).split(separator: "\n").enumerated() {
            var last: Style?
            // Everything that the picture shows is one column wide.
            for (x, character) in line.enumerated() {
                let style = canvas[x, y].style
                if style != last {
                    var front = look(style.role)
                    front.emphasis.formUnion(style.emphasis)
                    text += ColourSequences.start(front, on: look(style.ground), depth: depth)
                    last = style
                }
                text.append(character)
            }
            text += ColourSequences.end + "\n"
        }
        return text
    }
}
