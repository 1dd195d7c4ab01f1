import Canvas
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// What keys do while slides are shown.
@Suite struct SlideKeyTests {
    /// The number of the slide shown after some keys; nil while the screen is blank.
    private func place(_ keys: String, _ deck: Deck = Slides.deck) -> Int? {
        let text = Frame.text(Slides.state(Fixture.meeting, 80, 24, Presentation(deck), keys: keys))
        return text.split(separator: "\n").first { $0.contains(" / ") }?
            .split(separator: " ").dropLast(2).last.flatMap { Int($0) }
    }

    @Test(arguments: [" ", "<Right>", "<Down>", "<PgDn>", "<Enter>"]) func `keys that go on`(_ key: String) {
        #expect(place(key) == 2)
        #expect(place(String(repeating: key, count: 40)) == 10)
    }

    @Test(arguments: ["<Left>", "<Up>", "<PgUp>", "<Backspace>"]) func `keys that go back`(_ key: String) {
        #expect(place("<End>" + key) == 9)
        #expect(place(key) == 1)
    }

    @Test func `home, end and digits choose a slide`() {
        #expect(place("<End>") == 10)
        #expect(place("<End><Home>") == 1)
        #expect(place("7") == 7)
        // A number of two digits, typed one after the other; a digit that leads nowhere begins anew.
        #expect(place("10") == 10)
        #expect(place("13") == 3)
        #expect(place("1<Right>0") == 2)
        #expect(place("0") == 1)
        #expect(place("9", Deck([.nps, .verdict])) == 1)
    }

    @Test func `b and a full stop blank the screen, and the next key brings the same slide back`() {
        for key in ["b", "."] {
            let blank = Slides.state(Fixture.meeting, 80, 24, keys: "3" + key)
            #expect(Frame.text(blank).allSatisfy { $0 == "\n" || $0 == " " })
            #expect(place("3" + key + key) == 3)
            #expect(place("3" + key + " ") == 3)
            #expect(place("3" + key + "5") == 5)
        }
    }

    @Test func `the keys are shown, and Esc closes them before it leaves`() {
        var state = Slides.state(Fixture.meeting, 80, 24, keys: "?")
        #expect(Frame.text(state).contains("a blank screen, and back"))
        #expect(Frame.press("<Esc>", &state) == [])
        #expect(!Frame.text(state).contains("a blank screen, and back"))
        #expect(Frame.press("<Esc>", &state) == [.quit])
        #expect(Frame.press("q", &state) == [.quit])
        #expect(Frame.press("<C-c>", &state) == [.quit])
        #expect(Frame.press("<C-l>", &state) == [.redraw])
        #expect(Frame.press("<C-z>", &state) == [.suspend])
    }

    @Test func `P shows the slides from the dashboard, and leaving returns to where it was`() {
        var state = Frame.state(Fixture.meeting, 120, 40, keys: "3<Enter>")
        let before = Frame.text(state)
        #expect(Frame.press("P", &state) == [])
        #expect(state.isPresenting)
        #expect(Frame.text(state).contains("1 / 9"))
        #expect(Frame.press(" 4b", &state) == [])
        #expect(Frame.press("q", &state) == [])
        #expect(!state.isPresenting)
        #expect(Frame.text(state) == before)
    }

    @Test func `slides follow the data`() {
        var state = Slides.state(Fixture.meeting, 80, 24, Presentation(Deck([.adoption])))
        var newer = Fixture.meeting
        newer.adoption.active += 1
        _ = update(&state, .snapshot(newer))
        #expect(Frame.text(state).contains("\(newer.adoption.active) of"))
        newer.isLive = false
        _ = update(&state, .snapshot(newer))
        #expect(Frame.text(state).contains("as of 23 Nov 2026 14:02"))
    }

    @Test func `v shows other comments, and after the last the first again`() {
        var many = Fixture.meeting
        many.nps.verbatims = (0..<30).map { "comment number \($0)." }
        var state = Slides.state(many, 80, 24, Presentation(Deck([.verbatims], verbatimSeed: 3)))
        var seen: Set<String> = []
        for _ in 0..<30 {
            let text = Frame.text(state)
            for number in 0..<30 where text.contains("comment number \(number).") { seen.insert("\(number)") }
            Frame.press("v", &state)
        }
        #expect(seen.count == 30)
    }
}
