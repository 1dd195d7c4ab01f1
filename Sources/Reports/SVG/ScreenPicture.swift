public import Canvas
public import SafeText

/// A screen as an SVG picture, true to the terminal cell by cell.
///
/// Every character stands in its cell, whatever the font: a run of text is stretched to its cells, a wide character to
/// two. Frames, blocks and braille are shapes, which join at any size. Colours and emphasis are those of the theme. The
/// picture has its title and all of its text as a text alternative; it needs no style sheet, font or script.
public struct ScreenPicture: Sendable {
    /// The file.
    public let text: String

    /// The picture of a canvas: of a screen, of a slide, or of anything else that is drawn on one.
    ///
    /// - Parameter title: What the picture shows.
    public init(_ canvas: Canvas, title: SafeText, colours: ScreenColours) {
        let width = Double(canvas.size.width) * CellShapes.width
        let height = Double(canvas.size.height) * CellShapes.height
        var markup = Markup()
        let attributes: [Markup.Attribute] = [
            ("xmlns", "http://www.w3.org/2000/svg"), ("width", Drawing.number(width)),
            ("height", Drawing.number(height)), ("viewBox", "0 0 \(Drawing.number(width)) \(Drawing.number(height))"),
            ("role", "img"), ("aria-labelledby", "title text"), ("xml:space", "preserve"),
            ("font-family", "ui-monospace,'DejaVu Sans Mono','Liberation Mono',Menlo,Consolas,monospace"),
            ("font-size", "15"),
        ]
        markup.element("svg", attributes) { markup in
            markup.element("title", [("id", "title")], title)
            let lines = canvas.plainText().split(separator: "\n").map { SafeText(cleaning: $0, limit: 100_000) }
            markup.element("desc", [("id", "text")], lines.joined(separator: " \n"))
            markup.empty(
                "rect",
                [
                    ("width", Drawing.number(width)), ("height", Drawing.number(height)),
                    ("fill", ScreenColours.notation(colours.ground)),
                ])
            for row in 0..<canvas.size.height {
                markup.line()
                ScreenPicture.put(row, of: canvas, colours, in: &markup)
            }
        }
        markup.line()
        text = markup.text
    }

    /// Cells of one row that look alike.
    private struct Run {
        enum Content { case blank, text, shape }
        var content: Content
        var ink: ScreenColours.Ink
        var column: Int
        var columns: Int
        var scalars: [Unicode.Scalar]
    }

    private static func put(
        _ row: Int, of canvas: Canvas, _ colours: ScreenColours, in markup: inout Markup
    ) {
        let runs = runs(of: row, canvas, colours)
        var place = 0
        while place < runs.count {
            // One rectangle for neighbours on the same ground.
            let first = runs[place]
            var end = first.column + first.columns
            place += 1
            while place < runs.count, runs[place].ink.ground == first.ink.ground, runs[place].column == end {
                end += runs[place].columns
                place += 1
            }
            guard first.ink.ground != colours.ground else { continue }
            markup.empty(
                "rect",
                [
                    ("x", x(first.column)), ("y", y(row)), ("width", x(end - first.column)),
                    ("height", Drawing.number(CellShapes.height)),
                    ("fill", ScreenColours.notation(first.ink.ground)),
                ])
        }
        for run in runs {
            switch run.content {
            case .blank: if run.ink.isUnderlined { putUnderline(run, row, in: &markup) }
            case .text: put(text: run, row, in: &markup)
            case .shape: put(shape: run, row, in: &markup)
            }
        }
    }

    private static func runs(of row: Int, _ canvas: Canvas, _ colours: ScreenColours) -> [Run] {
        var runs: [Run] = []
        for column in 0..<canvas.size.width {
            let cell = canvas[column, row]
            guard cell.width > 0 else { continue }
            let scalars = Glyph.scalars(of: cell.glyph)
            let content: Run.Content =
                scalars.isEmpty ? .blank : CellShapes.holds(scalars[0]) ? .shape : .text
            let ink = colours.ink(cell.style)
            let isWide = cell.width == 2
            if let last = runs.last, last.content == content, last.ink == ink, !isWide,
                last.column + last.columns == column, !(content == .text && isAlone(last, scalars))
            {
                runs[runs.count - 1].columns += 1
                runs[runs.count - 1].scalars += scalars
            } else {
                runs.append(
                    Run(content: content, ink: ink, column: column, columns: isWide ? 2 : 1, scalars: scalars))
            }
        }
        return runs
    }

    /// Whether what is not ASCII keeps to its own cell, since its width in another font may differ.
    private static func isAlone(_ run: Run, _ scalars: [Unicode.Scalar]) -> Bool {
        !(scalars.allSatisfy(\.isASCII) && run.scalars.allSatisfy(\.isASCII))
    }

    private static func put(text run: Run, _ row: Int, in markup: inout Markup) {
        var attributes: [Markup.Attribute] = [
            ("x", x(run.column)), ("y", Drawing.number(Double(row) * CellShapes.height + 13.5)),
            ("textLength", x(run.columns)), ("lengthAdjust", "spacingAndGlyphs"),
            ("fill", ScreenColours.notation(run.ink.character)),
        ]
        if run.ink.isBold { attributes.append(("font-weight", "bold")) }
        if run.ink.isUnderlined { attributes.append(("text-decoration", "underline")) }
        var text = ""
        text.unicodeScalars.append(contentsOf: run.scalars)
        markup.element("text", attributes, SafeText(cleaning: text, limit: 100_000))
    }

    private static func put(shape run: Run, _ row: Int, in markup: inout Markup) {
        var shapes = CellShapes()
        for (place, scalar) in run.scalars.enumerated() {
            shapes.add(
                scalar, x: Double(run.column + place) * CellShapes.width, y: Double(row) * CellShapes.height)
        }
        let colour = ScreenColours.notation(run.ink.character)
        var text = ""
        text.unicodeScalars.append(contentsOf: run.scalars)
        let attributes: [Markup.Attribute] = [
            ("data-x", "\(run.column)"), ("data-y", "\(row)"), ("data-text", text),
        ]
        markup.element("g", attributes) { markup in
            if !shapes.areas.isEmpty {
                // Neighbouring cells meet without a seam.
                markup.empty(
                    "path", [("d", shapes.areas), ("fill", colour), ("shape-rendering", "crispEdges")])
            }
            for (path, width) in [(shapes.thin, run.ink.isBold ? "1.9" : "1.3"), (shapes.thick, "2.8")]
            where !path.isEmpty {
                markup.empty("path", [("d", path), ("fill", "none"), ("stroke", colour), ("stroke-width", width)])
            }
            if !shapes.dots.isEmpty {
                markup.empty(
                    "path",
                    [
                        ("d", shapes.dots), ("fill", "none"), ("stroke", colour), ("stroke-width", "2.8"),
                        ("stroke-linecap", "round"),
                    ])
            }
        }
        if run.ink.isUnderlined { putUnderline(run, row, in: &markup) }
    }

    private static func putUnderline(_ run: Run, _ row: Int, in markup: inout Markup) {
        markup.empty(
            "rect",
            [
                ("x", x(run.column)), ("y", Drawing.number(Double(row) * CellShapes.height + 16)),
                ("width", x(run.columns)), ("height", "1"), ("fill", ScreenColours.notation(run.ink.character)),
            ])
    }

    private static func x(_ columns: Int) -> String { Drawing.number(Double(columns) * CellShapes.width) }
    private static func y(_ row: Int) -> String { Drawing.number(Double(row) * CellShapes.height) }
}
