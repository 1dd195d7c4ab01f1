import Figures
import PlatformModel

/// Applies an event to the screen's state and says what the program is to do.
///
/// Pure: the clock and the data come with the events.
public func update(_ state: inout ScreenState, _ event: ScreenEvent) -> [Effect] {
    defer { state.followPage() }
    switch event {
    case .key(let key):
        state.notice = nil
        if state.isPresenting { return state.present(key) }
        return dispatch(key, &state)
    case .snapshot(let snapshot):
        follow(snapshot, &state)
        state.snapshot = snapshot
        state.index = SnapshotIndex(snapshot)
        state.snapshotNumber += 1
        state.reading = nil
        state.failure = nil
        return followExplained(snapshot, &state)
    case .pointer(let pointer):
        state.notice = nil
        return state.follow(pointer)
    case .themes(let names):
        state.themes = names
    case .theme(let name):
        state.theme = name
    case .baseline(let snapshot, let day):
        if state.comparison?.day == day { state.comparison?.then = snapshot }
    case .evidence(let evidence, let question):
        state.explained?.take(evidence, for: question)
    case .searching(let share):
        state.explained?.searched = share
    case .reading(let progress):
        state.reading = progress
    case .readingFailed(let reason):
        state.failure = reason
        state.reading = nil
    case .tick(let now):
        state.now = now
        state.presentTick()
    case .resize(let size):
        state.size = size
    case .notice(let text):
        state.notice = text
    }
    return []
}

/// Carries out the binding of a key; a binding that cannot act now says why.
private func dispatch(_ key: Key, _ state: inout ScreenState) -> [Effect] {
    guard let binding = state.keys.binding(for: key, in: state.mode) else {
        if case .character(let scalar) = key { type(scalar, &state) }
        return []
    }
    if let reason = binding.refusal(state) {
        state.notice = reason
        return []
    }
    return perform(binding.action, &state)
}

/// Takes a typed character, where one is typed.
private func type(_ scalar: Unicode.Scalar, _ state: inout ScreenState) {
    // Nobody looks for that much, and each character costs a search.
    let limit = 100
    switch state.mode {
    case .choosing:
        guard let text = state.commands?.text, text.count < limit else { return }
        state.commands?.look(for: text + String(Character(scalar)))
    case .filtering:
        guard let text = state.filter?.text, text.count < limit else { return }
        state.lookFor(text + String(Character(scalar)))
    case .waiting, .overview, .zoomed, .overlay, .explaining, .theming: break
    }
}

/// Explains the same figure in a new snapshot.
private func followExplained(_ snapshot: Snapshot, _ state: inout ScreenState) -> [Effect] {
    guard let isNew = state.explained?.follow(FigureTable(snapshot)), isNew else { return [] }
    return [.findRecords(state.explained?.question)]
}

/// Keeps each selection on the row it names when the rows of a new snapshot stand in another order.
private func follow(_ snapshot: Snapshot, _ state: inout ScreenState) {
    guard let old = state.snapshot else { return }
    for (list, index) in state.selection {
        let arrangement = state.arrangement(of: list.panel)
        let before = RowNames.names(of: list, in: old, arrangement)
        let after = RowNames.names(of: list, in: snapshot, arrangement)
        guard index < before.count, let place = after.firstIndex(of: before[index]) else { continue }
        state.selection[list] = place
    }
}
