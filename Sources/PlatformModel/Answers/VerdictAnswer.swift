import Metrics
import SafeText

extension VerdictFigures {
    /// Compelling or mandated, by adoption and the newest wave that is shown.
    init(adoption: AdoptionFigures, nps: NPSFigures, thresholds: Quadrant.Thresholds) {
        let wave = nps.waves.last { $0.result != nil }
        guard let ratio = adoption.ratio, let result = wave?.result, let score = result.score,
            let interval = result.interval
        else {
            var missing: [SafeText] = []
            if adoption.ratio == nil { missing.append("Adoption is unknown: nobody is eligible.") }
            if wave == nil { missing.append("NPS is unknown: no wave has enough answers.") }
            self.init(quadrant: nil, leaning: nil, certain: false, evidence: missing)
            return
        }
        func quadrant(_ score: Double) -> Quadrant { Quadrant(adoption: ratio, nps: score, thresholds: thresholds) }
        let found = quadrant(score)
        let isCertain = quadrant(interval.low) == found && quadrant(interval.high) == found
        self.init(
            quadrant: found,
            leaning: found == .undecided
                ? Quadrant.leaning(adoption: ratio, nps: score, thresholds: thresholds) : nil,
            certain: isCertain,
            evidence: [
                "\(adoption.active) of \(adoption.eligible) eligible people were active in the last 28 days.",
                "\(result.answers) people answered the newest wave.",
            ])
    }
}
