import Canvas
import SafeText

/// A page of plain text: lines of at most 80 columns, in the characters of one form.
struct Page {
    /// Columns of a page, as mail and terminals show whole.
    static let width = 80
    /// Columns of the figures and names that stand before text.
    static let margin = 9

    /// The characters that may be used.
    let form: GlyphForm
    /// The lines so far; each fits the page.
    private(set) var lines: [SafeText] = []

    init(form: GlyphForm) {
        self.form = form
    }

    /// The page as text; every line ends in a line end, and no line in blanks.
    var text: String {
        var text = ""
        for line in lines {
            // A canvas of one row turns characters into those of the form, and holds the width.
            var row = Canvas(size: Size(width: Page.width, height: 1), form: form)
            row.put(line, x: 0, y: 0)
            text += row.plainText()
        }
        return text
    }

    /// An empty line.
    mutating func blank() {
        lines.append("")
    }

    /// Text over as many lines as it needs.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - indent: Blank columns before every line.
    ///   - hanging: Further blank columns before every line but the first.
    mutating func put(_ text: SafeText, indent: Int = 0, hanging: Int = 0) {
        for (place, line) in text.wrapped(to: Page.width - indent - hanging).enumerated() {
            lines.append(SafeText(blanks: place == 0 ? indent : indent + hanging) + line)
        }
    }

    /// A line as it is; one that is too long is wrapped.
    mutating func put(line: SafeText) {
        if line.width <= Page.width { lines.append(line) } else { put(line) }
    }

    /// A title with a rule behind it, and a note at its end; an empty line before it.
    mutating func heading(_ title: SafeText, note: SafeText) {
        let tail: SafeText = note.isEmpty ? "" : " \(note.clipped(to: Page.width - title.width - 4))"
        let dashes = Page.width - title.width - 1 - tail.width
        blank()
        lines.append(title + " " + SafeText.repeating("─", dashes) + tail)
    }

    /// A figure or a name in the margin, and text beside it; the first of the texts stands on the same line.
    mutating func put(margin: SafeText, _ texts: [SafeText]) {
        var head = margin.padded(to: max(Page.margin, margin.width + 2))
        if head.width > 20 {
            put(margin)
            head = SafeText(blanks: Page.margin)
        }
        for text in texts where !text.isEmpty {
            for line in text.wrapped(to: Page.width - head.width) {
                lines.append(head + line)
                head = SafeText(blanks: head.width)
            }
        }
    }

    /// Items one after the other with a comma between them; an item is not parted as long as it fits a line.
    mutating func put(items: [SafeText], after label: SafeText, indent: Int = 0) {
        var line = SafeText(blanks: indent) + label
        let start = line.width
        for (place, item) in items.enumerated() {
            let text = item + (place < items.count - 1 ? "," : "")
            if line.width + 1 + text.width > Page.width, line.width > start {
                lines.append(line)
                line = SafeText(blanks: start)
            }
            guard line.width + 1 + text.width <= Page.width else {
                for part in text.wrapped(to: Page.width - start - 1) {
                    lines.append((line.width > start ? SafeText(blanks: start) : line) + " " + part)
                    line = SafeText(blanks: start)
                }
                continue
            }
            line += " " + text
        }
        if line.width > start { lines.append(line) }
    }

    /// The lines of a table.
    mutating func put(_ table: Table, indent: Int = 0) {
        if table.saysCaption { put(table.caption) }
        for (place, part) in PlainTable.tables(table, width: Page.width - indent, form).enumerated() {
            if place > 0 { blank() }
            for line in part.lines(width: Page.width - indent) { lines.append(SafeText(blanks: indent) + line) }
        }
    }
}

extension Page {
    /// All that a report says.
    mutating func put(_ outline: Outline) {
        if outline.title.width + 2 + outline.moment.width <= Page.width {
            put(line: outline.title.padded(to: Page.width - outline.moment.width) + outline.moment)
        } else {
            put(outline.title)
            put(line: outline.moment.padded(to: Page.width, .right))
        }
        put(line: .repeating("━", Page.width))
        blank()
        for block in outline.head { put(block) }
        for section in outline.sections {
            heading(section.title, note: section.note)
            for block in section.blocks { put(block) }
        }
    }

    /// A part of a section.
    mutating func put(_ block: Outline.Block) {
        switch block {
        case .gap: blank()
        case .chart: return
        case .line(let text, let indent, let hanging): put(text, indent: indent, hanging: hanging)
        case .fact(let name, let texts): put(margin: name, texts)
        case .items(let items, let label): put(items: items, after: label)
        case .legend(let marks): put(line: marks.joined(separator: "   "))
        case .table(let table, let indent): put(table, indent: indent)
        }
    }
}

extension SafeText {
    /// A text some times over; empty for a count below one.
    static func repeating(_ text: SafeText, _ count: Int) -> SafeText {
        Array(repeating: text, count: max(0, count)).joined()
    }
}
