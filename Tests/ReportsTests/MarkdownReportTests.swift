import FigureFixtures
import PlatformModel
import SafeText
import Testing

@testable import Reports

/// The report as Markdown.
@Suite struct MarkdownReportTests {
    @Test func `every section has its figures`() {
        Golden.expect(MarkdownReport(Fixture.normal).text, "normal.md")
    }

    @Test(arguments: [
        ("<b>a & b</b>", "&lt;b&gt;a &amp; b&lt;/b&gt;"),
        ("**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"),
        ("[x](http://e.org)", "\\[x\\](http:\u{2060}//e.org)"),
        ("a | b", "a \\| b"),
        ("@team and a@b.org", "@\u{2060}team and a@\u{2060}b.org"),
        ("#12, GH-12, !7", "\\#\u{2060}12, GH-\u{2060}12, !\u{2060}7"),
        ("www.e.org", "www\u{2060}.e.org"),
        (":tada: at 14:02", ":\u{2060}tada: at 14:02"),
        ("$x$", "\\$\u{2060}x\\$"),
        ("a \\ b", "a \\\\ b"),
    ])
    func `markup, mentions, references and addresses are parted`(_ text: String, _ written: String) {
        #expect(MarkdownText.inert(SafeText(cleaning: text)) == written)
    }

    @Test(arguments: [
        ("- item", "\\- item"), ("+1 point", "\\+1 point"), ("12. one", "12\\. one"), ("3) two", "3\\) two"),
        ("=====", "\\====="), ("12 people", "12 people"), ("# title", "\\# title"), ("> quote", "&gt; quote"),
    ])
    func `a line begins no list, heading, quote or rule`(_ text: String, _ written: String) {
        #expect(MarkdownText.inertLine(SafeText(cleaning: text)) == written)
    }

    @Test func `a table has as many cells in every row, whatever the data holds`() {
        for snapshot in [Fixture.normal, Fixture.overflowing, Hostile.snapshot] {
            var widths: [Int] = []
            for line in MarkdownReport(snapshot).text.split(separator: "\n", omittingEmptySubsequences: false) {
                guard line.hasPrefix("|") else {
                    #expect(Set(widths).count <= 1)
                    widths = []
                    continue
                }
                widths.append(line.replacingEscapes.count { $0 == "|" })
            }
        }
    }

    @Test func `nothing planted comes alive`() {
        let text = MarkdownReport(Hostile.snapshot).text[...].replacingEscapes
        for alive in [
            "<script", "<img", "<svg", "](javascript", "](http", "@channel", "http://", " www.", "#12", "\u{1B}",
        ] {
            #expect(!text.contains(alive), "\(alive)")
        }
        #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .format && $0 != MarkdownText.joiner })
    }
}

extension Substring {
    /// The line without what stands behind a backslash.
    fileprivate var replacingEscapes: String {
        var result = ""
        var isEscaped = false
        for character in self {
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
