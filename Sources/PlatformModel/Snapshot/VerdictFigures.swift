public import Metrics
public import SafeText

/// Compelling or mandated, and how sure that is.
public struct VerdictFigures: Hashable, Sendable, Codable {
    /// The quadrant; nil when adoption or NPS is unknown.
    public var quadrant: Quadrant?
    /// The quadrant an undecided platform leans to.
    public var leaning: Quadrant?
    /// The edges between the quadrants.
    public var thresholds = Quadrant.Thresholds()
    /// Whether the NPS interval stays inside one band.
    public var certain: Bool
    /// What speaks for it, one sentence each.
    public var evidence: [SafeText]
    /// What makes it unsure, one sentence each; empty when nothing does.
    public var uncertainty: [SafeText] = []
    /// The failure pattern's signs, all eight in their order; empty when not asked.
    public var signs: [FailureSign] = []

    /// A verdict.
    public init(quadrant: Quadrant?, leaning: Quadrant?, certain: Bool, evidence: [SafeText]) {
        self.quadrant = quadrant
        self.leaning = leaning
        self.certain = certain
        self.evidence = evidence
    }
}

/// The one thing to do next.
public struct NextAction: Hashable, Sendable, Codable {
    /// What is to be done, in one line.
    public var text: SafeText
    /// Why this and why now.
    public var why: SafeText
    /// The command or the file that does it.
    public var command: SafeText?

    /// A thing to do.
    public init(text: SafeText, why: SafeText, command: SafeText?) {
        self.text = text
        self.why = why
        self.command = command
    }
}
