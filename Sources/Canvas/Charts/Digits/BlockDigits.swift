public import SafeText

/// A headline figure in digits several rows high.
///
/// It knows the digits, `%`, `+`, `-`, `.`, `/`, `n`, `a` and blanks; a figure with anything else is written as plain
/// bold text.
public struct BlockDigits: Chart {
    /// The figure.
    public var text: SafeText
    /// Its height in rows, 3...7.
    public var height: Int
    /// The style.
    public var role: Role

    /// A headline figure.
    ///
    /// - Parameters:
    ///   - text: The figure, such as `71 %`.
    ///   - height: Its height in rows; what is not 3...7 is brought into that range.
    ///   - role: The style.
    public init(_ text: SafeText, height: Int = 3, role: Role = .accent) {
        self.text = text
        self.height = min(max(height, 3), 7)
        self.role = role
    }

    /// The figure at the largest height that fits into a size; nil when not even three rows do, or when a character of
    /// it has no form in block digits.
    public init?(_ text: SafeText, fitting size: Size, height: Int = 7, role: Role = .accent) {
        for height in stride(from: min(max(height, 3), 7), through: 3, by: -1) {
            let digits = BlockDigits(text, height: height, role: role)
            guard let own = digits.blockSize else { return nil }
            if own.width <= size.width, own.height <= size.height {
                self = digits
                return
            }
        }
        return nil
    }

    /// Columns and rows of the figure, in every form; those of plain text when it has no form in block digits.
    public var size: Size { blockSize ?? Size(width: text.width, height: 1) }

    /// Draws the figure at the upper left of the rectangle, lower when it does not fit, and as plain bold text when not
    /// even three rows do.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard let fitting = BlockDigits(text, fitting: rect.size, height: height, role: role) else {
            canvas.put(text, in: rect.row(0), .left, Style(role, .bold))
            return
        }
        if canvas.form == .ascii, fitting.height < 5 {
            fitting.drawSegments(into: &canvas, rect)
        } else {
            fitting.drawBlocks(into: &canvas, rect)
        }
    }

    private var blockSize: Size? {
        let pen = DigitPen(rows: height)
        var width = -pen.gap
        for scalar in text.string.unicodeScalars {
            guard let raster = pen.draw(scalar) else { return nil }
            width += raster.width + pen.gap
        }
        return text.isEmpty ? nil : Size(width: (width + 1) / 2, height: height)
    }

    private func drawBlocks(into canvas: inout Canvas, _ rect: Rect) {
        let pen = DigitPen(rows: height, fillsRows: canvas.form == .ascii)
        let style = Style(role, .bold)
        var left = rect.x
        for scalar in text.string.unicodeScalars {
            guard let raster = pen.draw(scalar) else { continue }
            for row in 0..<height {
                for column in 0..<(raster.width + 1) / 2 {
                    let mask = raster.mask(column: column, row: row)
                    guard mask != 0 else { continue }
                    let character = canvas.form == .ascii ? "#" : Quadrants.characters[mask]
                    canvas.put(character, x: left + column, y: rect.y + row, style)
                }
            }
            left += (raster.width + pen.gap) / 2
        }
    }

    /// Draws the figure as in a pocket calculator, which three rows of ASCII can hold.
    private func drawSegments(into canvas: inout Canvas, _ rect: Rect) {
        let pen = DigitPen(rows: height)
        var left = rect.x
        for scalar in text.string.unicodeScalars {
            guard let raster = pen.draw(scalar) else { continue }
            for (row, line) in SegmentDigits.rows(of: scalar).enumerated() {
                canvas.put(line, x: left, y: rect.y + height - 3 + row, Style(role, .bold), in: rect)
            }
            left += (raster.width + pen.gap) / 2
        }
    }
}
