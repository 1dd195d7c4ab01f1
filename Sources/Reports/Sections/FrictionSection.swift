import Canvas
import Metrics
import PlatformModel
import SafeText

extension Outline {
    private static let pointsShown = 15

    /// What is in the developers' way, by how many of them say so.
    mutating func putFriction(_ snapshot: Snapshot) {
        let friction = snapshot.friction
        heading(
            .friction, "Friction",
            note: "\(friction.window.words), \(friction.freshness.words(at: snapshot.asOf.instant))")
        guard !friction.points.isEmpty else {
            if friction.freshness.newest != nil {
                put("Nothing was reported in these days.")
            } else {
                put("No friction reports yet.")
                put("Put friction.csv (time, developer, category, minutes_lost, text) into the workspace.")
            }
            putLoop(friction)
            return
        }
        put(.chart(.friction(friction)))
        let shown = friction.points.prefix(Outline.pointsShown)
        let hasTies = shown.contains { isShared($0.rank, friction) }
        put(
            Table(
                "Friction points by distinct reporters",
                [
                    .init("#", .right), .init("point", minimum: 20), .init("people", .right), .init("ranks", .right),
                    .init("h/week", .right), .init("state"), .init("for", .right),
                ],
                shown.map { point in
                    Table.Row(
                        cells: [
                            rank(point, hasTies: hasTies, friction), point.point,
                            Wording.count(point.reporters), range(point), hours(point),
                            "\(point.state.symbol.text(form)) \(point.state.word)",
                            point.since.map {
                                Wording.shortAge(seconds: snapshot.asOf.instant.seconds(since: $0))
                            } ?? "",
                        ], notes: plan(point))
                }, nameColumn: 1))
        let rest = friction.points.count - shown.count
        if rest > 0 { put("and \(rest) more", indent: 4) }
        blank()
        putTie(friction)
        putLoop(friction)
    }

    /// The rank; a shared one ends in `=`, for which the others leave room.
    private func rank(_ point: FrictionFigures.Point, hasTies: Bool, _ friction: FrictionFigures) -> SafeText {
        guard hasTies else { return "\(point.rank)" }
        return "\(point.rank)\(isShared(point.rank, friction) ? "=" : " ")"
    }

    /// The ranks that the point takes in resamples of the reporters.
    private func range(_ point: FrictionFigures.Point) -> SafeText {
        guard let range = point.rankRange else { return "" }
        return range.best == range.worst ? "\(range.best)" : "\(range.best)-\(range.worst)"
    }

    private func isShared(_ rank: Int, _ friction: FrictionFigures) -> Bool {
        friction.points.indices.contains(rank) && friction.points[rank].rank == rank
    }

    /// Hours lost per week, with a decimal place below ten.
    private func hours(_ point: FrictionFigures.Point) -> SafeText {
        Wording.decimal(point.hoursPerWeek, places: point.hoursPerWeek < 9.95 ? 1 : 0)
    }

    /// The concrete measure of a planned point; that there is none is said, too.
    private func plan(_ point: FrictionFigures.Point) -> [SafeText] {
        guard let plan = point.plan else { return [] }
        guard let measure = plan.measure else { return ["no measure yet"] }
        let values: [SafeText?] = [
            plan.current.map { "now \($0)" }, plan.target.map { "target \($0)" }, plan.after.map { "after \($0)" },
        ]
        return ["\(measure): \(values.compactMap { $0 }.joined(separator: ", "))"]
    }

    private mutating func putTie(_ friction: FrictionFigures) {
        let top = friction.points.prefix { $0.rank <= 3 }
        guard top.count > 3, let last = top.last else { return }
        let shared = top.filter { $0.rank == last.rank }.count
        put("Rank \(last.rank) is a tie of \(shared): the top 3 are \(top.count) points.")
    }

    private mutating func putLoop(_ friction: FrictionFigures) {
        guard let closed = friction.loopClosed else {
            if friction.freshness.newest != nil { put("Loop: nothing is resolved yet.") }
            return
        }
        put(
            "Loop closed: \(Wording.percent(closed)) heard back, \(Wording.count(friction.toldReporters)) of \(Wording.count(friction.resolvedReporters, "reporter")) of resolved points.",
            hanging: 2)
    }
}
