import Canvas
import Metrics
import PlatformModel
import SafeText

/// Carries out an action that may be carried out now.
func perform(_ action: Action, _ state: inout ScreenState) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .refresh:
        state.notice = "Reading every file again"
        return [.refresh]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .pause:
        state.isPaused.toggle()
        return [.setPaused(state.isPaused)]
    case .window:
        let spans: [Window.Span] = [.all, .days28, .days90, .quarter]
        let place = spans.firstIndex(of: state.span) ?? 0
        state.span = spans[(place + 1) % spans.count]
        return [.setWindow(state.span)]
    case .earlier: return step(by: -7, &state)
    case .later: return step(by: 7, &state)
    case .live:
        state.asOf = nil
        return [.setAsOf(nil)]
    case .focus(let panel): focus(panel, &state)
    case .nextPanel: cycle(1, &state)
    case .previousPanel: cycle(-1, &state)
    case .up: move(-1, &state)
    case .down: move(1, &state)
    case .pageUp: move(-pageRows(state), &state)
    case .pageDown: move(pageRows(state), &state)
    case .first: move(-1_000_000_000, &state)
    case .last: move(1_000_000_000, &state)
    case .left: aside(-1, &state)
    case .right: aside(1, &state)
    case .zoom: state.isZoomed ? back(&state) : (state.isZoomed = true)
    case .back: back(&state)
    case .help: toggle(.help, &state)
    case .nextAction: toggle(.nextAction, &state)
    }
    return []
}

private func focus(_ panel: PanelName, _ state: inout ScreenState) {
    state.overlay = nil
    if !panel.isOnOverview {
        if state.focus.isOnOverview { state.overviewFocus = state.focus }
        state.isZoomed = true
    } else if !state.focus.isOnOverview {
        // A screen of its own was a detour from the overview; a panel of the overview ends it.
        state.isZoomed = false
    }
    state.focus = panel
}

private func back(_ state: inout ScreenState) {
    if state.overlay != nil {
        state.overlay = nil
    } else {
        state.isZoomed = false
        if !state.focus.isOnOverview { state.focus = state.overviewFocus }
    }
}

private func toggle(_ overlay: ScreenState.Overlay, _ state: inout ScreenState) {
    state.overlay = state.overlay == overlay ? nil : overlay
    state.overlayScroll = 0
}

/// The next one of its kind: a panel of the overview, or a screen of its own.
private func cycle(_ step: Int, _ state: inout ScreenState) {
    let order = state.focus.isOnOverview ? PanelName.overview : PanelName.fullScreens
    let place = order.firstIndex(of: state.focus) ?? 0
    focus(order[(place + step + order.count) % order.count], &state)
}

/// Left and right: to the neighbour in the grid, and from a zoomed panel to the one before or after.
private func aside(_ step: Int, _ state: inout ScreenState) {
    guard !state.isZoomed else { return cycle(step, &state) }
    let order = PanelName.overview
    guard let place = order.firstIndex(of: state.focus) else { return }
    let column = place % 2 + step
    if (0...1).contains(column) { focus(order[place + step], &state) }
}

private func move(_ step: Int, _ state: inout ScreenState) {
    if state.overlay != nil {
        state.overlayScroll = max(0, min(OverlayLines.maximumScroll(state), state.overlayScroll + step))
        return
    }
    let count = state.rowCount
    guard count > 0 else { return }
    // A list that shows no selection yet begins with the first row, wherever the step leads.
    let current = state.focus.isPage ? state.selectedRow ?? 0 : state.shownRow ?? -1
    state.selection[state.list] = max(0, min(count - 1, current + step))
}

/// Rows that page keys move by: what fits inside the frame, less one row of context.
private func pageRows(_ state: ScreenState) -> Int {
    if state.overlay == nil, let rows = state.pageExtent?.bodyHeight { return max(1, rows - 1) }
    return max(1, state.size.height / (state.isZoomed || state.overlay != nil ? 1 : 2) - 6)
}

private func step(by days: Int, _ state: inout ScreenState) -> [Effect] {
    guard let snapshot = state.snapshot else { return [] }
    let day = (state.asOf ?? snapshot.asOf.day).adding(days: days)
    state.asOf = state.today.map { day >= $0 } ?? false ? nil : day
    return [.setAsOf(state.asOf)]
}
