import Canvas
import SafeText
import Testing

@testable import DashboardScreen

/// The table of keys is consistent, and what derives from it says what it says.
@Suite struct BindingTests {
    @Test func noKeyMeansTwoThingsInOneMode() {
        for mode in [Mode.waiting, .overview, .zoomed, .overlay, .explaining, .choosing, .theming, .filtering] {
            var seen: Set<Key> = []
            for binding in Bindings.all where binding.modes.contains(mode) {
                for key in binding.keys(in: mode) {
                    #expect(seen.insert(key).inserted, "\(key) is bound twice in \(mode)")
                }
            }
        }
    }

    @Test func everyBindingHasAKeyAndHelp() {
        for binding in Bindings.all {
            #expect(!binding.keys.isEmpty)
            #expect(!binding.help.isEmpty)
        }
    }

    @Test(arguments: [52, 108, 164]) func theHelpOverlayShowsEveryBinding(_ width: Int) {
        let lines = HelpLines.lines(.usual, width: width, .braille)
        let text = lines.map { $0.spans.map(\.text.string).joined() }.joined(separator: "\n")
        for binding in Bindings.all { #expect(text.contains(binding.help.string), "\(binding.help)") }
        #expect(lines.allSatisfy { $0.width <= width })
    }

    @Test func theFooterOfTheOverviewNamesTheMainKeys() {
        let rows = Frame.text(Frame.state(Fixture.normal, 120, 40)).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(
            rows[39]
                == " ? help   ⏎ zoom   / filter   5-9 screens   0 health   : commands   t 28 days   e explain   a what to do   q quit"
        )
    }

    @Test func aShortFooterKeepsHelpAndQuit() {
        let rows = Frame.text(Frame.state(Fixture.normal, 20, 8)).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(rows[7] == "? help  q quit")
    }
}
