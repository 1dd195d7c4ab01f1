import Canvas
import Testing

@testable import DashboardScreen

/// The layout as box art: one letter for every four columns, and how many rows look like that.
@Suite struct LayoutTests {
    @Test func eightyByTwentyFour() {
        expect(
            80, 24,
            """
            hhhhhhhhhhhhhhhhhhhh 1
            nnnnnnnnnnnnnnnnnnnn 1
            11111111112222222222 11
            33333333334444444444 10
            ffffffffffffffffffff 1
            """)
    }

    @Test func hundredTwentyByForty() {
        expect(
            120, 40,
            """
            hhhhhhhhhhhhhhhhhhhhhhhhhhhhhh 1
            nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn 1
            111111111111111222222222222222 19
            333333333333333444444444444444 18
            ffffffffffffffffffffffffffffff 1
            """)
    }

    @Test func fortyByTwelve() {
        expect(
            40, 12, focus: .friction,
            """
            hhhhhhhhhh 1
            nnnnnnnnnn 1
            3333333333 8
            ssssssssss 1
            ffffffffff 1
            """)
    }

    @Test func fortyByTen() {
        expect(
            40, 10,
            """
            hhhhhhhhhh 1
            1111111111 7
            ssssssssss 1
            ffffffffff 1
            """)
    }

    @Test func oneByOne() { expect(1, 1, "h 1") }

    @Test func narrowAndTallStacks() {
        expect(
            48, 60, focus: .nps,
            """
            hhhhhhhhhhhh 1
            nnnnnnnnnnnn 1
            ............ 1
            111111111111 14
            222222222222 14
            333333333333 14
            444444444444 14
            ffffffffffff 1
            """)
    }

    @Test func narrowAndMiddlingDropsTheLastPanels() {
        expect(
            48, 26, focus: .deployments,
            """
            hhhhhhhhhhhh 1
            nnnnnnnnnnnn 1
            111111111111 8
            222222222222 7
            444444444444 7
            ssssssssssss 1
            ffffffffffff 1
            """)
    }

    @Test func wideAndLowLosesRowsBeforePanels() {
        expect(
            120, 14,
            """
            hhhhhhhhhhhhhhhhhhhhhhhhhhhhhh 1
            nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn 1
            111111111111111222222222222222 6
            333333333333333444444444444444 5
            ffffffffffffffffffffffffffffff 1
            """)
        expect(
            120, 11, focus: .deployments,
            """
            hhhhhhhhhhhhhhhhhhhhhhhhhhhhhh 1
            333333333333333444444444444444 8
            ssssssssssssssssssssssssssssss 1
            ffffffffffffffffffffffffffffff 1
            """)
    }

    @Test func zoomTakesTheMiddle() {
        expect(
            80, 24, focus: .nps, isZoomed: true,
            """
            hhhhhhhhhhhhhhhhhhhh 1
            nnnnnnnnnnnnnnnnnnnn 1
            22222222222222222222 21
            ffffffffffffffffffff 1
            """)
    }

    @Test func partsNeverOverlapOrLeaveTheScreen() {
        for width in [0, 1, 2, 15, 16, 39, 40, 71, 72, 80, 120, 239, 240, 500] {
            for height in 0...70 {
                for focus in PanelName.allCases {
                    let layout = ScreenLayout(Size(width: width, height: height), focus: focus)
                    let parts =
                        [layout.header, layout.next, layout.strip, layout.footer] + layout.places.map(\.frame)
                    let screen = Rect(Size(width: width, height: height))
                    for part in parts where !part.isEmpty { #expect(part.intersection(screen) == part) }
                    for (place, part) in parts.enumerated() {
                        for other in parts.dropFirst(place + 1) { #expect(part.intersection(other).isEmpty) }
                    }
                    #expect(layout.places.contains { $0.panel == focus })
                }
            }
        }
    }

    private func expect(
        _ width: Int, _ height: Int, focus: PanelName = .adoption, isZoomed: Bool = false, _ art: String,
        at location: SourceLocation = #_sourceLocation
    ) {
        let layout = ScreenLayout(Size(width: width, height: height), focus: focus, isZoomed: isZoomed)
        var rows: [(row: String, count: Int)] = []
        for y in 0..<height {
            let row = String(
                stride(from: 0, to: width, by: 4).map { x -> Character in
                    func holds(_ rect: Rect) -> Bool { rect.contains(x: x, y: y) }
                    if holds(layout.header) { return "h" }
                    if holds(layout.next) { return "n" }
                    if holds(layout.strip) { return "s" }
                    if holds(layout.footer) { return "f" }
                    return layout.places.first { holds($0.frame) }.map { Character("\($0.panel.rawValue)") } ?? "."
                })
            if rows.last?.row == row { rows[rows.count - 1].count += 1 } else { rows.append((row, 1)) }
        }
        let drawn = rows.map { "\($0.row) \($0.count)" }.joined(separator: "\n")
        #expect(drawn == art, sourceLocation: location)
    }
}
