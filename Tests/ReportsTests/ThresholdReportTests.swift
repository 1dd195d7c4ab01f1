import FigureFixtures
import Figures
import PlatformModel
import SafeText
import Testing

@testable import Reports

/// Thresholds beside their figures.
@Suite struct ThresholdReportTests {
    private func report(_ texts: [String], _ snapshot: Snapshot = Fixture.normal) throws -> ThresholdReport {
        let table = FigureTable(snapshot)
        return ThresholdReport(try texts.map { try Threshold($0).result(in: table) }, of: snapshot)
    }

    @Test func `the report in its forms`() throws {
        let report = try report(["nps>=40", "leadTime.p50<1d", "adoption>=71.1%", "verdict=compelling"])
        #expect(report.isBreached)
        Golden.expect(TextReport(report).text, "thresholds.txt")
        Golden.expect(JSONReport(report).text, "thresholds.json")
        #expect(MarkdownReport(report).text.contains("| nps&gt;=40 | +37 points | +25 to +47 points | 205 | ✖ no |"))
        #expect(try StrictMarkup(HTMLReport(report).text)["td"].contains { $0.text == "✖ no" })
    }

    @Test func `all kept is no breach, and an unknown figure is one`() throws {
        #expect(try !report(["nps>=0", "adoption>50%"]).isBreached)
        let unknown = try report(["nps>=0"], Fixture.empty)
        #expect(unknown.isBreached)
        #expect(TextReport(unknown).text.contains("a figure that is not known"))
    }
}
