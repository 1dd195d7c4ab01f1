import Canvas
import Metrics
import PlatformModel
import SafeText

/// Compelling or mandated: the word, and where the platform stands among the four corners.
enum VerdictSlide {
    static func slide(_ source: SlideSource) -> Slide {
        let snapshot = source.snapshot
        let verdict = snapshot.verdict
        let wave = snapshot.nps.waves.last { $0.result != nil }
        let title: SafeText = "Compelling, or merely mandated?"
        guard let quadrant = verdict.quadrant, let adoption = snapshot.adoption.ratio, let result = wave?.result,
            let score = result.score
        else {
            var needed: [SafeText] = []
            if snapshot.adoption.ratio == nil { needed.append("developers.csv and usage.csv bring adoption") }
            if wave == nil {
                needed.append("surveys.csv (date, score) brings NPS, from \(snapshot.nps.smallestGroup) answers on")
            }
            return Slide(
                title: title, head: .word("UNKNOWN", .dim), lines: verdict.evidence.map { .init($0) },
                picture: MissingPicture(
                    missing: "The verdict needs adoption and NPS.",
                    remedy: needed.isEmpty ? "" : "\(needed.joined(separator: "; "))."))
        }
        var lines: [Slide.Line] = []
        if let leaning = verdict.leaning { lines.append(.init("leaning \(leaning.word)", leaning.role, bold: true)) }
        if verdict.certain {
            lines.append(.init("certain: the whole interval of NPS lies in this corner", .dim, apart: false))
        } else {
            let reasons = verdict.uncertainty
            lines.append(
                .init("uncertain\(reasons.first.map { ": \($0)" } ?? "" as SafeText)", .middle, apart: false))
        }
        lines += [
            .init(
                "\(Wording.percent(adoption)) adoption\(snapshot.adoption.interval.map { ", 95 % interval \(ShareWords.range($0))" } ?? "" as SafeText)"
            ),
            .init(
                "NPS \(Wording.score(score))\(result.interval.map { ", 95 % interval \(Wording.score($0.low)) to \(Wording.score($0.high))" } ?? "" as SafeText)",
                apart: false),
        ]
        if let mandate = snapshot.adoption.mandate {
            let gained =
                mandate.gained.map { "\(AdoptionFacts.points($0)) gained under mandate" } ?? "under mandate" as SafeText
            lines.append(.init("\(gained), since \(mandate.since.long)", .middle, apart: false))
        }
        lines += verdict.evidence.map { .init($0, .dim, needed: false) }
        let sentence: SafeText =
            "Adoption \(Wording.percent(adoption)), NPS \(Wording.score(score)): \(quadrant.word)."
        return Slide(
            title: title, head: .word(quadrant.capitals, quadrant.role), lines: lines,
            picture: QuadrantPicture(
                adoption: adoption, score: score,
                interval: result.interval.map { Interval(low: $0.low, high: $0.high) }, edges: verdict.thresholds,
                role: quadrant.role, sentences: [sentence]))
    }
}
