import Canvas
import SafeText
import Testing

@testable import DashboardScreen

/// The pieces that fit text and blocks into space.
@Suite struct PieceTests {
    @Test func aLineShortensTheHighestRankFirstAndNeverCuts() {
        var line = Line()
        line.add([Phrase("compelling"), Phrase("good")], rank: 0)
        line.add([Phrase("3 lines skipped"), Phrase("3 skipped")], rank: 1)
        func words(_ width: Int) -> [String] { line.fitted(width).map { $0.phrase.spans.map(\.text.string).joined() } }
        #expect(words(27) == ["compelling", "3 lines skipped"])
        #expect(words(26) == ["compelling", "3 skipped"])
        #expect(words(20) == ["compelling"])
        #expect(words(9) == ["good"])
        #expect(words(3) == [])
    }

    @Test func aTableDropsColumnsByRankAndSpreadsTheRest() {
        func column(_ title: SafeText, _ extent: Column<Int>.Extent, rank: Int = 0) -> Column<Int> {
            Column(title, extent, rank: rank) { _, _ in .text("") }
        }
        let table = Table(
            columns: [
                column("a", .fixed(4)), column("b", .flexible(minimum: 5, maximum: 10), rank: 1),
                column("c", .fixed(6), rank: 2),
            ], gap: 1...3)
        func places(_ width: Int) -> [[Int]] { table.placed(in: width).map { [$0.x, $0.width] } }
        #expect(places(17) == [[0, 4], [5, 5], [11, 6]])
        #expect(places(16) == [[0, 4], [6, 10]])
        #expect(places(9) == [[0, 4]])
        #expect(places(2) == [[0, 2]])
        #expect(places(22) == [[0, 4], [5, 10], [16, 6]])
        #expect(places(25) == [[0, 4], [7, 10], [19, 6]])
        #expect(places(90) == [[0, 4], [7, 10], [20, 6]])
    }

    @Test func aStackDropsBlocksThenGivesAirThenGrows() {
        var stack = Stack<String>()
        stack.add("a", height: 2, rank: 0)
        stack.add("b", height: 3, upTo: 6, rank: 1, air: true, appetite: 1)
        stack.add("c", height: 1, rank: 2, air: true)
        func rows(_ height: Int) -> [String: [Int]] {
            stack.rects(in: Rect(x: 0, y: 0, width: 5, height: height)).mapValues { [$0.y, $0.height] }
        }
        #expect(rows(6) == ["a": [0, 2], "b": [2, 3], "c": [5, 1]])
        #expect(rows(5) == ["a": [0, 2], "b": [2, 3]])
        #expect(rows(4) == ["a": [0, 2], "c": [3, 1]], "a low block takes what a tall one leaves")
        #expect(rows(1) == ["a": [0, 1]])
        #expect(rows(7) == ["a": [0, 2], "b": [3, 3], "c": [6, 1]])
        #expect(rows(10) == ["a": [0, 2], "b": [3, 5], "c": [9, 1]])
        #expect(rows(99)["b"] == [3, 6])
    }

    @Test func aListKeepsTheSelectedRowInSight() {
        for count in [0, 1, 5, 40] {
            for height in 0...12 {
                for selected in 0..<max(1, count) {
                    let window = ListWindow(count: count, selected: selected, height: height)
                    #expect(window.rows.count == min(count, height))
                    #expect(window.rows.lowerBound >= 0 && window.rows.upperBound <= count)
                    if count > 0, height > 0 { #expect(window.rows.contains(selected)) }
                }
            }
        }
        #expect(ListWindow(count: 40, selected: 20, height: 10).position == "16-25 of 40")
        #expect(ListWindow(count: 4, selected: 0, height: 10).position == "")
    }
}
