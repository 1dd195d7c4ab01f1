public import Metrics

/// A made-up workspace that tells the story of a platform which people come to of their own accord.
///
/// Six months after its launch 74 % of about 240 developers use it, up from 31 %; the NPS has gone from -12 to almost 40;
/// the top friction point, "Deployments take 25 minutes", has been resolved and its reporters have been told; lead times
/// have fallen from days to hours. The same seed and end give the same bytes, on every machine. The zone is UTC.
public struct DemoWorkspace: Sendable {
    /// The seed of the story that is usually told.
    public static let usualSeed: UInt64 = 23

    /// The files, the configuration first.
    public let files: [DemoFile]

    private let stream: DemoStream

    /// The workspace of a seed whose records end at a moment.
    ///
    /// - Parameters:
    ///   - seed: Chooses people, times and numbers; the story stays the same.
    ///   - end: The moment of the story's end, usually now. Moments outside the years 1990 to 9997 are moved into them.
    public init(seed: UInt64, endingAt end: Instant) {
        let timeline = Timeline(endingAt: end)
        let course = Course(timeline: timeline)
        let plot = FrictionPlot(timeline)
        let roster = Roster(seed: seed, timeline: timeline)
        let research = ResearchRecords(roster: roster, timeline: timeline, seed: seed)
        let usage = UsageRecords(
            roster: roster, spells: AdoptionSpells(roster: roster, course: course, seed: seed), timeline: timeline,
            sandboxShipped: research.sandboxShipped, seed: seed)
        let deployments = DeploymentRecords(
            roster: roster, course: course, faster: plot.deployments.resolved ?? timeline.now, seed: seed)
        let incidents = IncidentRecords(deployments: deployments, course: course, seed: seed)
        let friction = FrictionRecords(roster: roster, plot: plot, timeline: timeline, seed: seed)
        let surveys = SurveyRecords(roster: roster, friction: friction, plot: plot, timeline: timeline, seed: seed)
        files =
            [ConfigurationFile.file(timeline: timeline, invited: surveys.invited), roster.file()] + usage.files() + [
                deployments.file(), incidents.file(), surveys.file(), friction.file(),
                RequestRecords(roster: roster, course: course, seed: seed).file(),
                IdeaRecords(deployments: deployments, course: course, seed: seed).file(), research.file(),
                BoardRecords(roster: roster, timeline: timeline, seed: seed).file(),
            ]
        stream = DemoStream(
            seed: seed, start: timeline.now, roster: roster, usage: usage, deployments: deployments,
            incidents: incidents.incidents.count, reports: friction.reports.count)
    }

    /// The live events that follow the story's end: the same ones for the same seed and the same moments of asking.
    public func makeStream() -> DemoStream { stream }
}
