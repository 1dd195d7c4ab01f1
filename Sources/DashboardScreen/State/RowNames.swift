import Metrics
import PlatformModel
import SafeText

/// The rows that a selection moves through, by name, so that it stays on its row when a new snapshot orders them anew.
enum RowNames {
    static func names(of list: ScreenState.ListName, in snapshot: Snapshot) -> [SafeText] {
        switch list.panel {
        case .adoption:
            return list.isZoomed ? AdoptionZoom.page(snapshot).names : snapshot.adoption.capabilities.map(\.name)
        case .nps:
            return list.isZoomed ? NPSZoom.page(snapshot).names : []
        case .friction:
            return list.isZoomed && !snapshot.friction.points.isEmpty
                ? FrictionZoom.page(snapshot).names : snapshot.friction.points.map(\.point)
        case .deployments:
            return list.isZoomed && !snapshot.deployments.services.isEmpty
                ? DeploymentsZoom.page(Scene(of: snapshot)).names : snapshot.deployments.services.map(\.service)
        // Their rows are lines of a page: it stays where it is scrolled to.
        case .outcomes, .onboarding, .improvements, .board, .programme: return []
        case .health: return HealthPanel.page(snapshot).names
        }
    }

    static func count(of list: ScreenState.ListName, in snapshot: Snapshot) -> Int {
        switch list.panel {
        case .adoption:
            return list.isZoomed ? AdoptionZoom.page(snapshot).count : snapshot.adoption.capabilities.count
        case .nps: return list.isZoomed ? NPSZoom.page(snapshot).count : 0
        case .friction:
            let count = snapshot.friction.points.count
            return list.isZoomed && count > 0 ? FrictionZoom.page(snapshot).count : count
        case .deployments:
            let count = snapshot.deployments.services.count
            return list.isZoomed && count > 0 ? DeploymentsZoom.page(Scene(of: snapshot)).count : count
        case .outcomes, .onboarding, .improvements, .board, .programme: return 0
        case .health: return HealthPanel.page(snapshot).count
        }
    }
}

extension ScreenState {
    /// Rows of the list that the arrows move through; of a page, the lines that may stand at its top.
    var rowCount: Int {
        guard !focus.isPage else { return pageExtent.map { $0.maximumScroll + 1 } ?? 0 }
        if isZoomed, let count = index.zoomedRows[focus] { return count }
        return snapshot.map { RowNames.count(of: list, in: $0) } ?? 0
    }

    /// The selected row of that list; nil when it has none.
    var selectedRow: Int? {
        let count = rowCount
        return count > 0 ? max(0, min(count - 1, selection[list] ?? 0)) : nil
    }

    /// The row that stands out: a list of bars has none until the arrows move through it.
    var shownRow: Int? {
        // A page holds itself to its own end when it is drawn.
        if focus.isPage { return selection[list] }
        return list == ListName(panel: .adoption, isZoomed: false) && selection[list] == nil ? nil : selectedRow
    }

    /// Whether there is something to read under Data health.
    var hasComplaints: Bool { snapshot.map { $0.health.diagnosticCount > 0 || $0.health.skippedLines > 0 } ?? false }

    /// Whether stepping back a week leaves the data behind.
    var isAtFirstData: Bool {
        guard let snapshot else { return true }
        let day = (asOf ?? snapshot.asOf.day).adding(days: -7)
        var first = CivilDay(number: 0)
        let known = [
            snapshot.adoption.launch, snapshot.adoption.monthly.first?.month.firstDay,
            snapshot.nps.waves.first?.quarter.firstDay, snapshot.delivery.weeks.first?.monday,
        ].compactMap { $0 }
        if let earliest = known.min() { first = earliest }
        return day < first
    }
}
