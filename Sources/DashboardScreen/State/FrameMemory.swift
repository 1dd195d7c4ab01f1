import Canvas
import Metrics
import PlatformModel
import SafeText

/// The panels and lines of the last frame, and what each was drawn from.
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
        var arrangement: Arrangement

        /// Whether another panel is drawn from the same but for the selected row.
        func isAlike(_ other: Source) -> Bool {
            var other = other
            other.selected = selected
            return self == other
        }
    }

    /// All that the lines above and below the panels depend on besides the canvas's size and characters.
    private struct LinesSource: Hashable {
        var snapshotNumber: Int
        var now: Instant
        var reading: ReadingProgress?
        var failure: SafeText?
        var notice: SafeText?
        var isPaused: Bool
        var span: Window.Span
        var asOf: CivilDay?
        var mode: Mode
        var focus: PanelName
        var overlay: ScreenState.Overlay?
        var filter: Filter?
        var usesMouse: Bool

        init(_ state: ScreenState) {
            snapshotNumber = state.snapshotNumber
            now = state.now
            reading = state.reading
            failure = state.failure
            notice = state.notice
            isPaused = state.isPaused
            span = state.span
            asOf = state.asOf
            mode = state.mode
            focus = state.focus
            overlay = state.overlay
            filter = state.filter
            usesMouse = state.usesMouse
        }
    }

    private var canvas: Canvas?
    private var lines: LinesSource?
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
            moment: scene.moment, isFailing: scene.isFailing, isFocused: scene.isFocused, selected: scene.selected,
            arrangement: scene.arrangement)
        drawing.append(source)
        guard let last = self.canvas, last.size == canvas.size, last.form == canvas.form,
            let known = drawn.first(where: { $0.isAlike(source) })
        else { return panel.panel.draw(scene, in: frame, isZoomed: state.isZoomed, &canvas) }
        guard known != source else { return canvas.copy(frame, from: last) }
        var scene = scene
        scene.last = Scene.LastFrame(canvas: last, selected: known.selected)
        panel.panel.draw(scene, in: frame, isZoomed: state.isZoomed, &canvas)
    }

    /// Draws the lines above and below the panels, or takes them from the last frame when they were drawn from the same.
    func drawLines(
        of state: ScreenState, in areas: [Rect], _ canvas: inout Canvas, _ draw: (inout Canvas) -> Void
    ) {
        if let last = self.canvas, last.size == canvas.size, last.form == canvas.form, lines == LinesSource(state) {
            for area in areas { canvas.copy(area, from: last) }
        } else {
            draw(&canvas)
        }
    }

    /// Keeps a frame that has been drawn up to the windows over it.
    mutating func remember(_ canvas: Canvas, of state: ScreenState) {
        self.canvas = canvas
        lines = LinesSource(state)
        drawn = drawing
        drawing.removeAll(keepingCapacity: true)
    }
}
