import Canvas
import Metrics
import PlatformModel
import SafeText

/// The figures of friction beside the ranking: one point in full, the quarter's top 3, the loop, and communications.
enum FrictionFacts {
    typealias Point = FrictionFigures.Point

    /// One point with everything there is to know about it.
    static func detail(_ point: Point, _ scene: Scene, _ form: GlyphForm) -> Section {
        let moment = scene.snapshot.asOf
        var facts = [rank(point)]
        let age = point.since.map { "since \(moment.day(of: $0).long), \(ago($0, scene))" as SafeText }
        facts.append(
            Fact(
                "state", "\(point.state.symbol.text(form)) \(point.state.word)", point.state.role,
                age ?? "first reported \(moment.day(of: point.firstReport).long)"))
        facts.append(
            Fact(
                "people", Wording.count(point.reporters), .title,
                "\(Wording.count(point.reports, "report")); \(Wording.count(point.reportersEver, "person", plural: "people")) ever"
            ))
        let hours = Wording.decimal(Double(point.minutesLost) / 60, places: 0)
        facts.append(
            Fact("hours lost", FrictionWords.hours(point), .title, "a week; \(hours) in all, by their own estimates"))
        facts += measure(point)
        let steps: [(name: SafeText, time: Instant?)] = [
            ("first report", point.firstReport), ("planned", point.planned), ("started", point.started),
            ("resolved", point.resolved), ("first told", point.firstTold),
        ]
        facts += steps.compactMap { name, time in
            time.map { Fact(name, moment.day(of: $0).long, .title, ago($0, scene)) }
        }
        if point.resolved != nil {
            let reporters = Wording.count(max(point.reportersEver, point.told))
            facts.append(Fact("told", Wording.count(point.told), .title, "of \(reporters) reporters"))
        }
        if !point.merged.isEmpty {
            facts.append(
                Fact("merged", Wording.count(point.merged.count), .title, point.merged.joined(separator: ", ")))
        }
        var section = Section(point.point, facts: facts)
        section.isNamed = true
        return section
    }

    private static func rank(_ point: Point) -> Fact {
        let range = point.rankRange.map { "range \(FrictionWords.range($0)) by bootstrap" as SafeText }
        let tie: SafeText = point.isTied ? "tied on people" : ""
        let remark = [range ?? "", tie].filter { !$0.isEmpty }.joined(separator: ", ")
        return Fact("rank", "#\(point.rank)", point.rank <= 3 ? .accent : .title, remark)
    }

    private static func measure(_ point: Point) -> [Fact] {
        guard let plan = point.plan else { return [Fact("plan", "none", .dim)] }
        let quarter = plan.quarter.map { "planned for \($0)" as SafeText } ?? "planned"
        guard point.isConcrete else {
            let measure = plan.measure.map { "\(quarter): \($0)" as SafeText } ?? quarter
            return [Fact("plan", "not concrete", .middle, measure)]
        }
        return [
            Fact("plan", "concrete", .good, "\(quarter): \(plan.measure ?? "")"),
            Fact("measured", plan.after ?? plan.current ?? "", .title, figures(plan)),
        ]
    }

    /// The three values of a measure.
    private static func figures(_ plan: FrictionFigures.Plan) -> SafeText {
        var parts: [SafeText] = []
        if let current = plan.current { parts.append("\(current) when planned") }
        if let target = plan.target { parts.append("target \(target)") }
        if let after = plan.after { parts.append("\(after) after") }
        return parts.joined(separator: ", ")
    }

    private static func ago(_ instant: Instant, _ scene: Scene) -> SafeText {
        let seconds = scene.moment.seconds(since: instant)
        return seconds < 60 ? "just now" : "\(Wording.age(seconds: seconds)) ago"
    }

    /// The points the quarter set out to resolve.
    static func topThree(_ friction: FrictionFigures, _ form: GlyphForm) -> Section {
        guard let top = friction.topThree else {
            return Section("top 3 of the quarter", facts: [], missing: "No plan names the top 3 of this quarter.")
        }
        let count = top.entries.count
        return Section(
            "top 3 of \(top.quarter.long), \(top.resolved) of \(count) resolved", top.entries,
            missing: "No plan names the top 3 of this quarter.", names: { "top \($0.point)" }
        ) { entry, width in
            let state = Phrase("\(entry.state.symbol.text(form)) \(entry.state.word)  ", entry.state.role)
            let name = Phrase(entry.point.clipped(to: max(0, width - state.width)), .text, .bold)
            var remark: SafeText = "planned \(entry.planned.short)"
            if let resolved = entry.resolved { remark += ", resolved \(resolved.short)" }
            if entry.isConcrete, let plan = entry.plan {
                remark += "; \(figures(plan))"
            } else {
                remark += "; not concrete"
            }
            return [state + name] + remark.wholeLines(to: width - 2).map { Phrase("  ") + Phrase($0, .dim) }
        }
    }

    /// Whether those who reported heard what became of it.
    static func loop(_ friction: FrictionFigures) -> Section {
        let resolved = friction.resolvedReporters
        var facts = [
            Fact(
                "loop closed", Wording.percent(friction.loopClosed), friction.loopClosed == nil ? .dim : .accent,
                resolved == 0
                    ? "nothing is resolved yet"
                    : "\(Wording.count(friction.toldReporters)) of \(Wording.count(resolved)) reporters told")
        ]
        if let interval = Proportion.wilson(friction.toldReporters, of: resolved) {
            facts.append(
                Fact(
                    "interval", "95 %", .title,
                    "\(ShareWords.range(interval)), Wilson"))
        }
        facts.append(
            Fact(
                "points resolved", Wording.count(friction.resolvedPoints), .title,
                "reporters told of \(Wording.count(friction.toldPoints))"))
        facts.append(
            Fact(
                "resolved to told", Wording.duration(seconds: friction.resolvedToTold), .title,
                friction.resolvedToTold == nil ? "nobody was told yet" : "median"))
        return Section("closed loop, all time", facts: facts)
    }

    /// NPS around messages to reporters.
    static func communications(_ friction: FrictionFigures, _ form: GlyphForm) -> Section {
        Section(
            "NPS around communications", friction.communications,
            missing: "No message to reporters stands between two waves.", names: { "told \($0.point) \($0.day.long)" }
        ) { entry, width in
            let day = Phrase("\(entry.day.short)  ", .dim)
            let name = Phrase(entry.point.clipped(to: max(0, width - day.width)))
            let words = NPSWords.words(entry.change.direction)
            let isSameYear = entry.before.year == entry.after.year
            let from = isSameYear ? entry.before.short : entry.before.long
            let to = isSameYear ? entry.after.short : entry.after.long
            let text: SafeText =
                "coincides with \(words.symbol.text(form)) \(words.verb) (\(Wording.score(entry.change.difference)), \(Wording.pValue(entry.change.p))) from \(from) to \(to)"
            return [day + name] + text.wholeLines(to: width - 2).map { Phrase("  ") + Phrase($0, words.role) }
        }
    }
}
