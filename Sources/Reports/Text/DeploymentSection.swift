import Canvas
import Metrics
import PlatformModel
import SafeText

extension Page {
    private static let servicesShown = 30
    /// The least columns of a service's name beside its environments.
    private static let nameWidth = 14

    /// The newest deployment of every service in every environment; many environments take several tables.
    mutating func putDeployments(_ snapshot: Snapshot) {
        let deployments = snapshot.deployments
        heading("Deployments", note: deployments.freshness.words(at: snapshot.asOf.instant))
        guard !deployments.services.isEmpty else {
            put("No deployments yet.")
            put("Put deployments.csv (id, time, service, environment, status) into the workspace.")
            return
        }
        let shown = Array(deployments.services.prefix(Page.servicesShown))
        var newest: [SafeText: [SafeText: DeploymentFigures.Status]] = [:]
        for status in deployments.status { newest[status.service, default: [:]][status.environment] = status }
        let lead = column("lead", .right, shown) { Wording.duration(seconds: $0.leadTime) }
        let fail = column("fail", .right, shown) { Wording.percent($0.failedShare) }
        let columns = deployments.environments.map { environment in
            column(environment, .left, shown) { service in
                cell(newest[service.service]?[environment], at: snapshot.asOf.instant)
            }
        }
        for (place, columns) in split(columns + [lead, fail], keeping: 2).enumerated() {
            if place > 0 { blank() }
            put(
                PlainTable(
                    [.init("service", minimum: Page.nameWidth)] + columns.map(\.column),
                    shown.indices.map { row in [shown[row].service] + columns.map { $0.cells[row] } }))
        }
        let rest = deployments.services.count - shown.count
        if rest > 0 { put("and \(Wording.count(rest, "more service", plural: "more services"))") }
        putLegend(deployments)
    }

    private typealias Filled = (column: PlainTable.Column, cells: [SafeText], width: Int)

    private func column(
        _ title: SafeText, _ alignment: Alignment, _ services: [DeploymentFigures.Service],
        _ cell: (DeploymentFigures.Service) -> SafeText
    ) -> Filled {
        let cells = services.map(cell)
        let width = cells.reduce(title.width) { max($0, $1.width) }
        return (.init(title, alignment, minimum: 8), cells, width)
    }

    /// Columns in groups that fit beside the names; the last ones, `keeping` of them, stay together.
    private func split(_ columns: [Filled], keeping last: Int) -> [[Filled]] {
        var groups: [[Filled]] = []
        var group: [Filled] = []
        var width = Page.nameWidth
        var rest = columns[...]
        while !rest.isEmpty {
            let next = rest.prefix(rest.count == last ? last : 1)
            let more = next.reduce(0) { $0 + $1.width + PlainTable.gap }
            if width + more > Page.width, !group.isEmpty {
                groups.append(group)
                group = []
                width = Page.nameWidth
            }
            group += next
            width += more
            rest = rest.dropFirst(next.count)
        }
        return groups + [group]
    }

    /// Symbol and age; a stuck one says so.
    private func cell(_ status: DeploymentFigures.Status?, at moment: Instant) -> SafeText {
        guard let status else { return Symbol("·", ".").text(form) }
        let age = Wording.shortAge(seconds: moment.seconds(since: status.time))
        return "\(status.status.symbol.text(form)) \(age)\(status.isStuck ? " stuck?" : "")"
    }

    /// What the marks mean, of those that occur.
    private mutating func putLegend(_ deployments: DeploymentFigures) {
        let used = DeploymentStatus.allCases.filter { status in deployments.status.contains { $0.status == status } }
        guard !used.isEmpty else { return }
        blank()
        put(line: used.map { "\($0.symbol.text(form)) \($0.word)" }.joined(separator: "   "))
    }
}
