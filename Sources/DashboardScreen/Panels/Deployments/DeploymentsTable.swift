import Canvas
import Metrics
import PlatformModel
import SafeText

/// The matrix of services and environments with each service's delivery.
enum DeploymentsTable {
    typealias Service = DeploymentFigures.Service

    static func overview(_ scene: Scene) -> Table<Service> {
        Table(columns: [service(scene)] + environments(scene, widest: 12) + delivery, gap: 1...4)
            .arranged(scene.arrangement)
    }

    static func zoomed(_ scene: Scene) -> Table<Service> {
        Table(
            columns: [service(scene, isZoomed: true)] + environments(scene, widest: 20) + delivery + [
                Column("deploys", .fixed(7), trailing: true, rank: 62) { row, _ in
                    .text(Wording.count(row.deployments))
                }.sorted { Double($0.deployments) },
                Column("newest", .fixed(8), trailing: true, rank: 63) { row, _ in
                    .text("\(Wording.shortAge(seconds: scene.moment.seconds(since: row.newest))) ago", .dim)
                }.sorted { Double($0.newest.seconds) },
            ]
        ).arranged(scene.arrangement)
    }

    private static func service(_ scene: Scene, isZoomed: Bool = false) -> Column<Service> {
        let widest = max(7, scene.index.serviceWidth)
        var column = Column<Service>("service", .flexible(minimum: min(widest, 8), maximum: min(widest, 32))) {
            row, _ in
            .name(row.service, Style(.text))
        }
        // Environments are worth more than a long name, and the name more than figures that other lists hold.
        if isZoomed { column.wish = (min(widest, 24), over: 60) }
        return column.sorted(byText: \.service)
    }

    private static var delivery: [Column<Service>] {
        [
            Column("lead", .fixed(6), trailing: true, rank: 60) { row, _ in
                .text(Wording.duration(seconds: row.leadTime), row.leadTime == nil ? .dim : .text)
            }.sorted(by: \.leadTime),
            Column("fail", .fixed(5), trailing: true, rank: 61) { row, _ in
                let isHigh = (row.failedShare ?? 0) >= 0.1
                return .text(
                    Wording.percent(row.failedShare), row.failedShare == nil ? .dim : isHigh ? .bad : .text,
                    isHigh ? .bold : [])
            }.sorted(by: \.failedShare),
        ]
    }

    /// One column per environment; production stays longest, then those next to it.
    private static func environments(_ scene: Scene, widest: Int) -> [Column<Service>] {
        let deployments = scene.snapshot.deployments
        var stuck: Set<SafeText> = []
        for status in deployments.status where status.isStuck { stuck.insert(status.environment) }
        return deployments.environments.enumerated().map { place, environment in
            let isProduction = deployments.production.contains(environment)
            let needed = stuck.contains(environment) ? 8 : 6
            let width = max(needed, min(environment.width, widest))
            var column = Column<Service>(
                "", .fixed(width), rank: isProduction ? 1 : 50 - min(place, 40)
            ) { row, _ in
                .status(scene.index.status[row.service]?[environment], scene.moment)
            }
            column.title = .name(environment, Style(.dim))
            column.isEnvironment = true
            return column
        }
    }
}
