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
    case .quarterEarlier: return stepQuarter(by: -1, &state)
    case .quarterLater: return stepQuarter(by: 1, &state)
    case .earlier: return step(by: -7, &state)
    case .later: return step(by: 7, &state)
    case .live:
        state.asOf = nil
        return [.setAsOf(nil)]
    case .focus(let panel): return focus(panel, &state)
    case .nextPanel: return cycle(1, &state)
    case .previousPanel: return cycle(-1, &state)
    case .up: return go(-1, &state)
    case .down: return go(1, &state)
    case .pageUp: return go(-pageRows(state), &state)
    case .pageDown: return go(pageRows(state), &state)
    case .first: return go(-1_000_000_000, &state)
    case .last: return go(1_000_000_000, &state)
    case .left: return aside(-1, &state)
    case .right: return aside(1, &state)
    case .zoom:
        guard state.isZoomed else {
            state.isZoomed = true
            return []
        }
        return back(&state)
    case .back: return back(&state)
    case .filter: state.beginFilter()
    case .nextMatch: state.stepMatch(1)
    case .previousMatch: state.stepMatch(-1)
    case .sort: state.sortByNext()
    case .reverse: state.reverseSort()
    case .commands:
        let effects = close(&state)
        state.commands = CommandList(state)
        state.overlay = .commands
        return effects
    case .accept: return accept(&state)
    case .erase: erase(&state) { String($0.dropLast()) }
    case .eraseAll: erase(&state) { _ in "" }
    case .copy:
        guard let text = CopyText.of(state) else { return [] }
        return [.copy(text)]
    case .compare: return state.compareWithNext()
    case .themes: return themes(&state)
    case .mouse:
        state.usesMouse.toggle()
        state.notice = state.usesMouse ? "The mouse is used here" : "The mouse is left to the terminal"
        return [.setMouse(state.usesMouse)]
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
    // What is looked for belongs to the panel in which it was typed.
    if state.filter?.panel != panel { state.endFilter() }
    state.focus = panel
    return effects
}

private func back(_ state: inout ScreenState) -> [Effect] {
    if let picker = state.themePicker {
        let isChanged = state.theme != picker.former
        state.theme = picker.former
        return close(&state) + (isChanged ? [.showTheme(picker.former)] : [])
    }
    if state.overlay != nil { return close(&state) }
    if state.filter != nil {
        state.endFilter()
        return []
    }
    state.isZoomed = false
    if !state.focus.isOnOverview { return focus(state.overviewFocus, &state) }
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
    var effects: [Effect] = []
    if state.explained != nil { effects.append(.findRecords(nil)) }
    if state.comparison != nil { effects.append(.compare(nil)) }
    state.overlay = nil
    state.overlayScroll = 0
    state.explained = nil
    state.comparison = nil
    state.commands = nil
    state.themePicker = nil
    return effects
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

/// Moves the selection, and shows what is chosen by it.
private func go(_ step: Int, _ state: inout ScreenState) -> [Effect] {
    state.move(step)
    return state.followChoice()
}

/// Takes what is chosen in a window, or keeps what was typed.
private func accept(_ state: inout ScreenState) -> [Effect] {
    if state.mode == .filtering {
        state.keepFilter()
        return []
    }
    if let picker = state.themePicker {
        let isOther = state.theme != picker.former
        return close(&state) + (isOther ? [.keepTheme(state.theme)] : [])
    }
    guard let commands = state.commands else { return close(&state) }
    guard commands.rows.indices.contains(commands.place) else { return [] }
    let command = commands.rows[commands.place].command
    if let reason = command.reason {
        state.notice = reason
        return []
    }
    return close(&state) + carryOut(command.target, &state)
}

private func carryOut(_ target: Command.Target, _ state: inout ScreenState) -> [Effect] {
    switch target {
    case .action(let action): return perform(action, &state)
    case .span(let span):
        state.span = span
        return [.setWindow(span)]
    case .theme(let name):
        state.theme = name
        return [.showTheme(name), .keepTheme(name)]
    case .row(let panel, let name):
        let effects = focus(panel, &state)
        state.endFilter()
        state.isZoomed = true
        guard let snapshot = state.snapshot else { return effects }
        let names = RowNames.names(of: state.list, in: snapshot, state.arrangement(of: panel))
        // The zoomed list of services calls its rows after what it shows of them.
        if let row = names.firstIndex(where: { $0 == name || $0 == "newest \(name)" }) {
            state.selection[state.list] = row
        }
        return effects
    }
}

private func erase(_ state: inout ScreenState, _ change: (String) -> String) {
    if let text = state.commands?.text {
        state.commands?.look(for: change(text))
    } else if let text = state.filter?.text {
        state.lookFor(change(text))
    }
}

/// Opens the choice of themes, or goes on to the next one.
private func themes(_ state: inout ScreenState) -> [Effect] {
    if let place = state.themePicker?.place {
        state.choose((place + 1) % max(1, state.themes.count))
        return state.followChoice()
    }
    let effects = close(&state)
    state.themePicker = ThemePicker(
        former: state.theme, place: state.themes.firstIndex(of: state.theme) ?? 0)
    state.overlay = .themes
    return effects
}

extension ScreenState {
    /// Moves the selection of the list, or scrolls the window, by some rows.
    mutating func move(_ step: Int) {
        switch overlay {
        case .commands, .themes: choose(ChoiceWindow.place(self) + step)
        case .help, .nextAction, .explain, .compare:
            overlayScroll = max(0, min(OverlayLines.maximumScroll(self), overlayScroll + step))
        case nil:
            let count = rowCount
            guard count > 0 else { return }
            // A list that shows no selection yet begins with the first row, wherever the step leads.
            let current = focus.isPage ? selectedRow ?? 0 : shownRow ?? -1
            selection[list] = max(0, min(count - 1, current + step))
            matchLine = nil
        }
    }

    /// Chooses a row of the window.
    mutating func choose(_ row: Int) {
        let place = max(0, min(ChoiceWindow.count(self) - 1, row))
        commands?.place = place
        themePicker?.place = place
    }

    /// Shows the chosen theme.
    mutating func followChoice() -> [Effect] {
        guard let place = themePicker?.place, themes.indices.contains(place), themes[place] != theme else { return [] }
        theme = themes[place]
        return [.showTheme(theme)]
    }
}

/// Rows that page keys move by: what fits inside the frame, less one row of context.
private func pageRows(_ state: ScreenState) -> Int {
    if state.overlay == .commands || state.overlay == .themes { return max(1, ChoiceWindow.height(state) - 3) }
    if state.overlay == nil, let rows = state.pageExtent?.bodyHeight { return max(1, rows - 1) }
    return max(1, state.size.height / (state.isZoomed || state.overlay != nil ? 1 : 2) - 6)
}

private func step(by days: Int, _ state: inout ScreenState) -> [Effect] {
    state.shownDay.map { show($0.adding(days: days), &state) } ?? []
}

/// To the last day of the quarter before the shown one, or of the next one; the running quarter ends today.
private func stepQuarter(by step: Int, _ state: inout ScreenState) -> [Effect] {
    guard let day = state.shownDay else { return [] }
    // From the last day of a quarter the next one's end is a whole quarter away, from any other day its own end.
    let isEnd = day == day.quarter.lastDay
    let quarter = Quarter(index: day.quarter.index + (step < 0 ? -1 : isEnd ? 1 : 0))
    return show(quarter.lastDay, &state)
}

private func show(_ day: CivilDay, _ state: inout ScreenState) -> [Effect] {
    state.asOf = state.today.map { day >= $0 } ?? false ? nil : day
    return [.setAsOf(state.asOf)]
}
