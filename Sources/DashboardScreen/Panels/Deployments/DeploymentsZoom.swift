import Canvas
import Metrics
import PlatformModel
import SafeText

/// Deployments with the whole screen: every service and environment, and the selected service in words.
enum DeploymentsZoom {
    private enum Block: Hashable { case rule, strip, quantiles, trends, headings, list, detail }

    @Sendable static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        let services = scene.snapshot.deployments.services
        guard !services.isEmpty else {
            DeploymentsPieces.empty(in: area, &canvas)
            return ""
        }
        let details = 2 + scene.snapshot.deployments.environments.count
        var stack = Stack<Block>()
        stack.add(.rule, height: 1, rank: 6)
        stack.add(.strip, height: area.height >= 12 ? 3 : 1, rank: 4)
        stack.add(.quantiles, height: 1, rank: 5)
        if area.width >= 54, scene.snapshot.delivery.weeks.count > 2 {
            stack.add(.trends, height: 5, upTo: 9, rank: 7, air: true, appetite: 2)
        }
        stack.add(.headings, height: 1, rank: 2, air: true)
        stack.add(.list, height: 1, upTo: services.count, rank: 0, appetite: 3)
        stack.add(.detail, height: min(details, 6), upTo: details, rank: 3, air: true)
        let rects = stack.rects(in: area, keeping: (.list, min(services.count, 6)))
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
        if let row = rects[.quantiles] { canvas.put(quantiles(scene.snapshot.delivery), in: row) }
        let table = DeploymentsTable.zoomed(scene).placed(in: area.width)
        if let headings = rects[.headings] { canvas.put(headings: table, in: headings) }
        var foot: SafeText = ""
        if let list = rects[.list] { foot = DeploymentsPieces.list(services, table, scene, in: list, &canvas) }
        if let detail = rects[.detail], let selected = scene.selected, services.indices.contains(selected) {
            ServiceDetail.draw(services[selected].service, scene, in: detail, &canvas)
        }
        return foot
    }

    private static func quantiles(_ delivery: DeliveryFigures) -> [Phrase] {
        let deploys = Wording.count(delivery.deployments, "deployment")
        guard let lead = delivery.leadTime else { return [Phrase("\(deploys), no lead time known", .dim)] }
        let p75 = Wording.duration(seconds: lead.p75)
        let p90 = Wording.duration(seconds: lead.p90)
        let changes = Wording.count(delivery.changes, "change")
        return [
            Phrase(
                "\(deploys) in \(Wording.count(delivery.windowDays, "day")) · lead time p75 \(p75), p90 \(p90) of \(changes)",
                .dim),
            Phrase("lead time p75 \(p75), p90 \(p90) of \(changes)", .dim), Phrase("p75 \(p75), p90 \(p90)", .dim),
        ]
    }
}

/// One service in words: the newest deployment and the counts of each environment.
enum ServiceDetail {
    static func draw(_ service: SafeText, _ scene: Scene, in area: Rect, _ canvas: inout Canvas) {
        canvas.rule(area.row(0), label: service.clipped(to: max(0, area.width - 8)))
        let environments = scene.snapshot.deployments.environments
        let counts = scene.index.counts[service] ?? []
        let form = canvas.form
        let widest = environments.reduce(11) { max($0, $1.width) }
        let table = Table<SafeText>(
            columns: [
                Column("environment", .flexible(minimum: 11, maximum: min(widest, 24))) { row, _ in
                    .name(row, Style(.text))
                },
                Column("newest", .fixed(34)) { row, _ in
                    guard let status = scene.index.status[service]?[row] else { return .text("never deployed", .dim) }
                    return .wordings([StatusWords.long(status, at: scene.moment, form)])
                },
                Column("in the window", .flexible(minimum: 20, maximum: 38), rank: 2) { row, _ in
                    .wordings(tally(counts.filter { $0.environment == row }))
                },
                Column("id", .flexible(minimum: 10, maximum: 40), rank: 3) { row, _ in
                    .name(scene.index.status[service]?[row]?.id ?? "", Style(.dim))
                },
            ], gap: 2...3
        ).placed(in: area.width)
        canvas.put(headings: table, in: area.row(1))
        // The last ones, with production, when there is no room for all.
        for (offset, environment) in environments.suffix(max(0, area.height - 2)).enumerated() {
            canvas.put(environment, table, in: area.row(offset + 2))
        }
    }

    private static func tally(_ counts: [DeploymentFigures.Count]) -> [Phrase] {
        let total = counts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return [Phrase("none", .dim)] }
        let parts = counts.map { Phrase("\(Wording.count($0.count)) \($0.status.word)", $0.status.role) }
        let joined = parts.dropFirst().reduce(parts[0]) { $0 + Phrase(", ", .dim) + $1 }
        return [joined, Phrase("\(Wording.count(total)) in all")]
    }
}
