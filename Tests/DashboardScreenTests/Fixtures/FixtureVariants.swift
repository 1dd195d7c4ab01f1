import Metrics
import PlatformModel
import SafeText

extension Fixture {
    /// A state that golden frames name.
    enum Case: String, CaseIterable {
        case normal, empty, one, overflowing, stale, mandated, tied, suppressed, refused, complete

        var snapshot: Snapshot {
            switch self {
            case .normal: Fixture.normal
            case .empty: Fixture.empty
            case .one: Fixture.one
            case .overflowing: Fixture.overflowing
            case .stale: Fixture.stale
            case .mandated: Fixture.mandated
            case .tied: Fixture.tied
            case .suppressed: Fixture.suppressed
            case .refused: Fixture.refused
            case .complete: Fixture.complete
            }
        }
    }

    /// One record of each kind: one developer, one answer, one report, one deployment.
    static let one: Snapshot = {
        var snapshot = empty
        snapshot.platform = "Platform"
        snapshot.verdict.evidence = ["Adoption is 100 %.", "NPS is unknown: 1 answer is fewer than 5."]
        snapshot.adoption = AdoptionFigures(
            active: 1, eligible: 1, others: 0, ratio: 1, previousRatio: nil, ratioAtLastBoard: nil, teamsActive: 1,
            teams: 1, retention: nil,
            monthly: [.init(month: Month(year: 2026, month: 11), eligible: 1, active: 1, others: 0)],
            weekly: [.init(day: today, eligible: 1, active: 1)], capabilities: [.init(name: "deploy", people: 1)],
            launch: today.adding(days: -1), enforcement: [], freshness: fresh(minutes: 1))
        snapshot.nps = NPSFigures(
            waves: [.init(quarter: Quarter(year: 2026, quarter: 4), result: nil, dismissed: 0, invited: nil)],
            change: nil,
            teams: [.init(team: "core", result: nil)], smallestGroup: 5,
            freshness: Freshness(newest: ago(days: 1), cadence: 92 * 86_400))
        snapshot.friction.points = [point(1, "Builds are slow", 1, 0.5, .reported)]
        snapshot.friction.freshness = fresh(minutes: 61, cadence: 604_800)
        snapshot.deployments = DeploymentFigures(
            status: [status("api", "production", .succeeded, ago(minutes: 3))],
            counts: [.init(service: "api", environment: "production", status: .succeeded, count: 1)],
            services: [.init(service: "api", leadTime: 5400, failedShare: 0, deployments: 1, newest: ago(minutes: 3))],
            environments: ["production"], production: ["production"], freshness: fresh(minutes: 3))
        snapshot.delivery = DeliveryFigures(
            windowDays: 28, deployments: 1, deploymentsPerDay: 1.0 / 28,
            leadTime: Quantiles(p50: 5400, p75: 5400, p90: 5400),
            changes: 1,
            failedShare: 0, changeFailRate: 0, recoveryTime: nil, reworkRate: 0,
            weeks: [.init(monday: today, deployments: 1, leadTime: 5400, failedShare: 0)])
        snapshot.health = HealthFigures(
            records: [.init(kind: "deployments", count: 1)], skippedLines: 1, files: 4,
            diagnostics: [
                Diagnostic(file: "usage.csv", line: 3, column: 1, severity: .error, message: "time is missing")
            ], diagnosticCount: 1)
        return snapshot
    }()

    /// The normal figures, too old or held back.
    static let stale: Snapshot = {
        var snapshot = normal
        snapshot.adoption.freshness = Freshness(newest: ago(days: 3), cadence: 86_400)
        snapshot.nps.freshness = Freshness(newest: ago(days: 200), cadence: 92 * 86_400)
        snapshot.friction.freshness = Freshness(newest: ago(hours: 5), cadence: 604_800, isHeld: true)
        snapshot.deployments.freshness = Freshness(newest: ago(days: 4), cadence: 86_400)
        return snapshot
    }()

    /// High adoption after a mandate, and a score that fell.
    static let mandated: Snapshot = {
        var snapshot = normal
        let before = NPS(promoters: 60, passives: 60, detractors: 50)
        let after = NPS(promoters: 20, passives: 40, detractors: 140)
        snapshot.verdict = VerdictFigures(
            quadrant: .mandated, leaning: nil, certain: true, evidence: ["Adoption is 71 %.", "NPS is -60, below 20."])
        snapshot.nps.waves = [
            .init(quarter: Quarter(year: 2026, quarter: 3), result: before, dismissed: 0, invited: nil),
            .init(quarter: Quarter(year: 2026, quarter: 4), result: after, dismissed: 0, invited: nil),
        ]
        snapshot.nps.change = NPSChange(from: before, to: after)
        snapshot.adoption.previousRatio = 0.74
        snapshot.adoption.ratioAtLastBoard = nil
        snapshot.nextAction.command = nil
        snapshot.adoption.mandate = .init(since: day(2026, 9, 7), ratioBefore: 0.3225, gained: 0.3875)
        return snapshot
    }()

    /// A tie across rank 3 and a change that is not clear.
    static let tied: Snapshot = {
        var snapshot = normal
        snapshot.friction = tiedFriction
        let before = NPS(promoters: 40, passives: 30, detractors: 14)
        let after = NPS(promoters: 60, passives: 30, detractors: 10)
        snapshot.verdict = VerdictFigures(
            quadrant: .compelling, leaning: nil, certain: false, evidence: ["NPS is +50."])
        snapshot.verdict.uncertainty = ["The interval of NPS crosses an edge of the verdict."]
        snapshot.nps.waves = [
            .init(quarter: Quarter(year: 2026, quarter: 3), result: before, dismissed: 0, invited: nil),
            .init(quarter: Quarter(year: 2026, quarter: 4), result: after, dismissed: 0, invited: nil),
        ]
        snapshot.nps.change = NPSChange(from: before, to: after)
        snapshot.isLive = false
        return snapshot
    }()

    /// Answers too few to be shown: a hidden wave between two shown ones, hidden teams, and no comments.
    static let suppressed: Snapshot = {
        var snapshot = normal
        snapshot.nps.waves[1].result = nil
        snapshot.nps.waves[2].dismissed = nil
        snapshot.nps.waves[3].result = NPS(promoters: 4, passives: 2, detractors: 1)
        snapshot.nps.waves[3].invited = nil
        snapshot.nps.waves[3].lastAnswer = snapshot.nps.waves[3].firstAnswer
        snapshot.nps.change = snapshot.nps.change(
            from: snapshot.nps.waves[2].quarter, to: snapshot.nps.waves[3].quarter)
        snapshot.nps.teams = ["payments", "search", "web"].map { .init(team: $0, result: nil) }
        snapshot.nps.verbatims = []
        return snapshot
    }()

    /// Too young for a forecast, voluntary, and nothing told, resolved, open or comparable yet.
    static let refused: Snapshot = {
        var snapshot = normal
        snapshot.adoption.launch = today.adding(days: -41)
        snapshot.adoption.weekly = snapshot.adoption.weekly.suffix(6)
        snapshot.adoption.monthsSinceLaunch = 1
        snapshot.adoption.references = ReferenceCourse.allCases.map { .init(course: $0, ratio: nil) }
        snapshot.adoption.forecast = .init(
            points: [], cap: 400, refusal: "6 weekly points of the 8 a forecast needs")
        snapshot.adoption.mandate = nil
        snapshot.adoption.enforcement = []
        snapshot.adoption.ratioAtLastBoard = nil
        snapshot.nps.waves = [snapshot.nps.waves[3]]
        snapshot.nps.change = nil
        snapshot.nps.verbatims = []
        snapshot.friction.topThree = nil
        snapshot.friction.communications = []
        snapshot.friction.resolvedToTold = nil
        snapshot.friction.resolvedReporters = 0
        snapshot.friction.toldReporters = 0
        snapshot.friction.resolvedPoints = 0
        snapshot.friction.toldPoints = 0
        snapshot.delivery.openFailures = []
        snapshot.delivery.openFailureCount = 0
        snapshot.delivery.undeployed = nil
        snapshot.delivery.answers.showsBand2023 = false
        snapshot.delivery.answers.band2023 = nil
        snapshot.delivery.trend = .init()
        snapshot.friction.hiddenPoints = 2
        snapshot.nps.waves[0].isComplete = false
        snapshot.nps.waves[0].dismissed = nil
        snapshot.nps.teams = []
        snapshot.delivery.isWeekPartial = true
        return snapshot
    }()

    /// More of everything than a screen holds, with long and wide names.
    static let overflowing: Snapshot = {
        var snapshot = complete
        snapshot.platform = SafeText(cleaning: "The Developer Platform of the Whole Company and its Subsidiaries 開発基盤")
        snapshot.nextAction.text = SafeText(
            cleaning:
                "Continuous integration of the monorepo takes longer than anyone can wait for on a normal working day: "
                + "211 people, 1,204 h a week, no plan yet, and nobody was told")
        let names = [
            "payments-gateway-with-a-very-long-name", "検索サービス", "a", "ledger", "Abrechnung-für-Großkunden", "x-1",
        ]
        let environments: [SafeText] = ["dev", "integration", "qa", "staging-eu-west-1", "staging-us", "production"]
        var status: [DeploymentFigures.Status] = []
        var services: [DeploymentFigures.Service] = []
        var counts: [DeploymentFigures.Count] = []
        for place in 0..<60 {
            let name = SafeText(cleaning: "\(names[place % names.count])-\(place)")
            for (column, environment) in environments.enumerated() where (place + column) % 5 != 4 {
                let kinds = DeploymentStatus.allCases
                status.append(
                    Fixture.status(
                        name, environment, kinds[(place * 7 + column * 3) % kinds.count],
                        ago(minutes: Int64(place * place * 11 + column * 40)),
                        stuck: kinds[(place * 7 + column * 3) % kinds.count] == .inProgress && place % 4 == 3))
            }
            counts.append(.init(service: name, environment: "production", status: .succeeded, count: 60 - place))
            services.append(
                .init(
                    service: name, leadTime: Double(place) * 7200, failedShare: Double(place) / 60,
                    deployments: 60 - place,
                    newest: ago(minutes: Int64(place))))
        }
        snapshot.deployments.status = status
        snapshot.deployments.services = services
        snapshot.deployments.environments = environments
        snapshot.deployments.counts = counts
        snapshot.friction.points = (1...40).map { rank in
            point(
                rank,
                SafeText(
                    cleaning: "\(names[rank % names.count]) needs a ticket and three approvals, then waits \(rank) days"
                ),
                1_000 - rank * 20, Double(2_000 - rank * 31), FrictionFigures.State.allCases[rank % 6],
                since: ago(days: Int64(rank)))
        }
        for place in snapshot.friction.points.indices {
            snapshot.friction.points[place].reportersEver = 1_200
            snapshot.friction.points[place].merged = place % 5 == 0 ? names.map { SafeText(cleaning: $0) } : []
            snapshot.friction.points[place].planned = ago(days: Int64(place + 40))
        }
        snapshot.friction.topThree?.entries[1].point = SafeText(cleaning: String(repeating: "長い名前 ", count: 20))
        snapshot.outcomes.ideas.arrived = 1_204
        snapshot.outcomes.incidents.application = 48_211
        snapshot.outcomes.undifferentiated = (0..<24).map { place in
            .init(
                quarter: Quarter(index: Quarter(year: 2021, quarter: 1).index + place), answers: 9_000 + place,
                mean: 90 - Double(place) * 3, interval: Interval(low: 5, high: 95))
        }
        snapshot.outcomes.selfService.months = (0..<12).map { place in
            .init(month: Month(index: Month(year: 2025, month: 12).index + place), withoutApproval: place, known: 11)
        }
        snapshot.outcomes.bypass.teams = (0..<40).map { place in
            .init(
                team: SafeText(cleaning: "\(names[place % names.count]) team \(place)"),
                count: .init(bypassed: 40 - place, known: 1_000 + place), trend: snapshot.outcomes.bypass.trend)
        }
        snapshot.onboarding.cohorts = (0..<24).map { place in
            var cohort = OnboardingFigures.Cohort(month: Month(index: Month(year: 2024, month: 12).index + place))
            cohort.access = 60_000
            cohort.firstValue = 60_000 - place * 100
            cohort.stagingDeploy = 50_000 - place * 1_000
            cohort.productionDeploy = 20_000 - place * 500
            cohort.advanced = place
            return cohort
        }
        snapshot.research.capabilities += (0..<20).map { place in
            .init(
                name: SafeText(cleaning: "\(names[place % names.count]) capability \(place)"), people: place,
                days: (0..<place).map { day(2026, 1, 5).adding(days: 7 * $0) }, late: place % 3,
                buildStarted: place % 2 == 0 ? day(2026, 9, 1) : nil, shipped: nil,
                gate: place >= 5 ? .met : place % 2 == 0 ? .missed : .short)
        }
        snapshot.board.members += (0..<20).map { place in
            .init(developer: "x", team: SafeText(cleaning: names[place % names.count]), since: today, until: nil)
        }
        snapshot.board.meetings[0].decisions += (0..<20).map { place in
            .init(
                text: SafeText(cleaning: "\(place) \(String(repeating: "a decision with many words ", count: 8))"),
                owner: nil, due: day(2026, 11, 5).adding(days: place), done: nil, isOverdue: place < 10)
        }
        snapshot.board.breaches += (0..<9).map { place in
            .init(breach: .severalInOneMonth, text: SafeText(cleaning: "\(place + 2) meetings in 2026-0\(place + 1)"))
        }
        snapshot.adoption.active = 48_211
        snapshot.adoption.eligible = 67_903
        snapshot.adoption.others = 1_204
        snapshot.adoption.teams = 1_311
        snapshot.adoption.teamsActive = 1_187
        snapshot.adoption.launch = day(2016, 12, 5)
        snapshot.adoption.weekly = (0..<520).map { place in
            .init(
                day: day(2016, 12, 5).adding(days: 7 * place), eligible: 67_903,
                active: min(48_211, place * 130 + (place * 37) % 900))
        }
        snapshot.adoption.monthly = (0..<120).map { place in
            .init(
                month: Month(index: Month(year: 2016, month: 12).index + place), eligible: 60_000 + place * 60,
                active: min(48_211, place * 560), others: place)
        }
        snapshot.adoption.capabilities = (0..<30).map { place in
            .init(
                name: SafeText(cleaning: "\(names[place % names.count]) capability \(place)"),
                people: 48_000 - place * 1_500)
        }
        snapshot.nps.waves = (0..<24).map { place in
            .init(
                quarter: Quarter(index: Quarter(year: 2021, quarter: 1).index + place),
                result: place % 7 == 3
                    ? nil : NPS(promoters: 900 + place * 120, passives: 1_500, detractors: 1_800 - place * 40),
                dismissed: place,
                invited: 67_903)
        }
        snapshot.nps.teams = (0..<30).map { place in
            .init(
                team: SafeText(cleaning: "\(names[place % names.count]) team \(place)"),
                result: place > 24 ? nil : NPS(promoters: 40 - place, passives: 10, detractors: place * 2))
        }
        snapshot.adoption.forecast = .init(
            points: (1...12).map { week in
                let active = 48_211 + 300 * Double(week)
                let half = 400 * Double(week)
                return .init(
                    day: today.adding(days: 7 * week), active: active,
                    band: Interval(low: active - half, high: active + half))
            }, cap: 67_903, refusal: nil)
        snapshot.adoption.monthsSinceLaunch = 119
        snapshot.adoption.weeklyActive = 40_000
        snapshot.adoption.teamUse = (0..<60).map { place in
            .init(
                team: SafeText(cleaning: "\(names[place % names.count]) team \(place)"), eligible: 900 + place,
                active: 900 - place * 14)
        }
        snapshot.adoption.enforcement = (0..<6).map { place in
            .init(day: day(2018 + place, 3, 1), what: "Every new service of the whole company must use the platform")
        }
        snapshot.adoption.mandate = .init(since: day(2018, 3, 1), ratioBefore: 0.12, gained: 0.59)
        snapshot.nps.verbatims = (0..<100).map { place in
            SafeText(
                cleaning: "\(names[place % names.count]) is what I use every day, and it is \(place) times better than "
                    + "before, although the documentation of the sandbox could be fresher than it is",
                limit: 400)
        }
        for place in snapshot.friction.points.indices {
            snapshot.friction.points[place].rankRange = .init(best: max(1, place - 4), worst: min(40, place + 7))
            snapshot.friction.points[place].merged = (0..<(place % 5)).map { "point \($0)" }
        }
        snapshot.delivery.services = services.enumerated().map { measures($1.service, $0 % 8) }
        snapshot.delivery.teams = (0..<30).map { measures(SafeText(cleaning: "\(names[$0 % 6]) team \($0)"), $0 % 8) }
        snapshot.delivery.openFailures = (0..<100).map { place in
            .init(
                service: services[place % 60].service, deployment: "deployment-of-the-release-train-\(place)",
                finished: ago(days: Int64(200 - place)), age: Double(200 - place) * 86_400)
        }
        snapshot.delivery.openFailureCount = 340
        snapshot.health.skippedLines = 1_204_331
        snapshot.health.diagnosticCount = 1_204_331
        snapshot.health.diagnostics = (0..<400).map { place in
            Diagnostic(
                file: SafeText(cleaning: "imports/\(names[place % names.count])/export.csv"), line: place * 13 + 1,
                column: place % 80,
                severity: place < 300 ? .error : .warning,
                message: "the score is not a number from 0 to 10, so the answer is left out",
                hint: "check the column")
        }
        return snapshot
    }()
}
