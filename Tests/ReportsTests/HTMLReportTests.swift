import FigureFixtures
import PlatformModel
import SafeText
import Testing

@testable import Reports

/// The report as one HTML file.
@Suite struct HTMLReportTests {
    static let snapshots = [Fixture.normal, Fixture.empty, Fixture.overflowing, Hostile.snapshot]

    @Test func `every section has its figures and charts`() {
        Golden.expect(HTMLReport(Fixture.normal).text, "normal.html")
    }

    @Test(arguments: snapshots)
    func `it is well-formed and stands alone`(_ snapshot: Snapshot) throws {
        let page = try StrictMarkup(HTMLReport(snapshot).text)
        for element in page.elements {
            #expect(!["script", "iframe", "object", "link", "img", "base", "form"].contains(element.name))
            for (name, value) in element.attributes {
                #expect(!name.hasPrefix("on") && !["src", "srcset", "xlink:href", "action"].contains(name))
                if name == "href" { #expect(value.hasPrefix("#")) }
            }
        }
        let style = try #require(page["style"].first?.text)
        #expect(!style.contains("url(") && !style.contains("@import"))
        let ids = page.elements.compactMap { $0.attributes["id"] }
        #expect(Set(ids).count == ids.count)
        for element in page.elements {
            let named = (element.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
            let target = element.attributes["href"].map { String($0.dropFirst()) }
            for id in named + [target].compactMap(\.self) { #expect(ids.contains(id)) }
        }
    }

    @Test(arguments: snapshots)
    func `charts say what they draw, tables say what they hold`(_ snapshot: Snapshot) throws {
        let page = try StrictMarkup(HTMLReport(snapshot).text)
        for chart in page["svg"] {
            #expect(chart.attributes["role"] == "img")
            let children = page.children(of: chart)
            #expect(children.first { $0.name == "title" }?.text.isEmpty == false)
            #expect(children.first { $0.name == "desc" }?.text.isEmpty == false)
        }
        for table in page["table"] {
            let caption = try #require(page.children(of: table).first)
            #expect(caption.name == "caption" && !caption.text.isEmpty)
        }
        for cell in page["th"] {
            #expect(cell.attributes["scope"] == (cell.around.contains("thead") ? "col" : "row"))
            #expect(!cell.text.isEmpty)
        }
        let rows = page["tr"].filter { $0.around.contains("tbody") }
        for row in rows { #expect(page.children(of: row).count { $0.name == "th" } == 1) }
    }

    @Test func `the normal report draws each of its charts`() throws {
        let page = try StrictMarkup(HTMLReport(Fixture.normal).text)
        #expect(page["svg"].count == 4)
        #expect(page["html"].first?.attributes["lang"] == "en")
        for landmark in ["header", "nav", "main", "footer", "h1"] { #expect(page[landmark].count == 1) }
    }

    @Test func `text from data is text`() throws {
        let html = HTMLReport(Hostile.snapshot).text
        let page = try StrictMarkup(html)
        let said = page.elements.map(\.text).joined(separator: "\n")
        for text in Hostile.texts {
            #expect(said.contains(Markup.escaped(SafeText(cleaning: text).trimmed.string)), "\(text)")
        }
        #expect(!html.unicodeScalars.contains { $0.properties.generalCategory == .format || $0 == "\u{1B}" })
    }

    @Test(arguments: [false, true])
    func `text has a contrast of 4.5 with its ground`(_ isDark: Bool) {
        for ink in HTMLPalette.inks {
            for ground in HTMLPalette.grounds {
                let pair = isDark ? (ink.dark, ground.dark) : (ink.light, ground.light)
                #expect(contrast(pair.0, pair.1) >= 4.5, "\(ink.name) on \(ground.name)")
            }
        }
    }

    /// WCAG 2.2, relative luminance and contrast ratio.
    private func contrast(_ one: UInt32, _ two: UInt32) -> Double {
        let (a, b) = (luminance(one), luminance(two))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private func luminance(_ hex: UInt32) -> Double {
        let parts = [hex >> 16 & 255, hex >> 8 & 255, hex & 255].map { part -> Double in
            let share = Double(part) / 255
            guard share > 0.04045 else { return share / 12.92 }
            // x^2.4 by x^2 times the fifth root of x^2, found by halving.
            let base = (share + 0.055) / 1.055
            var (low, high) = (0.0, 1.0)
            for _ in 0..<60 {
                let middle = (low + high) / 2
                if middle * middle * middle * middle * middle < base * base { low = middle } else { high = middle }
            }
            return base * base * low
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
