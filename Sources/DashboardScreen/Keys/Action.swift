/// What a key can do; the table of bindings gives each its keys, help and place.
enum Action: Hashable, Sendable {
    case focus(PanelName)
    case nextPanel, previousPanel
    case up, down, left, right
    case first, last, pageUp, pageDown
    case zoom, back
    case help, nextAction
    case explain, nextFigure, previousFigure
    case filter, nextMatch, previousMatch
    case sort, reverse
    case commands, accept, erase, eraseAll
    case copy, compare
    case refresh, pause
    case window, earlier, later, quarterEarlier, quarterLater, live
    case themes, mouse
    case present
    case redraw, suspend, quit
}

extension Action {
    /// The name by which a configuration gives it other keys.
    var name: String {
        switch self {
        case .focus(let panel): panel.actionName
        case .nextPanel: "next_panel"
        case .previousPanel: "previous_panel"
        case .up: "up"
        case .down: "down"
        case .left: "left"
        case .right: "right"
        case .first: "first"
        case .last: "last"
        case .pageUp: "page_up"
        case .pageDown: "page_down"
        case .zoom: "zoom"
        case .back: "back"
        case .help: "help"
        case .nextAction: "what_to_do"
        case .explain: "explain"
        case .nextFigure: "next_figure"
        case .previousFigure: "previous_figure"
        case .filter: "filter"
        case .nextMatch: "next_match"
        case .previousMatch: "previous_match"
        case .sort: "sort"
        case .reverse: "reverse"
        case .commands: "commands"
        case .accept: "accept"
        case .erase: "erase"
        case .eraseAll: "erase_all"
        case .copy: "copy"
        case .compare: "compare"
        case .refresh: "refresh"
        case .pause: "pause"
        case .window: "time_range"
        case .earlier: "week_back"
        case .later: "week_on"
        case .quarterEarlier: "quarter_back"
        case .quarterLater: "quarter_on"
        case .live: "live"
        case .themes: "themes"
        case .mouse: "mouse"
        case .present: "present"
        case .redraw: "redraw"
        case .suspend: "suspend"
        case .quit: "quit"
        }
    }
}

extension PanelName {
    /// The name of the panel in a configuration and in the remembered view.
    var actionName: String {
        switch self {
        case .adoption: "adoption"
        case .nps: "nps"
        case .friction: "friction"
        case .deployments: "deployments"
        case .outcomes: "outcomes"
        case .onboarding: "onboarding"
        case .improvements: "improvements"
        case .board: "board"
        case .programme: "programme"
        case .health: "health"
        }
    }
}
