package import SafeText

/// An account of what goes wrong while a canvas is drawn on: words cut at an edge without an ellipsis, and words drawn over
/// other words. Tests open it with ``Canvas/ledger``.
package struct DrawingLedger: Sendable {
    /// Something that went wrong.
    package struct Entry: Hashable, Sendable, CustomStringConvertible {
        /// What.
        package var fault: Fault
        /// The text that was being drawn.
        package var text: SafeText
        /// What stood there; empty for a cut.
        package var other: SafeText
        /// Where the text begins.
        package var x: Int
        /// Its row.
        package var y: Int

        package var description: String {
            fault == .cut
                ? "\"\(text.string)\" is cut at \(x),\(y)"
                : "\"\(text.string)\" at \(x),\(y) covers \"\(other.string)\""
        }
    }

    /// Kinds of what can go wrong.
    package enum Fault: Hashable, Sendable {
        /// A text lost columns at an edge.
        case cut
        /// A text or a line was drawn over a text.
        case covered
    }

    /// What went wrong, in the order of drawing.
    package private(set) var entries: [Entry] = []
    /// The texts drawn, by their number less one.
    private var texts: [SafeText] = []
    /// The number of the text each cell belongs to, row by row; 0 for none.
    private var owners: [Int]
    private let width: Int

    /// An account of a canvas of that size, as yet blank.
    package init(_ size: Size) {
        width = size.width
        owners = Array(repeating: 0, count: size.width * size.height)
    }

    /// Notes a text that is about to be drawn on a row inside an area of the canvas.
    mutating func note(_ text: SafeText, x: Int, y: Int, in area: Rect) {
        // Marks and lines of charts are drawn as texts, too; only words and figures count.
        guard
            text.string.unicodeScalars.contains(where: {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            })
        else { return forget(Rect(x: x, y: y, width: text.width, height: 1).intersection(area)) }
        texts.append(text)
        var column = x
        var isCut = false
        var isShown = false
        var walk = text.makeGlyphIterator()
        while let glyph = walk.next() {
            defer { column += glyph.width }
            let isBlank = glyph.packed <= 0x20
            guard column >= area.x, column + glyph.width <= area.maxX else {
                isCut = isCut || !isBlank
                continue
            }
            isShown = isShown || !isBlank
            for place in column..<(column + glyph.width) {
                let cell = y * width + place
                // Blanks of a wider text may cover; that erases what was there.
                if owners[cell] > 0, owners[cell] < texts.count, !isBlank { cover(owners[cell], x: x, y: y) }
                owners[cell] = isBlank ? 0 : texts.count
            }
        }
        // What has no room at all is left out, which is as it should be.
        if isCut, isShown { entries.append(Entry(fault: .cut, text: text, other: "", x: x, y: y)) }
    }

    /// Notes one character drawn over all cells of an area of the canvas.
    mutating func note(_ cell: Cell, over area: Rect) {
        guard cell.glyph != 0 else { return forget(area) }
        for y in area.rows {
            for x in area.columns where owners[y * width + x] > 0 {
                texts.append("")
                cover(owners[y * width + x], x: x, y: y)
            }
        }
        forget(area)
    }

    /// Notes that an area shows something else now.
    mutating func forget(_ area: Rect) {
        for y in area.rows {
            for x in area.columns { owners[y * width + x] = 0 }
        }
    }

    private mutating func cover(_ owner: Int, x: Int, y: Int) {
        let entry = Entry(fault: .covered, text: texts[texts.count - 1], other: texts[owner - 1], x: x, y: y)
        if entries.last != entry { entries.append(entry) }
    }
}
