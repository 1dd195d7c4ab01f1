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
        var services = scene.snapshot.deployments.services
        guard !services.isEmpty else {
            DeploymentsPieces.empty(in: area, &canvas)
            return ""
        }
        let columns = area.width >= 84 ? DeploymentsTable.zoomed(scene) : DeploymentsTable.overview(scene)
        // Whatever the width, rows are sorted and found by all columns.
        services = DeploymentsTable.zoomed(scene).rows(of: services)
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
        let table = columns.placed(in: area.width)
        scene.drawSteady(rects[.headings], &canvas) { row, canvas in
            scene.places?.add(table, in: row)
            canvas.put(headings: table, in: row)
        }
        var foot: SafeText = ""
        if let list = rects[.list] {
            foot = DeploymentsPieces.list(services, table, scene, in: list, &canvas)
        }
        scene.drawSteady(rects[.rule], &canvas) { row, canvas in
            canvas.rule(row, label: "delivery to production, \(SpanWords.of(scene.snapshot.window))")
        }
        scene.drawSteady(rects[.strip], &canvas) { strip, canvas in
            DeliveryStrip.draw(
                scene.snapshot.delivery, asOf: scene.snapshot.asOf.day, withTrends: rects[.trends] == nil, in: strip,
                &canvas)
        }
        scene.drawSteady(rects[.trends], &canvas) { trends, canvas in
            DeliveryTrends.draw(scene.snapshot.delivery, asOf: scene.snapshot.asOf.day, in: trends, &canvas)
        }
        return foot
    }
}
