import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the quarter set out to fix, and how far it is.
enum TopThreeSlide {
    static func slide(_ source: SlideSource) -> Slide {
        let friction = source.snapshot.friction
        let day = source.snapshot.asOf.day
        let quarter = day.quarter
        let title: SafeText = "Top 3 of \(quarter.long)"
        guard let top = friction.topThree, !top.entries.isEmpty else {
            return Slide(
                title, missing: "No friction point is planned for \(quarter.long).",
                remedy: "A line of friction.ndjson plans one, with what is to be measured:",
                example:
                    #"{"time":"…", "event":"planned", "category":"…", "quarter":"\#(quarter.year)-\#(quarter.short)", "measure":"…", "current":"…", "target":"…"}"#
            )
        }
        let left = max(0, quarter.lastDay.number - day.number)
        var lines: [Slide.Line] = [
            .init("resolved"),
            .init("\(Wording.count(left, "day")) left in the quarter", .dim),
        ]
        let vague = top.entries.count { !$0.isConcrete }
        if vague > 0 {
            lines.append(.init("\(vague) without a measure, its value and a target", .middle))
        }
        if top.entries.count < 3 { lines.append(.init("\(top.entries.count) of 3 planned", .middle)) }
        let isDone = top.resolved == top.entries.count
        return Slide(
            title: title,
            head: .figure("\(top.resolved)/\(top.entries.count)", isDone ? .good : .accent), lines: lines,
            picture: EntriesPicture(
                entries: top.entries.enumerated().map { entry($0.offset + 1, $0.element, source) },
                needed: top.entries.count, noun: "points", hasLargeMarks: true), freshness: friction.freshness)
    }

    private static func entry(
        _ number: Int, _ entry: FrictionFigures.TopThree.Entry, _ source: SlideSource
    ) -> EntriesPicture.Entry {
        let state = entry.state
        let name = source.redacted(entry.point)
        var words: SafeText = "\(state.symbol.text(source.form)) \(state.word)"
        if let resolved = entry.resolved {
            words += state == .resolved ? " \(resolved.short)" : ", resolved \(resolved.short)"
        } else {
            words += state == .planned ? " \(entry.planned.short)" : ", planned \(entry.planned.short)"
        }
        var details = [EntriesPicture.Detail(words, state.role)]
        let aim = SlidePlan.aim(entry.plan, source)
        details.append(aim.map { .init($0, .text, spare: true) } ?? .init("no measure, value and target", .middle))
        if let point = source.snapshot.friction.points.first(where: { $0.point == entry.point }) {
            details.append(
                .init("\(Wording.count(point.reporters, "person", plural: "people")) this quarter", spare: true))
        }
        return EntriesPicture.Entry(
            mark: "\(number)", name: name, role: state.role, details: details,
            sentence: "\(number) \(name): \(details.map(\.text).joined(separator: "; ")).")
    }
}
