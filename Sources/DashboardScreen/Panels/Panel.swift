import Canvas
import PlatformModel
import SafeText

/// One part of the screen: its name, what its frame says, its headline on a line of its own, and how it draws.
struct Panel: Sendable {
    let name: PanelName
    /// The age of its data.
    let freshness: @Sendable (Snapshot) -> Freshness?
    /// What the frame says before the age, from long to short.
    let notes: @Sendable (Snapshot) -> [SafeText]
    /// The headline for the line of dropped panels, from long to short.
    let headline: @Sendable (Snapshot, GlyphForm) -> [Phrase]
    /// Draws into the inside of the frame on the overview; returns what the lower edge says.
    let draw: @Sendable (Scene, Rect, inout Canvas) -> SafeText
    /// Draws into the inside of the frame when the panel has the whole screen.
    let drawZoomed: @Sendable (Scene, Rect, inout Canvas) -> SafeText
}

extension PanelName {
    /// The panel's value.
    var panel: Panel {
        switch self {
        case .adoption: AdoptionPanel.panel
        case .nps: NPSPanel.panel
        case .friction: FrictionPanel.panel
        case .deployments: DeploymentsPanel.panel
        case .health: HealthPanel.panel
        }
    }
}

extension Panel {
    /// Draws frame and inside; a rectangle too small for a frame shows the inside alone.
    func draw(_ scene: Scene, in frame: Rect, isZoomed: Bool, _ canvas: inout Canvas) {
        let paint = isZoomed ? drawZoomed : draw
        guard frame.width >= 20, frame.height >= 4 else {
            _ = paint(scene, frame, &canvas)
            return
        }
        let label = PanelFrame.note(notes(scene.snapshot), freshness(scene.snapshot), scene, room: room(in: frame))
        let inside = canvas.box(
            frame, title: name.title, key: SafeText(name.rawValue), note: label.text, isFocused: scene.isFocused,
            noteRole: label.role)
        let foot = paint(scene, inside.inset(x: inside.width >= 52 ? 2 : 1), &canvas)
        PanelFrame.foot(foot, frame, &canvas)
    }

    /// Columns that the upper edge has for the note.
    private func room(in frame: Rect) -> Int { frame.width - name.title.width - 11 }
}
