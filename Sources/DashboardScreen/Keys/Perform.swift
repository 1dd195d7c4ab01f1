import Canvas
import Figures
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
    case .present:
        state.presentation = Presentation(Deck(), isWholeProgram: false)
        return close(&state)
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
    case .focus(let panel): return focus(panel, &state)
    case .nextPanel: return cycle(1, &state)
    case .previousPanel: return cycle(-1, &state)
    case .up: move(-1, &state)
    case .down: move(1, &state)
    case .pageUp: move(-pageRows(state), &state)
    case .pageDown: move(pageRows(state), &state)
    case .first: move(-1_000_000_000, &state)
    case .last: move(1_000_000_000, &state)
    case .left: return aside(-1, &state)
    case .right: return aside(1, &state)
    case .zoom:
        guard state.isZoomed else {
            state.isZoomed = true
            return []
        }
        return back(&state)
    case .back: return back(&state)
    case .help: return toggle(.help, &state)
    case .nextAction: return toggle(.nextAction, &state)
    case .explain: return state.overlay == .explain ? close(&state) : explain(&state)
    case .nextFigure: return stepFigure(by: 1, &state)
    case .previousFigure: return stepFigure(by: -1, &state)
    }
    return []
}

private func focus(_ panel: PanelName, _ state: inout ScreenState) -> [Effect] {
    let effects = close(&state)
    if !panel.isOnOverview {
        if state.focus.isOnOverview { state.overviewFocus = state.focus }
        state.isZoomed = true
    } else if !state.focus.isOnOverview {
        // A screen of its own was a detour from the overview; a panel of the overview ends it.
        state.isZoomed = false
    }
    state.focus = panel
    return effects
}

private func back(_ state: inout ScreenState) -> [Effect] {
    if state.overlay != nil { return close(&state) }
    state.isZoomed = false
    if !state.focus.isOnOverview { state.focus = state.overviewFocus }
    return []
}

private func toggle(_ overlay: ScreenState.Overlay, _ state: inout ScreenState) -> [Effect] {
    let wasOpen = state.overlay == overlay
    let effects = close(&state)
    if !wasOpen { state.overlay = overlay }
    return effects
}

/// Closes the window over the panels; nobody waits for the records behind a figure any more.
private func close(_ state: inout ScreenState) -> [Effect] {
    let wasExplaining = state.explained != nil
    state.overlay = nil
    state.overlayScroll = 0
    state.explained = nil
    return wasExplaining ? [.findRecords(nil)] : []
}

private func explain(_ state: inout ScreenState) -> [Effect] {
    guard let snapshot = state.snapshot else { return [] }
    let table = FigureTable(snapshot)
    guard let figure = ExplainedFigure(ExplainTopics.paths(state, in: table), in: table) else {
        state.notice = "There is no figure to explain here"
        return []
    }
    state.overlay = .explain
    state.overlayScroll = 0
    state.explained = figure
    return [.findRecords(figure.question)]
}

private func stepFigure(by places: Int, _ state: inout ScreenState) -> [Effect] {
    guard let snapshot = state.snapshot else { return [] }
    state.explained?.step(by: places, in: FigureTable(snapshot))
    state.overlayScroll = 0
    return [.findRecords(state.explained?.question)]
}

/// The next one of its kind: a panel of the overview, or a screen of its own.
private func cycle(_ step: Int, _ state: inout ScreenState) -> [Effect] {
    let order = state.focus.isOnOverview ? PanelName.overview : PanelName.fullScreens
    let place = order.firstIndex(of: state.focus) ?? 0
    return focus(order[(place + step + order.count) % order.count], &state)
}

/// Left and right: to the neighbour in the grid, and from a zoomed panel to the one before or after.
private func aside(_ step: Int, _ state: inout ScreenState) -> [Effect] {
    guard !state.isZoomed else { return cycle(step, &state) }
    let order = PanelName.overview
    guard let place = order.firstIndex(of: state.focus), (0...1).contains(place % 2 + step) else { return [] }
    return focus(order[place + step], &state)
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
