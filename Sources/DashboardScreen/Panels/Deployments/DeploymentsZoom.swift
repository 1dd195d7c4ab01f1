import Canvas
import Metrics
import PlatformModel
import SafeText

/// Deployments with the whole screen: DORA's measures in full, the matrix, and the selected service.
enum DeploymentsZoom {
    @Sendable static func draw(_ scene: Scene, _ area: Rect, _ canvas: inout Canvas) -> SafeText {
        guard !scene.snapshot.deployments.services.isEmpty else {
            DeploymentsPieces.empty(in: area, &canvas)
            return ""
        }
        var page = page(scene, canvas.form, in: area)
        if let selected = scene.selected, let service = service(at: selected, in: scene) {
            page.detail = DeploymentsFacts.service(service, scene, canvas.form)
        }
        return page.draw(scene, in: area, &canvas)
    }

    /// The service that a row stands for: of the matrix or of the list of measures, else the first.
    private static func service(at row: Int, in scene: Scene) -> SafeText? {
        let snapshot = scene.snapshot
        let services = DeploymentsTable.zoomed(scene).rows(of: snapshot.deployments.services)
        if services.indices.contains(row) { return services[row].service }
        let place =
            row - services.count - DeliveryMeasure.all(snapshot.delivery, asOf: snapshot.asOf.day).count
        let measures = snapshot.delivery.services
        return measures.indices.contains(place) ? measures[place].name : services.first?.service
    }

    static func page(
        _ scene: Scene, _ form: GlyphForm = .ascii, in area: Rect = Rect(x: 0, y: 0, width: 0, height: 0)
    ) -> ZoomPage {
        let snapshot = scene.snapshot
        let delivery = snapshot.delivery
        let window: SafeText = "delivery to production, \(SpanWords.of(snapshot.window))"
        let measures = DeliveryMeasure.all(delivery, asOf: snapshot.asOf.day)
        return ZoomPage(
            pictures: pictures(snapshot, in: area),
            parts: [
                .init(
                    section: Section(
                        "newest deployments", snapshot.deployments.services, DeploymentsTable.zoomed(scene),
                        missing: "No deployments yet.", names: { "newest \($0.service)" }), place: .main),
                .init(
                    section: area.width >= ZoomPage.breadth
                        ? Section(window, measures, DeliveryMeasure.table(form), missing: "", names: \.name)
                        : Section(window, facts: measures.map { $0.fact(form) }), place: .head),
                .init(
                    section: Section(
                        "services, \(SpanWords.of(snapshot.window))", delivery.services,
                        MeasuresTable.table(delivery.services, named: "service"),
                        missing: "No service was deployed in this window.", names: { "measures of \($0.name)" }),
                    place: .main),
                .init(
                    section: Section(
                        "teams, \(SpanWords.of(snapshot.window))", delivery.teams,
                        MeasuresTable.table(delivery.teams, named: "team"),
                        missing: "No deployment names a team.", names: { "team \($0.name)" }), place: .main),
                .init(section: DeploymentsFacts.openFailures(snapshot, form), place: .rail),
                .init(section: DeploymentsFacts.undeployed(delivery), place: .rail),
                .init(section: DeploymentsFacts.attribution, place: .rail),
            ], columns: 1)
    }

    private static func pictures(_ snapshot: Snapshot, in area: Rect) -> [ZoomPage.Picture] {
        let delivery = snapshot.delivery
        let day = snapshot.asOf.day
        // A wide screen has all measures above the matrix.
        if area.width < ZoomPage.breadth {
            let rows = area.height >= 12 ? 3 : 1
            return [
                ZoomPage.Picture(rows: rows...rows, rank: 2, air: false) { rect, canvas in
                    DeliveryStrip.draw(delivery, asOf: day, withTrends: true, in: rect, &canvas)
                }
            ]
        }
        guard delivery.weeks.count > 2, area.height >= 44 else { return [] }
        return [
            ZoomPage.Picture(rows: 5...8, rank: 5) { rect, canvas in
                DeliveryTrends.draw(delivery, asOf: day, in: rect, &canvas)
            }
        ]
    }
}
