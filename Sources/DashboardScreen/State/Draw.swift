public import Canvas
import PlatformModel
import SafeText

/// Draws the screen's state onto a blank canvas of any size.
///
/// Pure: the same state and size give the same cells.
public func draw(_ state: ScreenState, _ canvas: inout Canvas) {
    var memory = FrameMemory()
    draw(state, &canvas, &memory)
}

/// Draws the screen's state onto a blank canvas, taking panels that show the same as before from the last frame.
///
/// - Parameter memory: What was drawn last; changes how long drawing takes, never what is drawn.
public func draw(_ state: ScreenState, _ canvas: inout Canvas, _ memory: inout FrameMemory) {
    if let presentation = state.presentation { return SlideScreen.draw(state, presentation, &canvas) }
    guard let snapshot = state.snapshot else {
        WaitingScreen.draw(state, &canvas)
        Overlays.draw(state, &canvas)
        return
    }
    let layout = ScreenLayout(canvas.size, focus: state.focus, isZoomed: state.isZoomed)
    memory.drawLines(of: state, in: [layout.header, layout.next, layout.strip, layout.footer], &canvas) { canvas in
        HeaderLine.draw(state, in: layout.header, &canvas)
        NextActionLine.draw(state, in: layout.next, &canvas)
        PanelStrip.draw(layout.dropped, snapshot, in: layout.strip, &canvas)
        FooterLine.draw(state, in: layout.footer, &canvas)
    }
    for place in layout.places {
        memory.draw(place.panel, state.scene(of: place.panel, snapshot), of: state, in: place.frame, &canvas)
        if let filter = state.filter, filter.panel == place.panel, !filter.text.isEmpty {
            let inside = Panel.inside(of: place.frame)
            canvas.mark(SafeText(cleaning: filter.text), in: inside, .match, [.bold, .underline])
        }
    }
    memory.remember(canvas, of: state)
    Overlays.draw(state, &canvas)
}
