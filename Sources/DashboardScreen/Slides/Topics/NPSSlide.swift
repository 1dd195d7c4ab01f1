import Canvas
import Metrics
import PlatformModel
import SafeText

/// What the platform's users say of it, wave by wave.
enum NPSSlide {
    static func slide(_ source: SlideSource) -> Slide {
        let nps = source.snapshot.nps
        let title: SafeText = "NPS"
        guard let newest = nps.waves.last else {
            return Slide(
                title, missing: NPSWords.missing, remedy: NPSWords.remedies[0],
                example: "2026-11-20,9,Deploys are fast now")
        }
        let figure = NPSWords.figure(nps)
        let chart = ChartPicture(
            chart: { NPSChart.whiskers(nps, size: $0) }, sentences: waves(nps), footRows: newest.result == nil ? 0 : 2,
            foot: { area, canvas in
                if let result = newest.result { NPSPieces.answers(result, in: area, &canvas) }
            })
        guard let result = newest.result else {
            let isAlone = nps.waves.allSatisfy { $0.result == nil }
            return Slide(
                title: title, head: .figure(figure, .dim),
                lines: [
                    .init("fewer than \(nps.smallestGroup) people answered in \(newest.quarter.long)"),
                    .init("a group this small would give answers away", .dim),
                ],
                picture: isAlone
                    ? MissingPicture(
                        missing: "No wave can be shown yet.",
                        remedy: "From \(nps.smallestGroup) answers of a quarter in surveys.csv on.") : chart,
                freshness: nps.freshness)
        }
        var lines: [Slide.Line] = []
        if let interval = result.interval {
            lines.append(
                .init(
                    "95 % interval \(Wording.score(interval.low)) to \(Wording.score(interval.high))", .title,
                    bold: true))
        }
        lines.append(change(nps, source.form))
        if let band = result.band {
            let words = NPSWords.words(band).long
            lines.append(
                result.isBandCertain
                    ? .init(words, band.role) : .init("\(words): uncertain, the interval crosses an edge", .middle))
        }
        let answers = Wording.count(result.answers)
        lines.append(
            .init(
                newest.invited.map { "\(newest.quarter.long): \(answers) of \(Wording.count($0)) answered" }
                    ?? "\(newest.quarter.long): \(answers) answered", .dim))
        lines.append(
            .init(
                "The smallest change that this many answers show is \(Wording.decimal(result.detectableChange, places: 0)) points.",
                .dim, needed: false))
        return Slide(
            title: title, head: .figure(figure, NPSWords.role(result)), lines: lines, picture: chart,
            aside: Slide.Aside(rows: 3...3) { area, canvas in
                NPSPieces.gauge(result, width: area.width).draw(into: &canvas, area)
            }, freshness: nps.freshness)
    }

    private static func change(_ nps: NPSFigures, _ form: GlyphForm) -> Slide.Line {
        guard let change = nps.change else { return .init("the first wave: no change to tell yet", .dim) }
        let before = nps.waves.dropLast().last { $0.result != nil }
        let (symbol, verb, role) = NPSWords.words(change.direction)
        let from: SafeText =
            before.map { " from \(Wording.score($0.result?.score)) in \($0.quarter.short)" } ?? ""
        let isClear = change.direction != .noClearChange
        return .init(
            "\(symbol.text(form)) \(verb)\(from) (\(Wording.pValue(change.p)))", role, bold: isClear)
    }

    private static func waves(_ nps: NPSFigures) -> [SafeText] {
        nps.waves.suffix(8).map { wave in
            guard let result = wave.result else { return "\(wave.quarter.long): n < \(nps.smallestGroup)." }
            let range = NPSWords.range(result.interval.map { Interval(low: $0.low, high: $0.high) })
            return
                "\(wave.quarter.long): \(Wording.score(result.score)), 95 % interval \(range), n = \(Wording.count(result.answers)) (\(Wording.count(result.promoters, "promoter")), \(Wording.count(result.passives, "passive")), \(Wording.count(result.detractors, "detractor")))."
        }
    }
}
