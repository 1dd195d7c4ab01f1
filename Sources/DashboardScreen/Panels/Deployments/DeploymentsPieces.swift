import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the deployments panel draws beside its columns.
enum DeploymentsPieces {
    /// Draws the services around the selected one; returns what is out of sight: services and environments.
    static func list(
        _ services: [DeploymentFigures.Service], _ table: [Table<DeploymentFigures.Service>.Placed], _ scene: Scene,
        in area: Rect, _ canvas: inout Canvas
    ) -> SafeText {
        let window = ListWindow(count: services.count, selected: scene.selected, height: area.height)
        canvas.putList(services, table, window, scene, in: area)
        let environments = scene.snapshot.deployments.environments.count
        let shown = table.count { $0.column.isEnvironment }
        guard shown < environments else { return window.position }
        let remark: SafeText = "\(shown) of \(Wording.count(environments, "environment"))"
        let both: SafeText = "\(remark) · \(window.position)"
        return window.position.isEmpty ? remark : both.width <= area.width - 4 ? both : window.position
    }

    /// What needs a look: newest deployments to production that failed, and those anywhere that may be stuck.
    static func headline(_ deployments: DeploymentFigures, _ form: GlyphForm) -> [Phrase] {
        let failed = deployments.status.filter {
            $0.status == .failed && deployments.production.contains($0.environment)
        }
        let stuck = deployments.status.filter(\.isStuck)
        let failure = Phrase(
            "\(DeploymentStatus.failed.symbol.text(form)) \(Wording.count(failed.count)) failed", .bad, .bold)
        let doubt = Phrase(
            "\(DeploymentStatus.inProgress.symbol.text(form)) \(Wording.count(stuck.count)) stuck?", .middle, .bold)
        switch (failed.isEmpty, stuck.isEmpty) {
        case (false, false): return [failure + Phrase(" ") + doubt, failure]
        case (false, true): return [failure]
        case (true, false): return [doubt]
        case (true, true):
            guard !deployments.services.isEmpty else { return [Phrase("none", .dim)] }
            return [Phrase(Wording.count(deployments.services.count, "service"), .text, .bold)]
        }
    }

    static func empty(in area: Rect, _ canvas: inout Canvas) {
        PanelFrame.empty(
            "No deployments yet.",
            [
                "Put deployments.csv (id, time, service, environment, status) into the workspace.",
                "Put deployments.csv into the workspace.",
            ],
            in: area, &canvas)
    }
}
