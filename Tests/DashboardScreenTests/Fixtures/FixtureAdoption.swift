import Metrics
import PlatformModel
import SafeText

extension Fixture {
    /// Six months from 6 % to 71 %, launched on 1 June 2026.
    static let adoption: AdoptionFigures = {
        var adoption = plainAdoption
        adoption.weeklyActive = 241
        adoption.lifecycle.new = 19
        adoption.lifecycle.returning = 258
        adoption.lifecycle.resurrected = 7
        adoption.lifecycle.dormant = 31
        adoption.teamUse = [
            .init(team: "payments", eligible: 26, active: 25), .init(team: "search", eligible: 22, active: 20),
            .init(team: "checkout", eligible: 40, active: 31), .init(team: "mobile", eligible: 33, active: 17),
            .init(team: "facilities", eligible: 3, active: 0),
        ]
        adoption.references = [
            .init(course: .productRun, ratio: nil), .init(course: .mandated, ratio: nil),
            .init(course: .commandLine, ratio: 0.555),
        ]
        adoption.monthsSinceLaunch = 5
        adoption.forecast = .init(
            points: (1...12).map { week in
                let active = 300 - 16 / Double(week)
                return .init(
                    day: today.adding(days: 7 * week), active: active,
                    band: Interval(low: active - 3 * Double(week), high: min(400, active + 4 * Double(week))))
            }, cap: 400, refusal: nil)
        adoption.forecast?.curve = .logistic
        adoption.forecast?.limit = 302
        adoption.mandate = .init(since: day(2026, 9, 7), ratioBefore: 0.3225, gained: 0.3875)
        return adoption
    }()

    private static let plainAdoption = AdoptionFigures(
        active: 284, eligible: 400, others: 12, ratio: 0.71, previousRatio: 0.64, ratioAtLastBoard: 0.62,
        teamsActive: 18, teams: 21, retention: 0.93, monthly: monthly, weekly: weekly,
        capabilities: [
            .init(name: "deploy", people: 272), .init(name: "templates", people: 156),
            .init(name: "secrets", people: 108),
            .init(name: "sandbox", people: 36),
        ], launch: day(2026, 6, 1),
        enforcement: [.init(day: day(2026, 9, 7), what: "New services must use templates")],
        freshness: fresh(minutes: 6))

    /// People active in the trailing 28 days of 400, week by week; the last week ends on the as-of day.
    private static let weeklyActive = [
        22, 26, 30, 34, 40, 47, 55, 64, 75, 87, 100, 114, 129, 145, 162, 178, 194, 209, 222, 234, 245, 254, 262, 270,
        277,
    ]

    static let weekly: [AdoptionFigures.WeekPoint] =
        weeklyActive.enumerated().map { place, active in
            .init(day: day(2026, 6, 7).adding(days: 7 * place), eligible: 400, active: active)
        } + [.init(day: today, eligible: 400, active: 284)]

    static let monthly: [AdoptionFigures.MonthPoint] = [
        .init(month: Month(year: 2026, month: 6), eligible: 392, active: 34, others: 3),
        .init(month: Month(year: 2026, month: 7), eligible: 395, active: 66, others: 4),
        .init(month: Month(year: 2026, month: 8), eligible: 398, active: 118, others: 6),
        .init(month: Month(year: 2026, month: 9), eligible: 398, active: 181, others: 9),
        .init(month: Month(year: 2026, month: 10), eligible: 400, active: 240, others: 11),
        .init(month: Month(year: 2026, month: 11), eligible: 400, active: 271, others: 12),
    ]

    /// A score that rose from -8 to +37 in four quarters.
    static let nps: NPSFigures = {
        var nps = plainNPS
        nps.waves[3].firstAnswer = day(2026, 11, 2)
        nps.waves[3].lastAnswer = day(2026, 11, 14)
        nps.verbatims = [
            "A service in production before lunch", "Secrets still need a ticket, why?",
            "Staging is down every Monday; we plan our week around it and lose the first half of it each time",
            "4 Minuten statt 25",
        ]
        return nps
    }()

    private static let plainNPS = NPSFigures(
        waves: [
            .init(
                quarter: Quarter(year: 2026, quarter: 1), result: NPS(promoters: 34, passives: 45, detractors: 43),
                dismissed: 4, invited: 380),
            .init(
                quarter: Quarter(year: 2026, quarter: 2), result: NPS(promoters: 48, passives: 45, detractors: 43),
                dismissed: 2, invited: 388),
            .init(
                quarter: Quarter(year: 2026, quarter: 3), result: NPS(promoters: 72, passives: 57, detractors: 47),
                dismissed: 6, invited: 395),
            .init(
                quarter: Quarter(year: 2026, quarter: 4), result: NPS(promoters: 115, passives: 50, detractors: 40),
                dismissed: 5, invited: 400),
        ],
        change: NPSChange(
            from: NPS(promoters: 72, passives: 57, detractors: 47),
            to: NPS(promoters: 115, passives: 50, detractors: 40)),
        teams: [
            .init(team: "payments", result: NPS(promoters: 16, passives: 7, detractors: 2)),
            .init(team: "search", result: NPS(promoters: 12, passives: 7, detractors: 3)),
            .init(team: "checkout", result: NPS(promoters: 9, passives: 6, detractors: 5)),
            .init(team: "web", result: nil), .init(team: "mobile", result: nil),
        ], smallestGroup: 5, freshness: Freshness(newest: ago(days: 9), cadence: 92 * 86_400))
}
