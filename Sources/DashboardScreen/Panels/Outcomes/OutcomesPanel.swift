import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the platform changes for developers, in the window.
enum OutcomesPanel {
    static let panel = Panel.page(
        .outcomes, freshness: { $0.deployments.freshness }, notes: { [SpanWords.of($0.window)] }, page: page)

    @Sendable static func page(_ source: PageSource) -> Page {
        let outcomes = source.snapshot.outcomes
        return Page(
            head: OutcomesHead.tiles(outcomes, source).head,
            blocks: [
                IdeasBlock.block(outcomes.ideas), IncidentsBlock.block(outcomes.incidents),
                UndifferentiatedBlock.block(outcomes.undifferentiated, source.snapshot.nps.smallestGroup),
                SelfServiceBlock.block(outcomes.selfService, source.form),
                BypassBlock.overall(outcomes.bypass, source.form),
                BypassBlock.teams(outcomes.bypass, source.form),
            ])
    }
}
