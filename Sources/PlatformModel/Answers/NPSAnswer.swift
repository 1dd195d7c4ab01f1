import Metrics
import SafeText

extension NPSFigures {
    /// What people said up to a moment, wave by wave.
    init(surveys: SurveyFold, at moment: Moment, configuration: Configuration, isHeld: Bool) {
        let smallest = max(3, configuration.smallestGroup)
        var answers: [Quarter: [SurveyFold.Answer]] = [:]
        for answer in surveys.identified.values.lazy.map(\.answer) + surveys.anonymous where answer.day <= moment.day {
            answers[answer.day.quarter, default: []].append(answer)
        }
        let quarters = answers.keys.sorted()
        let waves = quarters.map { quarter in
            let all = answers[quarter] ?? []
            let result = NPS(answers: all.compactMap(\.score))
            return Wave(
                quarter: quarter, result: result.answers >= smallest ? result : nil,
                dismissed: all.count - result.answers, invited: configuration.invited[quarter])
        }
        let shown = waves.compactMap(\.result)
        var teams: [Team] = []
        if let newest = quarters.last, waves.last?.result != nil {
            teams = NPSFigures.teams(of: answers[newest] ?? [], smallest: smallest)
        }
        var freshness = moment.freshness(surveys.coverage, usual: 92, isHeld: isHeld)
        freshness.cadence = 92 * 86_400
        self.init(
            waves: waves,
            change: shown.count > 1 ? NPSChange(from: shown[shown.count - 2], to: shown[shown.count - 1]) : nil,
            teams: teams, smallestGroup: smallest, freshness: freshness)
    }

    /// The teams of a wave. A team of fewer than `smallest` answers is hidden, and so are the next smallest ones until
    /// what is hidden is itself no smaller than that: else the wave less the shown teams would tell.
    private static func teams(of answers: [SurveyFold.Answer], smallest: Int) -> [Team] {
        var scores: [String: [Int]] = [:]
        var hidden = 0
        for answer in answers {
            guard let score = answer.score else { continue }
            if let team = answer.team { scores[team, default: []].append(score) } else { hidden += 1 }
        }
        let bySize = scores.sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
        var shown: [(name: String, result: NPS)] = []
        var concealed: [String] = []
        for (name, scores) in bySize {
            if scores.count < smallest || (hidden > 0 && hidden < smallest) {
                hidden += scores.count
                concealed.append(name)
            } else {
                shown.append((name, NPS(answers: scores)))
            }
        }
        shown.sort { ($1.result.score ?? 0, $0.name) < ($0.result.score ?? 0, $1.name) }
        return shown.map { Team(team: SafeText(cleaning: $0.name), result: $0.result) }
            + concealed.sorted().map { Team(team: SafeText(cleaning: $0), result: nil) }
    }
}
