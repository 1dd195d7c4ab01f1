import Metrics
import PlatformModel
import SafeText

/// Snapshots made by hand, for golden frames: each is a state that a panel has to draw.
enum Fixture {
    /// Monday 23 November 2026, 14:02 in Berlin.
    static let now = Instant(seconds: 1_795_438_920)
    static let today = day(2026, 11, 23)
    static let moment = ZonedTime(instant: now, day: today, minuteOfDay: 14 * 60 + 2, utcOffset: 3600)

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
        CivilDay(year: year, month: month, day: day) ?? CivilDay(number: 0)
    }

    /// A moment some minutes before ``now``.
    static func ago(minutes: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) -> Instant {
        now.adding(seconds: -(minutes * 60 + hours * 3600 + days * 86_400))
    }

    static func fresh(minutes: Int64, cadence: Int64 = 86_400) -> Freshness {
        Freshness(newest: ago(minutes: minutes), cadence: cadence)
    }

    static let days28 = Window(span: .days28, first: today.adding(days: -27), last: today)
    static let quarter = Window(span: .quarter, first: day(2026, 10, 1), last: today)

    /// A platform half-way through the article's story: every panel has figures, and nothing is missing.
    static let normal = Snapshot(
        platform: "Acme Platform", asOf: moment, isLive: true, window: days28,
        verdict: VerdictFigures(
            quadrant: .undecided, leaning: .compelling, certain: false,
            evidence: [
                "Adoption is 71 %, above 50 %.", "NPS is +37, between 20 and 40.",
                "The NPS interval, +25 to +47, crosses 40.",
            ]),
        nextAction: NextAction(
            text: "Staging is down on Mondays: 17 people, 12 h a week, started 9 days ago",
            why: "It is the highest point of this quarter's top 3 that is not resolved.",
            command:
                #"friction.ndjson: {"time":"...","event":"resolved","category":"Staging is down on Mondays","after":"..."}"#
        ),
        adoption: adoption, nps: nps, friction: friction, deployments: deployments, delivery: delivery,
        health: HealthFigures(
            records: [
                .init(kind: "developers", count: 412), .init(kind: "usage", count: 48_211),
                .init(kind: "deployments", count: 3_902), .init(kind: "incidents", count: 61),
                .init(kind: "surveys", count: 640), .init(kind: "friction", count: 188),
            ], skippedLines: 3, files: 9,
            diagnostics: [
                Diagnostic(
                    file: "deployments/2026-11.ndjson", line: 1_204, column: 17, severity: .error,
                    message: "status \"done\" is not known",
                    hint: "succeeded, failed, rolled_back, in_progress, cancelled"),
                Diagnostic(
                    file: "surveys.csv", line: 88, column: 12, severity: .error, message: "score 11 is not 0 to 10"),
                Diagnostic(
                    file: "usage.ndjson", line: 20_113, severity: .error, message: "the line is not a JSON object"),
                Diagnostic(
                    file: "friction.ndjson", line: 12, severity: .warning, message: "told before resolved",
                    hint: "check the two times"),
            ], diagnosticCount: 4, sources: sources))

    private static func read(_ hours: Int64, every days: Int64) -> Freshness {
        Freshness(newest: Instant(seconds: moment.instant.seconds - hours * 3600), cadence: days * 86_400)
    }

    /// Files of the native layout and of imports, with every trouble a file can have.
    static let sources: [HealthFigures.Source] = [
        .init(
            path: "developers.ndjson", format: "developers", records: [.init(kind: "developers", count: 412)],
            freshness: read(60, every: 7)),
        .init(
            path: "usage.ndjson", format: "usage", records: [.init(kind: "usage", count: 48_211)],
            freshness: read(1, every: 1), rejectedLines: 1, duplicates: 12),
        .init(
            path: "deployments/2026-11.ndjson", format: "deployments",
            records: [.init(kind: "deployments", count: 2_310)], freshness: read(1, every: 1), rejectedLines: 1,
            duplicates: 4, futureTimes: 2),
        .init(
            path: "surveys.csv", format: "surveys", records: [.init(kind: "surveys", count: 640)],
            freshness: read(24 * 12, every: 91), rejectedLines: 1),
        .init(
            path: "friction.ndjson", format: "friction", records: [.init(kind: "friction", count: 188)],
            freshness: read(5, every: 2)),
        .init(
            path: "imports/events.log", format: "cdevents",
            records: [.init(kind: "deployments", count: 904), .init(kind: "incidents", count: 61)],
            freshness: read(24 * 9, every: 2), unlinkedIncidents: 3, changes: 311, undeployedChanges: 17,
            deviation: "CDEvents tell of deployments that succeeded; failed ones show as incidents and rollbacks alone."
        ),
        .init(
            path: "imports/gh.json", format: "github-deployments", records: [.init(kind: "deployments", count: 688)],
            freshness: read(3, every: 1),
            deviation: "GitHub counts every deployment that was asked for; here one is finished with its first success."
        ),
        .init(
            path: "imports/notes.docx", format: nil, records: [], freshness: Freshness(newest: nil, cadence: 604_800)),
        .init(
            path: "imports/sheet.csv", format: "deployments", records: [.init(kind: "deployments", count: 12)],
            freshness: Freshness(newest: read(30, every: 1).newest, cadence: 86_400, isHeld: true),
            failure: "Permission denied"),
    ]

    /// Nothing but an empty folder.
    static let empty = Snapshot(
        platform: "workspace", asOf: moment, isLive: true, window: days28,
        verdict: VerdictFigures(
            quadrant: nil, leaning: nil, certain: false, evidence: ["Adoption is unknown.", "NPS is unknown."]),
        nextAction: NextAction(
            text: "Measure first: there is no baseline survey",
            why: "Without a score and the pain points behind it there is nothing to compare later figures with.",
            command: "surveys.csv: date,score,comment"),
        adoption: AdoptionFigures(
            active: 0, eligible: 0, others: 0, ratio: nil, previousRatio: nil, ratioAtLastBoard: nil, teamsActive: 0,
            teams: 0, retention: nil, monthly: [], weekly: [], capabilities: [], launch: nil, enforcement: [],
            freshness: Freshness(newest: nil, cadence: 86_400)),
        nps: NPSFigures(
            waves: [], change: nil, teams: [], smallestGroup: 5, freshness: Freshness(newest: nil, cadence: 8_640_000)),
        friction: FrictionFigures(
            window: quarter, points: [], resolvedReporters: 0, toldReporters: 0, resolvedPoints: 0, toldPoints: 0,
            freshness: Freshness(newest: nil, cadence: 604_800)),
        deployments: DeploymentFigures(
            status: [], counts: [], services: [], environments: [], production: [],
            freshness: Freshness(newest: nil, cadence: 86_400)),
        delivery: DeliveryFigures(
            windowDays: 28, deployments: 0, deploymentsPerDay: nil, leadTime: nil, changes: 0, failedShare: nil,
            changeFailRate: nil, recoveryTime: nil, reworkRate: nil, weeks: []),
        health: HealthFigures(records: [], skippedLines: 0, files: 0, diagnostics: [], diagnosticCount: 0))
}
