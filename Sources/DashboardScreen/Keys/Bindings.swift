import Metrics
import PlatformModel
import SafeText

/// The one table of keys, as it is unless a configuration gives some actions other keys.
enum Bindings {
    private static let panels: Set<Mode> = [.overview, .zoomed]
    private static let overlays: Set<Mode> = [.overlay, .explaining]
    private static let data = panels.union(overlays)
    /// Lists in which something is chosen.
    private static let lists: Set<Mode> = [.choosing, .theming]
    /// Where characters are typed.
    private static let texts: Set<Mode> = [.choosing, .filtering]
    private static let shown = data.union(lists).union(texts)
    private static let anywhere = shown.union([.waiting])

    /// Every binding, in the order of the help overlay; the footer orders itself by rank.
    static let all: [Binding] = moving + looking + finding + time + program

    private static let moving: [Binding] = [
        Binding(
            .up, [.up, .character("k")], in: shown, .move, "up", footer: .telling(2, in: [.zoomed], scrolling),
            unless: nothingToSelect),
        Binding(
            .down, [.down, .character("j")], in: shown, .move, "down", footer: .telling(2, in: [.zoomed], scrolling),
            unless: nothingToSelect),
        Binding(.left, [.left, .character("h")], in: panels, .move, "panel on the left"),
        Binding(.right, [.right, .character("l")], in: panels, .move, "panel on the right"),
        Binding(
            .nextPanel, [.tab], in: panels, .move, "next panel", footer: .fixed(13, "panel")),
        Binding(.previousPanel, [.backTab], in: panels, .move, "previous panel"),
        Binding(.first, [.character("g"), .home], in: data.union(lists), .move, "first row", unless: nothingToSelect),
        Binding(.last, [.character("G"), .end], in: data.union(lists), .move, "last row", unless: nothingToSelect),
        Binding(.pageUp, [.pageUp], in: shown, .move, "a page up", unless: nothingToSelect),
        Binding(.pageDown, [.pageDown], in: shown, .move, "a page down", unless: nothingToSelect),
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
                .back, [.escape], in: shown, .look, "back; ends a filter first",
                footer: .telling(1, in: shown, leaving), unless: nowhereBack),
            Binding(
                .explain, [.character("e")], in: data, .look, "explain the figure, and its records",
                footer: .fixed(7, "explain", in: panels), unless: nothingToExplain),
            Binding(
                .nextFigure, [.right, .character("l"), .tab], in: [.explaining], .look, "the next figure",
                footer: .fixed(2, "figure", in: [.explaining])),
            Binding(
                .previousFigure, [.left, .character("h"), .backTab], in: [.explaining], .look, "the figure before",
                footer: .fixed(2, "figure", in: [.explaining])),
            Binding(
                .nextAction, [.character("a")], in: data, .look, "what to do: why, and the command",
                footer: .fixed(8, "what to do")),
            Binding(
                .compare, [.character("b")], in: data, .look, "compare with a baseline; the next",
                footer: .telling(12, in: data) { $0.overlay == .compare ? "next baseline" : "compare" }),
            Binding(
                .copy, [.character("y")], in: data, .look, "copy the row or figure",
                footer: .fixed(14, "copy", in: data)),
        ]

    private static let finding: [Binding] = [
        Binding(
            .filter, [.character("/")], in: panels, .find, "filter rows, mark what is found",
            footer: .fixed(2, "filter")),
        Binding(
            .nextMatch, [.character("n")], in: panels, .find, "next match",
            footer: .telling(1) { $0.filter == nil ? "" : "match" }, unless: nothingToMatch),
        Binding(
            .previousMatch, [.character("N")], in: panels, .find, "match before",
            footer: .telling(1) { $0.filter == nil ? "" : "match" }, unless: nothingToMatch),
        Binding(
            .sort, [.character("s")], in: panels, .find, "sort by the next column",
            footer: .telling(9) { state in
                state.sortColumns.isEmpty ? "" : "sort"
            }, unless: nothingToSort),
        Binding(
            .reverse, [.character("S")], in: panels, .find, "sort the other way round", unless: nothingToSort),
        Binding(
            .commands, [.character(":"), .control("p")], in: data, .find,
            "commands, and all else by letters", footer: .fixed(5, "commands")),
        Binding(
            .accept, [.enter], in: overlays.union(lists).union([.filtering]), .find,
            "take what is chosen; close",
            footer: .telling(1, in: lists.union([.filtering])) { $0.mode == .filtering ? "keep" : "choose" }),
        Binding(.erase, [.backspace, .delete], in: texts, .find, "erase a typed character"),
        Binding(.eraseAll, [.control("u")], in: texts, .find, "erase all that was typed"),
    ]

    private static let time: [Binding] = [
        Binding(
            .window, [.character("t")], in: panels, .time, "time range: all, 28 days, 90 days, quarter",
            footer: .telling(6) { SpanWords.short($0.span) }),
        Binding(
            .earlier, [.character("[")], in: panels, .time, "a week back", footer: .fixed(10, "week"),
            unless: { $0.isAtFirstData ? "There is no data before that day" : nil }),
        Binding(
            .later, [.character("]")], in: panels, .time, "a week on", footer: .fixed(10, "week"), unless: alreadyLive),
        Binding(
            .quarterEarlier, [.character("{")], in: panels, .time, "to the end of the quarter before",
            footer: .fixed(11, "quarter"),
            unless: { $0.isAtFirstQuarter ? "There is no data before that quarter" : nil }),
        Binding(
            .quarterLater, [.character("}")], in: panels, .time, "to the end of the next quarter",
            footer: .fixed(11, "quarter"), unless: alreadyLive),
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
            footer: .fixed(16, "refresh", in: [.waiting, .overview, .zoomed])),
        Binding(
            .pause, [.character("p")], in: panels, .program, "pause, and resume",
            footer: .telling(2) { $0.isPaused ? "resume" : "" }),
        Binding(
            .themes, [.character("T")], in: panels.union([.theming]), .program, "themes, shown as you choose",
            footer: .fixed(17, "themes"), unless: { $0.themes.isEmpty ? "The themes are still being looked up" : nil }),
        Binding(
            .mouse, [.character("M")], in: panels, .program, "mouse on and off",
            footer: .telling(18) { $0.usesMouse ? "mouse off" : "mouse" }),
        Binding(
            .present, [.character("P")], in: panels, .program, "present: a board meeting's slides",
            footer: .fixed(8, "present", in: [.overview])),
        Binding(.redraw, [.control("l")], in: anywhere, .program, "draw the screen again"),
        Binding(.suspend, [.control("z")], in: anywhere, .program, "back to the shell; fg returns"),
        Binding(
            .quit, [.character("q"), .control("c")], in: anywhere, .program, "quit",
            footer: .fixed(0, "quit", in: data.union([.waiting]))),
    ]

    // MARK: Why not

    @Sendable private static func nothingToSelect(_ state: ScreenState) -> SafeText? {
        if state.overlay != nil { return nil }
        if state.focus.isPage { return state.rowCount > 1 ? nil : "Everything is in sight" }
        if state.rowCount > 0 { return nil }
        return state.filter == nil ? "There is no list to move through here" : "No row matches"
    }

    @Sendable private static func nothingToExplain(_ state: ScreenState) -> SafeText? {
        state.focus == .health ? "Data health counts what was read; its lines name their places" : nil
    }

    @Sendable private static func nothingToMatch(_ state: ScreenState) -> SafeText? {
        state.filter == nil ? "Nothing is looked for; / begins" : nil
    }

    @Sendable private static func nothingToSort(_ state: ScreenState) -> SafeText? {
        state.sortColumns.isEmpty ? "There is no table to sort here" : nil
    }

    @Sendable private static func nowhereBack(_ state: ScreenState) -> SafeText? {
        state.mode == .overview && state.filter == nil ? "This is the overview; q quits" : nil
    }

    @Sendable private static func alreadyLive(_ state: ScreenState) -> SafeText? {
        state.asOf == nil ? "The figures are live already" : nil
    }

    // MARK: What the footer says

    /// Says that a page scrolls, when some of it is out of sight.
    @Sendable private static func scrolling(_ state: ScreenState) -> SafeText {
        state.focus.isPage && state.rowCount > 1 ? "scroll" : ""
    }

    /// What Escape does.
    @Sendable private static func leaving(_ state: ScreenState) -> SafeText {
        switch state.mode {
        case .filtering: "clear"
        case .overview: state.filter == nil ? "" : "clear"
        case .zoomed: state.filter == nil ? "back" : "clear"
        case .waiting, .overlay, .explaining, .choosing, .theming: "back"
        }
    }
}

extension PanelName {
    /// What the help says of a screen of its own.
    fileprivate var help: SafeText {
        switch self {
        case .outcomes: "Outcomes: what changes for developers"
        case .onboarding: "Onboarding: access to first value"
        case .improvements: "Improvements: the closed loop"
        case .board: "Board and research"
        case .programme: "Programme: its steps, and the signs"
        default: title
        }
    }
}
