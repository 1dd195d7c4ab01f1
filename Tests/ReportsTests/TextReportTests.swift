import Canvas
import FigureFixtures
import PlatformModel
import SafeText
import Testing

@testable import Reports

/// The report as plain text.
@Suite struct TextReportTests {
    @Test func `every section has its figures`() {
        Golden.expect(TextReport(Fixture.normal).text, "normal.txt")
    }

    @Test func `an empty workspace says which files bring figures`() {
        Golden.expect(TextReport(Fixture.empty).text, "empty.txt")
    }

    @Test func `ASCII stands for every character`() {
        let text = TextReport(Fixture.normal, form: .ascii).text
        Golden.expect(text, "ascii.txt")
        #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
    }

    @Test func `more than fits is counted, not cut`() {
        Golden.expect(TextReport(Fixture.overflowing).text, "overflowing.txt")
    }

    @Test(arguments: [GlyphForm.braille, .blocks, .ascii])
    func `no line is wider than 80 columns, ends in a blank, or holds a control character`(_ form: GlyphForm) {
        for snapshot in [Fixture.normal, Fixture.empty, Fixture.overflowing] {
            for line in TextReport(snapshot, form: form).text.split(separator: "\n") {
                #expect(SafeText(cleaning: line, limit: 1000).width <= 80)
                #expect(SafeText(cleaning: line, limit: 1000).string == line)
                #expect(line.last != " ")
            }
        }
    }

    @Test func `a page never cuts the lines that its sections make`() {
        for snapshot in [Fixture.normal, Fixture.empty, Fixture.overflowing] {
            var page = Page(form: .blocks)
            page.put(Outline(snapshot, form: .blocks))
            for line in page.lines { #expect(line.width <= Page.width, "\(line)") }
        }
    }

    @Test func `data that is too old or held back says STALE`() {
        var snapshot = Fixture.normal
        snapshot.adoption.freshness = Freshness(newest: Fixture.ago(days: 3), cadence: 86_400)
        snapshot.deployments.freshness = Freshness(newest: Fixture.ago(hours: 1), cadence: 86_400, isHeld: true)
        let text = TextReport(snapshot).text
        #expect(text.contains("─ STALE, 3 d old\n"))
        #expect(text.contains("─ STALE, unreadable, 1 h old\n"))
    }
}
