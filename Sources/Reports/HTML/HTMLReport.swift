import Canvas
public import PlatformModel
import SafeText

/// A report as one HTML file, to hand out: for a browser, a screen reader, or A4 paper.
///
/// It needs nothing beside itself: no network, no script, no font. It follows the reader's choice of light or dark, has
/// landmarks, a skip link and a visible focus, and its charts say in words what they draw.
public struct HTMLReport: Sendable {
    /// The file.
    public let text: String

    /// The report of a snapshot.
    public init(_ snapshot: Snapshot) {
        self.init(Outline(snapshot, form: .blocks))
    }

    init(_ outline: Outline) {
        var page = HTMLPage()
        page.put(outline)
        text = page.markup.text
    }
}

/// HTML block by block.
private struct HTMLPage {
    private(set) var markup = Markup()
    /// Rows of a table that paper keeps on one page.
    private static let shortTable = 14
    /// Charts and tables so far, for their ids.
    private var number = 0

    mutating func put(_ outline: Outline) {
        markup.put(literal: "<!DOCTYPE html>\n")
        putDocument(outline)
        markup.line()
    }

    private mutating func putDocument(_ outline: Outline) {
        within("html", [("lang", "en")]) { page in
            page.markup.line()
            page.within("head") { page in
                page.markup.empty("meta", [("charset", "utf-8")])
                page.markup.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
                page.markup.empty("meta", [("name", "color-scheme"), ("content", "light dark")])
                page.markup.empty("meta", [("name", "referrer"), ("content", "no-referrer")])
                page.markup.element("title", [], "\(outline.title), \(outline.moment)")
                page.markup.element("style") { $0.put(literal: "\n" + HTMLStyle.sheet + "\n") }
            }
            page.markup.line()
            page.within("body") { $0.putBody(outline) }
        }
    }

    private mutating func putBody(_ outline: Outline) {
        markup.line()
        markup.element("a", [("class", "skip"), ("href", "#report")], "Skip to the figures")
        within("header") { page in
            page.markup.element("h1", [], outline.title)
            page.markup.element("p", [("class", "moment")], outline.moment)
        }
        if outline.sections.count > 1 {
            markup.element("nav", [("aria-label", "Sections")]) { markup in
                markup.element("ul") { markup in
                    for section in outline.sections {
                        markup.element("li") {
                            $0.element("a", [("href", "#" + section.topic.id)], section.title)
                        }
                    }
                }
            }
        }
        markup.line()
        within("main", [("id", "report"), ("tabindex", "-1")]) { page in
            page.put(outline.head, isLead: true)
            for section in outline.sections { page.put(section) }
        }
        markup.line()
        markup.element("footer", [], "Figures as of \(outline.moment). Made by Uptake.")
    }

    private mutating func put(_ section: Outline.Section) {
        let id = section.topic.id
        markup.line()
        within("section", [("id", id), ("aria-labelledby", id + "-title")]) { page in
            page.markup.element("div", [("class", "title")]) { markup in
                markup.element("h2", [("id", id + "-title")], section.title)
                if !section.note.isEmpty { markup.element("p", [("class", "note")], section.note) }
            }
            page.put(section.blocks, isLead: false)
        }
    }

    private mutating func put(_ blocks: [Outline.Block], isLead: Bool) {
        for block in blocks {
            markup.line()
            switch block {
            case .gap: continue
            case .line(let text, let indent, _):
                markup.element("p", indent > 0 ? [("class", "sub")] : [], text)
            case .fact(let name, let sentences):
                markup.element("div", [("class", isLead ? "fact lead" : "fact")]) { markup in
                    markup.element("p", [("class", "name")], name)
                    markup.element("ul") { markup in for text in sentences { markup.element("li", [], text) } }
                }
            case .items(let items, let label):
                markup.element("p", [("class", "items")]) { markup in
                    markup.element("b", [], label.trimmed)
                    markup.put(" " + items.joined(separator: ", "))
                }
            case .legend(let marks):
                markup.element("p", [("class", "note")], marks.joined(separator: " · "))
            case .chart(let chart): put(chart)
            case .table(let table, _): put(table)
            }
        }
    }

    private mutating func put(_ chart: HandoutChart) {
        guard let drawing = chart.drawing else { return }
        number += 1
        let id = "chart-\(number)"
        markup.element("figure") { markup in
            markup.element("figcaption", [], drawing.title)
            drawing.put(id: id, in: &markup)
        }
    }

    private mutating func put(_ table: Table) {
        guard !table.rows.isEmpty else { return }
        number += 1
        let id = "table-\(number)"
        let attributes: [Markup.Attribute] = [
            ("class", table.rows.count <= HTMLPage.shortTable ? "scroll short" : "scroll"), ("role", "region"),
            ("aria-labelledby", id), ("tabindex", "0"),
        ]
        markup.element("div", attributes) { markup in
            markup.element("table") { markup in
                markup.element("caption", [("id", id)], table.caption)
                markup.element("thead") { markup in
                    markup.element("tr") { markup in
                        for column in table.columns { HTMLPage.put(column, in: &markup) }
                    }
                }
                markup.element("tbody") { markup in
                    for row in table.rows {
                        markup.element("tr") { markup in
                            for place in table.columns.indices { HTMLPage.put(row, place, of: table, in: &markup) }
                        }
                    }
                }
            }
        }
    }

    private static func put(_ column: Table.Column, in markup: inout Markup) {
        guard !column.isBar else {
            markup.element("td", [("aria-hidden", "true")], "")
            return
        }
        var attributes: [Markup.Attribute] = [("scope", "col")]
        if column.alignment == .right { attributes.append(("class", "right")) }
        markup.element("th", attributes, column.title)
    }

    private static func put(_ row: Table.Row, _ place: Int, of table: Table, in markup: inout Markup) {
        let column = table.columns[place]
        let text = place < row.cells.count ? row.cells[place].trimmed : ""
        var classes = column.alignment == .right ? ["right"] : []
        if column.minimum == nil, !column.isBar, place != table.nameColumn { classes.append("keep") }
        if let tone = row.tones[place] { classes.append(tone.rawValue) }
        var attributes: [Markup.Attribute] = []
        if place == table.nameColumn { attributes.append(("scope", "row")) }
        if !classes.isEmpty { attributes.append(("class", classes.joined(separator: " "))) }
        if column.isBar {
            markup.element("td", [("class", "bar"), ("aria-hidden", "true")]) { markup in
                if let share = row.share, share > 0 {
                    markup.element("span", [("style", "width:\(Drawing.number(min(1, share) * 100))%")], "")
                }
            }
        } else if place == table.nameColumn {
            markup.element("th", attributes) { markup in
                markup.put(text)
                for note in row.notes { markup.element("small", [], note) }
            }
        } else {
            markup.element("td", attributes) { markup in
                guard let spoken = row.spoken[place] else {
                    markup.put(text)
                    return
                }
                markup.element("span", [("aria-hidden", "true"), ("title", spoken.string)], text)
                markup.element("span", [("class", "sr")], spoken)
            }
        }
    }

    /// An element whose content is written by the page.
    private mutating func within(
        _ name: StaticString, _ attributes: [Markup.Attribute] = [], _ content: (inout HTMLPage) -> Void
    ) {
        var page = self
        markup.element(name, attributes) { inner in
            page.markup = inner
            content(&page)
            inner = page.markup
        }
        number = page.number
    }
}
