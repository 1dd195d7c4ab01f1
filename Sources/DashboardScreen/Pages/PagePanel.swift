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
            let source = PageSource(snapshot: scene.snapshot, moment: scene.moment, form: canvas.form)
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

extension ScreenState {
    /// The layout of the focused page at the screen's size; nil when no page has the focus.
    var pageLayout: PageLayout? {
        guard let snapshot, let page = focus.panel.page,
            let frame = ScreenLayout(size, focus: focus, isZoomed: true).places.first?.frame
        else { return nil }
        // The form changes glyphs, never how many columns or rows they take.
        let source = PageSource(snapshot: snapshot, moment: ageMoment, form: .braille)
        return PageLayout(page(source), in: Panel.inside(of: frame))
    }
}
