import Canvas
import DashboardScreen
import Metrics
import PlatformModel
import SafeText

/// Builds states and draws them, without the program.
enum Frame {
    /// A state after a snapshot and a script of keys.
    static func state(
        _ snapshot: Snapshot?, _ width: Int, _ height: Int, keys: String = "", now: Instant = Fixture.now
    ) -> ScreenState {
        var state = ScreenState(size: Size(width: width, height: height), now: now)
        if let snapshot {
            if !snapshot.isLive {
                state = ScreenState(size: state.size, now: now, asOf: snapshot.asOf.day)
            }
            _ = update(&state, .snapshot(snapshot))
        }
        press(keys, &state)
        return state
    }

    /// Presses keys: characters as they are, others by name in `<>`, such as `<Tab>` and `<C-l>`.
    @discardableResult
    static func press(_ script: String, _ state: inout ScreenState) -> [Effect] {
        keys(script).flatMap { update(&state, .key($0)) }
    }

    /// The keys of a script.
    static func keys(_ script: String) -> [Key] {
        let names: [String: Key] = [
            "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp,
            "PgDn": .pageDown, "Tab": .tab, "S-Tab": .backTab, "Enter": .enter, "Esc": .escape, "F1": .function(1),
            "C-l": .control("l"), "C-z": .control("z"), "C-c": .control("c"),
            "C-p": .control("p"), "C-u": .control("u"), "BS": .backspace,
            "Backspace": .backspace,
        ]
        var keys: [Key] = []
        var rest = Substring(script)
        while let first = rest.first {
            if first == "<", let end = rest.firstIndex(of: ">"),
                let key = names[String(rest[rest.index(after: rest.startIndex)..<end])]
            {
                keys.append(key)
                rest = rest[rest.index(after: end)...]
            } else {
                keys += first.unicodeScalars.map { .character($0) }
                rest = rest.dropFirst()
            }
        }
        return keys
    }

    /// Draws a state at its own size.
    static func draw(_ state: ScreenState, form: GlyphForm = .braille) -> Canvas {
        var canvas = Canvas(size: state.size, form: form)
        DashboardScreen.draw(state, &canvas)
        return canvas
    }

    /// The characters of a drawn state.
    static func text(_ state: ScreenState, form: GlyphForm = .braille) -> String {
        draw(state, form: form).plainText()
    }
}
