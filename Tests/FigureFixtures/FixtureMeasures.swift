import Metrics
import PlatformModel
import SafeText

extension Fixture {
    /// A snapshot with the parts that the overview leaves out.
    static func completed(_ overview: Snapshot) -> Snapshot {
        var snapshot = overview
        addSigns(to: &snapshot.verdict)
        addCourse(to: &snapshot.adoption)
        addWaves(to: &snapshot.nps)
        addLoop(to: &snapshot.friction)
        addMeasures(to: &snapshot.delivery)
        addDetail(to: &snapshot.deployments)
        snapshot.outcomes = outcomes
        snapshot.onboarding = onboarding
        snapshot.research = research
        snapshot.board = board
        snapshot.programme = programme
        snapshot.health.sources = [
            .init(
                path: "deployments/2026-11.ndjson", format: "deployments",
                records: [.init(kind: "deployments", count: 3902), .init(kind: "incidents", count: 2)],
                freshness: Freshness(newest: ago(minutes: 4), cadence: 86_400), rejectedLines: 1, duplicates: 7,
                futureTimes: 2),
            .init(path: "notes.csv", format: nil, records: [], freshness: Freshness(newest: nil, cadence: 86_400)),
            .init(
                path: "imports/events.log", format: "cdevents", records: [.init(kind: "incidents", count: 61)],
                freshness: Freshness(newest: nil, cadence: 86_400, isHeld: true), unlinkedIncidents: 3, changes: 311,
                undeployedChanges: 17, deviation: "CDEvents tell of deployments that succeeded.",
                failure: "Permission denied"),
        ]
        return snapshot
    }

    private static func addSigns(to verdict: inout VerdictFigures) {
        verdict.uncertainty = ["The interval of NPS crosses an edge of the verdict."]
        verdict.signs = FailureSign.Name.allCases.enumerated().map { place, name in
            let isPresent = place == 1 || place == 5
            return FailureSign(
                name: name, state: isPresent ? .present : place == 6 ? .unknown : .absent,
                since: isPresent ? day(2026, 9, 7) : nil,
                detail: isPresent ? "It is there since the summer." : "Nothing of the kind is in the data.")
        }
    }

    private static func addCourse(to adoption: inout AdoptionFigures) {
        adoption.weeklyActive = 213
        adoption.lifecycle.new = 20
        adoption.lifecycle.returning = 256
        adoption.lifecycle.resurrected = 8
        adoption.lifecycle.dormant = 31
        adoption.teamUse = [
            .init(team: "payments", eligible: 40, active: 38), .init(team: "search", eligible: 35, active: 28),
            .init(team: "=SUM(A1:A9)", eligible: 12, active: 0),
        ]
        adoption.references = [
            .init(course: .productRun, ratio: nil), .init(course: .mandated, ratio: nil),
            .init(course: .commandLine, ratio: 0.6),
        ]
        adoption.monthsSinceLaunch = 5
        adoption.forecast = .init(
            points: [
                .init(day: today.adding(days: 7), active: 290.5, band: Interval(low: 280.25, high: 300.75)),
                .init(day: today.adding(days: 14), active: 296, band: Interval(low: 281, high: 311)),
            ], cap: 400, refusal: nil)
        adoption.forecast?.curve = .logistic
        adoption.forecast?.limit = 388.5
        adoption.mandate = .init(since: day(2026, 9, 7), ratioBefore: 0.31, gained: 0.4)
    }

    private static func addWaves(to nps: inout NPSFigures) {
        nps.waves[3].firstAnswer = day(2026, 11, 2)
        nps.waves[3].lastAnswer = day(2026, 11, 14)
        nps.verbatims = ["The deploy button, finally, does what it says", "=cmd|' /C calc'!A0", "\"Slow\", but better"]
    }

    private static func addLoop(to friction: inout FrictionFigures) {
        for (place, range) in [(1, 2), (1, 4), (2, 5), (2, 5), (4, 6), (6, 7), (6, 7)].enumerated() {
            friction.points[place].rankRange = .init(best: range.0, worst: range.1)
        }
        friction.points[2].isTied = true
        friction.points[3].isTied = true
        friction.points[0].reportersEver = 24
        friction.points[0].told = 20
        friction.points[0].resolved = ago(days: 14)
        friction.points[0].planned = ago(days: 49)
        friction.points[0].started = ago(days: 40)
        friction.points[0].firstTold = ago(days: 12)
        friction.hiddenPoints = 1
        friction.points[0].merged = ["Pipelines are slow", "Slow deploys"]
        friction.tiedAcrossThird = ["Secrets need a ticket", "Docs are out of date"]
        friction.topReported = day(2026, 10, 14)
        friction.resolvedToTold = 2 * 86_400
        friction.topThree = .init(
            quarter: Quarter(year: 2026, quarter: 4),
            entries: friction.points.prefix(2).enumerated().map { place, point in
                .init(
                    point: point.point, state: point.state, plan: point.plan, isConcrete: true,
                    planned: day(2026, 10, 5), resolved: place == 0 ? day(2026, 11, 9) : nil)
            } + [
                .init(
                    point: "Secrets need a ticket", state: .planned,
                    plan: .init(quarter: "2026-Q4", measure: nil, current: nil, target: nil, after: nil),
                    isConcrete: false, planned: day(2026, 10, 6), resolved: nil)
            ])
        if let change = NPSChange(
            from: NPS(promoters: 34, passives: 45, detractors: 43), to: NPS(promoters: 72, passives: 57, detractors: 47)
        ) {
            friction.communications = [
                .init(
                    point: "Builds time out", day: day(2026, 6, 12), before: Quarter(year: 2026, quarter: 1),
                    after: Quarter(year: 2026, quarter: 3), change: change)
            ]
        }
    }

    private static func addDetail(to deployments: inout DeploymentFigures) {
        deployments.status[0].version = "1.42.0"
        deployments.status[0].deployedBy = "pipeline"
        deployments.status[3].started = ago(hours: 5)
        deployments.status[3].timeInProgress = 5 * 3600
    }

    private static func addMeasures(to delivery: inout DeliveryFigures) {
        for place in delivery.weeks.indices { delivery.weeks[place].deploymentDays = 5 }
        delivery.weeks[11].isPartial = true
        delivery.weeks[10].changeFailRate = 0.0625
        delivery.weeks[10].recoveryTime = 35 * 60
        delivery.weeks[10].reworkRate = 0.04
        delivery.trend = .init(
            failedShare: ProportionChange(from: (21, 180), to: (9, 210)),
            changeFailRate: ProportionChange(from: (18, 175), to: (14, 205)),
            reworkRate: ProportionChange(from: (10, 180), to: (11, 210)))
        delivery.deploymentDays = 5
        delivery.recovery = Quantiles(p50: 41 * 60, p75: 70 * 60, p90: 3 * 3600)
        delivery.finished = 202
        delivery.reached = 194
        delivery.failedInProduction = 14
        delivery.unplanned = 10
        delivery.openFailures = [
            .init(service: "ledger", deployment: "ledger-production-117", finished: ago(hours: 5), age: 5 * 3600)
        ]
        delivery.openFailureCount = 1
        delivery.undeployed = .init(changes: 4, oldest: 3 * 86_400)
        delivery.answers.frequency = .onDemand
        delivery.answers.leadTime = .underDay
        delivery.answers.changeFailRate = .upTo8
        delivery.answers.recoveryTime = .underHour
        delivery.answers.reworkRate = .upTo8
        delivery.answers.band2023 = .high
        delivery.services = [measures("checkout", deployments: 46), measures("ledger", deployments: 32)]
        delivery.teams = [measures("", deployments: 4), measures("payments", deployments: 78)]
    }

    private static func measures(_ name: SafeText, deployments: Int) -> DeliveryFigures.Measures {
        var measures = DeliveryFigures.Measures(name: name)
        measures.deployments = deployments
        measures.deploymentDays = 4.5
        measures.leadTime = Quantiles(p50: 14_400, p75: 36_000, p90: 90_000)
        measures.changes = 3 * deployments
        measures.finished = deployments + 3
        measures.reached = deployments + 1
        measures.failedShare = 3 / Double(deployments + 3)
        measures.changeFailRate = 2 / Double(deployments + 1)
        measures.recoveryTime = Quantiles(p50: 1800, p75: 2700, p90: 3600)
        measures.reworkRate = 1 / Double(deployments + 3)
        return measures
    }

    private static let outcomes: OutcomeFigures = {
        var outcomes = OutcomeFigures()
        outcomes.ideas.time = Quantiles(p50: 21 * 86_400, p75: 35 * 86_400, p90: 60 * 86_400)
        outcomes.ideas.arrived = 9
        outcomes.ideas.open = 14
        outcomes.ideas.openAge = 30 * 86_400
        outcomes.ideas.oldestOpen = 120 * 86_400
        outcomes.ideas.negative = 1
        outcomes.incidents.infrastructure = 6
        outcomes.incidents.application = 9
        outcomes.incidents.dependency = 3
        outcomes.incidents.human = 2
        outcomes.incidents.unclassified = 4
        outcomes.incidents.perHundredDeployments = 3.125
        outcomes.undifferentiated = [
            .init(quarter: Quarter(year: 2026, quarter: 2), answers: nil, mean: nil, interval: nil),
            .init(
                quarter: Quarter(year: 2026, quarter: 4), answers: 180, mean: 31.5,
                interval: Interval(low: 28.25, high: 34.75)),
        ]
        outcomes.selfService.fulfilled = 120
        outcomes.selfService.known = 110
        outcomes.selfService.withoutApproval = 77
        outcomes.selfService.time = Quantiles(p50: 1800, p75: 14_400, p90: 172_800)
        outcomes.selfService.open = 5
        outcomes.selfService.openAge = 7200
        outcomes.selfService.oldestOpen = 9 * 86_400
        outcomes.selfService.months = [
            .init(month: Month(year: 2026, month: 10), withoutApproval: 60, known: 100),
            .init(month: Month(year: 2026, month: 11), withoutApproval: 77, known: 110),
        ]
        outcomes.selfService.trend = ProportionChange(from: (90, 200), to: (190, 300))
        outcomes.bypass.total = .init(bypassed: 18, known: 190)
        outcomes.bypass.unknown = 12
        outcomes.bypass.teams = [
            .init(
                team: "search", count: .init(bypassed: 14, known: 40),
                trend: ProportionChange(from: (10, 50), to: (30, 60))),
            .init(team: "", count: .init(bypassed: 1, known: 10), trend: nil),
        ]
        outcomes.bypass.months = [.init(month: Month(year: 2026, month: 11), count: .init(bypassed: 18, known: 190))]
        outcomes.bypass.trend = ProportionChange(from: (60, 600), to: (58, 620))
        return outcomes
    }()

    private static let onboarding: OnboardingFigures = {
        var onboarding = OnboardingFigures()
        onboarding.cohorts = [(9, 12, 11, 9, 8, 5), (10, 10, 9, 8, 6, 2), (11, 6, 3, 2, 1, 0)].map { month in
            var cohort = OnboardingFigures.Cohort(month: Month(year: 2026, month: month.0))
            cohort.access = month.1
            cohort.firstValue = month.2
            cohort.stagingDeploy = month.3
            cohort.productionDeploy = month.4
            cohort.advanced = month.5
            return cohort
        }
        onboarding.newcomers = 12
        onboarding.timed = 8
        onboarding.timeToFirstValue = CensoredQuantiles(
            ended: [120, 240, 900, 3600, 86_400, 172_800, 259_200, 604_800, 691_200, 777_600, 864_000], waiting: 1)
        onboarding.valueWithinFiveMinutes.people = 2
        onboarding.valueWithinFiveMinutes.of = 8
        onboarding.stagingWithinSixtyMinutes.people = 3
        onboarding.stagingWithinSixtyMinutes.of = 8
        onboarding.negative = 1
        onboarding.depth.one = 90
        onboarding.depth.twoOrThree = 140
        onboarding.depth.fourOrMore = 54
        return onboarding
    }()

    private static let research: ResearchFigures = {
        var research = ResearchFigures()
        research.interviews = 16
        research.capabilities = [
            .init(
                name: "sandbox", people: 3, days: [day(2026, 11, 3), day(2026, 11, 10)], late: 0, buildStarted: nil,
                shipped: nil, gate: .short),
            .init(
                name: "templates", people: 6, days: [day(2026, 5, 4)], late: 2, buildStarted: day(2026, 6, 1),
                shipped: day(2026, 7, 1), gate: .met),
            .init(
                name: "secrets", people: 2, days: [day(2026, 3, 2)], late: 4, buildStarted: day(2026, 3, 9),
                shipped: nil, gate: .missed),
        ]
        return research
    }()

    private static let board: BoardFigures = {
        var board = BoardFigures()
        board.isKnown = true
        board.members = [
            .init(developer: "Ada Example", team: "payments", since: day(2026, 6, 1), until: nil),
            .init(developer: "Bo Example", team: "payments", since: day(2026, 6, 1), until: day(2026, 12, 31)),
            .init(developer: "Cy Example", team: "search", since: day(2026, 6, 1), until: nil),
        ]
        board.breaches = [
            .init(breach: .tooFewMembers, text: "3 members of the 4 a board has at least"),
            .init(breach: .sharedTeam, text: "2 members are from payments"),
            .init(breach: .missedMonth, text: "no meeting in 2026-08"),
            .init(breach: .missedMonth, text: "no meeting in 2026-09"),
        ]
        let open = BoardFigures.Decision(
            text: "Publish the road map", owner: "payments", due: day(2026, 11, 1), done: nil, isOverdue: true)
        let done = BoardFigures.Decision(
            text: "Cap the queue", owner: nil, due: nil, done: day(2026, 10, 20), isOverdue: false)
        board.meetings = [
            .init(
                day: day(2026, 10, 12), attendees: 3, decisions: [done, open],
                votes: [
                    .init(point: "Staging is down on Mondays", dots: 7), .init(point: "Docs | wiki [old]", dots: 2),
                ]),
            .init(day: day(2026, 7, 6), attendees: 4, decisions: [], votes: []),
        ]
        board.strayDecisions = [
            .init(
                text: "-1 on the wiki", owner: "@search", due: day(2026, 9, 30), done: day(2026, 9, 28),
                isOverdue: false)
        ]
        return board
    }()

    private static let programme: ProgrammeFigures = {
        var programme = ProgrammeFigures()
        programme.steps = [
            .init(
                name: .measure, state: .done, started: day(2026, 2, 2), due: day(2026, 2, 9),
                finished: day(2026, 2, 6),
                evidence: ["122 people answered the first wave, 2026-Q1.", "Both were there within a week."]),
            .init(
                name: .fix, state: .underWay, started: day(2026, 10, 5), due: day(2026, 12, 31), finished: nil,
                evidence: ["1 of 3 planned for 2026-Q4 are resolved.", "1 without a concrete measure."]),
            .init(
                name: .communicate, state: .overdue, started: day(2026, 9, 1), due: day(2026, 11, 1), finished: nil,
                evidence: ["25 of 30 reporters of resolved points were told."]),
            .init(name: .board, state: .notStarted, started: nil, due: nil, finished: nil, evidence: []),
        ]
        return programme
    }()
}
