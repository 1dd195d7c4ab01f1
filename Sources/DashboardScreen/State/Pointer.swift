import Canvas
import PlatformModel

/// What the mouse did.
public struct PointerEvent: Hashable, Sendable {
    /// The kind of it.
    public enum Kind: Hashable, Sendable {
        case press, wheelUp, wheelDown
    }

    /// What happened.
    public var kind: Kind
    /// The column, from 0.
    public var x: Int
    /// The row, from 0.
    public var y: Int

    /// Something the mouse did at a place.
    public init(_ kind: Kind, x: Int, y: Int) {
        self.kind = kind
        self.x = x
        self.y = y
    }
}

extension ScreenState {
    /// Rows that a step of the wheel moves by.
    private static let wheelRows = 3

    /// Does what a click or the wheel asks for.
    mutating func follow(_ pointer: PointerEvent) -> [Effect] {
        guard usesMouse, snapshot != nil, !isPresenting else { return [] }
        switch pointer.kind {
        case .press: return overlay == nil ? press(pointer) : pressOnWindow(pointer)
        case .wheelUp, .wheelDown:
            let effects = overlay == nil ? focusPanel(under: pointer) : []
            move(pointer.kind == .wheelUp ? -ScreenState.wheelRows : ScreenState.wheelRows)
            return effects + followChoice()
        }
    }

    private func place(under pointer: PointerEvent) -> ScreenLayout.Place? {
        ScreenLayout(size, focus: focus, isZoomed: isZoomed).places.first {
            $0.frame.contains(x: pointer.x, y: pointer.y)
        }
    }

    private mutating func focusPanel(under pointer: PointerEvent) -> [Effect] {
        guard let panel = place(under: pointer)?.panel, panel != focus else { return [] }
        return DashboardScreen.perform(.focus(panel), &self)
    }

    private mutating func press(_ pointer: PointerEvent) -> [Effect] {
        guard let snapshot, let place = place(under: pointer) else { return [] }
        // Where rows stand is known once they are drawn; the frame is the one on the screen.
        let places = HitPlaces()
        var scene = scene(of: place.panel, snapshot)
        scene.places = places
        var canvas = Canvas(size: size)
        place.panel.panel.draw(scene, in: place.frame, isZoomed: isZoomed, &canvas)
        let effects = focusPanel(under: pointer)
        switch places.target(x: pointer.x, y: pointer.y) {
        case .row(let row) where row < rowCount: selection[list] = row
        case .heading(let column): sort(focus, byColumn: column)
        case .row, nil: break
        }
        return effects
    }

    /// A click chooses a row of the window; outside it closes the window.
    private mutating func pressOnWindow(_ pointer: PointerEvent) -> [Effect] {
        guard let frame = OverlayLines.frame(self), frame.contains(x: pointer.x, y: pointer.y) else {
            return DashboardScreen.perform(.back, &self)
        }
        guard let row = ChoiceWindow.row(at: pointer.y, self) else { return [] }
        choose(row)
        return overlay == .commands ? DashboardScreen.perform(.accept, &self) : followChoice()
    }

    /// What a panel is drawn from.
    func scene(of panel: PanelName, _ snapshot: Snapshot) -> Scene {
        let isFocused = panel == focus
        return Scene(
            snapshot: snapshot, index: index, moment: ageMoment, isFailing: failure != nil, isFocused: isFocused,
            selected: isFocused ? shownRow : nil, arrangement: arrangement(of: panel))
    }
}
