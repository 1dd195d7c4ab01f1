import Canvas
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// Slides that follow each other by themselves, with a clock that the test moves.
@Suite struct RotationTests {
    private static let deck = Deck([.verdict, .adoption, .nps])
    private let start = Fixture.now

    private func state(_ seconds: Double = 20) -> ScreenState {
        var state = Slides.state(Fixture.meeting, 80, 24, Presentation(Self.deck, rotation: seconds))
        _ = update(&state, .tick(start))
        return state
    }

    private func place(_ state: ScreenState) -> Int? { state.presentation?.place }

    private func tick(_ seconds: Int64, _ state: inout ScreenState) {
        _ = update(&state, .tick(start.adding(seconds: seconds)))
    }

    @Test func `the next slide follows when its time is over, and after the last the first`() {
        var state = state()
        #expect(state.nextChange == start.adding(seconds: 20))
        tick(19, &state)
        #expect(place(state) == 0)
        tick(20, &state)
        #expect(place(state) == 1)
        #expect(state.nextChange == start.adding(seconds: 40))
        tick(40, &state)
        tick(60, &state)
        #expect(place(state) == 0)
        // However late the clock comes, it is one slide further.
        tick(600, &state)
        #expect(place(state) == 1)
    }

    @Test func `a key stops it, and it goes on after three slides' time and a minute at least`() {
        var state = state()
        tick(5, &state)
        Frame.press("<Right>", &state)
        #expect(place(state) == 1)
        #expect(Frame.text(state).contains("stopped"))
        tick(64, &state)
        #expect(place(state) == 1)
        #expect(state.nextChange == start.adding(seconds: 65))
        tick(65, &state)
        #expect(place(state) == 2)
        tick(85, &state)
        #expect(place(state) == 0)

        var slow = self.state(90)
        Frame.press("x", &slow)
        tick(269, &slow)
        #expect(place(slow) == 0)
        tick(270, &slow)
        #expect(place(slow) == 1)
    }

    @Test func `a screen made blank stays blank, and one that is not rotated never changes by itself`() {
        var state = state()
        Frame.press("b", &state)
        #expect(state.nextChange == nil)
        tick(3_600, &state)
        #expect(place(state) == 0)
        #expect(Frame.text(state).allSatisfy { $0 == "\n" || $0 == " " })

        var still = Slides.state(Fixture.meeting, 80, 24, Presentation(Self.deck))
        tick(86_400, &still)
        #expect(place(still) == 0)
        #expect(still.nextChange == nil)
    }

    @Test func `a clock set back begins the time anew`() {
        var state = state()
        tick(-3_600, &state)
        #expect(place(state) == 0)
        #expect(state.nextChange == start.adding(seconds: -3_580))
        tick(-3_580, &state)
        #expect(place(state) == 1)
    }

    @Test func `a round shows further comments`() {
        var many = Fixture.meeting
        many.nps.verbatims = (0..<30).map { "comment number \($0)." }
        let show = Presentation(Deck([.verbatims], verbatimSeed: 3), rotation: 10)
        var state = Slides.state(many, 80, 24, show)
        tick(0, &state)
        let first = Frame.text(state)
        tick(10, &state)
        #expect(Frame.text(state) != first)
    }
}
