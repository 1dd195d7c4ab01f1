import FigureFixtures
import Figures
import Foundation
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import Reports

/// Text, JSON and CSV are made of the same snapshot, and give the same figures.
@Suite struct SameFigureTests {
    /// A figure as the text report says it: the start of a line of a section, and how the figure is put into words.
    struct Headline: CustomTestStringConvertible, Sendable {
        let path: String
        let section: String
        /// The line, with `@` where the figure stands.
        let line: String
        let words: @Sendable (Double) -> SafeText

        var testDescription: String { path }
    }

    static let headlines: [Headline] = [
        .init(path: "adoption.ratio", section: "Adoption", line: "@     284 of 400 developers") { Wording.percent($0) },
        .init(path: "adoption.active", section: "Adoption", line: "     @ of 400 developers", words: count),
        .init(path: "adoption.eligible", section: "Adoption", line: " 284 of @ developers", words: count),
        .init(path: "adoption.teamsActive", section: "Adoption", line: " @ of 21 teams", words: count),
        .init(path: "adoption.retention", section: "Adoption", line: ", @ came back") { Wording.percent($0) },
        .init(path: "adoption.monthly[2026-10].active", section: "Adoption", line: " @ of 400", words: count),
        .init(path: "nps.waves[2026-Q4].score", section: "NPS", line: "@      +25 to") { Wording.score($0) },
        .init(path: "nps.waves[2026-Q4].low", section: "NPS", line: " @ to +47, 95 %") { Wording.score($0) },
        .init(path: "nps.waves[2026-Q4].high", section: "NPS", line: "+25 to @, 95 %") { Wording.score($0) },
        .init(path: "nps.waves[2026-Q4].answers", section: "NPS", line: " @ of 400 answered", words: count),
        .init(path: "nps.waves[2026-Q4].responseRate", section: "NPS", line: "Q4 2026, @,") { Wording.percent($0) },
        .init(path: "nps.change.p", section: "NPS", line: "rose from +14 (@)") { Wording.pValue($0) },
        .init(path: "nps.waves[2026-Q4].detectableChange", section: "NPS", line: "shows from @ points") {
            Wording.decimal($0, places: 0)
        },
        .init(path: "nps.teams[payments].score", section: "NPS", line: "payments @,") { Wording.score($0) },
        .init(
            path: "friction.points[Staging is down on Mondays].reporters", section: "Friction", line: " @    1-4",
            words: count),
        .init(path: "friction.loop.closed", section: "Friction", line: "closed: @ heard") { Wording.percent($0) },
        .init(path: "delivery.deploymentsPerDay", section: "Delivery to", line: " @  deployments a week") {
            Wording.decimal($0 * 7, places: 0)
        },
        .init(path: "delivery.leadTimeSeconds.p50", section: "Delivery to", line: " @  lead time", words: duration),
        .init(path: "delivery.leadTimeSeconds.p90", section: "Delivery to", line: "p90 @, of 640", words: duration),
        .init(path: "delivery.changeFailRate", section: "Delivery to", line: " @  change fail") { Wording.percent($0) },
        .init(path: "delivery.failedShare", section: "Delivery to", line: "; @ failed") { Wording.percent($0) },
        .init(path: "delivery.recoveryTimeSeconds", section: "Delivery to", line: "@  recovery", words: duration),
        .init(path: "delivery.reworkRate", section: "Delivery to", line: " @  rework") { Wording.percent($0) },
        .init(path: "outcomes.ideas.timeSeconds.p50", section: "Outcomes", line: " @  idea to", words: duration),
        .init(path: "outcomes.incidents.infrastructureShare", section: "Outcomes", line: " @  infrastructure") {
            Wording.percent($0)
        },
        .init(path: "outcomes.undifferentiated[2026-Q4].mean", section: "Outcomes", line: " @  undifferentiated") {
            Wording.percent($0 / 100)
        },
        .init(path: "outcomes.selfService.share", section: "Outcomes", line: " @  self-service") {
            Wording.percent($0)
        },
        .init(path: "outcomes.selfService.high", section: "Outcomes", line: "61 to @, 77 of") { Wording.percent($0) },
        .init(path: "outcomes.selfService.trend.difference", section: "Outcomes", line: "days, @ points (+9") {
            Wording.points($0)
        },
        .init(path: "outcomes.bypass.share", section: "Outcomes", line: " @  bypass share") { Wording.percent($0) },
        .init(path: "outcomes.bypass.teams[search].share", section: "Outcomes", line: "search @,") {
            Wording.percent($0)
        },
        .init(
            path: "onboarding.timeToFirstValueSeconds.p50", section: "Onboarding", line: " @  to first", words: duration
        ),
        .init(path: "onboarding.valueWithinFiveMinutes.share", section: "Onboarding", line: " @  first value in 5") {
            Wording.percent($0)
        },
        .init(
            path: "onboarding.cohorts[2026-10].firstValue", section: "Onboarding", line: "10            @ ",
            words: count),
        .init(path: "friction.topThree.resolved", section: "Improvements", line: "@ of 3 planned", words: count),
        .init(
            path: "friction.loop.resolvedToToldSeconds", section: "Improvements", line: "heard @ after", words: duration
        ),
        .init(path: "board.memberCount", section: "Board", line: "Board: @ members", words: count),
        .init(
            path: "research.capabilities[templates].people", section: "Board", line: "templates        @ ", words: count
        ),
        .init(path: "health.records.usage", section: "Data health", line: ", @ usage", words: count),
        .init(path: "health.skippedLines", section: "Data health", line: "@ lines skipped", words: count),
    ]

    @Test(arguments: headlines)
    func `text, JSON and CSV give the same value`(_ headline: Headline) throws {
        let row = try #require(SameFigureTests.csv.get()[headline.path])
        let digits = try #require(row["value"])
        #expect(SameFigureTests.json[headline.path] == digits)
        let value = try #require(Double(digits))
        let said = headline.line.replacingOccurrences(of: "@", with: headline.words(value).string)
        let section = SameFigureTests.text.components(separatedBy: "\n\n").drop {
            !$0.hasPrefix(headline.section)
        }
        // Sections begin with a rule; lines that were wrapped are one again.
        let body = section.prefix { $0 == section.first || !$0.contains(" ───") }.joined(separator: "\n")
        let lines = body + "\n" + body.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(lines.contains(said), "\(said) in\n\(body)")
    }

    @Test func `every number of the CSV is the one of the JSON`() throws {
        for row in try SameFigureTests.csv.get().rows {
            let path = try #require(row["key"])
            let value = try #require(row["value"])
            #expect(SameFigureTests.json[path, default: ""] == value, "\(path)")
        }
    }

    private static let text = TextReport(Fixture.normal).text
    private static let csv = Result { try CSVText(CSVReport(Fixture.normal).text) }

    /// The numbers of the JSON text as they are written, by the paths of the CSV: elements are counted off in the order
    /// of the lines.
    private static let json: [String: String] = {
        var written: [String: [String]] = [:]
        collect(JSONReport.value(Fixture.normal), "", into: &written)
        var numbers: [String: String] = [:]
        for row in FigureTable(Fixture.normal).rows {
            guard let first = written[row.key]?.first else { continue }
            // A member of an object that is null stands in the table alone.
            if row.value == .unknown, first != "" { continue }
            numbers[row.path] = first
            written[row.key]?.removeFirst()
        }
        return numbers
    }()

    private static func collect(_ value: JSONValue, _ path: String, into written: inout [String: [String]]) {
        switch value {
        case .object(let members):
            for member in members {
                let key = path.hasSuffix("records") ? "KIND" : member.key
                collect(member.value, path.isEmpty ? key : "\(path).\(key)", into: &written)
            }
        case .array(let elements):
            for element in elements { collect(element, path + "[]", into: &written) }
        case .integer, .number:
            written[path, default: []].append(JSONWriter.text(value).trimmingCharacters(in: .newlines))
        default: written[path, default: []].append("")
        }
    }

    private static let count: @Sendable (Double) -> SafeText = { Wording.count(Int(exactly: $0) ?? -1) }
    private static let duration: @Sendable (Double) -> SafeText = { Wording.duration(seconds: $0) }
}
