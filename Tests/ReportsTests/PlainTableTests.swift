import Canvas
import SafeText
import Testing

@testable import Reports

/// Tables in plain text.
@Suite struct PlainTableTests {
    @Test func `columns stand under their titles, figures to the right`() {
        let table = PlainTable([.init("name"), .init("n", .right)], [["a", "1"], ["abc", "1,204"]])
        #expect(
            table.lines(width: 20).map(\.string) == [
                "name      n",
                "a         1",
                "abc   1,204",
            ])
    }

    @Test func `the widest column that may shrink wraps its cells`() {
        let table = PlainTable(
            [.init("point", minimum: 4), .init("n", .right)], [["one two three", "7"], ["four", "8"]])
        #expect(
            table.lines(width: 10).map(\.string) == [
                "point    n",
                "one two  7",
                "three     ",
                "four     8",
            ])
    }

    @Test func `a wide character counts two columns`() {
        let table = PlainTable([.init("a"), .init("b")], [["検索", "x"], ["ab", "y"]], hasTitles: false)
        #expect(table.lines(width: 20).map(\.string) == ["検索  x", "ab    y"])
    }

    @Test func `notes go below their row, past the first column`() {
        let table = PlainTable([.init("#"), .init("point")], [.init(cells: ["1", "a"], notes: ["two words"])])
        #expect(table.lines(width: 8).map(\.string) == ["#  point", "1  a    ", "   two", "   words"])
    }

    @Test func `a bar has the length of its share`() {
        #expect(TextBar.text(0.5, width: 10, .blocks) == "█████")
        #expect(TextBar.text(0.55, width: 10, .blocks) == "█████▌")
        #expect(TextBar.text(0.0001, width: 10, .blocks) == "▏")
        #expect(TextBar.text(0, width: 10, .blocks) == "")
        #expect(TextBar.text(nil, width: 10, .blocks) == "")
        #expect(TextBar.text(7, width: 3, .blocks) == "███")
        #expect(TextBar.text(0.55, width: 10, .ascii) == "######")
        #expect(TextBar.text(.nan, width: 10, .ascii) == "")
    }
}
