import Canvas
import Figures
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// The screen says the same as the report: each headline figure as JSON and CSV have it stands on the screen that shows
/// it in full, rounded as the screen rounds.
@Suite struct SameFigureTests {
    /// A figure by its short name, the keys that lead to its screen, and how that words it.
    private struct Shown: Sendable, CustomTestStringConvertible {
        var name: String
        var keys: String
        var words: @Sendable (Double) -> SafeText
        /// So tall that nothing has to be scrolled; where large digits would draw the figure, too small for them.
        var size = Size(width: 140, height: 400)
        var testDescription: String { name }
    }

    private static let percent: @Sendable (Double) -> SafeText = { Wording.percent($0) }
    private static let duration: @Sendable (Double) -> SafeText = { Wording.duration(seconds: $0) }
    private static let score: @Sendable (Double) -> SafeText = { Wording.score($0) }
    private static let count: @Sendable (Double) -> SafeText = { Int(exactly: $0).map { Wording.count($0) } ?? "?" }

    private static let all: [Shown] = [
        Shown(name: "adoption", keys: "1", words: percent, size: Size(width: 40, height: 10)),
        Shown(name: "active", keys: "1z", words: count),
        Shown(name: "eligible", keys: "1z", words: count),
        Shown(name: "retention", keys: "1z", words: percent),
        Shown(name: "stickiness", keys: "1z", words: percent),
        Shown(name: "nps", keys: "2z", words: score),
        Shown(name: "reporters", keys: "3z", words: count),
        Shown(name: "loopClosed", keys: "3z", words: percent),
        Shown(name: "loopClosed", keys: "7", words: percent),
        Shown(name: "leadTime", keys: "4z", words: duration),
        Shown(name: "changeFailRate", keys: "4z", words: percent),
        Shown(name: "failedShare", keys: "4z", words: percent),
        Shown(name: "recoveryTime", keys: "4z", words: duration),
        Shown(name: "reworkRate", keys: "4z", words: percent),
        Shown(name: "ideaToProduction", keys: "5", words: duration),
        Shown(name: "infrastructureIncidents", keys: "5", words: percent),
        Shown(name: "undifferentiated", keys: "5", words: { Wording.percent($0 / 100) }),
        Shown(name: "selfService", keys: "5", words: percent),
        Shown(name: "bypass", keys: "5", words: percent),
        Shown(name: "timeToFirstValue", keys: "6", words: duration),
        Shown(name: "firstValue", keys: "6", words: percent),
        Shown(name: "firstDeployment", keys: "6", words: percent),
        Shown(name: "board", keys: "8", words: count),
    ]

    @Test("a headline figure of the report stands on its screen", arguments: all)
    private func stands(_ shown: Shown) throws {
        let table = FigureTable(Fixture.complete)
        let explanation = try #require(Explanation(shown.name, in: table))
        let value: Double
        switch explanation.value {
        case .number(let number): value = number
        case .count(let number): value = Double(number)
        default:
            Issue.record("the fixture has no \(shown.name)")
            return
        }
        let screen = Frame.text(
            Frame.state(Fixture.complete, shown.size.width, shown.size.height, keys: shown.keys))
        #expect(screen.contains(shown.words(value).string), "\(shown.words(value))")
    }
}
