import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the comparison with a baseline says: the headline facts then and now, and what may be said of their change.
///
/// A verb stands only where the interval of the difference allows one. Figures without such an interval say how far they
/// are apart, and why no more can be said.
enum CompareLines {
    private struct Row {
        var name: SafeText
        var then: SafeText
        var now: SafeText
        var change: Phrase
    }

    static func lines(_ comparison: Comparison, _ now: Snapshot, width: Int, _ form: GlyphForm) -> [Phrase] {
        let head: SafeText = "\(now.asOf.day.long) beside \(comparison.day.long), \(comparison.baseline.word)"
        var lines = [Phrase("")] + head.wrapped(to: width).map { Phrase($0, .title, .bold) } + [Phrase("")]
        guard let then = comparison.then else {
            return lines + [Phrase("Reckoning the figures of that day…", .dim), Phrase("")]
        }
        let rows = rows(then, now, form)
        let names = rows.reduce(0) { max($0, $1.name.width) } + 2
        let figures = rows.reduce(4) { max($0, $1.then.width, $1.now.width) } + 2
        let isBeside = width >= names + 2 * figures + 24
        lines.append(
            Phrase(SafeText(blanks: names)) + Phrase(heading("then", figures), .dim)
                + Phrase(heading("now", figures), .dim))
        for row in rows {
            let figures =
                Phrase(row.name.padded(to: names), .dim) + Phrase(row.then.padded(to: figures, .right))
                + Phrase(row.now.padded(to: figures, .right), .title, .bold)
            if isBeside {
                lines.append(figures + Phrase("   ") + row.change)
            } else {
                lines.append(figures)
                lines.append(Phrase("  ") + row.change)
            }
        }
        lines.append(Phrase(""))
        let note: SafeText =
            "Rose and fell are said where the 95 % interval of the difference excludes zero; medians and counts have none."
        return lines + note.wrapped(to: width).map { Phrase($0, .dim) } + [Phrase("")]
    }

    private static func heading(_ word: SafeText, _ columns: Int) -> SafeText { word.padded(to: columns, .right) }

    private static func rows(_ then: Snapshot, _ now: Snapshot, _ form: GlyphForm) -> [Row] {
        [
            adoption(then.adoption, now.adoption, form), score(then.nps, now.nps, form),
            Row(
                name: "friction points", then: Wording.count(then.friction.points.count),
                now: Wording.count(now.friction.points.count),
                change: counted(then.friction.points.count, now.friction.points.count)),
            Row(
                name: "loop closed", then: Wording.percent(then.friction.loopClosed),
                now: Wording.percent(now.friction.loopClosed),
                change: points(then.friction.loopClosed, now.friction.loopClosed)),
            Row(
                name: "deployments", then: Wording.count(then.delivery.deployments),
                now: Wording.count(now.delivery.deployments),
                change: counted(then.delivery.deployments, now.delivery.deployments)),
            Row(
                name: "lead time", then: Wording.duration(seconds: then.delivery.leadTime?.p50),
                now: Wording.duration(seconds: now.delivery.leadTime?.p50),
                change: seconds(then.delivery.leadTime?.p50, now.delivery.leadTime?.p50)),
            share(
                "change fail rate",
                (then.delivery.failedInProduction, then.delivery.reached, then),
                (now.delivery.failedInProduction, now.delivery.reached, now), form),
            Row(
                name: "recovery", then: Wording.duration(seconds: then.delivery.recoveryTime),
                now: Wording.duration(seconds: now.delivery.recoveryTime),
                change: seconds(then.delivery.recoveryTime, now.delivery.recoveryTime)),
        ]
    }

    private static func adoption(_ then: AdoptionFigures, _ now: AdoptionFigures, _ form: GlyphForm) -> Row {
        var row = Row(
            name: "adoption", then: Wording.percent(then.ratio), now: Wording.percent(now.ratio),
            change: points(then.ratio, now.ratio))
        // A full census has no sampling error, and so no interval; a sampled roster has one.
        if now.interval != nil,
            let change = ProportionChange(from: (then.active, then.eligible), to: (now.active, now.eligible))
        {
            row.change = row.change + Phrase("  ") + verb(change.direction, isGood: true, form)
        }
        return row
    }

    private static func score(_ then: NPSFigures, _ now: NPSFigures, _ form: GlyphForm) -> Row {
        let (before, newest) = (then.waves.last, now.waves.last)
        var change = Phrase("no score to compare", .dim)
        if let before, let newest, before.quarter == newest.quarter {
            change = Phrase("the same wave, \(newest.quarter.long)", .dim)
        } else if let before, let newest, let found = now.change(from: before.quarter, to: newest.quarter) {
            let words = NPSWords.words(found.direction)
            change = Phrase(
                "\(words.symbol.text(form)) \(words.verb) (\(Wording.pValue(found.p)))", words.role)
        }
        return Row(name: "NPS", then: NPSWords.figure(then), now: NPSWords.figure(now), change: change)
    }

    private static func share(
        _ name: SafeText, _ then: (part: Int, whole: Int, of: Snapshot), _ now: (part: Int, whole: Int, of: Snapshot),
        _ form: GlyphForm
    ) -> Row {
        func ratio(_ part: Int, _ whole: Int) -> Double? { whole > 0 ? Double(part) / Double(whole) : nil }
        let (before, after) = (ratio(then.part, then.whole), ratio(now.part, now.whole))
        var row = Row(
            name: name, then: Wording.percent(before), now: Wording.percent(after), change: points(before, after))
        guard then.of.window.last < now.of.window.first else {
            row.change = row.change + Phrase("  the windows overlap", .dim)
            return row
        }
        if let change = ProportionChange(from: (then.part, then.whole), to: (now.part, now.whole)) {
            row.change = row.change + Phrase("  ") + verb(change.direction, isGood: false, form)
        }
        return row
    }

    private static func verb(_ direction: Direction, isGood: Bool, _ form: GlyphForm) -> Phrase {
        switch direction {
        case .rose: Phrase("\(Symbol.up.text(form)) rose", isGood ? .good : .bad)
        case .fell: Phrase("\(Symbol.down.text(form)) fell", isGood ? .bad : .good)
        case .noClearChange: Phrase("\(Symbol.level.text(form)) no clear change", .dim)
        }
    }

    private static func points(_ then: Double?, _ now: Double?) -> Phrase {
        guard let then, let now, then.isFinite, now.isFinite else { return Phrase("n/a", .dim) }
        return Phrase("\(Wording.score((now - then) * 100)) points")
    }

    private static func counted(_ then: Int, _ now: Int) -> Phrase {
        let (difference, overflow) = now.subtractingReportingOverflow(then)
        guard !overflow else { return Phrase("n/a", .dim) }
        return Phrase(difference > 0 ? "+\(difference)" : "\(difference)")
    }

    private static func seconds(_ then: Double?, _ now: Double?) -> Phrase {
        guard let then, let now, then.isFinite, now.isFinite else { return Phrase("n/a", .dim) }
        let length = Wording.duration(seconds: abs(now - then))
        return Phrase(now == then ? "the same" : now > then ? "\(length) longer" : "\(length) shorter")
    }
}
