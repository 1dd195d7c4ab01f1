import Canvas
import Metrics
import PlatformModel
import SafeText

extension Panel {
    /// A screen of its own; it has no place on the overview.
    static func page(
        _ name: PanelName, freshness: @escaping @Sendable (Snapshot) -> Freshness?,
        notes: @escaping @Sendable (Snapshot) -> [SafeText], page: @escaping @Sendable (PageSource) -> Page
    ) -> Panel {
        let paint: @Sendable (Scene, Rect, inout Canvas) -> SafeText = { scene, area, canvas in
            let source = PageSource(snapshot: scene.snapshot, form: canvas.form)
            let content = page(source)
            return PageLayout(content, in: area).draw(content.head, from: scene.selected ?? 0, &canvas)
        }
        return Panel(
            name: name, freshness: freshness, notes: notes, headline: { _, _ in [] }, draw: paint, drawZoomed: paint,
            page: page)
    }
}

extension PageLayout {
    /// Draws head and blocks, scrolled by some lines; returns which lines are in sight when some are not.
    func draw(_ head: PageHead, from line: Int, _ canvas: inout Canvas) -> SafeText {
        head.draw(self.head, &canvas)
        let scroll = max(0, min(line, maximumScroll))
        for place in places {
            var rect = place.rect
            rect.y += body.y - scroll
            guard rect.y >= body.y, rect.maxY <= body.maxY else { continue }
            switch place.row {
            case .blank: break
            case .line(let wordings): canvas.put(wordings, in: rect)
            case .drawn(_, let draw): draw(rect, &canvas)
            }
        }
        guard maximumScroll > 0, body.height > 0 else { return "" }
        return "\(scroll + 1)-\(scroll + body.height) of \(height) lines"
    }
}

extension PanelName {
    /// Whether it is a page that scrolls by lines.
    var isPage: Bool {
        switch self {
        case .outcomes, .onboarding, .improvements, .board, .programme: true
        case .adoption, .nps, .friction, .deployments, .health: false
        }
    }
}

/// How far the focused page reaches on the screen, and what that follows from.
struct PageExtent: Sendable {
    private var focus: PanelName
    private var size: Size
    private var snapshotNumber: Int
    /// How far the page can be scrolled.
    let maximumScroll: Int
    /// The rows that scroll.
    let bodyHeight: Int

    /// The extent in a state; nil when no page has the focus.
    init?(_ state: ScreenState) {
        guard let layout = state.pageLayout else { return nil }
        focus = state.focus
        size = state.size
        snapshotNumber = state.snapshotNumber
        maximumScroll = layout.maximumScroll
        bodyHeight = layout.body.height
    }

    /// Whether it would be the same in a state.
    func holds(in state: ScreenState) -> Bool {
        focus == state.focus && size == state.size && snapshotNumber == state.snapshotNumber
    }
}

extension ScreenState {
    /// The layout of the focused page at the screen's size; nil when no page has the focus.
    var pageLayout: PageLayout? {
        guard let snapshot, let page = focus.panel.page,
            let frame = ScreenLayout(size, focus: focus, isZoomed: true).places.first?.frame
        else { return nil }
        // The form changes glyphs, never how many columns or rows they take.
        let source = PageSource(snapshot: snapshot, form: .braille)
        return PageLayout(page(source), in: Panel.inside(of: frame))
    }

    /// Reckons the extent of the focused page anew when something has changed that it follows from.
    mutating func followPage() {
        guard focus.isPage else { return pageExtent = nil }
        if pageExtent?.holds(in: self) != true { pageExtent = PageExtent(self) }
    }
}
