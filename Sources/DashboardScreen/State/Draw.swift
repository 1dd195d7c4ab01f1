public import Canvas
import PlatformModel
import SafeText

/// Draws the screen's state onto a blank canvas of any size.
///
/// Pure: the same state and size give the same cells.
public func draw(_ state: ScreenState, _ canvas: inout Canvas) {
    guard let snapshot = state.snapshot else {
        WaitingScreen.draw(state, &canvas)
        Overlays.draw(state, &canvas)
        return
    }
    let layout = ScreenLayout(canvas.size, focus: state.focus, isZoomed: state.isZoomed)
    HeaderLine.draw(state, in: layout.header, &canvas)
    NextActionLine.draw(state, in: layout.next, &canvas)
    for place in layout.places {
        let isFocused = place.panel == state.focus
        let scene = Scene(
            snapshot: snapshot, index: state.index, moment: state.ageMoment, isFailing: state.failure != nil,
            isFocused: isFocused, selected: isFocused ? state.shownRow : nil)
        place.panel.panel.draw(scene, in: place.frame, isZoomed: state.isZoomed, &canvas)
    }
    PanelStrip.draw(layout.dropped, snapshot, in: layout.strip, &canvas)
    FooterLine.draw(state, in: layout.footer, &canvas)
    Overlays.draw(state, &canvas)
}
