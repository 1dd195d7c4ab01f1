import FigureFixtures
import Metrics
import SafeText
import Testing

@testable import Figures
@testable import PlatformModel

/// What is said of a figure, and which records are looked for behind it.
@Suite struct ExplanationTests {
    private let table = FigureTable(Fixture.normal)

    private func explanation(_ text: String) throws -> Explanation {
        try #require(Explanation(text, in: table), "\(text)")
    }

    @Test func `every figure has an explanation that gives its own value, interval, n, parts and days`() throws {
        var explained: Set<String> = []
        for row in table.rows {
            let explanation = try #require(Explanation(row, in: table), "\(row.path)")
            explained.insert(row.key)
            #expect(!explanation.title.isEmpty && !explanation.key.formula.isEmpty, "\(row.path)")
            let own = try #require(table[explanation.path], "\(row.path)")
            #expect(explanation.end == (own.path == row.path ? nil : row.path))
            #expect(explanation.value == own.value && explanation.key.unit == own.unit, "\(row.path)")
            #expect(explanation.interval == own.interval && explanation.n == own.n, "\(row.path)")
            #expect(explanation.parts == own.parts && explanation.days == own.days, "\(row.path)")
            #expect((explanation.state == .known) == (own.value != .unknown), "\(row.path)")
        }
        #expect(explained == Set(FigureCatalogue.keys.map(\.path)))
    }

    @Test func `an end of an interval is explained by its estimate, whose end it is`() throws {
        for (end, estimate) in [
            ("nps.waves[2026-Q4].low", "nps.waves[2026-Q4].score"),
            ("nps.teams[payments].high", "nps.teams[payments].score"),
            ("delivery.changeFailRateHigh", "delivery.changeFailRate"),
            ("outcomes.bypass.teams[search].trend.low", "outcomes.bypass.teams[search].trend.difference"),
            ("friction.points[Secrets need a ticket].worstRank", "friction.points[Secrets need a ticket].rank"),
        ] {
            let explanation = try explanation(end)
            #expect(explanation.path == estimate && explanation.end == end)
            let interval = try #require(explanation.interval)
            let isEnd = [interval.low, interval.high].contains { side in
                table[end]?.value == .number(side) || table[end]?.value == .count(Int(exactly: side) ?? -1)
            }
            #expect(isEnd, "\(end)")
        }
        let ends = FigureCatalogue.keys.filter { key in
            ["low", "high"].contains { key.path.lowercased().hasSuffix($0) }
        }
        // The ends after the finite-population correction belong to no interval of the report.
        let corrected = ["nps.waves[].correctedLow", "nps.waves[].correctedHigh"]
        #expect(ends.filter { $0.estimate == nil }.map(\.path) == corrected)
    }

    @Test func `a key without elements is explained as far as it goes`() throws {
        let table = FigureTable(Fixture.empty)
        for key in FigureCatalogue.keys {
            // The sentences of the verdict's evidence are several even here.
            if case .elements = FigureSearch(key.path, in: table) { continue }
            let explanation = try #require(Explanation(key.path, in: table), "\(key.path)")
            #expect((explanation.state == .known) == (explanation.value != .unknown), "\(key.path)")
        }
        let nps = try #require(Explanation("nps", in: table))
        #expect(nps.path == "nps.waves[].score" && nps.state == .unknown)
        #expect(nps.why == "there is none in the data" && nps.filters.isEmpty && nps.question == nil)
        let rate = try #require(Explanation("changeFailRate", in: table))
        #expect(rate.why == "there is nothing to divide by" && rate.n == 0)
        #expect(try #require(Explanation("verdict", in: table)).why == "adoption or NPS is unknown")
    }

    @Test func `what the small-group rule hides names no record and no number`() throws {
        for path in [
            "nps.waves[2026-Q2].score", "nps.waves[2026-Q2].answers", "nps.teams[web].score",
            "nps.waves[2026-Q2].change.difference", "outcomes.undifferentiated[2026-Q2].mean",
        ] {
            let explanation = try explanation(path)
            #expect(explanation.state == .hidden && explanation.filters.isEmpty && explanation.remark == nil, "\(path)")
            #expect(explanation.interval == nil && explanation.n == nil && explanation.parts == nil)
            #expect(
                explanation.facts.first { $0.label == "value" }?.text
                    == "hidden: the small-group rule hides it: no group of fewer than 5 answers is shown, nor one that would tell of such a group"
            )
        }
        // Of the hidden groups no figure leads to a record, not even one that is shown.
        for row in table.rows where ["[2026-Q2]", "teams[web]", "teams[mobile]"].contains(where: row.path.contains) {
            guard row.path.hasPrefix("nps.") || row.path.hasPrefix("outcomes.undifferentiated") else { continue }
            #expect(Explanation(row, in: table)?.filters == [], "\(row.path)")
        }
        var snapshot = Fixture.normal
        snapshot.nps.waves[3].dismissed = nil
        let dismissed = try #require(Explanation("nps.waves[2026-Q4].dismissed", in: FigureTable(snapshot)))
        #expect(dismissed.state == .hidden && dismissed.filters.isEmpty)
        snapshot.nps.waves[3].result = nil
        let verdict = try #require(Explanation("verdict", in: FigureTable(snapshot)))
        let wave = Quarter(year: 2026, quarter: 3)
        for filter in verdict.filters where filter.kind == .surveys { #expect(filter.last == wave.lastDay) }
    }

    @Test func `answers are those of the wave that are shown`() throws {
        let score = RecordFilter.Condition.isScored
        let first = Fixture.day(2026, 10, 1)
        // The last shown answer of the wave is of 14 November.
        let last = Fixture.day(2026, 11, 14)
        #expect(try explanation("nps").filters == [RecordFilter(.surveys, from: first, to: last, where: [score])])
        #expect(
            try explanation("nps.teams[payments].score").filters == [
                RecordFilter(
                    .surveys, from: first, to: last, where: [score, .equals(field: "team", text: "payments")])
            ])
        let before = Quarter(year: 2026, quarter: 3)
        #expect(
            try explanation("nps.waves[2026-Q4].change.p").filters == [
                RecordFilter(.surveys, from: first, to: last, where: [score]),
                RecordFilter(.surveys, from: before.firstDay, to: before.lastDay, where: [score]),
            ])
        #expect(
            Set(try explanation("npsChange").filters) == Set(try explanation("nps.waves[2026-Q4].change.p").filters))
        for path in ["nps.verbatims[1]", "nps.freshness.newest", "friction.hiddenPoints"] {
            #expect(try explanation(path).filters.isEmpty && explanation(path).remark != nil)
        }
        // No survey record is looked for but in the days of a wave.
        for row in table.rows {
            for filter in try #require(Explanation(row, in: table)).filters where filter.kind == .surveys {
                #expect(filter.first != nil && filter.last != nil, "\(row.path)")
            }
        }
    }

    @Test func `the names in the path choose the records`() throws {
        #expect(
            try explanation("friction.points[Deployments take 25 min].reporters").filters == [
                RecordFilter(
                    .friction, from: Fixture.day(2026, 10, 1), to: Fixture.today,
                    where: [
                        .lacks(field: "event"),
                        .isOneOf(
                            field: "category",
                            texts: ["Deployments take 25 min", "Pipelines are slow", "Slow deploys"]),
                    ])
            ])
        #expect(
            try explanation("deployments.status[ledger|production].time").filters == [
                RecordFilter(
                    .deployments,
                    where: [
                        .equals(field: "service", text: "ledger"), .equals(field: "environment", text: "production"),
                        .equals(field: "id", text: "ledger-production-118"),
                    ])
            ])
        let window = (Fixture.day(2026, 10, 27), Fixture.today)
        #expect(
            try explanation("delivery.services[checkout].failedShare").filters == [
                RecordFilter(
                    .deployments, from: window.0, to: window.1,
                    where: [
                        .isProduction, .isOneOf(field: "status", texts: ["succeeded", "failed", "rolled_back"]),
                        .equals(field: "service", text: "checkout"),
                    ])
            ])
        // Deployments that name no team.
        #expect(
            try explanation("outcomes.bypass.teams[(none)].share").filters.first?.conditions.last
                == .lacks(field: "team"))
        #expect(try explanation("health.records.usage").filters == [RecordFilter(.usage)])
    }

    @Test func `what is made of other figures rests on their records`() throws {
        let verdict = try explanation("verdict")
        #expect(verdict.basis.map(\.path) == ["adoption.ratio", "nps.waves[2026-Q4].score"])
        #expect(verdict.filters == (try explanation("adoption").filters + explanation("nps").filters))
        #expect(try explanation("delivery.answers.leadTime").filters == explanation("leadTime").filters)
    }

    @Test func `every rule is of a key, and looks for fields that its records have`() throws {
        for rule in RecordRule.all where !rule.prefix.isEmpty {
            #expect(FigureCatalogue.holds(FigurePath(rule.prefix).general), "\(rule.prefix)")
            guard case .like(let others) = rule.behind else { continue }
            for other in others {
                #expect(FigureCatalogue.key(ShortName.named(other)?.key ?? other) != nil, "\(other)")
            }
        }
        #expect(Set(RecordRule.all.map(\.prefix)).count == RecordRule.all.count)
        for row in table.rows {
            for filter in try #require(Explanation(row, in: table)).filters {
                let fields = Set(filter.kind.schema.names.map { String(decoding: $0, as: UTF8.self) })
                if let day = filter.dayField { #expect(fields.contains(day), "\(row.path)") }
                for condition in filter.conditions {
                    switch condition {
                    case .equals(let field, _), .isOneOf(let field, _), .has(let field), .lacks(let field):
                        #expect(fields.contains(field), "\(row.path): \(field)")
                    case .isScored, .isUnscored: #expect(filter.kind == .surveys)
                    case .isProduction: #expect(filter.kind == .deployments)
                    case .isValueAction: #expect(filter.kind == .usage)
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("nps", "value", "+37 points (36.58536585365854 unrounded)"),
        ("nps", "95 %", "+25 to +47 points"),
        ("nps", "made of", "75 of 205"),
        ("nps", "n", "205"),
        ("nps", "window", "1 Oct 2026 to 23 Nov 2026"),
        ("nps", "as of", "23 Nov 2026 14:02"),
        ("friction", "value", "#1"),
        ("friction", "range", "#1 to #2"),
        ("leadTime", "value", "6 h (21600.0 unrounded seconds)"),
        ("selfService", "95 %", "60.9 to 77.8 %"),
        ("outcomes.bypass.trend.difference", "value", "-1 points (-0.006451612903225809 unrounded)"),
        ("onboarding.cohorts[2026-11].productionDeploy", "value", "1 person"),
        ("adoption.ratioAtLastBoard", "value", "62.0 % (0.62 unrounded)"),
        ("nps.waves[2026-Q4].low", "asked", "nps.waves[2026-Q4].low is an end of its interval"),
        ("verdict", "figures", "adoption.ratio 71.0 %; nps.waves[2026-Q4].score +37 points"),
        ("adoption.forecast.refusal", "value", "n/a"),
    ])
    func `a fact in words`(_ path: String, _ label: String, _ words: String) throws {
        #expect(try explanation(path).facts.first { $0.label.string == label }?.text.string == words)
    }

    @Test func `the reason of a missing forecast is its refusal`() throws {
        var snapshot = Fixture.normal
        snapshot.adoption.forecast = .init(points: [], cap: 400, refusal: "3 weekly points of the 8 a forecast needs")
        let explanation = try #require(Explanation("adoption.forecast.limit", in: FigureTable(snapshot)))
        #expect(explanation.why == "3 weekly points of the 8 a forecast needs")
    }

    @Test func `a title is the short name's where it means the figure, else the path in words`() throws {
        #expect(try explanation("leadTime").title == "Change lead time")
        #expect(try explanation("nps.waves[2026-Q4].score").title == "NPS of the newest wave that is shown")
        #expect(try explanation("nps.waves[2026-Q1].score").title == "NPS, waves 2026-Q1, score")
        #expect(
            try explanation("deployments.status[ledger|production].ageSeconds").title
                == "Deployments, status ledger production, age")
        #expect(
            FigurePath(#"friction.points[a\]b \[v1.2\]].minutesLost"#).words
                == "Friction, points a]b [v1.2], minutes lost")
    }
}
