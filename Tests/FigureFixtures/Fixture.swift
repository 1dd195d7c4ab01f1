package import Metrics
package import PlatformModel
package import SafeText

/// Snapshots made by hand.
package enum Fixture {
    /// Monday 23 November 2026, 14:02 in Berlin.
    package static let now = Instant(seconds: 1_795_438_920)
    package static let today = day(2026, 11, 23)

    package static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
        CivilDay(year: year, month: month, day: day) ?? CivilDay(number: 0)
    }

    package static func ago(minutes: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) -> Instant {
        now.adding(seconds: -(minutes * 60 + hours * 3600 + days * 86_400))
    }

    /// Every key has a figure.
    package static let normal = completed(overview)

    /// What the four panels of the overview show.
    private static let overview = Snapshot(
        platform: "Acme Platform", asOf: ZonedTime(instant: now, day: today, minuteOfDay: 842, utcOffset: 3600),
        isLive: true, window: Window(span: .days28, first: today.adding(days: -27), last: today),
        verdict: VerdictFigures(
            quadrant: .undecided, leaning: .compelling, certain: false,
            evidence: [
                "284 of 400 eligible people were active in the last 28 days.", "205 people answered the newest wave.",
            ]),
        nextAction: NextAction(
            text: "Secrets need a ticket: 15 people, 9 h a week, no plan yet",
            why: "It ranks 3 of 7 by distinct reporters; the top 3 are fixed in a quarter.",
            command:
                #"friction.ndjson: {"time":…,"event":"planned","category":"Secrets need a ticket","quarter":"2026-Q4","measure":…,"current":…,"target":…}"#
        ), adoption: adoption, nps: nps, friction: friction, deployments: deployments, delivery: delivery,
        health: HealthFigures(
            records: [
                .init(kind: "developers", count: 412), .init(kind: "usage", count: 48_211),
                .init(kind: "deployments", count: 3902), .init(kind: "incidents", count: 61),
                .init(kind: "surveys", count: 640), .init(kind: "friction", count: 188),
                .init(kind: "research", count: 0),
            ], skippedLines: 3, files: 9,
            diagnostics: [
                Diagnostic(
                    file: "deployments/2026-11.ndjson", line: 1204, column: 17, severity: .error,
                    message: #"expected a status, found "done""#,
                    hint: "succeeded, failed, rolled_back, in_progress or cancelled"),
                Diagnostic(
                    file: "surveys.csv", line: 88, column: 12, severity: .error, message: "score 11 is not 0 to 10"),
                Diagnostic(file: "uptake.yaml", severity: .warning, message: "the zone is not known; UTC is used"),
            ], diagnosticCount: 3))

    private static let adoption = AdoptionFigures(
        active: 284, eligible: 400, others: 12, ratio: 0.71, previousRatio: 0.64, ratioAtLastBoard: 0.62,
        teamsActive: 18, teams: 21, retention: 0.93,
        monthly: [
            .init(month: Month(year: 2026, month: 6), eligible: 392, active: 34, others: 3),
            .init(month: Month(year: 2026, month: 7), eligible: 395, active: 66, others: 4),
            .init(month: Month(year: 2026, month: 8), eligible: 398, active: 118, others: 6),
            .init(month: Month(year: 2026, month: 9), eligible: 398, active: 181, others: 9),
            .init(month: Month(year: 2026, month: 10), eligible: 400, active: 240, others: 11),
            .init(month: Month(year: 2026, month: 11), eligible: 400, active: 271, others: 12),
        ],
        weekly: [
            .init(day: day(2026, 11, 15), eligible: 400, active: 277), .init(day: today, eligible: 400, active: 284),
        ],
        capabilities: [
            .init(name: "deploy", people: 272), .init(name: "templates", people: 156),
            .init(name: "secrets", people: 108), .init(name: "Größere Umgebungen", people: 1),
        ], launch: day(2026, 6, 1), enforcement: [.init(day: day(2026, 9, 7), what: "new services must use templates")],
        freshness: Freshness(newest: ago(minutes: 6), cadence: 86_400))

    private static let nps = NPSFigures(
        waves: [
            wave(2026, 1, NPS(promoters: 34, passives: 45, detractors: 43), dismissed: 4, invited: nil),
            wave(2026, 2, nil, dismissed: 0, invited: nil),
            wave(2026, 3, NPS(promoters: 72, passives: 57, detractors: 47), dismissed: 6, invited: 395),
            wave(2026, 4, NPS(promoters: 115, passives: 50, detractors: 40), dismissed: 5, invited: 400),
        ],
        change: NPSChange(
            from: NPS(promoters: 72, passives: 57, detractors: 47),
            to: NPS(promoters: 115, passives: 50, detractors: 40)),
        teams: [
            .init(team: "payments", result: NPS(promoters: 16, passives: 7, detractors: 2)),
            .init(team: "search", result: NPS(promoters: 12, passives: 7, detractors: 3)),
            .init(team: "checkout", result: NPS(promoters: 9, passives: 6, detractors: 5)),
            .init(team: "developer experience", result: NPS(promoters: 9, passives: 1, detractors: 5)),
            .init(team: "web", result: nil), .init(team: "mobile", result: nil),
        ], smallestGroup: 5, freshness: Freshness(newest: ago(days: 9), cadence: 92 * 86_400))

    private static func wave(_ year: Int, _ quarter: Int, _ result: NPS?, dismissed: Int, invited: Int?)
        -> NPSFigures.Wave
    {
        .init(quarter: Quarter(year: year, quarter: quarter), result: result, dismissed: dismissed, invited: invited)
    }

    private static let friction = FrictionFigures(
        window: Window(span: .quarter, first: day(2026, 10, 1), last: today),
        points: [
            point(
                1, "Deployments take 25 min", 23, 41.2, .told, days: 12,
                plan: .init(
                    quarter: "2026-Q4", measure: "minutes from merge to production", current: "25 min", target: "5 min",
                    after: "4 min")),
            point(
                2, "Staging is down on Mondays", 17, 12.4, .started, days: 9,
                plan: .init(
                    quarter: "2026-Q4", measure: "hours down a month", current: "14 h", target: "1 h", after: nil)),
            point(3, "Secrets need a ticket", 15, 8.8, .reported), point(3, "Docs are out of date", 15, 4.1, .reported),
            point(
                5, "Integration tests fail once in a while for no reason that anybody on the team could find so far",
                10,
                18, .planned, days: 30,
                plan: .init(quarter: "2026-Q4", measure: nil, current: nil, target: nil, after: nil)),
            point(6, "No preview environments", 6, 5.2, .reopened, days: 3),
            point(7, "Log search is slow", 5, 3.4, .resolved, days: 2),
        ], resolvedReporters: 30, toldReporters: 25, resolvedPoints: 3, toldPoints: 2,
        freshness: Freshness(newest: ago(hours: 5), cadence: 604_800))

    private static func point(
        _ rank: Int, _ name: SafeText, _ reporters: Int, _ hours: Double, _ state: FrictionFigures.State,
        days: Int64? = nil, plan: FrictionFigures.Plan? = nil
    ) -> FrictionFigures.Point {
        .init(
            rank: rank, point: name, reporters: reporters, reports: reporters + 2, minutesLost: reporters * 95,
            hoursPerWeek: hours, state: state, since: days.map { ago(days: $0) }, firstReport: ago(days: 40), plan: plan
        )
    }

    private static let deployments = DeploymentFigures(
        status: [
            status("checkout", "dev", .succeeded, ago(minutes: 2)),
            status("checkout", "production", .succeeded, ago(hours: 3)),
            status("checkout", "staging", .succeeded, ago(hours: 1)),
            status("identity", "dev", .inProgress, ago(hours: 5), isStuck: true),
            status("identity", "production", .succeeded, ago(days: 6)),
            status("ledger", "dev", .succeeded, ago(minutes: 5)),
            status("ledger", "production", .failed, ago(minutes: 20)),
            status("ledger", "staging", .inProgress, ago(minutes: 4)),
            status("search", "dev", .cancelled, ago(hours: 1)),
            status("search", "production", .rolledBack, ago(days: 1)),
        ],
        counts: [
            .init(service: "checkout", environment: "production", status: .succeeded, count: 46),
            .init(service: "ledger", environment: "production", status: .failed, count: 3),
            .init(service: "ledger", environment: "production", status: .rolledBack, count: 1),
        ],
        services: [
            .init(service: "ledger", leadTime: 9 * 3600, failedShare: 0.11, deployments: 32, newest: ago(minutes: 4)),
            .init(service: "identity", leadTime: nil, failedShare: 0, deployments: 9, newest: ago(hours: 5)),
            .init(service: "checkout", leadTime: 4 * 3600, failedShare: 0.04, deployments: 46, newest: ago(minutes: 2)),
            .init(service: "search", leadTime: 86_400, failedShare: nil, deployments: 0, newest: ago(hours: 1)),
        ], environments: ["dev", "staging", "production"], production: ["production"],
        freshness: Freshness(newest: ago(), cadence: 86_400))

    package static func status(
        _ service: SafeText, _ environment: SafeText, _ status: DeploymentStatus, _ time: Instant, isStuck: Bool = false
    ) -> DeploymentFigures.Status {
        .init(
            service: service, environment: environment, status: status, time: time, id: "\(service)-\(environment)-118",
            isStuck: isStuck)
    }

    private static let delivery = DeliveryFigures(
        windowDays: 28, deployments: 192, deploymentsPerDay: 192.0 / 28,
        leadTime: Quantiles(p50: 21_600, p75: 72_000, p90: 132_480), changes: 640,
        failedShare: 0.05, changeFailRate: 0.07, recoveryTime: 41 * 60, reworkRate: 0.05,
        weeks: zip(0..., [20, 22, 25, 24, 31, 33, 38, 40, 44, 47, 48, 12]).map { place, count in
            .init(
                monday: day(2026, 9, 7).adding(days: 7 * place), deployments: count,
                leadTime: place == 3 ? nil : Double(30 - 2 * place) * 3600, failedShare: place == 3 ? nil : 0.05)
        })

    /// An empty folder, as of the end of a day.
    package static let empty: Snapshot = {
        let day = Fixture.day(2025, 12, 31)
        let none = Freshness(newest: nil, cadence: 86_400)
        return Snapshot(
            platform: "workspace",
            asOf: ZonedTime(
                instant: Instant(milliseconds: 1_767_225_599_999), day: day, minuteOfDay: 1439, utcOffset: 0),
            isLive: false, window: Window(span: .all, first: day, last: day),
            verdict: VerdictFigures(
                quadrant: nil, leaning: nil, certain: false,
                evidence: [
                    "Adoption is unknown: nobody is eligible.", "NPS is unknown: no wave has enough answers.",
                ]),
            nextAction: NextAction(
                text: "No data yet: put the first files into the workspace",
                why: "Uptake reads developers, usage, deployments, incidents, surveys and friction as NDJSON or CSV.",
                command: nil),
            adoption: AdoptionFigures(
                active: 0, eligible: 0, others: 0, ratio: nil, previousRatio: nil, ratioAtLastBoard: nil,
                teamsActive: 0, teams: 0, retention: nil, monthly: [], weekly: [], capabilities: [], launch: nil,
                enforcement: [], freshness: none),
            nps: NPSFigures(waves: [], change: nil, teams: [], smallestGroup: 5, freshness: none),
            friction: FrictionFigures(
                window: Window(span: .quarter, first: Fixture.day(2025, 10, 1), last: day), points: [],
                resolvedReporters: 0, toldReporters: 0, resolvedPoints: 0, toldPoints: 0, freshness: none),
            deployments: DeploymentFigures(
                status: [], counts: [], services: [], environments: [], production: [], freshness: none),
            delivery: DeliveryFigures(
                windowDays: 1, deployments: 0, deploymentsPerDay: 0, leadTime: nil, changes: 0, failedShare: nil,
                changeFailRate: nil, recoveryTime: nil, reworkRate: nil, weeks: []),
            health: HealthFigures(records: [], skippedLines: 0, files: 0, diagnostics: [], diagnosticCount: 0))
    }()

    /// More of everything than a page has room for, with long, wide and foreign names.
    package static let overflowing: Snapshot = {
        var snapshot = normal
        let names = [
            "payments-gateway-with-a-very-long-name-that-goes-on", "検索サービス", "a", "Abrechnung-für-Großkunden",
            "x\u{1B}[31mred", String(repeating: "w", count: 44),
        ]
        func name(_ place: Int) -> SafeText { SafeText(cleaning: "\(names[place % names.count])-\(place)") }
        snapshot.platform = SafeText(cleaning: String(repeating: "The Platform of Platforms ", count: 6))
        snapshot.nextAction.text = "\(name(5)): \(name(0)) and no plan yet"
        snapshot.deployments.environments = [
            "dev", "integration", "qa", "staging-eu-west-1", "staging-us", "production",
        ]
        snapshot.deployments.services = (0..<200).map { place in
            .init(service: name(place), leadTime: Double(place) * 7200, failedShare: 1, deployments: place, newest: now)
        }
        snapshot.deployments.status = (0..<200).flatMap { place in
            snapshot.deployments.environments.enumerated().map { column, environment in
                status(
                    name(place), environment, DeploymentStatus.allCases[(place + column) % 5],
                    ago(days: Int64(place * 40)), isStuck: place % 5 == 3)
            }
        }
        snapshot.friction.points = (1...40).map { place in
            var point = point(place, name(place), 1_000_000 - place, 123_456, .reported)
            point.rankRange = .init(best: 1, worst: 40)
            return point
        }
        snapshot.adoption.capabilities = (0..<30).map { .init(name: name($0), people: 300 - $0) }
        snapshot.adoption.monthly = (0..<40).map {
            .init(month: Month(index: 24_280 + $0), eligible: 1_000_000, active: $0 * 25_000, others: 1)
        }
        snapshot.nps.waves = (0..<30).map {
            wave(
                2019 + $0 / 4, $0 % 4 + 1, .init(promoters: 90_000, passives: 1, detractors: 12), dismissed: 1,
                invited: 100_000)
        }
        snapshot.nps.teams = (0..<60).map { .init(team: name($0), result: nil) }
        snapshot.verdict.signs = snapshot.verdict.signs.map { sign in
            FailureSign(name: sign.name, state: .present, since: today, detail: "\(name(5)) and \(name(0))")
        }
        snapshot.outcomes.bypass.teams = (0..<60).map {
            .init(team: name($0), count: .init(bypassed: $0, known: 60), trend: nil)
        }
        snapshot.friction.topThree?.entries[0].point = name(5)
        snapshot.friction.communications = (0..<12).flatMap { place in
            snapshot.friction.communications.map { communication in
                var communication = communication
                communication.point = name(place)
                return communication
            }
        }
        snapshot.board.breaches = (0..<8).map { .init(breach: .sharedTeam, text: "2 members are from \(name($0))") }
        snapshot.research.capabilities = (0..<40).map {
            .init(
                name: name($0), people: $0, days: [today], late: 1_000_000, buildStarted: today, shipped: nil,
                gate: .missed
            )
        }
        snapshot.programme.steps[3].evidence = [name(0) + name(5) + name(1)]
        snapshot.health.diagnostics = (0..<60).map {
            Diagnostic(file: name($0), line: $0, column: 1, severity: .error, message: name(5))
        }
        snapshot.health.diagnosticCount = 1_204_331
        return snapshot
    }()
}
