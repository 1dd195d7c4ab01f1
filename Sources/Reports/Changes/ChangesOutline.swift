import Canvas
import Metrics
import PlatformModel
import SafeText

extension Outline {
    private static let pointsShown = 20
    private static let servicesShown = 30

    /// What changed between two moments.
    init(_ changes: SnapshotChanges, form: GlyphForm) {
        self.init(form: form)
        let (earlier, later) = (changes.earlier.asOf, changes.later.asOf)
        title = "\(changes.later.platform): what changed"
        moment = "\(earlier.day.long) to \(later.day.long) \(Wording.clock(minute: later.minuteOfDay))"
        putVerdicts(changes)
        putNews(changes)
        putFigures(changes)
        putFriction(changes)
        putServices(changes)
    }

    private mutating func putVerdicts(_ changes: SnapshotChanges) {
        func words(_ verdict: VerdictFigures) -> SafeText {
            guard let quadrant = verdict.quadrant else { return "unknown" }
            let lean: SafeText = verdict.leaning.map { ", leaning \($0.word)" } ?? ""
            return "\(quadrant.word)\(lean)\(verdict.certain ? "" : ", uncertain")"
        }
        let (before, after) = (words(changes.earlier.verdict), words(changes.later.verdict))
        let signs = changes.signs
        put(
            margin: "Verdict",
            [
                before == after ? "still \(after)" : "\(after); it was \(before)",
                signs.new.isEmpty ? "" : "New signs: \(signs.new.map(\.name.word).joined(separator: ", ")).",
                signs.gone.isEmpty ? "" : "Signs gone: \(signs.gone.map(\.name.word).joined(separator: ", ")).",
            ])
        blank()
    }

    /// What rose, what fell, and how much of the rest is no news.
    private mutating func putNews(_ changes: SnapshotChanges) {
        func titles(_ finding: Change.Finding) -> [SafeText] {
            changes.figures.filter { $0.finding == finding }.map { change in
                "\(change.title) \(change.words(change.before)) to \(change.words(change.after))"
            }
        }
        let (rose, fell) = (titles(.rose), titles(.fell))
        let same = changes.figures.filter { $0.finding == .noClearChange }.map(\.title)
        for (name, news) in [("Rose", rose), ("Fell", fell)] as [(SafeText, [SafeText])] {
            put(margin: name, [news.isEmpty ? "nothing that is clear" : news.joined(separator: "; ")])
        }
        if !same.isEmpty {
            put(margin: "Same", ["no clear change", same.joined(separator: ", ")])
        }
    }

    private mutating func putFigures(_ changes: SnapshotChanges) {
        heading(.changes, "Figures", note: "95 % intervals")
        var table = Table(
            "Figures then and now, and what may be said of the difference",
            [
                .init("figure", minimum: 12), .init("then", .right), .init("now", .right),
                .init("difference", minimum: 12), .init("finding", minimum: 14),
            ], [Table.Row]())
        table.rows = changes.figures.map { change in
            Table.Row(
                cells: [
                    change.title, change.words(change.before), change.words(change.after), change.differenceWords,
                    change.marked(form),
                ], tones: change.isGood.map { [4: $0 ? .good : .bad] } ?? [:])
        }
        put(table)
        blank()
        let everyone: SafeText = changes.later.adoption.interval == nil ? "; adoption counts everyone" : ""
        put("A figure rose or fell only where the interval of the difference excludes zero\(everyone).")
        let (baseline, window) = (changes.baseline.window, changes.later.window)
        if changes.baseline.asOf.day != changes.earlier.asOf.day {
            put(
                "Measures of a window compare \(window.first.long) to \(window.last.long) with \(baseline.first.long) to \(baseline.last.long), so that no day counts twice."
            )
        } else {
            put(
                "Measures of a window compare \(window.first.long) to \(window.last.long) with \(baseline.first.long) to \(baseline.last.long)."
            )
        }
    }

    private mutating func putFriction(_ changes: SnapshotChanges) {
        let (new, resolved, reopened) = (changes.newPoints, changes.resolvedPoints, changes.reopenedPoints)
        heading(.friction, "Friction points", note: "since \(changes.earlier.asOf.day.long)")
        guard !(new.isEmpty && resolved.isEmpty && reopened.isEmpty) else {
            put("No point is new, resolved or opened again.")
            return
        }
        let offset = changes.later.asOf.utcOffset
        func rows(
            _ word: SafeText, _ tone: Table.Tone, _ points: [FrictionFigures.Point],
            _ moment: (FrictionFigures.Point) -> Instant?
        ) -> [Table.Row] {
            points.prefix(Outline.pointsShown).map { point in
                Table.Row(
                    cells: [
                        word, changes.history.redacted(point.point),
                        moment(point)?.day(utcOffset: offset).long ?? "", Wording.count(point.reportersEver), "",
                    ], tones: [0: tone])
            }
        }
        let fixed = resolved.prefix(Outline.pointsShown).map { point in
            Table.Row(
                cells: [
                    "resolved", changes.history.redacted(point.point), point.day.long, Wording.count(point.reporters),
                    Wording.count(point.told),
                ], tones: [0: .good])
        }
        put(
            Table(
                "Friction points that are new, resolved or opened again",
                [
                    .init("what"), .init("point", minimum: 16), .init("day"), .init("reporters", .right),
                    .init("told", .right),
                ],
                fixed + rows("new", .running, new) { $0.firstReport }
                    + rows("opened again", .bad, reopened) { $0.since },
                nameColumn: 1))
        let rests =
            [("resolved", resolved.count), ("new", new.count), ("opened again", reopened.count)]
            as [(word: SafeText, count: Int)]
        for rest in rests where rest.count > Outline.pointsShown {
            put("and \(Wording.count(rest.count - Outline.pointsShown)) more \(rest.word)")
        }
    }

    private mutating func putServices(_ changes: SnapshotChanges) {
        heading(.deployments, "Services", note: "delivery to production")
        let shown = changes.services.prefix(Outline.servicesShown)
        if shown.isEmpty {
            put("No service became clearly slower or faster, or failed clearly more or less.")
        } else {
            put(
                Table(
                    "Services that clearly changed",
                    [
                        .init("service", minimum: 12), .init("measure"), .init("then", .right), .init("now", .right),
                        .init("difference", minimum: 12), .init("finding", minimum: 10),
                    ],
                    shown.map { item in
                        Table.Row(
                            cells: [
                                item.service, item.change.title, item.change.words(item.change.before),
                                item.change.words(item.change.after), item.change.differenceWords,
                                item.change.inService(form),
                            ], tones: [5: item.change.isGood == true ? .good : .bad])
                    }))
            let rest = changes.services.count - shown.count
            if rest > 0 { put("and \(Wording.count(rest)) more") }
        }
        if changes.comparedServices > 0 {
            blank()
            put(
                "\(Wording.count(changes.comparedServices, "comparison")) of services: by chance alone 1 in 20 would be named."
            )
        }
    }
}

extension Change {
    /// The finding as one says it of a service.
    fileprivate func inService(_ form: GlyphForm) -> SafeText {
        let isSlow = key.hasSuffix("p50")
        let mark = (finding == .rose ? Symbol.up : .down).text(form)
        switch finding {
        case .rose: return "\(mark) \(isSlow ? "slower" as SafeText : "failed more")"
        case .fell: return "\(mark) \(isSlow ? "faster" as SafeText : "failed less")"
        default: return finding.words
        }
    }
}

extension Instant {
    /// The day at an offset from UTC, in seconds.
    func day(utcOffset: Int) -> CivilDay {
        let (local, overflow) = seconds.addingReportingOverflow(Int64(utcOffset))
        let days = (overflow ? seconds : local) / 86_400 - ((overflow ? seconds : local) % 86_400 < 0 ? 1 : 0)
        return CivilDay(number: Int(days))
    }
}
