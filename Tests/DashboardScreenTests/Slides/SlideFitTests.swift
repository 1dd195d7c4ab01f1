import Canvas
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// Nothing on a slide is cut.
@Suite struct SlideFitTests {
    static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60)]

    @Test(arguments: Fixture.Case.allCases, sizes) func `nothing is cut`(_ fixture: Fixture.Case, _ size: Size) {
        for form in [GlyphForm.braille, .ascii] {
            let found = Slides.deck.clippings(of: fixture.snapshot, size: size, form: form)
            #expect(found.isEmpty, "\(found.map { "\($0.name): \($0.part.string)" })")
        }
    }

    @Test(arguments: sizes) func `nothing is cut with long names`(_ size: Size) {
        for snapshot in [Fixture.longNames, Fixture.meeting] {
            let found = Slides.deck.clippings(of: snapshot, size: size, form: .braille)
            #expect(found.isEmpty, "\(found.map { "\($0.name): \($0.part.string)" })")
        }
    }

    @Test(arguments: SlideName.allCases, sizes)
    func `no slide ends a word in an ellipsis`(_ name: SlideName, _ size: Size) {
        for snapshot in [Fixture.longNames, Fixture.meeting] {
            let text = Slides.frame(name, snapshot, size.width, size.height).plainText()
            #expect(!text.contains("…"), "\(name)")
        }
    }

    @Test func `what has no room is noted, and a small window as a whole`() {
        let longest = Fixture.longNames(240)
        let narrow = Slides.deck.clippings(of: longest, size: Size(width: 60, height: 18), form: .braille)
        #expect(narrow.contains { $0.name == .top3 })
        let small = Deck([.nps]).clippings(of: Fixture.meeting, size: Size(width: 59, height: 40), form: .braille)
        #expect(small.map(\.part) == ["the window is smaller than 60 columns and 18 rows"])
    }

    @Test func `a name that is not cut stands on the slide in full`() {
        let text = Slides.frame(.top3, Fixture.longNames, 80, 24).plainText()
        let words = Fixture.longNames.friction.topThree?.entries.first?.point.string.split(separator: " ") ?? []
        #expect(!words.isEmpty)
        for word in words { #expect(text.contains(word)) }
    }

    @Test(arguments: SlideName.allCases) func `no size is a trap`(_ name: SlideName) {
        let show = Presentation(Deck([name], verbatimSeed: 1), rotation: 20)
        for snapshot in [Fixture.longNames, Fixture.empty] {
            for size in [(1, 1), (2, 1), (1, 50), (7, 3), (20, 5), (59, 17), (60, 18), (61, 19), (300, 18), (62, 90)] {
                for keys in ["", "?"] {
                    let state = Slides.state(snapshot, size.0, size.1, show, keys: keys)
                    #expect(Frame.draw(state).size.width == size.0)
                }
            }
        }
        #expect(Frame.draw(Slides.state(Fixture.meeting, 500, 200, show)).size.height == 200)
    }
}
