import FigureFixtures
import Figures
import Foundation
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import Reports

/// The report as comma-separated values.
@Suite struct CSVReportTests {
    @Test func `a line a figure, with what belongs to it`() throws {
        let text = CSVReport(Fixture.normal).text
        Golden.expect(text, "normal.csv")
        let table = try CSVText(text)
        #expect(table.columns == CSVReport.Column.allCases.map(\.rawValue))
        let score = try #require(table["nps.waves[2026-Q4].score"])
        #expect(score["figure"] == "nps.waves[].score")
        #expect(score["groupKind"] == "quarter" && score["group"] == "2026-Q4")
        // 115 promoters and 40 detractors of 205 answers.
        #expect(score["value"] == "36.58536585365854" && score["text"] == "")
        #expect(score["unit"] == "points")
        #expect(score["low"] == "25.336204548543762" && score["high"] == "46.77918006684085")
        #expect(score["n"] == "205" && score["numerator"] == "75" && score["denominator"] == "205")
        // The wave is not over.
        #expect(score["windowFirst"] == "2026-10-01" && score["windowLast"] == "2026-11-23")
        #expect(score["asOf"] == "2026-11-23T14:02:00+01:00")
        let status = try #require(table["deployments.status[ledger|production].status"])
        #expect(status["value"] == "" && status["text"] == "failed" && status["windowFirst"] == "")
        #expect(status["groupKind"] == "service|environment" && status["group"] == "ledger|production")
        #expect(table["friction.points[Staging is down on Mondays].rank"]?["low"] == "1.0")
        #expect(table["friction.points[Staging is down on Mondays].rank"]?["high"] == "4.0")
        #expect(table["health.records.usage"]?["figure"] == "health.records.KIND")
        #expect(table["adoption.capabilities[deploy].people"]?["windowFirst"] == "2026-10-27")
    }

    @Test func `the reference has every column with its meaning`() throws {
        let rows = CSVReport.Column.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }
        let here = "\(#filePath)".components(separatedBy: "/Tests/ReportsTests/")[0]
        let page = try String(contentsOfFile: here + "/Sources/uptake/uptake.docc/CSVReport.md", encoding: .utf8)
        #expect(page.components(separatedBy: "\n").filter { $0.hasPrefix("| `") } == rows)
    }

    @Test func `an empty workspace has its lines, with nothing in them`() throws {
        let table = try CSVText(CSVReport(Fixture.empty).text)
        for key in ["adoption.ratio", "nps.change.p", "delivery.leadTimeSeconds.p50", "adoption.forecast.refusal"] {
            let line = try #require(table[key], "\(key)")
            #expect(line["value"] == "" && line["text"] == "", "\(key)")
        }
        #expect(table["adoption.eligible"]?["value"] == "0")
    }

    @Test func `no cell of text is a formula, and numbers stay numbers`() throws {
        var snapshot = Fixture.normal
        let attacks: [SafeText] = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "－1"]
        snapshot.nps.verbatims = attacks
        snapshot.adoption.capabilities = attacks.map { .init(name: $0, people: 1) }
        snapshot.platform = "=HYPERLINK(\"http://example.com\",\"x\")"
        snapshot.delivery.deploymentsPerDay = -1.5
        let table = try CSVText(CSVReport(snapshot).text)
        #expect(table["platform"]?["text"] == "'=HYPERLINK(\"http://example.com\",\"x\")")
        #expect(table["nps.verbatims[1]"]?["text"] == "'=1+1")
        #expect(table["adoption.capabilities[-1].people"]?["group"] == "'-1")
        #expect(table["delivery.deploymentsPerDay"]?["value"] == "-1.5")
        let numbers: Set<String> = ["value", "low", "high", "n", "numerator", "denominator"]
        for row in table.rows {
            for (column, cell) in row where !cell.isEmpty {
                if numbers.contains(column) {
                    #expect(Double(cell) != nil, "\(row["key"] ?? "") \(column)")
                } else {
                    #expect(cell.unicodeScalars.first.map { !"=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? true)
                }
            }
        }
        #expect(CSVWriter.inert("\tx") == "'\tx" && CSVWriter.inert("\rx") == "'\rx")
        #expect(CSVWriter.inert("a=b") == "a=b" && CSVWriter.inert("") == "")
    }

    @Test func `cells are quoted where RFC 4180 wants it, and only there`() {
        var writer = CSVWriter()
        writer.put([.text("a b"), .text("a,b"), .text("say \"so\""), .text("two\r\nlines"), .text(""), .text(nil)])
        writer.put([.digits("-1.5"), .number(3), .number(nil as Int?), .number(0.25)])
        #expect(writer.text == "a b,\"a,b\",\"say \"\"so\"\"\",\"two\r\nlines\",\"\",\r\n-1.5,3,,0.25\r\n")
    }

    @Test func `no two lines have the same key, whatever the names`() throws {
        var snapshot = Fixture.normal
        snapshot.adoption.enforcement += snapshot.adoption.enforcement
        snapshot.adoption.teamUse = ["a|b", "a]b", "a[].active", "", "", "a\\", "a\\|b"].map {
            .init(team: SafeText(cleaning: $0), eligible: 1, active: 1)
        }
        for snapshot in [snapshot, Fixture.overflowing, Fixture.empty] {
            let table = try CSVText(CSVReport(snapshot).text)
            #expect(Set(table.rows.map { $0["key"] }).count == table.rows.count)
            for row in table.rows {
                let key = try #require(row["key"])
                #expect(FigureCatalogue.key(key)?.path == row["figure"], "\(key)")
            }
        }
        let table = try CSVText(CSVReport(snapshot).text)
        #expect(table["adoption.enforcement[2026-09-07#2].what"] != nil)
        #expect(table["adoption.byTeam[a\\|b].active"] != nil && table["adoption.byTeam[(none)#2].active"] != nil)
    }
}
