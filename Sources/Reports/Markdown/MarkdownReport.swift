import Canvas
public import PlatformModel
import SafeText

/// A report as Markdown, for chat and pull requests.
///
/// GitHub Flavored Markdown, which forges and most chats read: headings, lists, bold text and tables, no HTML. Text from
/// data files and of the program alike is written so that none of it is taken for markup.
public struct MarkdownReport: Sendable {
    /// The text; every line ends in a line end.
    public let text: String

    /// The report of a snapshot.
    public init(_ snapshot: Snapshot) {
        self.init(Outline(snapshot, form: .blocks))
    }

    init(_ outline: Outline) {
        var page = MarkdownPage()
        page.put(outline)
        text = page.text
    }
}

/// Markdown block by block.
private struct MarkdownPage {
    private(set) var text = ""

    mutating func put(_ outline: Outline) {
        paragraph("# " + MarkdownText.inert(outline.title))
        paragraph(MarkdownText.inertLine(outline.moment))
        for block in outline.head { put(block) }
        for section in outline.sections {
            paragraph("## " + MarkdownText.inert(section.title))
            if !section.note.isEmpty { paragraph("*" + MarkdownText.inert(section.note) + "*") }
            for block in section.blocks { put(block) }
        }
    }

    private mutating func put(_ block: Outline.Block) {
        switch block {
        case .gap, .chart: return
        case .line(let line, _, _): paragraph(MarkdownText.inertLine(line))
        case .fact(let name, let sentences): put(name, sentences)
        case .items(let items, let label):
            let list = items.map(MarkdownText.inert).joined(separator: ", ")
            paragraph(MarkdownText.inertLine(label.trimmed) + " " + list)
        case .legend(let marks): paragraph(marks.map(MarkdownText.inert).joined(separator: " · "))
        case .table(let table, _): put(table)
        }
    }

    /// The name and the first sentence in one line, the further ones as a list.
    private mutating func put(_ name: SafeText, _ sentences: [SafeText]) {
        let first = sentences.first.map { " " + MarkdownText.inert($0) } ?? ""
        paragraph("**" + MarkdownText.inert(name) + "**" + first)
        let rest = sentences.dropFirst()
        if !rest.isEmpty { paragraph(rest.map { "- " + MarkdownText.inertLine($0) }.joined(separator: "\n")) }
    }

    private mutating func put(_ table: Table) {
        if table.saysCaption { paragraph(MarkdownText.inertLine(table.caption)) }
        let places = table.columns.indices.filter { !table.columns[$0].isBar }
        let hasNotes = table.rows.contains { !$0.notes.isEmpty }
        var lines = [places.map { MarkdownText.inert(table.columns[$0].title) } + (hasNotes ? ["notes"] : [])]
        lines.append(places.map { table.columns[$0].alignment == .right ? "--:" : "---" } + (hasNotes ? ["---"] : []))
        lines += table.rows.map { row in
            places.map { MarkdownText.inert($0 < row.cells.count ? row.cells[$0].trimmed : "") }
                + (hasNotes ? [MarkdownPage.joined(row.notes)] : [])
        }
        paragraph(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
    }

    /// Sentences one after the other, other notes with a semicolon between them.
    private static func joined(_ notes: [SafeText]) -> String {
        var text = ""
        for note in notes {
            if !text.isEmpty { text += text.hasSuffix(".") ? " " : "; " }
            text += MarkdownText.inert(note)
        }
        return text
    }

    /// A block with an empty line before it.
    private mutating func paragraph(_ block: String) {
        if !text.isEmpty { text += "\n" }
        text += block + "\n"
    }
}

extension SafeText {
    /// The text without blanks at its ends.
    var trimmed: SafeText {
        var part = string[...]
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return part.utf8.count == string.utf8.count ? self : SafeText(cleaning: part, limit: 10_000)
    }
}
