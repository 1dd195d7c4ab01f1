import Canvas
import Metrics
import PlatformModel
import SafeText

/// What runs where, and how changes get there.
enum DeploymentsPanel {
    static let panel = Panel(
        name: .deployments, freshness: { $0.deployments.freshness }, notes: { _ in [] },
        headline: { snapshot, form in DeploymentsPieces.headline(snapshot.deployments, form) }, draw: draw,
        drawZoomed: DeploymentsZoom.draw)

    private enum Block: Hashable { case headings, list, rule, strip, trends }

    @Sendable private static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let services = scene.snapshot.deployments.services
        guard !services.isEmpty else {
            DeploymentsPieces.empty(in: area, &canvas)
            return ""
        }
        let hasRule = area.height >= 11
        var stack = Stack<Block>()
        stack.add(.headings, height: 1, rank: 3)
        stack.add(.list, height: 1, upTo: services.count, rank: 0)
        if hasRule { stack.add(.rule, height: 1, rank: 6, air: true) }
        stack.add(.strip, height: hasRule ? 3 : 1, rank: 5, air: hasRule)
        if area.height >= 18, area.width >= 54, scene.snapshot.delivery.weeks.count > 2 {
            stack.add(.trends, height: 5, upTo: 9, rank: 7, air: true)
        }
        let rects = stack.rects(in: area, keeping: (.list, min(services.count, 4)))
        let columns = area.width >= 84 ? DeploymentsTable.zoomed(scene) : DeploymentsTable.overview(scene)
        let table = columns.placed(in: area.width)
        if let headings = rects[.headings] { canvas.put(headings: table, in: headings) }
        var foot: SafeText = ""
        if let list = rects[.list] {
            foot = DeploymentsPieces.list(services, table, scene, in: list, &canvas)
        }
        let window: SafeText = "delivery to production, \(SpanWords.of(scene.snapshot.window))"
        if let row = rects[.rule] { canvas.rule(row, label: window) }
        if let strip = rects[.strip] {
            DeliveryStrip.draw(
                scene.snapshot.delivery, asOf: scene.snapshot.asOf.day, withTrends: rects[.trends] == nil, in: strip,
                &canvas)
        }
        if let trends = rects[.trends] {
            DeliveryTrends.draw(scene.snapshot.delivery, asOf: scene.snapshot.asOf.day, in: trends, &canvas)
        }
        return foot
    }
}
