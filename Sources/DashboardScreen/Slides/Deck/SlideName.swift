/// The slides of a board meeting, in their usual order.
public enum SlideName: String, CaseIterable, Hashable, Sendable {
    /// Compelling or mandated, and how sure that is.
    case verdict
    /// Who uses the platform.
    case adoption
    /// What they say of it, as a score.
    case nps
    /// What they wrote.
    case verbatims
    /// What was fixed since the last meeting, and how many were told.
    case fixed
    /// What the quarter set out to fix.
    case top3
    /// How changes reach production.
    case delivery
    /// What the platform changes for developers.
    case outcomes
    /// What the next quarter could fix.
    case candidates
    /// What the board decided so far.
    case decisions

    /// The slides that are shown unless others are asked for; what people wrote is shown on request alone.
    public static let usual: [SlideName] = allCases.filter { $0 != .verbatims }
}
