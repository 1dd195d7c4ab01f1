import Metrics
import PlatformModel
import SafeText

extension Fixture {
    /// Ideas, incidents, requests and ways to production in the middle of the story.
    static let outcomes: OutcomeFigures = {
        var outcomes = OutcomeFigures()
        outcomes.ideas.time = Quantiles(p50: 12 * 86_400, p75: 20 * 86_400, p90: 31 * 86_400)
        outcomes.ideas.arrived = 19
        outcomes.ideas.open = 5
        outcomes.ideas.openAge = 14 * 86_400
        outcomes.ideas.oldestOpen = 43 * 86_400
        outcomes.ideas.negative = 1
        outcomes.incidents.infrastructure = 3
        outcomes.incidents.application = 12
        outcomes.incidents.dependency = 4
        outcomes.incidents.human = 2
        outcomes.incidents.unclassified = 4
        outcomes.incidents.perHundredDeployments = 1.6
        outcomes.undifferentiated = [
            .init(
                quarter: Quarter(year: 2026, quarter: 1), answers: 122, mean: 41, interval: Interval(low: 38, high: 44)),
            .init(quarter: Quarter(year: 2026, quarter: 2), answers: nil, mean: nil, interval: nil),
            .init(
                quarter: Quarter(year: 2026, quarter: 3), answers: 176, mean: 31, interval: Interval(low: 29, high: 33)),
            .init(
                quarter: Quarter(year: 2026, quarter: 4), answers: 205, mean: 24, interval: Interval(low: 22, high: 26)),
        ]
        outcomes.selfService.fulfilled = 44
        outcomes.selfService.known = 41
        outcomes.selfService.withoutApproval = 31
        outcomes.selfService.time = Quantiles(p50: 540, p75: 57_600, p90: 172_800)
        outcomes.selfService.open = 3
        outcomes.selfService.openAge = 86_400
        outcomes.selfService.oldestOpen = 6 * 86_400
        outcomes.selfService.months = (0..<6).map { place in
            .init(
                month: Month(index: Month(year: 2026, month: 6).index + place), withoutApproval: 6 + 4 * place,
                known: 40)
        }
        outcomes.selfService.trend = ProportionChange(from: (30, 90), to: (62, 100))
        outcomes.bypass.total = .init(bypassed: 9, known: 192)
        outcomes.bypass.unknown = 3
        outcomes.bypass.teams = [
            .init(
                team: "mobile", count: .init(bypassed: 4, known: 20),
                trend: ProportionChange(from: (2, 60), to: (14, 60))),
            .init(
                team: "payments", count: .init(bypassed: 3, known: 60),
                trend: ProportionChange(from: (40, 90), to: (9, 90))),
            .init(team: "", count: .init(bypassed: 2, known: 50), trend: nil),
            .init(
                team: "checkout", count: .init(bypassed: 0, known: 62),
                trend: ProportionChange(from: (3, 90), to: (2, 90))),
        ]
        outcomes.bypass.months = (0..<6).map { place in
            .init(
                month: Month(index: Month(year: 2026, month: 6).index + place),
                count: .init(bypassed: 40 - 6 * place, known: 160))
        }
        outcomes.bypass.trend = ProportionChange(from: (90, 480), to: (40, 500))
        return outcomes
    }()

    static let onboarding: OnboardingFigures = {
        var onboarding = OnboardingFigures()
        onboarding.cohorts = (0..<6).map { place in
            var cohort = OnboardingFigures.Cohort(month: Month(index: Month(year: 2026, month: 6).index + place))
            cohort.access = 12 + place
            cohort.firstValue = 11
            cohort.stagingDeploy = 9
            cohort.productionDeploy = 8 - place / 2
            cohort.advanced = 5 - place / 2
            return cohort
        }
        onboarding.newcomers = 17
        onboarding.timed = 15
        onboarding.timeToFirstValue = CensoredQuantiles(
            ended: [120, 150, 180, 240, 260, 290, 400, 900, 3_600, 7_200, 86_400], waiting: 5)
        onboarding.valueWithinFiveMinutes.people = 6
        onboarding.valueWithinFiveMinutes.of = 14
        onboarding.stagingWithinSixtyMinutes.people = 8
        onboarding.stagingWithinSixtyMinutes.of = 13
        onboarding.negative = 1
        onboarding.depth.one = 98
        onboarding.depth.twoOrThree = 151
        onboarding.depth.fourOrMore = 35
        return onboarding
    }()

    static let research: ResearchFigures = {
        var research = ResearchFigures()
        research.capabilities = [
            .init(
                name: "feature flags", people: 3, days: [day(2026, 11, 9), day(2026, 11, 17), day(2026, 11, 20)],
                late: 0,
                buildStarted: nil, shipped: nil, gate: .short),
            .init(
                name: "preview environments", people: 2, days: [day(2026, 9, 29), day(2026, 10, 1)], late: 4,
                buildStarted: day(2026, 10, 5), shipped: nil, gate: .missed),
            .init(
                name: "sandbox", people: 6,
                days: [
                    day(2026, 6, 24), day(2026, 6, 29), day(2026, 7, 3), day(2026, 7, 7), day(2026, 7, 10),
                    day(2026, 7, 14),
                ], late: 0, buildStarted: day(2026, 7, 16), shipped: day(2026, 9, 1), gate: .met),
        ]
        research.interviews = 15
        return research
    }()

    /// Five members of four teams, a month without a meeting, and a decision that is late.
    static let board: BoardFigures = {
        var board = BoardFigures()
        board.isKnown = true
        board.members = ["checkout", "identity", "mobile", "payments", "payments"].enumerated().map { place, team in
            .init(
                developer: "person.\(place)", team: SafeText(cleaning: team), since: day(2026, 6, 1),
                until: place == 3 ? day(2026, 12, 31) : nil)
        }
        board.meetings = [
            .init(
                day: day(2026, 11, 3), attendees: 5,
                decisions: [
                    .init(
                        text: "Secrets become self-service next", owner: "person.1", due: day(2027, 1, 17), done: nil,
                        isOverdue: false)
                ],
                votes: [
                    .init(point: "Staging is down on Mondays", dots: 9), .init(point: "Docs are out of date", dots: 4),
                ]),
            .init(
                day: day(2026, 10, 6), attendees: 4,
                decisions: [
                    .init(
                        text: "Staging gets an owner for Mondays", owner: nil, due: day(2026, 11, 5), done: nil,
                        isOverdue: true)
                ], votes: []),
            .init(
                day: day(2026, 8, 4), attendees: 5,
                decisions: [
                    .init(
                        text: "Publish what became of each friction point", owner: "person.2", due: day(2026, 8, 18),
                        done: day(2026, 8, 13), isOverdue: false)
                ], votes: [.init(point: "Secrets need a ticket", dots: 6)]),
        ]
        board.strayDecisions = [
            .init(text: "Measure again in January", owner: nil, due: nil, done: nil, isOverdue: false)
        ]
        board.breaches = [
            .init(breach: .sharedTeam, text: "2 members are from payments"),
            .init(breach: .missedMonth, text: "no meeting in 2026-07"),
            .init(breach: .missedMonth, text: "no meeting in 2026-09"),
        ]
        return board
    }()

    static let programme: ProgrammeFigures = {
        var programme = ProgrammeFigures()
        programme.steps = [
            .init(
                name: .measure, state: .done, started: day(2026, 2, 10), due: day(2026, 2, 17),
                finished: day(2026, 2, 16),
                evidence: [
                    "122 people answered the first wave, 2026-Q1.", "8 friction points reported.",
                    "Both were there within a week.",
                ]),
            .init(
                name: .fix, state: .underWay, started: day(2026, 10, 5), due: day(2026, 12, 31), finished: nil,
                evidence: ["1 of 3 planned for 2026-Q4 are resolved.", "1 without a concrete measure."]),
            .init(
                name: .communicate, state: .overdue, started: day(2026, 10, 12), due: day(2026, 11, 9), finished: nil,
                evidence: ["25 of 30 reporters of resolved points were told."]),
            .init(
                name: .board, state: .notStarted, started: nil, due: nil, finished: nil,
                evidence: ["No member and no meeting is recorded."]),
        ]
        return programme
    }()

    static let signs: [FailureSign] = [
        .init(
            name: .adoptionFlat, state: .absent, since: nil,
            detail: "Adoption gained a point or more in 3 months, or is at 95 %."),
        .init(name: .enforcement, state: .present, since: day(2026, 9, 7), detail: "New services must use templates"),
        .init(
            name: .npsFallsWhileAdoptionRises, state: .absent, since: nil,
            detail: "NPS did not clearly fall between the newest waves."),
        .init(name: .oldTopFriction, state: .absent, since: nil, detail: "Deployments take 25 min is resolved."),
        .init(
            name: .noInterviews, state: .absent, since: nil,
            detail: "2 people were interviewed before preview environments was built."),
        .init(name: .noBoardMeeting, state: .unknown, since: nil, detail: "No record of a board."),
        .init(
            name: .selfServiceFalls, state: .absent, since: nil,
            detail: "The self-service share has not clearly fallen."),
        .init(
            name: .bypassRises, state: .present, since: day(2026, 10, 19),
            detail: "The bypass share of 90 days is clearly above the 90 before."),
    ]

    /// The friction ranking with what the closed loop shows: days of the chain, people told, merged points, the top 3.
    static let loop: FrictionFigures = {
        var loop = friction
        for place in loop.points.indices {
            var point = loop.points[place]
            point.reportersEver = point.reporters + 5
            if point.plan != nil || [.resolved, .told].contains(point.state) { point.planned = ago(days: 49) }
            if [.started, .resolved, .told].contains(point.state) { point.started = ago(days: 40 - 3 * Int64(place)) }
            if [.resolved, .told].contains(point.state) { point.resolved = ago(days: 15) }
            if point.state == .told {
                point.firstTold = ago(days: 12)
                point.told = 24
            }
            loop.points[place] = point
        }
        // Resolved without a day on which work on it began.
        loop.points[6].started = nil
        loop.points[3].merged = ["Docs are wrong", "Quick start does not work"]
        loop.resolvedToTold = 3 * 86_400
        loop.topThree = .init(
            quarter: Quarter(year: 2026, quarter: 4),
            entries: loop.points.prefix(3).map { point in
                .init(
                    point: point.point, state: point.state, plan: point.plan, isConcrete: point.isConcrete,
                    planned: day(2026, 10, 5), resolved: point.resolved == nil ? nil : day(2026, 11, 8))
            })
        if let change = nps.change(from: Quarter(year: 2026, quarter: 3), to: Quarter(year: 2026, quarter: 4)),
            let earlier = nps.change(from: Quarter(year: 2026, quarter: 2), to: Quarter(year: 2026, quarter: 3))
        {
            loop.communications = [
                .init(
                    point: "Deployments take 25 min", day: day(2026, 11, 11), before: Quarter(year: 2026, quarter: 3),
                    after: Quarter(year: 2026, quarter: 4), change: change),
                .init(
                    point: "Onboarding needs nine approvals", day: day(2026, 8, 6),
                    before: Quarter(year: 2026, quarter: 2),
                    after: Quarter(year: 2026, quarter: 3), change: earlier),
            ]
        }
        return loop
    }()

    /// The normal figures with all that screens 5 to 9 show.
    static let complete: Snapshot = {
        var snapshot = normal
        snapshot.outcomes = outcomes
        snapshot.onboarding = onboarding
        snapshot.research = research
        snapshot.board = board
        snapshot.programme = programme
        snapshot.verdict.signs = signs
        snapshot.friction = loop
        return snapshot
    }()
}
