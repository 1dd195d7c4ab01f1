import SafeText

extension Canvas {
    /// The rows as text, each wide character once; for tests, reports and terminals without cells.
    ///
    /// - Parameter trimmed: Whether blanks at the end of a row are left out.
    public func plainText(trimmed: Bool = true) -> String {
        var text = ""
        for y in 0..<size.height {
            var blanks = 0
            withRow(y) { row in
                for cell in row where cell.width > 0 {
                    if cell.glyph == 0, trimmed {
                        blanks += 1
                        continue
                    }
                    text += String(repeating: " ", count: blanks)
                    blanks = 0
                    if cell.glyph == 0 { text += " " }
                    for scalar in Glyph.scalars(of: cell.glyph) { text.unicodeScalars.append(scalar) }
                }
            }
            text += "\n"
        }
        return text
    }

    /// The roles of the characters, one letter per cell, row by row; see ``Role/letter``.
    public var rolePlane: String {
        plane { $0.style.role.letter }
    }

    /// The roles of the grounds, one letter per cell, row by row; see ``Role/letter``.
    public var groundPlane: String {
        plane { $0.style.ground.letter }
    }

    private func plane(_ letter: (Cell) -> UInt8) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity((size.width + 1) * size.height)
        for y in 0..<size.height {
            withRow(y) { row in for cell in row { bytes.append(letter(cell)) } }
            bytes.append(UInt8(ascii: "\n"))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
