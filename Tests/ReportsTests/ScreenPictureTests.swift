import Canvas
import SafeText
import Testing

@testable import Reports

/// Screens as pictures.
@Suite struct ScreenPictureTests {
    private static let colours = ScreenColours(isDark: true) { role in
        switch role {
        case .ground: .init(colour: 0x101216)
        case .selection: .init(colour: 0x22304A)
        case .text: .init(colour: 0xD0D4DC)
        case .title: .init(colour: 0xFFFFFF, emphasis: .bold)
        case .bad: .init(colour: 0xF27A7A, emphasis: .reverse)
        default: .init(colour: 0x5EC8C8)
        }
    }

    /// A canvas with every shape, wide characters, marks and emphasis.
    private static func busyCanvas() -> Canvas {
        var canvas = Canvas(size: Size(width: 64, height: 20))
        var code: UInt32 = 0x2500
        for row in 0..<8 {
            var text = ""
            for _ in 0..<64 {
                if code == 0x25A0 { code = 0x2800 }
                if let scalar = Unicode.Scalar(code), code <= 0x28FF { text.unicodeScalars.append(scalar) }
                code += 1
            }
            canvas.put(SafeText(cleaning: text), x: 0, y: row, Style(row % 2 == 0 ? .series : .title))
        }
        canvas.put("日本語 wide 文字 and narrow", x: 3, y: 9)
        canvas.put("Größe à côté  two  blanks & <tags> \"quotes\"", x: 0, y: 10, Style(.title))
        canvas.put("selected ▲ row", x: 0, y: 11, Style(.text, on: .selection, .underline))
        canvas.put("turned", x: 0, y: 12, Style(.text, .reverse))
        canvas.put("turned twice", x: 10, y: 12, Style(.bad, .reverse))
        canvas.put("日", x: 63, y: 13)
        canvas.put("end", x: 61, y: 19)
        return canvas
    }

    @Test func `the text of the picture is that of the canvas, cell by cell`() throws {
        for form in GlyphForm.allCases {
            var canvas = ScreenPictureTests.busyCanvas()
            if form == .ascii {
                canvas = Canvas(size: Size(width: 30, height: 3), form: .ascii)
                canvas.put("plain ─ 日 text", x: 1, y: 1)
            }
            let picture = ScreenPicture(canvas, title: "test", colours: ScreenPictureTests.colours)
            let cells = try cells(of: picture.text, size: canvas.size)
            for y in 0..<canvas.size.height {
                for x in 0..<canvas.size.width {
                    let cell = canvas[x, y]
                    var text = ""
                    text.unicodeScalars.append(contentsOf: Glyph.scalars(of: cell.glyph))
                    #expect(cells[y][x] == text, "\(x), \(y)")
                }
            }
        }
    }

    /// The characters that a picture has in each cell.
    private func cells(of picture: String, size: Size) throws -> [[String]] {
        let markup = try StrictMarkup(picture)
        var cells = Array(repeating: Array(repeating: "", count: size.width), count: size.height)
        for element in markup.elements {
            var text = ""
            var (column, row, columns) = (0, 0, 0)
            if element.name == "text" {
                let x = try #require(element.attributes["x"].flatMap(Double.init))
                let y = try #require(element.attributes["y"].flatMap(Double.init))
                let length = try #require(element.attributes["textLength"].flatMap(Double.init))
                column = Int((x / CellShapes.width).rounded())
                row = Int((y / CellShapes.height).rounded(.down))
                columns = Int((length / CellShapes.width).rounded())
                text = unescaped(element.text)
            } else if element.name == "g" {
                column = try #require(element.attributes["data-x"].flatMap { Int($0) })
                row = try #require(element.attributes["data-y"].flatMap { Int($0) })
                text = unescaped(element.attributes["data-text"] ?? "")
                columns = text.unicodeScalars.count
                let paths = markup.children(of: element)
                // An empty braille pattern is the only shape without a path, and no clean text holds it.
                #expect(!paths.isEmpty && paths.allSatisfy { $0.attributes["d"]?.isEmpty == false })
            } else {
                continue
            }
            var walk = SafeText(cleaning: text, limit: 1000).makeGlyphIterator()
            var place = column
            while let glyph = walk.next() {
                var character = ""
                character.unicodeScalars.append(contentsOf: Glyph.scalars(of: glyph.packed))
                #expect(cells[row][place] == "")
                cells[row][place] = character == " " ? "" : character
                place += glyph.width
            }
            #expect(place - column == columns)
        }
        return cells
    }

    private func unescaped(_ text: String) -> String {
        var text = text
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
        }
        return text
    }

    @Test func `emphasis and grounds are those of a terminal`() {
        let colours = ScreenPictureTests.colours
        #expect(colours.ink(Style(.text)).character == 0xD0D4DC)
        #expect(colours.ink(Style(.text)).ground == 0x101216)
        #expect(colours.ink(Style(.title)).isBold)
        let selected = colours.ink(Style(.text, on: .selection, .underline))
        #expect(selected.ground == 0x22304A && selected.isUnderlined)
        let turned = colours.ink(Style(.text, .reverse))
        #expect(turned.character == 0x101216 && turned.ground == 0xD0D4DC)
        #expect(colours.ink(Style(.bad, .reverse)).character == 0xF27A7A)
        let bare = ScreenColours(isDark: false) { _ in .init(colour: nil) }
        #expect(bare.ink(Style(.text)).character == 0x000000 && bare.ground == 0xFFFFFF)
        // Where a surface has no colour, character and ground are exchanged.
        #expect(bare.ink(Style(.text, on: .selection)).ground == 0x000000)
    }

    @Test func `the picture stands alone and has a text alternative`() throws {
        let picture = ScreenPicture(
            ScreenPictureTests.busyCanvas(), title: "<b>Acme</b> & more", colours: ScreenPictureTests.colours)
        let markup = try StrictMarkup(picture.text)
        let root = try #require(markup.elements.first)
        #expect(root.name == "svg" && root.attributes["role"] == "img")
        #expect(markup["title"].first?.text == "&lt;b&gt;Acme&lt;/b&gt; &amp; more")
        #expect(markup["desc"].first?.text.contains("turned twice") == true)
        #expect(Set(markup.elements.map(\.name)).isSubset(of: ["svg", "title", "desc", "rect", "text", "g", "path"]))
    }

    @Test func `joined lines reach the edges of their cells`() {
        var shapes = CellShapes()
        shapes.add("─", x: 9, y: 18)
        #expect(shapes.thin == "M9 27L13.5 27M18 27L13.5 27" && shapes.thick.isEmpty)
        shapes = CellShapes()
        shapes.add("┏", x: 0, y: 0)
        #expect(shapes.thick == "M9 9L4.5 9M4.5 18L4.5 9")
        shapes = CellShapes()
        shapes.add("▄", x: 0, y: 0)
        #expect(shapes.areas == "M0 9h9v9h-9z")
        shapes = CellShapes()
        shapes.add("⡀", x: 0, y: 0)
        #expect(shapes.dots == "M2.25 15.75h.01")
    }
}
