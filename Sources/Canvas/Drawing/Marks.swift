public import SafeText

extension Canvas {
    /// Gives every place in a rectangle where a text stands another role, in capitals or not, keeping what is drawn.
    ///
    /// A text is found within a row alone.
    public mutating func mark(_ text: SafeText, in rect: Rect, _ role: Role, _ emphasis: Style.Emphasis = []) {
        let area = rect.intersection(bounds)
        let wanted = text.glyphs.map { Canvas.folded($0.packed) }
        guard !wanted.isEmpty else { return }
        for y in area.rows {
            // The columns on which glyphs begin; the right half of a wide one begins nothing.
            let columns = area.columns.filter { self[$0, y].width > 0 }
            guard columns.count >= wanted.count else { continue }
            for start in 0...(columns.count - wanted.count) {
                let found = columns[start..<start + wanted.count]
                guard zip(found, wanted).allSatisfy({ Canvas.folded(self[$0, y].glyph) == $1 }) else { continue }
                for column in found {
                    var cell = self[column, y]
                    cell.style.role = role
                    cell.style.emphasis.formUnion(emphasis)
                    cells[y * size.width + column] = cell
                }
            }
        }
    }

    /// A glyph without the difference of capitals; blanks drawn and not drawn are alike.
    private static func folded(_ packed: UInt64) -> UInt64 {
        if packed == 0x20 { return 0 }
        guard packed <= 0x1F_FFFF, let scalar = Unicode.Scalar(UInt32(packed)) else { return packed }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? UInt64(lower.first?.value ?? 0) : packed
    }
}
