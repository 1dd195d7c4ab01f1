import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the platform's users say of it.
enum NPSPanel {
    static let panel = Panel(
        name: .nps, freshness: { $0.nps.freshness }, notes: { NPSWords.answered($0.nps) },
        headline: { snapshot, _ in
            [Phrase(NPSWords.figure(snapshot.nps), NPSWords.role(snapshot.nps.waves.last?.result), .bold)]
        }, draw: draw, drawZoomed: NPSZoom.draw)

    private enum Block: Hashable { case headline, gauge, answers, trend, course, teams }

    @Sendable private static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let nps = scene.snapshot.nps
        guard let newest = nps.waves.last else {
            PanelFrame.empty(NPSWords.missing, NPSWords.remedies, in: area, &canvas)
            return ""
        }
        var stack = Stack<Block>()
        stack.add(.headline, height: Headline.height(in: area), rank: 0, air: area.height >= 14)
        if newest.result != nil {
            stack.add(.gauge, height: 2, upTo: area.height >= 14 ? 3 : 2, rank: 5, air: true)
            stack.add(.answers, height: 2, rank: 3, air: true)
        }
        let hasCourse = area.height >= 20 && nps.waves.count > 1
        if hasCourse { stack.add(.course, height: 5, upTo: 16, rank: 4, air: true, appetite: 1) }
        if !hasCourse, nps.waves.count > 1 { stack.add(.trend, height: 1, rank: 2, air: true) }
        if !nps.teams.isEmpty { stack.add(.teams, height: 1, rank: 6, air: true) }
        let rects = stack.rects(in: area)
        Headline.draw(
            NPSWords.figure(nps), NPSWords.role(newest.result), beside: NPSWords.beside(nps, canvas.form),
            in: rects[.headline] ?? area, &canvas)
        if let result = newest.result {
            if let gauge = rects[.gauge] { NPSPieces.gauge(result, width: gauge.width).draw(into: &canvas, gauge) }
            if let answers = rects[.answers] { NPSPieces.answers(result, in: answers, &canvas) }
        }
        if let trend = rects[.trend] { NPSPieces.trend(nps, in: trend, &canvas) }
        if let course = rects[.course] { NPSPieces.course(nps, size: course.size).draw(into: &canvas, course) }
        if let teams = rects[.teams] { NPSPieces.teams(nps, in: teams, &canvas) }
        return ""
    }
}
