import Canvas
import Metrics
import PlatformModel
import SafeText

@testable import DashboardScreen

/// States that show slides.
enum Slides {
    static let deck = Deck(verbatimSeed: 7)

    static func state(
        _ snapshot: Snapshot?, _ width: Int, _ height: Int, _ presentation: Presentation = Presentation(deck),
        keys: String = ""
    ) -> ScreenState {
        var state = ScreenState(
            size: Size(width: width, height: height), now: Fixture.now, presenting: presentation)
        if let snapshot { _ = update(&state, .snapshot(snapshot)) }
        Frame.press(keys, &state)
        return state
    }

    /// One slide drawn.
    static func frame(
        _ name: SlideName, _ snapshot: Snapshot, _ width: Int, _ height: Int, form: GlyphForm = .braille
    ) -> Canvas {
        Frame.draw(state(snapshot, width, height, Presentation(Deck([name], verbatimSeed: 7))), form: form)
    }
}
