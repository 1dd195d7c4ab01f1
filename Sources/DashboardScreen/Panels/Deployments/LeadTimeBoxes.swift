import Canvas
import Metrics
import PlatformModel
import SafeText

/// How lead times are spread, over all changes and for the services that deploy most.
///
/// The snapshot holds quantiles and no single change, so three of them stand for the distribution.
struct LeadTimeBoxes {
    let rows: [Boxes.Row]

    init(_ delivery: DeliveryFigures) {
        func row(_ name: SafeText, _ times: Quantiles?, _ role: Role) -> Boxes.Row? {
            times.map { Boxes.Row(name, p50: $0.p50, p75: $0.p75, p90: $0.p90, role: role) }
        }
        let services = delivery.services.sorted { ($1.deployments, $0.name.string) < ($0.deployments, $1.name.string) }
        rows =
            [row("all", delivery.leadTime, .series)].compactMap { $0 }
            + services.compactMap { row($0.name, $0.leadTime, .second) }
    }

    func draw(in area: Rect, _ canvas: inout Canvas) {
        canvas.put(
            [
                Phrase("lead time  ", .dim) + Phrase("● p50  ╂ p75  ┤ p90"), Phrase("lead time p50 to p90", .dim),
                Phrase("lead time", .dim),
            ], in: area.row(0))
        let most = rows.map(\.p90).filter(\.isFinite).max() ?? 0
        let (unit, name): (Double, SafeText) =
            most >= 4 * 86_400 ? (86_400, " d") : most >= 2 * 3600 ? (3600, " h") : (60, " min")
        Boxes(rows, unit: unit, unitName: name).draw(into: &canvas, area.inset(top: 1))
    }
}
