import Canvas
import Metrics
import PlatformModel
import SafeText

/// The closed loop: what became of each friction point, from a report to an answer.
enum ImprovementsPanel {
    static let panel = Panel.page(
        .improvements, freshness: { $0.friction.freshness },
        notes: { snapshot in
            let window = SpanWords.of(snapshot.friction.window)
            return ["the closed loop, \(window)", window]
        }, page: page)

    @Sendable static func page(_ source: PageSource) -> Page {
        let friction = source.snapshot.friction
        guard
            !friction.points.isEmpty || friction.resolvedPoints > 0 || friction.topThree != nil
                || friction.hiddenPoints > 0
        else {
            return Page(
                head: head(source).head,
                blocks: [
                    PageBlock("what is missing", isWide: true) { width, _ in
                        PageRow.text("No friction point is reported, so there is no loop to close.", width: width)
                            + PageRow.text(
                                "friction.csv (time, developer, category, minutes_lost, text) brings reports; lines with an event (planned, started, resolved, told) say what became of them.",
                                .dim, width: width)
                    }
                ])
        }
        return Page(
            head: head(source).head,
            blocks: [
                TopThreeBlock.block(source.snapshot, source.form), LoopBlock.block(friction),
                CommunicationBlock.block(source.snapshot, source.form), ChainBlock.block(source),
            ] + [ImprovementsTimeline.block(source.snapshot, source.form)].compactMap { $0 })
    }

    private static func head(_ source: PageSource) -> Tiles {
        let friction = source.snapshot.friction
        let day = source.snapshot.asOf.day
        let left = day.quarter.lastDay.number - day.number
        let top = friction.topThree
        return Tiles(tiles: [
            Tile(
                figure: top.map { "\($0.resolved)/\($0.entries.count)" } ?? Wording.unknown,
                role: top == nil ? .dim : top.map { $0.resolved == $0.entries.count } == true ? .good : .title,
                label: ["top 3 of \(day.quarter.short) resolved", "top 3 resolved", "top 3"],
                notes: [[Phrase("\(Wording.count(left, "day")) left", .dim)]]),
            Tile(
                figure: Wording.percent(friction.loopClosed), role: friction.loopClosed == nil ? .dim : .title,
                label: ["loop closed"],
                notes: [ShareWords.note(friction.toldReporters, of: friction.resolvedReporters)]),
            Tile(
                figure: Wording.duration(seconds: friction.resolvedToTold),
                role: friction.resolvedToTold == nil ? .dim : .title, label: ["resolved to told", "to told"],
                notes: [[Phrase("median", .dim)]]),
            Tile(
                figure: friction.resolvedPoints > 0 ? Wording.count(untold(friction)) : Wording.unknown,
                role: untold(friction) > 0 ? .bad : friction.resolvedPoints > 0 ? .title : .dim,
                label: ["not told yet"],
                notes: [[Phrase("reporters of resolved points", .dim), Phrase("reporters", .dim)]]),
        ])
    }

    private static func untold(_ friction: FrictionFigures) -> Int {
        max(0, friction.resolvedReporters - friction.toldReporters)
    }
}
