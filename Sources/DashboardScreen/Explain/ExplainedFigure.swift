import Figures
import PlatformModel

/// The figure that the window over the panels explains, among those of its panel.
struct ExplainedFigure: Sendable {
    /// The paths of the figures that can be explained here, the one of the selected row first.
    let paths: [String]
    /// Which of them is shown.
    private(set) var place = 0
    /// What there is to say of it; nil when the newest snapshot no longer has it.
    private(set) var explanation: Explanation?
    /// The records behind it; nil while they are looked for.
    private(set) var evidence: RecordEvidence?
    /// How far the search for them is, 0...1; nil while that is not known.
    var searched: Double?

    /// Explains the first of some figures.
    init?(_ paths: [String], in table: FigureTable) {
        guard let first = paths.first else { return nil }
        self.paths = paths
        explanation = Explanation(first, in: table)
    }

    /// Which records to look for; nil when there are none to find.
    var question: EvidenceQuestion? { explanation?.question }

    /// Explains the figure that stands some places further, round the end.
    mutating func step(by places: Int, in table: FigureTable) {
        place = ((place + places) % paths.count + paths.count) % paths.count
        explanation = Explanation(paths[place], in: table)
        evidence = nil
        searched = nil
    }

    /// Explains the same figure in a newer snapshot.
    ///
    /// - Returns: Whether its records have to be looked for anew: not when only the clock has moved on.
    mutating func follow(_ table: FigureTable) -> Bool {
        let before = explanation
        explanation = Explanation(paths[place], in: table)
        guard
            explanation?.filters != before?.filters || explanation?.value != before?.value
                || explanation?.n != before?.n || explanation?.parts != before?.parts
        else { return false }
        evidence = nil
        searched = nil
        return true
    }

    /// Takes the records found for a question; those of a figure that was stepped away from are dropped.
    mutating func take(_ evidence: RecordEvidence, for question: EvidenceQuestion) {
        guard question.filters == self.question?.filters else { return }
        self.evidence = evidence
        searched = nil
    }
}
