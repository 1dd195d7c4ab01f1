import Canvas
import Metrics
import PlatformModel

/// The panels of the last frame, and what each was drawn from.
public struct FrameMemory: Sendable {
    /// All that a panel's cells depend on besides the canvas's size and characters.
    private struct Source: Hashable {
        var panel: PanelName
        var frame: Rect
        var isZoomed: Bool
        var snapshotNumber: Int
        var moment: Instant
        var isFailing: Bool
        var isFocused: Bool
        var selected: Int?
    }

    private var canvas: Canvas?
    private var drawn: [Source] = []
    private var drawing: [Source] = []

    /// A memory of nothing.
    public init() {}

    /// Draws a panel, or takes it from the last frame when it was drawn from the same.
    mutating func draw(
        _ panel: PanelName, _ scene: Scene, of state: ScreenState, in frame: Rect, _ canvas: inout Canvas
    ) {
        let source = Source(
            panel: panel, frame: frame, isZoomed: state.isZoomed, snapshotNumber: state.snapshotNumber,
            moment: scene.moment, isFailing: scene.isFailing, isFocused: scene.isFocused, selected: scene.selected)
        drawing.append(source)
        if let last = self.canvas, last.size == canvas.size, last.form == canvas.form, drawn.contains(source) {
            canvas.copy(frame, from: last)
        } else {
            panel.panel.draw(scene, in: frame, isZoomed: state.isZoomed, &canvas)
        }
    }

    /// Keeps a frame whose panels have all been drawn.
    mutating func remember(_ canvas: Canvas) {
        self.canvas = canvas
        drawn = drawing
        drawing.removeAll(keepingCapacity: true)
    }
}
