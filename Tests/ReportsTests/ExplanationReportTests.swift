import Canvas
import FigureFixtures
import Figures
import Foundation
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import Reports

/// One figure explained as text and as JSON.
@Suite struct ExplanationReportTests {
    private func evidence(_ count: Int) -> RecordEvidence {
        var evidence = RecordEvidence()
        evidence.files = [
            .init(file: "surveys/2026-10.csv", records: 3), .init(file: "surveys/2026-11.csv", records: count),
        ]
        evidence.places = (2...4).map { .init(file: "surveys/2026-10.csv", line: $0) }
        evidence.places += (2..<19).map { .init(file: "surveys/2026-11.csv", line: $0) }
        return evidence
    }

    private func report(_ key: String, _ evidence: RecordEvidence) throws -> ExplanationReport {
        ExplanationReport(try #require(Explanation(key, in: FigureTable(Fixture.normal))), evidence)
    }

    @Test func `text tells the figure, its formula and its records`() throws {
        #expect(
            try report("nps.waves[2026-Q4].high", evidence(202)).text() == """
                NPS of the newest wave that is shown

                key      nps.waves[2026-Q4].score
                asked    nps.waves[2026-Q4].high is an end of its interval
                value    +37 points (36.58536585365854 unrounded)
                95 %     +25 to +47 points
                made of  75 of 205
                n        205
                meaning  NPS: 100 (promoters - detractors) / answers
                formula  100 (promoters - detractors) / answers, of each person the latest
                         answer with a score (Reichheld, 2003); 95 % interval: adjusted Wald
                         with .75 detractors, 1.5 passives and .75 promoters added, cut to
                         -100...100 (Sauro and Lewis, after Agresti and Coull, 1998)
                window   1 Oct 2026 to 23 Nov 2026
                as of    23 Nov 2026 14:02
                records  205: 3 in surveys/2026-10.csv, 202 in surveys/2026-11.csv
                         surveys/2026-10.csv:2
                         surveys/2026-10.csv:3
                         surveys/2026-10.csv:4

                """ + (2..<19).map { "         surveys/2026-11.csv:\($0)\n" }.joined() + "         and 185 more\n")
        let hidden = try report("nps.teams[web].score", RecordEvidence()).text()
        #expect(hidden.contains("value    hidden: the small-group rule") && hidden.hasSuffix("records  none\n"))
        let nothing = try report("delivery.teams[(none)].deployments", RecordEvidence()).text(form: .ascii)
        #expect(nothing.hasSuffix("records  none in the files\n") && nothing.utf8.allSatisfy { $0 < 0x7F })
    }

    @Test func `every explanation says what JSON and CSV say`() throws {
        let table = FigureTable(Fixture.normal)
        let csv = try CSVText(CSVReport(Fixture.normal).text)
        let cells = Dictionary(csv.rows.map { ($0["key"] ?? "", $0) }) { first, _ in first }
        for row in table.rows {
            let explanation = try #require(Explanation(row, in: table), "\(row.path)")
            let json = ExplanationReport(explanation, RecordEvidence()).json
            let line = try #require(cells[explanation.path])
            #expect(line["figure"] == explanation.key.path)
            let value = line["value"] == "" ? line["text"] : line["value"]
            #expect(explanation.value.digits ?? explanation.value.words ?? "" == value || line["text"]?.first == "'")
            for (member, column) in [
                ("value", "value"), ("low", "low"), ("high", "high"), ("n", "n"), ("numerator", "numerator"),
                ("denominator", "denominator"),
            ] {
                let cell = try #require(line[column])
                guard !cell.isEmpty || row.unit.isNumber || member != "value" else { continue }
                #expect(json.contains("\"\(member)\": \(cell.isEmpty ? "null" : cell)"), "\(row.path): \(member)")
            }
        }
    }

    @Test func `JSON has every part, and null for what is not known`() throws {
        let text = try report("nps", evidence(202)).json
        let root = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(root["key"] as? String == "nps.waves[2026-Q4].score")
        #expect(root["figure"] as? String == "nps.waves[].score")
        #expect(root["state"] as? String == "known" && root["why"] is NSNull)
        #expect(root["windowFirst"] as? String == "2026-10-01" && root["windowLast"] as? String == "2026-11-23")
        #expect(root["asOf"] as? String == "2026-11-23T14:02:00+01:00")
        #expect(root["recordCount"] as? Int == 205)
        let places = try #require(root["records"] as? [[String: Any]])
        #expect(places.count == 20 && places[3]["file"] as? String == "surveys/2026-11.csv")
        #expect(places[3]["line"] as? Int == 2)
        let hidden = try report("nps.waves[2026-Q2].score", RecordEvidence()).json
        let none = try #require(JSONSerialization.jsonObject(with: Data(hidden.utf8)) as? [String: Any])
        #expect(none["state"] as? String == "hidden" && none["value"] is NSNull && none["recordCount"] is NSNull)
        #expect((none["files"] as? [Any])?.isEmpty ?? false)
    }

    @Test func `keys are listed with their short names before them`() {
        let list = KeyList(FigureCatalogue.keys.filter { $0.path == "outcomes.bypass.share" })
        #expect(
            list.text == "bypass\tshare\tbypass share: bypassed / known\n"
                + "outcomes.bypass.share\tshare\tbypass share: bypassed / known\n")
        #expect(list.json.contains(#"{"key": "bypass", "unit": "share", "meaning": "bypass share: bypassed / known"}"#))
        #expect(
            KeyList(FigureTable(Fixture.normal).rows).text.split(separator: "\n").allSatisfy {
                $0.split(separator: "\t", omittingEmptySubsequences: false).count == 3
            })
    }
}
