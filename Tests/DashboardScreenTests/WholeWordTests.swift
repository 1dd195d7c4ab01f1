import Canvas
import PlatformModel
import SafeText
import Testing
import Themes

@testable import DashboardScreen

/// That nothing on the screen is cut without saying so, and nothing is drawn over something else.
@Suite struct WholeWordTests {
    /// Every view of the screen, by the keys that lead to it.
    static let views = [
        "", "2", "3", "4", "<Enter>", "2<Enter>", "3<Enter>", "4<Enter>", "5", "6", "7", "8", "9", "0", "a", "e", "?",
    ]

    /// From the smallest that is useful to the largest anybody has, portrait and landscape.
    static let sizes = [
        Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 60, height: 80),
        Size(width: 100, height: 30), Size(width: 120, height: 40), Size(width: 132, height: 43),
        Size(width: 200, height: 60), Size(width: 300, height: 100),
    ]

    @Test(arguments: views) func wordsAreWhole(keys: String) {
        for size in WholeWordTests.sizes { expectWhole(Fixture.normal, size, keys, [.braille, .ascii]) }
    }

    @Test(arguments: Fixture.Case.allCases.filter { $0 != .normal }) func wordsAreWholeInEveryCase(
        fixture: Fixture.Case
    ) {
        for keys in WholeWordTests.views {
            for size in WholeWordTests.sizes[1...4] { expectWhole(fixture.snapshot, size, keys, [.braille]) }
        }
    }

    /// Sizes between the usual ones: 24 widths of 40 to 209 columns, 24 heights of 10 to 69 rows, spread evenly.
    @Test(arguments: views) func wordsAreWholeAtOddSizes(keys: String) {
        for step in 0..<24 {
            let size = Size(width: 40 + step * 37 % 170, height: 10 + step * 11 % 60)
            expectWhole(Fixture.normal, size, keys, [.braille])
        }
    }

    private func expectWhole(_ snapshot: Snapshot, _ size: Size, _ keys: String, _ forms: [GlyphForm]) {
        let state = Frame.state(snapshot, size.width, size.height, keys: keys)
        let faults = WholeWordTests.faults(state, forms)
        #expect(faults.isEmpty, "\(keys) at \(size.width)x\(size.height): \(faults.prefix(4))")
    }

    private static func faults(_ state: ScreenState, _ forms: [GlyphForm]) -> [DrawingLedger.Entry] {
        forms.flatMap { form in
            var canvas = Canvas(size: state.size, form: form)
            canvas.ledger = DrawingLedger(canvas.size)
            DashboardScreen.draw(state, &canvas)
            return canvas.ledger?.entries ?? []
        }
    }
}

/// That what is drawn together can be told apart in every built-in theme.
@Suite struct DrawnContrastTests {
    private struct Pair: Hashable {
        var role: Role
        var ground: Role
        var isText: Bool
    }

    @Test func everyPairThatIsDrawnIsReadable() throws {
        var pairs: Set<Pair> = []
        for keys in WholeWordTests.views {
            for fixture in [Fixture.Case.normal, .complete, .overflowing, .stale] {
                let canvas = Frame.draw(Frame.state(fixture.snapshot, 160, 50, keys: keys))
                for cell in canvas.cells where cell.glyph != 0 {
                    let base = UInt32(cell.glyph & 0x1F_FFFF)
                    let isText = Unicode.Scalar(base).map { $0.properties.isAlphabetic || (48...57).contains(base) }
                    pairs.insert(
                        Pair(role: cell.style.role, ground: cell.style.ground, isText: isText ?? false))
                }
            }
        }
        #expect(pairs.contains { $0.ground == .selection && $0.isText })
        for name in ThemeLibrary.builtInNames {
            let theme = try ThemeLibrary().theme(named: name)
            for pair in pairs {
                let contrast = try #require(theme.colour(pair.role)).contrast(
                    with: #require(theme.colour(pair.ground)))
                #expect(contrast >= (pair.isText ? 4.5 : 3), "\(name): \(pair)")
            }
        }
    }
}
