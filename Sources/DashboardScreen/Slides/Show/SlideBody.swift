import Canvas
import SafeText

/// Draws what a slide says, and notes what has no room.
enum SlideBody {
    static func draw(_ slide: Slide, _ layout: SlideLayout, _ canvas: inout Canvas, _ fit: inout SlideFit) {
        if slide.title.width > layout.title.width { fit.clip("the title") }
        canvas.put(slide.title, in: layout.title, .left, Style(.title, .bold))
        switch slide.head {
        case .figure(let figure, let role):
            let rows = self.figure(figure, role, layout, &canvas, &fit)
            let air = layout.text.height >= 24 ? 2 : 1
            let text = layout.text.inset(top: rows + air)
            let used = lines(slide.lines, in: text, &canvas, &fit)
            let rest = text.inset(top: used + air)
            if let aside = slide.aside, rest.height >= aside.rows.lowerBound {
                aside.draw(
                    Rect(
                        x: rest.x, y: rest.y, width: rest.width, height: min(rest.height, aside.rows.upperBound)),
                    &canvas)
            }
        case .word(let word, let role):
            let area = Rect(
                x: layout.title.x, y: layout.text.y - layout.digits - (layout.isTall ? 3 : 1),
                width: layout.title.width,
                height: layout.digits)
            BlockWord(word, role: role).draw(into: &canvas, area)
            _ = lines(slide.lines, in: layout.text, &canvas, &fit)
        }
        slide.picture?.draw(into: &canvas, layout.picture, &fit)
    }

    /// Draws the figure as large as its column allows.
    ///
    /// - Returns: The rows it took.
    private static func figure(
        _ text: SafeText, _ role: Role, _ layout: SlideLayout, _ canvas: inout Canvas, _ fit: inout SlideFit
    ) -> Int {
        let figure = LargeFigure(text, role: role, fitting: layout.text.size, height: layout.digits)
        if figure.size.width > layout.text.width { fit.clip("the figure \(text)") }
        figure.draw(into: &canvas, layout.text)
        return figure.size.height
    }

    /// Draws the lines, the needed ones first of all; the others where rows are left.
    ///
    /// - Returns: The rows they took.
    private static func lines(
        _ lines: [Slide.Line], in area: Rect, _ canvas: inout Canvas, _ fit: inout SlideFit
    ) -> Int {
        let wrapped = lines.map { $0.text.wrapped(to: max(1, area.width)) }
        func rows(_ places: [Int], air: Bool) -> Int {
            places.enumerated().reduce(0) { sum, place in
                let isApart = place.offset > 0 && air && lines[place.element].isApart
                return sum + wrapped[place.element].count + (isApart ? 1 : 0)
            }
        }
        var shown = lines.indices.filter { lines[$0].isNeeded }
        let hasAir = rows(shown, air: true) <= area.height
        for place in lines.indices where !lines[place].isNeeded {
            let more = (shown + [place]).sorted()
            if hasAir, rows(more, air: true) <= area.height { shown = more }
        }
        // What is left of the rows parts the first lines at least.
        var air = max(0, area.height - rows(shown, air: false))
        var row = 0
        for (offset, place) in shown.enumerated() {
            let line = lines[place]
            if offset > 0, air > 0, line.isApart {
                row += 1
                air -= 1
            }
            for text in wrapped[place] {
                guard row < area.height else {
                    fit.clip("the line \(line.text)")
                    return row
                }
                canvas.put(text, in: area.row(row), .left, Style(line.role, line.isBold ? .bold : []))
                row += 1
            }
        }
        return row
    }
}
