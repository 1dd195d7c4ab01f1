/// What a key can do; the table of bindings gives each its keys, help and place.
enum Action: Hashable, Sendable {
    case focus(PanelName)
    case nextPanel, previousPanel
    case up, down, left, right
    case first, last, pageUp, pageDown
    case zoom, back
    case help, nextAction
    case explain, nextFigure, previousFigure
    case refresh, pause
    case window, earlier, later, live
    case present
    case redraw, suspend, quit
}
