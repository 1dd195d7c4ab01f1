import Canvas
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// How a zoomed panel divides its screen, and what holds on the way through its rows.
@Suite struct ZoomTests {
    private static let keys = ["1<Enter>", "2<Enter>", "3<Enter>", "4<Enter>"]

    @Test(arguments: Fixture.Case.allCases) func everyRowHasANameOfItsOwn(_ fixture: Fixture.Case) {
        let snapshot = fixture.snapshot
        for panel in PanelName.overview {
            let list = ScreenState.ListName(panel: panel, isZoomed: true)
            let names = RowNames.names(of: list, in: snapshot)
            #expect(names.count == RowNames.count(of: list, in: snapshot))
            #expect(Set(names).count == names.count || fixture == .overflowing, "\(panel)")
        }
    }

    /// Frames taken in part from the one before have the cells of frames drawn alone.
    @Test(arguments: [Fixture.Case.normal, .overflowing, .suppressed]) func stepsDrawWhatAWholeFrameDraws(
        _ fixture: Fixture.Case
    ) {
        for keys in ZoomTests.keys {
            for (width, height) in [(80, 24), (120, 40)] {
                var memory = FrameMemory()
                var state = Frame.state(fixture.snapshot, width, height, keys: keys)
                for step in 0..<12 {
                    var canvas = Canvas(size: state.size)
                    DashboardScreen.draw(state, &canvas, &memory)
                    let isAlike = canvas.cells == Frame.draw(state).cells
                    #expect(isAlike, "\(keys) at \(width)x\(height), step \(step)")
                    _ = update(&state, .key(step % 7 == 6 ? .pageDown : step % 5 == 4 ? .up : .down))
                }
            }
        }
    }

    /// Whatever the size, the selected row is in sight as long as any row is.
    @Test(arguments: [Fixture.Case.normal, .overflowing]) func theSelectedRowIsInSight(_ fixture: Fixture.Case) {
        for keys in ZoomTests.keys {
            for (width, height) in [(40, 10), (80, 24), (120, 40)] {
                var state = Frame.state(fixture.snapshot, width, height, keys: keys)
                for row in stride(from: 0, to: state.rowCount, by: 7) {
                    state.selection[state.list] = row
                    let canvas = Frame.draw(state)
                    let isInSight = canvas.cells.contains { $0.style.ground == .selection }
                    #expect(
                        isInSight,
                        "\(keys) at \(width)x\(height), row \(row)")
                }
            }
        }
    }

    @Test func rowsAreSharedWithTheSmallestFirst() {
        #expect(SectionStack.share(20, wanted: [4, 30, 9], least: [3, 3, 3]) == [4, 8, 8])
        #expect(SectionStack.share(9, wanted: [9, 9, 9], least: [3, 3, 3]) == [3, 3, 3])
        #expect(SectionStack.share(50, wanted: [4, 30, 9], least: [3, 3, 3]) == [4, 30, 9])
        #expect(SectionStack.share(11, wanted: [9, 9, 9], least: [3, 3, 3]) == [4, 4, 3])
        #expect(SectionStack.share(0, wanted: [], least: []) == [])
    }

    @Test func aFactLosesNothingWhereItIsNarrow() {
        let fact = Fact("retention", "93 %", .title, "of those active 28 days ago")
        func lines(_ width: Int) -> [String] {
            fact.lines(in: width, names: 10, figures: 5).map { $0.spans.map(\.text.string).joined() }
        }
        #expect(lines(46) == ["retention    93 %  of those active 28 days ago"])
        #expect(lines(45) == ["retention    93 %  of those active 28 days", "                   ago"])
        #expect(lines(30) == ["retention    93 %", "  of those active 28 days ago"])
        #expect(lines(15) == ["retention 93 %", "  of those", "  active 28", "  days ago"])
        #expect(lines(7) == ["93 %"], "no word is cut, so the name and the remark stay away")
    }

    @Test func aNameIsWorthMoreThanTheLastColumns() {
        func column(_ title: SafeText, _ width: Int, rank: Int = 0) -> Column<Int> {
            Column(title, .fixed(width), rank: rank) { _, _ in .text("") }
        }
        var name = Column<Int>("name", .flexible(minimum: 6, maximum: 20)) { _, _ in .text("") }
        name.wish = (14, over: 4)
        let table = Table(columns: [name, column("a", 5, rank: 2), column("b", 5, rank: 5)], gap: 1...1)
        #expect(table.placed(in: 26).map(\.width) == [14, 5, 5])
        #expect(table.placed(in: 25).map(\.width) == [19, 5], "b goes for the name's sake")
        #expect(table.placed(in: 12).map(\.width) == [6, 5], "a stays")
    }

    @Test func aNarrowScreenSaysInWordsWhatAWideOneHasInColumns() {
        let text = ZoomWalk.text(Fixture.normal, 80, 24, key: "4")
        for words in ["DORA: on demand", "p75 20 h, p90 2 d", "95 % interval 4 to 12 %"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func theBandsOf2023AreShownOnRequestAlone() {
        #expect(ZoomWalk.text(Fixture.normal, 120, 40, key: "4").contains("band of the 2023 report"))
        #expect(!ZoomWalk.text(Fixture.refused, 120, 40, key: "4").contains("2023 report"))
    }

    @Test func theVerdictsUncertaintyIsReadInFullBehindItsKey() {
        let text = Frame.text(Frame.state(Fixture.tied, 120, 40, keys: "a"))
        #expect(text.contains("What the verdict rests on"))
        #expect(text.contains("NPS is +50."))
        #expect(text.contains("What makes it uncertain"))
        #expect(text.contains("The interval of NPS crosses an edge of the verdict."))
        #expect(!Frame.text(Frame.state(Fixture.mandated, 120, 40, keys: "a")).contains("What makes it uncertain"))
    }

    @Test func aGroupBelowTheSmallestShowsNeitherScoreNorIntervalNorCount() {
        var snapshot = Fixture.suppressed
        snapshot.nps.waves = [snapshot.nps.waves[1]]
        let text = ZoomWalk.text(snapshot, 200, 60, key: "2")
        #expect(text.contains("n < 5"))
        for word in [" to +", " to -", "response rate", "detectable"] {
            #expect(!text.contains(word), "\(word)")
        }
    }
}
