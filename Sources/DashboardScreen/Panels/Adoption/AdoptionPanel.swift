import Canvas
import Metrics
import PlatformModel
import SafeText

/// Who uses the platform, of those who could.
enum AdoptionPanel {
    static let panel = Panel(
        name: .adoption, freshness: { $0.adoption.freshness }, notes: { _ in ["trailing 28 days"] },
        headline: { snapshot, _ in [Phrase(Wording.percent(snapshot.adoption.ratio), .accent, .bold)] },
        draw: draw, drawZoomed: AdoptionZoom.draw)

    private enum Block: Hashable { case headline, chart, capabilities }

    @Sendable private static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let adoption = scene.snapshot.adoption
        guard !isEmpty(adoption) else {
            PanelFrame.empty(AdoptionWords.missing, AdoptionWords.remedies(adoption), in: area, &canvas)
            return ""
        }
        // A wide and low panel has the parts of the platform beside the course, any other below it.
        let isWide = area.width >= 100 && area.height < 24
        let rows = min(adoption.capabilities.count, max(3, area.height / 4))
        // A low panel says more with bars than with a course of three rows, a middling one with the course alone.
        let hasChart = area.height >= 7
        var stack = Stack<Block>()
        stack.add(.headline, height: Headline.height(in: area), rank: 0, air: area.height >= 14)
        if hasChart { stack.add(.chart, height: 4, upTo: 30, rank: 1, air: true, appetite: 1) }
        if !isWide, rows > 0 {
            stack.add(.capabilities, height: hasChart ? rows : 1, upTo: rows, rank: 2, air: hasChart)
        }
        let rects = stack.rects(in: area)
        Headline.draw(
            Wording.percent(adoption.ratio), .accent, beside: AdoptionWords.beside(adoption, canvas.form),
            in: rects[.headline] ?? area, &canvas)
        if let chart = rects[.chart] {
            let parts = isWide && rows > 0 ? chart.columns([.weight(3), .weight(2)], gap: 4) : [chart]
            AdoptionChart.chart(adoption, asOf: scene.snapshot.asOf.day, size: parts[0].size)
                .draw(into: &canvas, parts[0])
            if parts.count > 1 { capabilities(scene, parts[1], &canvas) }
        }
        if let bars = rects[.capabilities] { capabilities(scene, bars, &canvas) }
        return ""
    }

    /// Whether there is nothing to show but what is missing.
    static func isEmpty(_ adoption: AdoptionFigures) -> Bool {
        adoption.ratio == nil && adoption.weekly.isEmpty && adoption.capabilities.isEmpty
    }

    private static func capabilities(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) {
        let adoption = scene.snapshot.adoption
        let columns = AdoptionTables.capabilities(adoption, scene.arrangement)
        let capabilities = columns.rows(of: adoption.capabilities)
        let window = ListWindow(count: capabilities.count, selected: scene.selected, height: area.height)
        canvas.putList(capabilities, columns.placed(in: area.width), window, scene, in: area)
    }
}
