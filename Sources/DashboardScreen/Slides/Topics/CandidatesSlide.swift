import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the next quarter could fix: the points that are neither resolved nor among this quarter's three.
enum CandidatesSlide {
    static func slide(_ source: SlideSource) -> Slide {
        let snapshot = source.snapshot
        let friction = snapshot.friction
        let next = Quarter(index: snapshot.asOf.day.quarter.index + 1)
        let title: SafeText = "Candidates for \(next.long)"
        let taken = Set((friction.topThree?.entries ?? []).map(\.point))
        let vote = snapshot.board.meetings.first { !$0.votes.isEmpty }
        var dots: [SafeText: Int] = [:]
        for entry in vote?.votes ?? [] { dots[entry.point, default: 0] += entry.dots }
        let open = friction.points.filter { point in
            point.state != .resolved && point.state != .told && !taken.contains(point.point)
        }.sorted { (dots[$1.point] ?? 0, $0.rank) < (dots[$0.point] ?? 0, $1.rank) }
        guard !open.isEmpty else {
            let isUnknown = friction.points.isEmpty
            return Slide(
                title,
                missing: isUnknown
                    ? "No friction point is reported in \(SpanWords.of(friction.window))."
                    : "Every reported point is resolved, or among this quarter's three.",
                remedy: "Reports come from friction.csv in the workspace:",
                example: "time,developer,category,minutes_lost")
        }
        var lines: [Slide.Line] = [
            .init(open.count == 1 ? "open point" : "open points"),
            .init(
                vote.map { "first by the dots of the board on \($0.day.short), then by people" }
                    ?? "by people who reported them; the board has not voted", .dim),
        ]
        if open.contains(where: { $0.rankRange != nil }) {
            lines.append(.init("ranks: 95 % interval, by resampling the reporters", .dim))
        }
        if friction.hiddenPoints > 0 {
            lines.append(
                .init(
                    "\(Wording.count(friction.hiddenPoints)) more hidden: fewer than \(snapshot.nps.smallestGroup) people",
                    .dim, needed: false))
        }
        let most = open.map(\.reporters).max() ?? 1
        return Slide(
            title: title, head: .figure(Wording.count(open.count), .accent), lines: lines,
            picture: EntriesPicture(
                entries: open.prefix(40).map { entry($0, dots: vote == nil ? nil : dots[$0.point] ?? 0, most, source) },
                noun: "candidates"), freshness: friction.freshness)
    }

    private static func entry(
        _ point: FrictionFigures.Point, dots: Int?, _ most: Int, _ source: SlideSource
    ) -> EntriesPicture.Entry {
        let name = source.redacted(point.point)
        var words: SafeText =
            "\(Wording.count(point.reporters, "person", plural: "people")), \(Wording.decimal(point.hoursPerWeek, places: point.hoursPerWeek < 9.95 ? 1 : 0)) h a week"
        if let dots { words += ", \(Wording.count(dots, "dot"))" }
        if let range = point.rankRange {
            words += range.best == range.worst ? ", rank \(range.best)" : ", rank \(range.best) to \(range.worst)"
        }
        return EntriesPicture.Entry(
            name: name, share: Double(point.reporters) / Double(max(1, most)), role: .series, details: [.init(words)],
            sentence: "\(name): \(words).")
    }
}
