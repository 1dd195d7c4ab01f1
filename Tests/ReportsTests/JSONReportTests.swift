import FigureFixtures
import Foundation
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import Reports

/// The report as JSON.
@Suite struct JSONReportTests {
    @Test func `every key has its value`() {
        Golden.expect(JSONReport(Fixture.normal).text, "normal.json")
    }

    @Test func `what is not known is null`() throws {
        let json = JSONReport(Fixture.empty).text
        Golden.expect(json, "empty.json")
        let root = try parsed(json)
        #expect(root["asOf"] as? String == "2025-12-31T23:59:59.999Z")
        let verdict = try #require(root["verdict"] as? [String: Any])
        #expect(verdict["quadrant"] is NSNull)
        let leadTime = try #require((root["delivery"] as? [String: Any])?["leadTimeSeconds"] as? [String: Any])
        #expect(leadTime["p50"] is NSNull && leadTime["p75"] is NSNull && leadTime["p90"] is NSNull)
    }

    @Test func `the keys that scripts rely on stand in their order`() throws {
        let text = JSONReport(Fixture.normal).text
        let order: [(object: String, keys: [String])] = [
            (
                "{",
                [
                    "schemaVersion", "asOf", "verdict", "nextAction", "adoption", "nps", "friction", "deployments",
                    "delivery", "health",
                ]
            ),
            ("\"verdict\": {", ["quadrant", "leaning", "certain"]),
            ("\"nextAction\": {", ["text", "why", "command"]),
            ("\"adoption\": {", ["active", "eligible", "ratio", "monthly"]),
            ("\"monthly\": [", ["month", "eligible", "active", "others"]),
            ("\"waves\": [", ["quarter", "promoters", "passives", "detractors", "answers", "score", "low", "high"]),
            ("\"friction\": {", ["window", "points"]),
            ("\"points\": [", ["rank", "point", "reporters", "reports", "minutesLost"]),
            ("\"status\": [", ["service", "environment", "status", "time", "id"]),
            ("\"counts\": [", ["service", "environment", "status", "count"]),
            (
                "\"delivery\": {",
                ["windowDays", "deploymentsPerDay", "leadTimeSeconds", "failedShare", "changeFailRate"]
            ),
            ("\"leadTimeSeconds\": {", ["p50", "p75", "p90"]),
            ("\"health\": {", ["records", "diagnostics"]),
            ("\"diagnostics\": [", ["file", "line", "column", "severity", "message"]),
        ]
        for (object, keys) in order {
            var rest = text[...]
            let start = try #require(rest.range(of: object), "\(object)")
            rest = rest[start.upperBound...]
            for key in keys {
                let place = try #require(rest.range(of: "\"\(key)\": "), "\(key) in \(object)")
                rest = rest[place.upperBound...]
            }
        }
    }

    @Test func `figures parse back unrounded`() throws {
        let root = try parsed(JSONReport(Fixture.normal).text)
        #expect(root["schemaVersion"] as? Int == Snapshot.schemaVersion)
        #expect(root["asOf"] as? String == "2026-11-23T14:02:00+01:00")
        let adoption = try #require(root["adoption"] as? [String: Any])
        #expect(adoption["ratio"] as? Double == 0.71)
        let waves = try #require((root["nps"] as? [String: Any])?["waves"] as? [[String: Any]])
        let newest = NPS(promoters: 115, passives: 50, detractors: 40)
        #expect(waves.count == 4)
        #expect(waves[3]["quarter"] as? String == "2026-Q4")
        #expect(waves[3]["answers"] as? Int == 205)
        #expect(waves[3]["score"] as? Double == newest.score)
        let interval = try #require(newest.interval)
        // The parser that is used here is exact to about 15 digits only.
        #expect(abs(try #require(waves[3]["low"] as? Double) - interval.low) < 1e-12)
        #expect(abs(try #require(waves[3]["high"] as? Double) - interval.high) < 1e-12)
        // A wave below the smallest group keeps its place and shows nothing else.
        #expect(waves[1]["answers"] is NSNull && waves[1]["score"] is NSNull && waves[1]["promoters"] is NSNull)
        let delivery = try #require(root["delivery"] as? [String: Any])
        #expect(delivery["deploymentsPerDay"] as? Double == 192.0 / 28)
        let leadTime = try #require(delivery["leadTimeSeconds"] as? [String: Any])
        #expect(leadTime["p75"] as? Double == 72_000)
        let status = try #require((root["deployments"] as? [String: Any])?["status"] as? [[String: Any]])
        #expect(status[6]["status"] as? String == "failed")
        #expect(status[6]["time"] as? String == "2026-11-23T12:42:00Z")
        let window = try #require((root["friction"] as? [String: Any])?["window"] as? [String: Any])
        #expect(window["span"] as? String == "quarter")
        #expect(window["first"] as? String == "2026-10-01" && window["last"] as? String == "2026-11-23")
        #expect(window["days"] as? Int == 54)
        let health = try #require(root["health"] as? [String: Any])
        #expect((health["records"] as? [String: Int])?["usage"] == 48_211)
        let diagnostics = try #require(health["diagnostics"] as? [[String: Any]])
        #expect(diagnostics[0]["line"] as? Int == 1204)
        #expect(diagnostics[2]["severity"] as? String == "warning" && diagnostics[2]["line"] is NSNull)
    }

    @Test func `names from data cannot break out of their quotes`() throws {
        var snapshot = Fixture.overflowing
        snapshot.friction.points[0].point = #"a"},{"rank":0,"#
        let root = try parsed(JSONReport(snapshot).text)
        let points = try #require((root["friction"] as? [String: Any])?["points"] as? [[String: Any]])
        #expect(points.count == 40)
        #expect(points[0]["point"] as? String == #"a"},{"rank":0,"#)
    }

    private func parsed(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
