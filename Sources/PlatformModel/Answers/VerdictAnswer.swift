import Metrics
import SafeText

extension VerdictFigures {
    /// Compelling or mandated, by adoption and the newest wave that is shown.
    init(
        adoption: AdoptionFigures, nps: NPSFigures, friction: FrictionFigures, thresholds: Quadrant.Thresholds
    ) {
        let wave = nps.waves.last { $0.result != nil }
        guard let ratio = adoption.ratio, let wave, let result = wave.result, let score = result.score,
            let interval = result.interval
        else {
            var missing: [SafeText] = []
            if adoption.ratio == nil { missing.append("Adoption is unknown: nobody is eligible.") }
            if wave == nil { missing.append("NPS is unknown: no wave has enough answers.") }
            self.init(quadrant: nil, leaning: nil, certain: false, evidence: missing)
            self.thresholds = thresholds
            return
        }
        func quadrant(_ score: Double) -> Quadrant { Quadrant(adoption: ratio, nps: score, thresholds: thresholds) }
        let found = quadrant(score)
        let isCertain = quadrant(interval.low) == found && quadrant(interval.high) == found
        var evidence: [SafeText] = [
            "\(adoption.active) of \(adoption.eligible) eligible people were active in the last 28 days.",
            "\(result.answers) people answered the newest wave.",
        ]
        evidence += VerdictFigures.evidence(adoption: adoption, nps: nps, friction: friction)
        self.init(
            quadrant: found,
            leaning: found == .undecided
                ? Quadrant.leaning(adoption: ratio, nps: score, thresholds: thresholds) : nil,
            certain: isCertain, evidence: evidence)
        self.thresholds = thresholds
        if !isCertain { uncertainty.append("The interval of NPS crosses an edge of the verdict.") }
        if let rate = wave.responseRate, rate < 0.5 {
            uncertainty.append("Fewer than half of the people invited answered.")
        }
        if wave.quarter != nps.waves.last?.quarter {
            uncertainty.append("The newest wave has too few answers; the one before it is taken.")
        }
        if nps.freshness.isHeld || adoption.freshness.isHeld {
            uncertainty.append("A file cannot be read now; its last good data is taken.")
        }
    }

    /// What else speaks for or against it: the change of NPS, retention, and the loop of friction.
    private static func evidence(
        adoption: AdoptionFigures, nps: NPSFigures, friction: FrictionFigures
    ) -> [SafeText] {
        var evidence: [SafeText] = []
        switch nps.change?.direction {
        case .rose: evidence.append("NPS rose since the wave before.")
        case .fell: evidence.append("NPS fell since the wave before.")
        case .noClearChange: evidence.append("NPS shows no clear change since the wave before.")
        case nil: break
        }
        if adoption.mandate != nil { evidence.append("Using the platform is compulsory: adoption alone says little.") }
        if friction.resolvedReporters > 0 {
            evidence.append(
                "\(friction.toldReporters) of \(friction.resolvedReporters) reporters of resolved points were told.")
        }
        return evidence
    }
}
