import Canvas
import DashboardScreen
import Metrics
import PlatformModel
import SafeText
import Testing

/// Every member of the snapshot that a panel stands for is shown by its zoomed form.
@Suite struct ZoomMemberTests {
    /// A member set to a value of its own, and the words that say it.
    struct Member: Sendable {
        var name: String
        var key: String
        var words: [String]
        /// The narrowest screen that shows it.
        var width = 80
        /// Whether it contradicts other members, so that it is set in a snapshot of its own.
        var isAlone = false
        var set: @Sendable (inout Snapshot) -> Void

        init(
            _ name: String, _ key: String, _ words: String..., from width: Int = 80, alone: Bool = false,
            set: @escaping @Sendable (inout Snapshot) -> Void
        ) {
            self.name = name
            self.key = key
            self.words = words
            self.width = width
            isAlone = alone
            self.set = set
        }
    }

    static let adoption: [Member] = [
        Member("ratio", "1", "73 %") { $0.adoption.ratio = 0.7349 },
        Member("active and eligible", "1", "283 of 401") {
            $0.adoption.active = 283
            $0.adoption.eligible = 401
        },
        Member("interval of a sample", "1", "of 400, 95 % interval 66", alone: true) {
            $0.adoption.interval = Interval(low: 0.66, high: 0.75)
        },
        Member("a census", "1", "a full census") { _ in },
        Member("others", "1", "not eligible", " 77 ") { $0.adoption.others = 77 },
        Member("previousRatio", "1", "28 days ago", "66 %", "+7 points since") { $0.adoption.previousRatio = 0.66 },
        Member("ratioAtLastBoard", "1", "last board", "69 %", "+4 points since") {
            $0.adoption.ratioAtLastBoard = 0.69
        },
        Member("teams", "1", "17 of 23 active", "74 %") {
            $0.adoption.teams = 23
            $0.adoption.teamsActive = 17
        },
        Member("retention", "1", "retention", "88 %") { $0.adoption.retention = 0.88 },
        Member("stickiness", "1", "stickiness", "40 %", "WAU/MAU, 113 of 28") { $0.adoption.weeklyActive = 113 },
        Member("lifecycle", "1", " 101 ", " 102 ", " 103 ", " 104 ") {
            $0.adoption.lifecycle.new = 101
            $0.adoption.lifecycle.returning = 102
            $0.adoption.lifecycle.resurrected = 103
            $0.adoption.lifecycle.dormant = 104
        },
        Member("teamUse", "1", "the-new-team", "44 %") {
            $0.adoption.teamUse.append(.init(team: "the-new-team", eligible: 9, active: 4))
        },
        Member("capabilities", "1", "previews", "33 %") {
            $0.adoption.capabilities.append(.init(name: "previews", people: 132))
        },
        Member("monthly", "1", "Dec 2026", "25 %") {
            $0.adoption.monthly.append(
                .init(month: Month(year: 2026, month: 12), eligible: 400, active: 100, others: 1))
        },
        Member("launch and months since", "1", "launched 2 Feb 2026", " 9 ") {
            $0.adoption.launch = CivilDay(year: 2026, month: 2, day: 2)
            $0.adoption.monthsSinceLaunch = 9
        },
        Member("references", "1", "own 79 %, +5 points", "own 27 %, -4 points", "own 83 %, +1 point") {
            $0.adoption.references = [
                .init(course: .productRun, ratio: 0.79), .init(course: .mandated, ratio: 0.27),
                .init(course: .commandLine, ratio: 0.83),
            ]
        },
        Member("a reference not reached", "1", "month 6 is 1 Dec 2026", alone: true) {
            $0.adoption.references[0].ratio = nil
        },
        Member("forecast", "1", "15 Feb 2027", "80 %", "320 people, 301 to 333", "forecast") {
            $0.adoption.forecast?.points[11].active = 320
            $0.adoption.forecast?.points[11].band = Interval(low: 301, high: 333)
        },
        Member("forecast cap", "1", " 444 ", alone: true) { $0.adoption.forecast?.cap = 444 },
        Member(
            "the forecast's curve and limit", "1", "forecast, Bass curve, 95 % band", " 333 ", "what the curve tends to"
        ) {
            $0.adoption.forecast?.curve = .bass
            $0.adoption.forecast?.limit = 333
        },
        Member("forecast refusal", "1", "Refused: it is too early.", alone: true) {
            $0.adoption.forecast = .init(points: [], cap: 400, refusal: "it is too early")
        },
        Member("no forecast", "1", "No forecast without a launch", alone: true) { $0.adoption.forecast = nil },
        Member("enforcement", "1", "5 Oct 2026", "Pipelines only", "mandate") {
            $0.adoption.enforcement.append(
                .init(day: CivilDay(year: 2026, month: 10, day: 5) ?? Fixture.today, what: "Pipelines only"))
        },
        Member("mandate", "1", "+41 points", "since 7 Sep 2026: 30 %", "under mandate") {
            $0.adoption.mandate = .init(since: Fixture.day(2026, 9, 7), ratioBefore: 0.3, gained: 0.41)
        },
        Member("no mandate", "1", "No mandate is known.", alone: true) {
            $0.adoption.mandate = nil
            $0.adoption.enforcement = []
        },
    ]

    static let nps: [Member] = [
        Member("score, counts and interval", "2", "+21", " 100 ", "+12 to +30", alone: true) {
            $0.nps.waves[3].result = NPS(promoters: 175, passives: 80, detractors: 100)
        },
        Member("finite population", "2", "of 999 asked", alone: true) { $0.nps.waves[3].invited = 999 },
        Member("response rate", "2", "51 %", "of 400 invited") { _ in },
        Member("response unknown", "2", "invited unknown", alone: true) { $0.nps.waves[3].invited = nil },
        Member("dismissed", "2", "dismissed", " 37 ") { $0.nps.waves[3].dismissed = 37 },
        Member("dismissed by few", "2", "or blank, so hidden", alone: true) { $0.nps.waves[3].dismissed = nil },
        Member(
            "a wave that is not complete", "2", "not complete", "shown once the wave", "Shown once the wave",
            alone: true
        ) {
            $0.nps.waves[3].isComplete = false
            $0.nps.waves[3].dismissed = nil
            $0.nps.teams = []
            $0.nps.verbatims = []
        },
        Member("first and last answer", "2", "from 3 Oct to 9 Oct 2026") {
            $0.nps.waves[3].firstAnswer = Fixture.day(2026, 10, 3)
            $0.nps.waves[3].lastAnswer = Fixture.day(2026, 10, 9)
        },
        Member("certain band", "2", "self-sustaining", "> 40", alone: true) {
            $0.nps.waves[3].result = NPS(promoters: 190, passives: 10, detractors: 5)
        },
        Member("uncertain band", "2", "20-40", "in between: uncertain") { _ in },
        Member("change", "2", "rose since Q3", "p = .007") { _ in },
        Member("no clear change", "2", "no clear change since Q3", alone: true) {
            $0.nps.change = NPSChange(
                from: NPS(promoters: 50, passives: 50, detractors: 50),
                to: NPS(promoters: 51, passives: 50, detractors: 50))
        },
        Member("no change", "2", "no other wave is shown", alone: true) { $0.nps.change = nil },
        Member("detectable change", "2", "points at n = 205", " 15 ") { _ in },
        Member("a hidden newest wave", "2", "n < 7", "hidden", alone: true) {
            $0.nps.smallestGroup = 7
            $0.nps.waves[3].result = nil
        },
        Member("waves", "2", "Q1 2025", "+98", alone: true) {
            $0.nps.waves.insert(
                .init(
                    quarter: Quarter(year: 2025, quarter: 1), result: NPS(promoters: 98, passives: 2, detractors: 0),
                    dismissed: 0, invited: nil), at: 0)
        },
        Member("a hidden wave in the chart", "2", "Q2 n<5", alone: true) { $0.nps.waves[1].result = nil },
        Member("teams", "2", "ledger-team", "+90") {
            $0.nps.teams.insert(
                .init(team: "ledger-team", result: NPS(promoters: 9, passives: 1, detractors: 0)), at: 0)
        },
        Member("suppressed teams", "2", "n < 5", "mobile") { _ in },
        Member("verbatims", "2", "Nobody told me that it exists") {
            $0.nps.verbatims = ["Nobody told me that it exists"]
        },
        Member("verbatims below ten", "2", "Comments are shown from 10 answers on.", alone: true) {
            $0.nps.verbatims = []
            $0.nps.waves[3].result = NPS(promoters: 5, passives: 3, detractors: 1)
        },
        Member("wave counts", "2", "passives  detractors", from: 200) { _ in },
    ]

    static let friction: [Member] = [
        Member("rank range", "3", "#1", "range 2-6 by bootstrap") {
            $0.friction.points[0].rankRange = .init(best: 2, worst: 6)
        },
        Member("tie", "3", "1=", "tied on people") { $0.friction.points[0].isTied = true },
        Member("reporters and reports", "3", "31 people", "66 reports") {
            $0.friction.points[0].reportersEver = 31
            $0.friction.points[0].reports = 66
        },
        Member("hours", "3", "7.7", "a week; 123 in all") {
            $0.friction.points[0].hoursPerWeek = 7.7
            $0.friction.points[0].minutesLost = 123 * 60
        },
        Member("state and since", "3", "reopened", "since 20 Nov 2026") {
            $0.friction.points[0].state = .reopened
            $0.friction.points[0].since = Fixture.ago(days: 3)
        },
        Member("first report", "3", "first report", "14 Aug 2026", from: 120) {
            $0.friction.points[0].firstReport = Fixture.ago(days: 101)
        },
        Member("resolved and told", "3", "9 Nov 2026", "of 31 reporters", from: 120) {
            $0.friction.points[0].resolved = Fixture.ago(days: 14)
            $0.friction.points[0].reportersEver = 31
        },
        Member(
            "planned, started and first told", "3", "4 Oct 2026", "14 Oct 2026", "12 Nov 2026", "first told", from: 120
        ) {
            $0.friction.points[0].planned = Fixture.ago(days: 50)
            $0.friction.points[0].started = Fixture.ago(days: 40)
            $0.friction.points[0].firstTold = Fixture.ago(days: 11)
        },
        Member("hidden points", "3", "3 points of survey answers hidden") { $0.friction.hiddenPoints = 3 },
        Member("merged", "3", "Wartezeiten", from: 120) { $0.friction.points[0].merged = ["Wartezeiten"] },
        Member("concrete", "3", "concrete", "25 min when planned") { _ in },
        Member("not concrete", "3", "not concrete", alone: true) { $0.friction.points[0].plan?.target = nil },
        Member("without a plan", "3", "none", alone: true) { $0.friction.points[0].plan = nil },
        Member("window", "3", "Q4 2026") { _ in },
        Member("loop closed", "3", "60 %", "30 of 50 reporters told", "46 to 72 %, Wilson") {
            $0.friction.resolvedReporters = 50
            $0.friction.toldReporters = 30
        },
        Member("points resolved and told", "3", " 17 ", "reporters told of 13") {
            $0.friction.resolvedPoints = 17
            $0.friction.toldPoints = 13
        },
        Member("resolved to told", "3", "resolved to told", "11 d", "median") {
            $0.friction.resolvedToTold = 11 * 86_400
        },
        Member("top three", "3", "top 3 of Q4 2026, 1 of 3 resolved", "resolved 3 Nov", "Secrets need a ticket") { _ in
        },
        Member("no top three", "3", "No plan names the top 3 of this quarter.", alone: true) {
            $0.friction.topThree = nil
        },
        Member("communications", "3", "coincides with", "rose (+22, p = .007)", "11 Nov") { _ in },
        Member("tie across rank 3", "3", "Ranks 3 and 4 tie at 15 people", alone: true) {
            $0.friction = Fixture.tiedFriction
        },
    ]

    static let deployments: [Member] = [
        Member("status and age", "4", "✖ 20m", "▶ stuck?") { _ in },
        Member("deployment frequency", "4", "70/week", "280 deployments") {
            $0.delivery.deployments = 280
            $0.delivery.deploymentsPerDay = 10
        },
        Member("deployment days", "4", "6.5 d", "median, partial week") {
            $0.delivery.deploymentDays = 6.5
            $0.delivery.isWeekPartial = true
        },
        Member("lead time quantiles", "4", "31 min", "44 min", "57 min", "911 changes") {
            $0.delivery.leadTime = Quantiles(p50: 31 * 60, p75: 44 * 60, p90: 57 * 60)
            $0.delivery.changes = 911
        },
        Member("change fail rate", "4", "10 %", "19 of 190", "6 to 15 %") {
            $0.delivery.changeFailRate = 0.1
            $0.delivery.failedInProduction = 19
            $0.delivery.reached = 190
        },
        Member("failed share", "4", "12 %", "of 777 finished") {
            $0.delivery.failedShare = 0.12
            $0.delivery.finished = 777
        },
        Member("recovery", "4", "21 min", "22 min", "23 min") {
            $0.delivery.recoveryTime = 21 * 60
            $0.delivery.recovery = Quantiles(p50: 21 * 60, p75: 22 * 60, p90: 23 * 60)
        },
        Member("rework", "4", "29 %", "58 of 777") {
            $0.delivery.reworkRate = 0.29
            $0.delivery.unplanned = 58
        },
        Member(
            "DORA's answers", "4", "weekly to monthly", "a week to a month", "up to 64 %", "over 6 months", from: 120
        ) {
            $0.delivery.answers.frequency = .weekToMonth
            $0.delivery.answers.leadTime = .weekToMonth
            $0.delivery.answers.changeFailRate = .upTo64
            $0.delivery.answers.recoveryTime = .longer
        },
        Member(
            "trends of the rates", "4", "no clear change -4 (-9 to +1)", "down -10 (-16 to -4)", "up +6 (+2 to +9)",
            from: 200
        ) { _ in },
        Member("version, deployer, time in progress", "4", "v2.10", "by pipeline", "in progress, for 4 min") { _ in },
        Member("a deployment without a version", "4", "ledger-production-118", alone: true) {
            for place in $0.deployments.status.indices { $0.deployments.status[place].version = nil }
        },
        Member("band of 2023", "4", "2023", "medium") { $0.delivery.answers.band2023 = .medium },
        Member("weeks", "4", "▇▇▇▇", from: 120) {
            $0.delivery.weeks = $0.delivery.weeks.map { week in
                var week = week
                week.deployments = 7
                return week
            }
        },
        Member("open failures", "4", "✖ 17 d", "checkout-production-3") {
            $0.delivery.openFailures = [
                .init(
                    service: "checkout", deployment: "checkout-production-3", finished: Fixture.ago(days: 17),
                    age: 17 * 86_400)
            ]
        },
        Member("more open failures than listed", "4", "2 longest of 340", "340 still open", alone: true) {
            $0.delivery.openFailureCount = 340
        },
        Member("undeployed", "4", " 13 ", "the oldest 9 d old") {
            $0.delivery.undeployed = .init(changes: 13, oldest: 9 * 86_400)
        },
        Member("attribution", "4", "An incident is attributed") { _ in },
        Member("services", "4", "zz-service", "99 %") {
            var measures = Fixture.measures("zz-service", 1)
            measures.changeFailRate = 0.99
            $0.delivery.services.append(measures)
        },
        Member("teams", "4", "zz-team", "98 %") {
            var measures = Fixture.measures("zz-team", 1)
            measures.changeFailRate = 0.98
            $0.delivery.teams.append(measures)
        },
        Member("the selected service", "4", "v2.10", "32 succeeded", "p75 15 h, p90 1 d", from: 200) {
            _ in
        },
    ]

    /// Members that are set together; those that contradict others come one by one.
    struct Group: Sendable, CustomTestStringConvertible {
        var name: String
        var members: [Member]
        var testDescription: String { name }
    }

    static let groups: [Group] = [
        ("adoption", adoption), ("NPS", nps), ("friction", friction), ("deployments", deployments),
    ].flatMap { name, members in
        [Group(name: name, members: members.filter { !$0.isAlone })]
            + members.filter(\.isAlone).map { Group(name: "\(name), \($0.name)", members: [$0]) }
    }

    @Test(arguments: groups) func everyMemberIsShown(_ group: Group) {
        var snapshot = Fixture.normal
        for member in group.members { member.set(&snapshot) }
        let sizes = group.members.count > 1 ? [(80, 24), (120, 40), (200, 60)] : [(80, 24)]
        for (width, height) in sizes {
            let text = ZoomWalk.text(snapshot, width, height, key: group.members[0].key)
            for member in group.members where width >= member.width {
                for words in member.words where !text.contains(words) {
                    Issue.record("\(member.name): \(words) is not shown at \(width)x\(height)")
                }
            }
        }
    }
}

/// Everything that a zoomed panel shows on the way through all of its rows.
enum ZoomWalk {
    static func text(_ snapshot: Snapshot, _ width: Int, _ height: Int, key: String) -> String {
        var state = Frame.state(snapshot, width, height, keys: key + "<Enter>")
        var frames: [String] = []
        while true {
            let frame = Frame.text(state)
            guard frame != frames.last else { return frames.joined() }
            frames.append(frame)
            // Every list keeps three rows in sight.
            for _ in 0..<3 { _ = update(&state, .key(.down)) }
        }
    }
}
