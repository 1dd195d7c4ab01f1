import Canvas
import Metrics
import PlatformModel
import SafeText

/// What was fixed since the last meeting of the board, and how many of those who reported it were told.
enum FixedSlide {
    static func slide(_ source: SlideSource) -> Slide {
        let snapshot = source.snapshot
        let friction = snapshot.friction
        let board = source.lastBoard
        // A meeting looks back from the day after the one before, as the reports do.
        let since = board?.day.adding(days: 1) ?? snapshot.asOf.day.quarter.firstDay
        let title: SafeText =
            board.map { "Fixed since \($0.day.long)" } ?? "Fixed in \(snapshot.asOf.day.quarter.long)"
        guard friction.freshness.newest != nil || !friction.points.isEmpty || friction.resolvedPoints > 0 else {
            return Slide(
                title, missing: "No friction point is reported yet.",
                remedy: "Reports come from friction.csv in the workspace:",
                example: "time,developer,category,minutes_lost")
        }
        let fixed = friction.resolutions.filter { $0.day >= since }
        let noBoard: SafeText? =
            board == nil ? "No earlier board meeting is recorded in board.ndjson, so these are the quarter's." : nil
        guard !fixed.isEmpty || friction.resolutions.isEmpty else {
            // What was fixed before says more than a half-empty slide.
            let words: SafeText = board == nil ? "resolved this quarter" : "resolved since the last board"
            return Slide(
                title: title, head: .figure("0", .dim),
                lines: [.init(words)] + (noBoard.map { [.init($0, .dim)] } ?? []) + [.init("fixed before that:", .dim)],
                picture: EntriesPicture(
                    entries: friction.resolutions.map { entry($0, source) }, noun: "resolved points"),
                freshness: friction.freshness)
        }
        guard !fixed.isEmpty else {
            var slide = Slide(
                title, missing: "No friction point was ever resolved.",
                remedy: "A line of friction.ndjson says that a point is resolved:",
                example: #"{"time":"…", "event":"resolved", "category":"…", "after":"…"}"#)
            slide.head = .figure("0", .dim)
            if let noBoard { slide.lines = [.init(noBoard, .dim)] }
            slide.freshness = friction.freshness
            return slide
        }
        let reporters = fixed.reduce(0) { $0 + $1.reporters }
        let told = fixed.reduce(0) { $0 + $1.told }
        var lines: [Slide.Line] = [
            .init(
                "\(fixed.count == 1 ? "friction point" : "friction points" as SafeText) resolved since \(board == nil ? "the quarter began" : "the last board" as SafeText)"
            ),
            .init(
                "\(Wording.count(told)) of \(Wording.count(reporters, "reporter")) told",
                told >= reporters ? .good : .middle, bold: true),
        ]
        if told < reporters {
            lines.append(.init("\(Wording.count(reporters - told)) still to be told", .dim, apart: false))
        }
        if fixed.count > 1 {
            lines.append(.init("whoever reported two points counts twice", .dim, needed: false))
        }
        if let noBoard { lines.append(.init(noBoard, .dim)) }
        return Slide(
            title: title, head: .figure(Wording.count(fixed.count), .good), lines: lines,
            picture: EntriesPicture(entries: fixed.map { entry($0, source) }, noun: "resolved points"),
            freshness: friction.freshness)
    }

    private static func entry(
        _ resolution: FrictionFigures.Resolution, _ source: SlideSource
    ) -> EntriesPicture.Entry {
        let name = source.redacted(resolution.point)
        let told: SafeText =
            "\(Wording.count(resolution.told)) of \(Wording.count(resolution.reporters)) told, resolved \(resolution.day.short)"
        let effect = SlidePlan.effect(resolution.plan, source)
        let share = resolution.reporters > 0 ? Double(resolution.told) / Double(resolution.reporters) : nil
        return EntriesPicture.Entry(
            name: name, share: share, role: share == 1 ? .good : .middle,
            details: (effect.map { [.init($0, .text, spare: true)] } ?? []) + [.init(told)],
            sentence: effect.map { "\(name): \($0); \(told)." } ?? "\(name): \(told).")
    }
}
