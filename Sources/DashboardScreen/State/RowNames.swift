import Metrics
import PlatformModel
import SafeText

/// The rows that a selection moves through, by name, so that it stays on its row when a new snapshot orders them anew.
enum RowNames {
    static func names(
        of list: ScreenState.ListName, in snapshot: Snapshot, _ arrangement: Arrangement = .usual
    ) -> [SafeText] {
        let isZoomed = list.isZoomed
        switch list.panel {
        case .adoption:
            let adoption = snapshot.adoption
            return isZoomed
                ? AdoptionZoom.page(snapshot, arrangement).names
                : AdoptionTables.capabilities(adoption, arrangement).rows(of: adoption.capabilities).map(\.name)
        case .nps: return isZoomed ? NPSZoom.page(snapshot, arrangement).names : []
        case .friction:
            let points = snapshot.friction.points
            return isZoomed && !points.isEmpty
                ? FrictionZoom.page(snapshot, arrangement).names
                : FrictionTable.zoomed(snapshot, arrangement).rows(of: points).map(\.point)
        case .deployments:
            let services = snapshot.deployments.services
            let scene = Scene(of: snapshot, arrangement)
            return isZoomed && !services.isEmpty
                ? DeploymentsZoom.page(scene).names
                : DeploymentsTable.zoomed(scene).rows(of: services).map(\.service)
        // Their rows are lines of a page: it stays where it is scrolled to.
        case .outcomes, .onboarding, .improvements, .board, .programme: return []
        case .health: return HealthPanel.page(snapshot, arrangement).names
        }
    }

    static func count(
        of list: ScreenState.ListName, in snapshot: Snapshot, _ arrangement: Arrangement = .usual
    ) -> Int {
        // A sort leaves all rows.
        guard arrangement.filter.isEmpty else { return names(of: list, in: snapshot, arrangement).count }
        let isZoomed = list.isZoomed
        switch list.panel {
        case .adoption:
            return isZoomed ? AdoptionZoom.page(snapshot).count : snapshot.adoption.capabilities.count
        case .nps: return isZoomed ? NPSZoom.page(snapshot).count : 0
        case .friction:
            let count = snapshot.friction.points.count
            return isZoomed && count > 0 ? FrictionZoom.page(snapshot).count : count
        case .deployments:
            let count = snapshot.deployments.services.count
            return isZoomed && count > 0 ? DeploymentsZoom.page(Scene(of: snapshot)).count : count
        case .outcomes, .onboarding, .improvements, .board, .programme: return 0
        case .health: return HealthPanel.page(snapshot).count
        }
    }
}

extension ScreenState {
    /// Rows of the list that the arrows move through; of a page, the lines that may stand at its top.
    var rowCount: Int {
        guard !focus.isPage else { return pageExtent.map { $0.maximumScroll + 1 } ?? 0 }
        let arrangement = arrangement(of: focus)
        if isZoomed, arrangement.filter.isEmpty, let count = index.zoomedRows[focus] { return count }
        return snapshot.map { RowNames.count(of: list, in: $0, arrangement) } ?? 0
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

    /// The first day of any data; nil without data.
    private var firstDay: CivilDay? {
        guard let snapshot else { return nil }
        return [
            snapshot.adoption.launch, snapshot.adoption.monthly.first?.month.firstDay,
            snapshot.nps.waves.first?.quarter.firstDay, snapshot.delivery.weeks.first?.monday,
        ].compactMap { $0 }.min()
    }

    /// The day that the figures stand for.
    var shownDay: CivilDay? { asOf ?? snapshot?.asOf.day }

    /// Whether stepping back a week leaves the data behind.
    var isAtFirstData: Bool {
        guard let shownDay else { return true }
        return shownDay.adding(days: -7) < (firstDay ?? CivilDay(number: 0))
    }

    /// Whether stepping back a quarter leaves the data behind.
    var isAtFirstQuarter: Bool {
        guard let shownDay else { return true }
        return shownDay.quarter.firstDay.adding(days: -1) < (firstDay ?? CivilDay(number: 0))
    }
}
