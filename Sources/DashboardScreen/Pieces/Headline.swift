import Canvas
import SafeText

/// A panel's first figure, large where there is room, with the lines that explain it beside or below.
enum Headline {
    /// Rows that the headline takes in an area: digits of three rows, five in a large panel, else plain rows.
    static func height(in area: Rect) -> Int {
        if area.height >= 22, area.width >= 70 { return 5 }
        if area.height >= 7, area.width >= 26 { return 3 }
        return min(area.height, area.height >= 4 ? 2 : 1)
    }

    /// Draws the figure and its lines, each line in the longest wording that fits.
    static func draw(
        _ figure: SafeText, _ role: Role, beside lines: [[Phrase]], in area: Rect, _ canvas: inout Canvas
    ) {
        guard !area.isEmpty else { return }
        if area.height >= 3, figure.isFigure {
            // The digits' own blank before the percent sign would look like two figures.
            let digits = BlockDigits(figure.withoutBlanks, height: area.height, role: role)
            let gap = area.width < 44 ? 2 : 3
            if digits.size.width + gap + 10 <= area.width {
                digits.draw(into: &canvas, Rect(x: area.x, y: area.y, width: digits.size.width, height: area.height))
                let side = area.inset(left: digits.size.width + gap, top: (area.height - 3) / 2)
                for (offset, line) in lines.prefix(3).enumerated() { canvas.put(line, in: side.row(offset)) }
                return
            }
        }
        let shown = Phrase(figure, role, .bold)
        guard shown.width <= area.width else { return }
        canvas.put(shown, x: area.x, y: area.y, in: area)
        let side = area.inset(left: shown.width + 2)
        if let first = lines.first { canvas.put(first, in: side.row(0)) }
        for (offset, line) in lines.dropFirst().prefix(max(0, area.height - 1)).enumerated() {
            canvas.put(line, in: area.row(offset + 1))
        }
    }
}

extension SafeText {
    /// Whether digits can be drawn large: anything but words.
    fileprivate var isFigure: Bool {
        string.unicodeScalars.allSatisfy { "0123456789+-.% ".unicodeScalars.contains($0) }
    }

    /// The text with its blanks left out.
    var withoutBlanks: SafeText { SafeText(cleaning: string.filter { $0 != " " }) }
}
