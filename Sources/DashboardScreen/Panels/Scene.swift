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
    /// The last frame, when it shows this panel in the same place with another row selected and nothing else changed.
    var last: LastFrame?

    /// A frame that differs in the selected row alone.
    struct LastFrame {
        let canvas: Canvas
        let selected: Int?
    }
}

extension Scene {
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

    /// Look-ups into nothing.
    static let empty = SnapshotIndex(status: [:], counts: [:], serviceWidth: 0)

    private init(
        status: [SafeText: [SafeText: DeploymentFigures.Status]], counts: [SafeText: [DeploymentFigures.Count]],
        serviceWidth: Int
    ) {
        self.status = status
        self.counts = counts
        self.serviceWidth = serviceWidth
    }

    init(_ snapshot: Snapshot) {
        var status: [SafeText: [SafeText: DeploymentFigures.Status]] = [:]
        for entry in snapshot.deployments.status { status[entry.service, default: [:]][entry.environment] = entry }
        var counts: [SafeText: [DeploymentFigures.Count]] = [:]
        for count in snapshot.deployments.counts { counts[count.service, default: []].append(count) }
        self.status = status
        self.counts = counts
        serviceWidth = snapshot.deployments.services.reduce(0) { max($0, $1.service.width) }
    }
}
