import Canvas
import Metrics
import PlatformModel
import SafeText

/// What a panel draws from.
struct Scene {
    let snapshot: Snapshot
    let index: SnapshotIndex
    /// The moment that ages count from.
    let moment: Instant
    /// Whether the workspace cannot be read, so that everything shown is the last good answer.
    let isFailing: Bool
    /// Whether the keys go to this panel.
    let isFocused: Bool
    /// The selected row; nil when no row is to stand out.
    let selected: Int?
    /// How the rows of the panel's table stand.
    var arrangement = Arrangement.usual
    /// Takes down where rows and headings are drawn; nil unless somebody wants to know.
    var places: HitPlaces?
    /// The last frame, when it shows this panel in the same place with another row selected and nothing else changed.
    var last: LastFrame?

    /// A frame that differs in the selected row alone.
    struct LastFrame {
        let canvas: Canvas
        let selected: Int?
    }
}

extension Scene {
    /// A snapshot alone, for what does not depend on where it is drawn.
    init(of snapshot: Snapshot, _ arrangement: Arrangement = .usual) {
        // What rows are found by is what their cells say; a sort asks for no look-ups.
        self.init(
            snapshot: snapshot, index: arrangement.filter.isEmpty ? .empty : SnapshotIndex(looking: snapshot),
            moment: snapshot.asOf.instant, isFailing: false, isFocused: false,
            selected: nil, arrangement: arrangement)
    }

    /// Draws a part that the selected row does not change, or takes it from the last frame.
    func drawSteady(_ part: Rect?, _ canvas: inout Canvas, _ draw: (Rect, inout Canvas) -> Void) {
        guard let part else { return }
        if let last { canvas.copy(part, from: last.canvas) } else { draw(part, &canvas) }
    }
}

/// Look-ups made once per snapshot, so that drawing a frame searches nothing.
struct SnapshotIndex: Sendable {
    /// Newest status by service and environment.
    let status: [SafeText: [SafeText: DeploymentFigures.Status]]
    /// Counts by service.
    let counts: [SafeText: [DeploymentFigures.Count]]
    /// The widest name among services, friction points and the like, in columns.
    let serviceWidth: Int
    /// Rows of the panels of the overview when they have the whole screen.
    let zoomedRows: [PanelName: Int]

    /// Look-ups into nothing.
    static let empty = SnapshotIndex(status: [:], counts: [:], serviceWidth: 0, zoomedRows: [:])

    private init(
        status: [SafeText: [SafeText: DeploymentFigures.Status]], counts: [SafeText: [DeploymentFigures.Count]],
        serviceWidth: Int, zoomedRows: [PanelName: Int]
    ) {
        self.status = status
        self.counts = counts
        self.serviceWidth = serviceWidth
        self.zoomedRows = zoomedRows
    }

    init(_ snapshot: Snapshot) {
        let looks = SnapshotIndex(looking: snapshot)
        var rows: [PanelName: Int] = [:]
        for panel in PanelName.overview {
            rows[panel] = RowNames.count(of: ScreenState.ListName(panel: panel, isZoomed: true), in: snapshot)
        }
        self.init(status: looks.status, counts: looks.counts, serviceWidth: looks.serviceWidth, zoomedRows: rows)
    }

    /// The look-ups alone.
    fileprivate init(looking snapshot: Snapshot) {
        var status: [SafeText: [SafeText: DeploymentFigures.Status]] = [:]
        for entry in snapshot.deployments.status { status[entry.service, default: [:]][entry.environment] = entry }
        var counts: [SafeText: [DeploymentFigures.Count]] = [:]
        for count in snapshot.deployments.counts { counts[count.service, default: []].append(count) }
        self.status = status
        self.counts = counts
        serviceWidth = snapshot.deployments.services.reduce(0) { max($0, $1.service.width) }
        zoomedRows = [:]
    }
}
