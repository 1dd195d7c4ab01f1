import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the deployments panel draws beside its columns.
enum DeploymentsPieces {
    /// Draws the services around the selected one; returns the position when some are out of sight.
    static func list(
        _ services: [DeploymentFigures.Service], _ table: [Table<DeploymentFigures.Service>.Placed], _ scene: Scene,
        in area: Rect, _ canvas: inout Canvas
    ) -> SafeText {
        let window = ListWindow(count: services.count, selected: scene.selected, height: area.height)
        for (offset, row) in window.rows.enumerated() {
            canvas.put(
                services[row], table, in: area.row(offset), isSelected: scene.isFocused && scene.selected == row)
        }
        return window.position
    }

    /// Newest deployments to production that failed, and those anywhere that may be stuck.
    static func trouble(_ deployments: DeploymentFigures) -> Int {
        deployments.status.filter { status in
            status.isStuck || (status.status == .failed && deployments.production.contains(status.environment))
        }.count
    }

    static func empty(in area: Rect, _ canvas: inout Canvas) {
        PanelFrame.empty(
            "No deployments yet.", "Put deployments.csv (id, time, service, environment, status) into the workspace.",
            in: area, &canvas)
    }
}
