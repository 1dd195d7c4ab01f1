import Metrics
import PlatformModel
import SafeText

/// The one table of keys.
enum Bindings {
    private static let panels: Set<Mode> = [.overview, .zoomed]
    private static let overlays: Set<Mode> = [.overlay, .explaining]
    private static let data = panels.union(overlays)
    private static let anywhere = data.union([.waiting])

    /// Every binding, in the order of the help overlay; the footer orders itself by rank.
    static let all: [Binding] = moving + looking + time + program

    private static let moving: [Binding] = [
        Binding(
            .up, [.up, .character("k")], in: data, .move, "up", footer: .telling(2, in: [.zoomed], scrolling),
            unless: nothingToSelect),
        Binding(
            .down, [.down, .character("j")], in: data, .move, "down", footer: .telling(2, in: [.zoomed], scrolling),
            unless: nothingToSelect),
        Binding(.left, [.left, .character("h")], in: panels, .move, "panel on the left"),
        Binding(.right, [.right, .character("l")], in: panels, .move, "panel on the right"),
        Binding(
            .nextPanel, [.tab], in: panels, .move, "next panel", footer: .fixed(7, "panel")),
        Binding(.previousPanel, [.backTab], in: panels, .move, "previous panel"),
        Binding(.first, [.character("g"), .home], in: data, .move, "first row", unless: nothingToSelect),
        Binding(.last, [.character("G"), .end], in: data, .move, "last row", unless: nothingToSelect),
        Binding(.pageUp, [.pageUp], in: data, .move, "a page up", unless: nothingToSelect),
        Binding(.pageDown, [.pageDown], in: data, .move, "a page down", unless: nothingToSelect),
    ]

    private static let looking: [Binding] =
        PanelName.overview.map { panel in
            Binding(.focus(panel), [.character(panel.digit)], in: data, .look, panel.title)
        }
        + PanelName.fullScreens.filter { $0 != .health }.map { panel in
            Binding(
                .focus(panel), [.character(panel.digit)], in: data, .look, panel.help,
                footer: .fixed(3, "screens", in: panels))
        } + [
            Binding(
                .focus(.health), [.character(PanelName.health.digit)], in: data, .look,
                "Data health: what was skipped",
                footer: .fixed(4, "health", in: [.overview])),
            Binding(
                .zoom, [.enter, .character("z")], in: panels, .look, "zoom the panel, and back",
                footer: .fixed(1, "zoom", in: [.overview]), unless: { $0.focus.isOnOverview ? nil : "Esc goes back" }),
            Binding(
                .back, [.escape], in: overlays.union([.zoomed]), .look, "back",
                footer: .fixed(1, "back", in: overlays.union([.zoomed]))),
            Binding(
                .explain, [.character("e")], in: data, .look, "explain the figure, and its records",
                footer: .fixed(6, "explain", in: panels), unless: nothingToExplain),
            Binding(
                .nextFigure, [.right, .character("l"), .tab], in: [.explaining], .look, "the next figure",
                footer: .fixed(2, "figure", in: [.explaining])),
            Binding(
                .previousFigure, [.left, .character("h"), .backTab], in: [.explaining], .look, "the figure before",
                footer: .fixed(2, "figure", in: [.explaining])),
            Binding(.back, [.enter], in: overlays, .look, "close the window"),
            Binding(
                .nextAction, [.character("a")], in: data, .look, "the next action: why, and the command",
                footer: .fixed(5, "next")),
        ]

    private static let time: [Binding] = [
        Binding(
            .window, [.character("t")], in: panels, .time, "window: all, 28 days, 90 days, quarter",
            footer: .telling(6) { SpanWords.short($0.span) }),
        Binding(
            .earlier, [.character("[")], in: panels, .time, "a week back", footer: .fixed(8, "week"),
            unless: { $0.isAtFirstData ? "There is no data before that day" : nil }),
        Binding(
            .later, [.character("]")], in: panels, .time, "a week on", footer: .fixed(8, "week"), unless: alreadyLive),
        Binding(
            .live, [.character(".")], in: panels, .time, "back to live",
            footer: .telling(2) { $0.asOf == nil ? "" : "live" }, unless: alreadyLive),
    ]

    private static let program: [Binding] = [
        Binding(
            .help, [.character("?"), .function(1)], in: data, .program, "this help",
            footer: .fixed(0, "help")),
        Binding(
            .refresh, [.character("r")], in: [.waiting, .overview, .zoomed], .program, "read every file again",
            footer: .fixed(10, "refresh", in: [.waiting, .overview, .zoomed])),
        Binding(
            .pause, [.character("p")], in: panels, .program, "pause, and resume",
            footer: .telling(9) { $0.isPaused ? "resume" : "pause" }),
        Binding(
            .present, [.character("P")], in: panels, .program, "present: the slides of a board meeting",
            footer: .fixed(9, "present", in: [.overview])),
        Binding(.redraw, [.control("l")], in: anywhere, .program, "draw the screen again"),
        Binding(.suspend, [.control("z")], in: anywhere, .program, "back to the shell; fg returns"),
        Binding(
            .quit, [.character("q"), .control("c")], in: anywhere, .program, "quit",
            footer: .fixed(0, "quit", in: anywhere)),
    ]

    /// What a key does in a mode.
    static func binding(for key: Key, in mode: Mode) -> Binding? {
        all.first { $0.modes.contains(mode) && $0.keys.contains(key) }
    }

    @Sendable private static func nothingToSelect(_ state: ScreenState) -> SafeText? {
        if state.overlay != nil { return nil }
        if state.focus.isPage { return state.rowCount > 1 ? nil : "Everything is in sight" }
        return state.rowCount > 0 ? nil : "There is no list to move through here"
    }

    @Sendable private static func nothingToExplain(_ state: ScreenState) -> SafeText? {
        state.focus == .health ? "Data health counts what was read; its lines name their places" : nil
    }

    /// Says that a page scrolls, when some of it is out of sight.
    @Sendable private static func scrolling(_ state: ScreenState) -> SafeText {
        state.focus.isPage && state.rowCount > 1 ? "scroll" : ""
    }

    @Sendable private static func alreadyLive(_ state: ScreenState) -> SafeText? {
        state.asOf == nil ? "The figures are live already" : nil
    }
}

extension PanelName {
    /// What the help says of a screen of its own.
    fileprivate var help: SafeText {
        switch self {
        case .outcomes: "Outcomes: what changes for developers"
        case .onboarding: "Onboarding: from access to first value"
        case .improvements: "Improvements: the closed loop"
        case .board: "Board and research"
        case .programme: "Programme: the four steps, and the signs"
        default: title
        }
    }
}
