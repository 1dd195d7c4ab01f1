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
    /// The page it draws; nil for a panel that has a place on the overview or a list of its own.
    var page: (@Sendable (PageSource) -> Page)?
}

extension PanelName {
    /// The panel's value.
    var panel: Panel {
        switch self {
        case .adoption: AdoptionPanel.panel
        case .nps: NPSPanel.panel
        case .friction: FrictionPanel.panel
        case .deployments: DeploymentsPanel.panel
        case .outcomes: OutcomesPanel.panel
        case .onboarding: OnboardingPanel.panel
        case .improvements: ImprovementsPanel.panel
        case .board: BoardPanel.panel
        case .programme: ProgrammePanel.panel
        case .health: HealthPanel.panel
        }
    }
}

extension Panel {
    /// Draws frame and inside; a rectangle too small for a frame shows the inside alone.
    func draw(_ scene: Scene, in frame: Rect, isZoomed: Bool, _ canvas: inout Canvas) {
        let paint = isZoomed ? drawZoomed : draw
        guard Panel.hasFrame(frame) else {
            _ = paint(scene, frame, &canvas)
            return
        }
        var notes = notes(scene.snapshot)
        if isZoomed {
            // A picture of one panel is passed around without the header; it says its moment itself.
            let moment: SafeText = "as of \(scene.snapshot.asOf.day.long)"
            notes = notes.map { "\($0) · \(moment)" } + [moment] + notes
        }
        let label = PanelFrame.note(notes, freshness(scene.snapshot), scene, room: room(in: frame))
        let inside = canvas.box(
            frame, title: name.title, key: SafeText(name.rawValue), note: label.text, isFocused: scene.isFocused,
            noteRole: label.role)
        let foot = paint(scene, inside.inset(x: Panel.margin(inside.width)), &canvas)
        PanelFrame.foot(sorted(foot, scene, canvas.form), frame, &canvas)
    }

    /// The lower edge with what the rows are sorted by: its column may have no room.
    private func sorted(_ foot: SafeText, _ scene: Scene, _ form: GlyphForm) -> SafeText {
        guard let column = scene.arrangement.column else { return foot }
        let mark = Symbol.sorted(isReversed: scene.arrangement.isReversed).text(form)
        let sort: SafeText = "by \(column) \(mark)"
        return foot.isEmpty ? sort : "\(sort) · \(foot)"
    }

    /// What a panel draws into when it has a frame, or when it has none.
    static func inside(of frame: Rect) -> Rect {
        guard hasFrame(frame) else { return frame }
        let inside = frame.inset(x: 1, y: 1)
        return inside.inset(x: margin(inside.width))
    }

    /// Whether there is room for a frame.
    private static func hasFrame(_ frame: Rect) -> Bool { frame.width >= 20 && frame.height >= 4 }

    /// Blank columns between the frame and what stands in it.
    private static func margin(_ width: Int) -> Int { width >= 52 ? 2 : 1 }

    /// Columns that the upper edge has for the note.
    private func room(in frame: Rect) -> Int { frame.width - name.title.width - 11 }
}
