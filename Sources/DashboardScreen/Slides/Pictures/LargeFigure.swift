import Canvas
import SafeText

/// A figure in block digits with its unit beside them: `5 h` is a large 5 and a small h.
struct LargeFigure {
    private let digits: BlockDigits?
    private let unit: SafeText
    private let plain: SafeText
    let role: Role

    /// The figure as large as some columns and rows allow; plain where not even three rows do.
    init(_ figure: SafeText, role: Role, fitting room: Size, height: Int) {
        plain = figure
        self.role = role
        let parts = figure.string.split(separator: " ", maxSplits: 1)
        let isUnit = parts.count == 2 && !"%<>".contains(parts[1].first ?? "%") && !parts[0].contains { $0.isLetter }
        unit = isUnit ? SafeText(cleaning: String(parts[1])) : ""
        // The digits' own blank before the percent sign would look like two figures.
        let number = isUnit ? SafeText(cleaning: String(parts[0])) : figure.withoutBlanks
        let columns = room.width - (isUnit ? unit.width + 1 : 0)
        digits = BlockDigits(number, fitting: Size(width: columns, height: room.height), height: height, role: role)
    }

    var size: Size {
        guard let digits else { return Size(width: plain.width, height: 1) }
        return Size(width: digits.size.width + (unit.isEmpty ? 0 : unit.width + 1), height: digits.size.height)
    }

    /// Draws the figure at the upper left of a rectangle.
    func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard let digits else { return _ = canvas.put(plain, in: rect.row(0), .left, Style(role, .bold)) }
        let size = digits.size
        digits.draw(into: &canvas, Rect(x: rect.x, y: rect.y, width: size.width, height: size.height))
        canvas.put(unit, x: rect.x + size.width + 1, y: rect.y + size.height - 1, Style(role, .bold), in: rect)
    }
}
