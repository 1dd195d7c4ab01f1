import Metrics
import SafeText

extension NPSFigures {
    /// The most verbatims shown.
    static let mostVerbatims = 100

    /// What people said up to a moment, wave by wave; of a wave that is not complete its score alone, see ``SurveySteps``.
    ///
    /// - Parameters:
    ///   - census: The same answers, counted by wave.
    ///   - strike: Strikes names out of what people wrote.
    init(
        surveys: SurveyFold, census: SurveyCensus, strike: NameStrike, at moment: Moment, configuration: Configuration,
        isHeld: Bool
    ) {
        let smallest = configuration.shownGroup
        let waves = census.quarters.indices.map { number in
            let (quarter, counts, isComplete) = (
                census.quarters[number], census.waves[number], census.isComplete[number]
            )
            let result = counts.result
            var wave = Wave(
                quarter: quarter, result: result.answers >= smallest ? result : nil,
                dismissed: isComplete ? SmallGroups.shown(counts.dismissed, smallest: smallest) : nil,
                invited: configuration.invited[quarter])
            wave.firstAnswer = counts.first
            wave.lastAnswer = counts.last
            wave.isComplete = isComplete
            return wave
        }
        let shown = waves.compactMap(\.result)
        var newest: [SurveyFold.Answer] = []
        if let wave = waves.last, wave.result != nil, wave.isComplete {
            let first = wave.quarter.firstDay
            surveys.forEachAnswer(upTo: moment.day) { answer in
                if answer.day >= first, answer.score != nil { newest.append(answer) }
            }
        }
        var freshness = moment.freshness(surveys.coverage, usual: 92, isHeld: isHeld)
        freshness.cadence = 92 * 86_400
        self.init(
            waves: waves,
            change: shown.count > 1 ? NPSChange(from: shown[shown.count - 2], to: shown[shown.count - 1]) : nil,
            teams: NPSFigures.teams(of: newest, smallest: smallest), smallestGroup: smallest, freshness: freshness)
        if let wave = waves.last, newest.count >= max(NPSFigures.fewestForVerbatims, smallest) {
            verbatims = NPSFigures.verbatims(
                newest, surveys.comments[wave.quarter], upTo: moment.day, without: strike)
        }
    }

    /// Comments in an order that says nothing of who wrote them or when.
    private static func verbatims(
        _ answers: [SurveyFold.Answer], _ sample: CommentSample?, upTo day: CivilDay, without strike: NameStrike
    ) -> [SafeText] {
        var texts = answers.compactMap(\.comment)
        texts += (sample?.entries ?? []).filter { $0.day <= day }.map(\.text)
        var random = FixedRandom(seed: 20_260_101)
        return random.shuffle(texts.filter { !$0.trimmed.isEmpty }.sorted()).prefix(mostVerbatims)
            .map { SafeText(cleaning: strike.apply(to: $0)) }
    }

    /// The teams of a wave. A team of fewer than `smallest` answers is hidden, and so are the next smallest ones until
    /// what is hidden is itself no smaller than that: else the wave less the shown teams would tell.
    private static func teams(of answers: [SurveyFold.Answer], smallest: Int) -> [Team] {
        var scores: [String: [Int]] = [:]
        var teamless = 0
        for answer in answers {
            guard let score = answer.score else { continue }
            if let team = answer.team { scores[team, default: []].append(score) } else { teamless += 1 }
        }
        let bySize = scores.sorted { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
        let hidden = SmallGroups.hidden(sizes: bySize.map(\.value.count), remainder: teamless, smallest: smallest)
        let shown = bySize.dropFirst(hidden.groups).map { (name: $0.key, result: NPS(answers: $0.value)) }
            .sorted { ($1.result.score ?? 0, $0.name) < ($0.result.score ?? 0, $1.name) }
        return shown.map { Team(team: SafeText(cleaning: $0.name), result: $0.result) }
            + bySize.prefix(hidden.groups).map(\.key).sorted().map { Team(team: SafeText(cleaning: $0), result: nil) }
    }
}
