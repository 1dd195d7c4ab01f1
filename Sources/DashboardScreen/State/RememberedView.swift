public import PlatformModel
import SafeText

/// Where a user left the screen, as text that is kept until the program starts again.
public struct RememberedView: Hashable, Sendable {
    /// The focused panel, and whether it had the whole screen.
    var panel = PanelName.adoption
    var isZoomed = false
    /// The panel of the overview to return to.
    var overviewPanel = PanelName.adoption
    /// The window of the figures.
    public var span = Window.Span.days28
    /// How the panels' tables are sorted.
    var sorts: [PanelName: Arrangement] = [:]
    /// The theme chosen on the screen, and the one that was configured then: another configuration counts again.
    public var theme: (chosen: String, over: String)? {
        get { themeChoice.map { ($0.chosen, $0.over) } }
        set { themeChoice = newValue.map { ThemeChoice(chosen: $0.chosen, over: $0.over) } }
    }
    private var themeChoice: ThemeChoice?

    private struct ThemeChoice: Hashable, Sendable {
        var chosen: String
        var over: String
    }

    /// The overview.
    public init() {}

    /// The view of a state.
    init(_ state: ScreenState) {
        panel = state.focus
        isZoomed = state.isZoomed
        overviewPanel = state.focus.isOnOverview ? state.focus : state.overviewFocus
        span = state.span
        sorts = state.sorts
    }

    private static let heading = "uptake view 1"

    /// The view as lines of words.
    public var text: String {
        var lines = [RememberedView.heading, "screen \(panel.actionName) \(isZoomed ? "zoomed" : "overview")"]
        lines.append("focus \(overviewPanel.actionName)")
        lines.append("window \(span.rawValue)")
        for panel in PanelName.allCases {
            guard let sort = sorts[panel], let column = sort.column,
                let place = SortColumns.of(panel).firstIndex(of: column)
            else { continue }
            lines.append("sort \(panel.actionName) \(place) \(sort.isReversed ? "reversed" : "usual")")
        }
        if let themeChoice { lines.append("theme \(themeChoice.chosen) \(themeChoice.over)") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The view of a text; nil when any of it is not as ``text`` writes it.
    public init?(_ text: String) {
        guard text.utf8.count <= 4096, text.hasSuffix("\n") else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard lines.first == Substring(RememberedView.heading) else { return nil }
        lines = lines.dropFirst()
        for line in lines {
            let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard take(words) else { return nil }
        }
    }

    private mutating func take(_ words: [String]) -> Bool {
        func panel(_ name: String) -> PanelName? { PanelName.allCases.first { $0.actionName == name } }
        switch (words.first, words.count) {
        case ("screen", 3):
            guard let panel = panel(words[1]), ["zoomed", "overview"].contains(words[2]) else { return false }
            self.panel = panel
            isZoomed = words[2] == "zoomed" || !panel.isOnOverview
        case ("focus", 2):
            guard let panel = panel(words[1]), panel.isOnOverview else { return false }
            overviewPanel = panel
        case ("window", 2):
            guard let span = Window.Span(rawValue: words[1]) else { return false }
            self.span = span
        case ("sort", 4):
            guard let panel = panel(words[1]), let place = Int(words[2]),
                SortColumns.of(panel).indices.contains(place), ["usual", "reversed"].contains(words[3])
            else { return false }
            sorts[panel] = Arrangement(column: SortColumns.of(panel)[place], isReversed: words[3] == "reversed")
        case ("theme", 3): theme = (words[1], words[2])
        default: return false
        }
        return true
    }
}
