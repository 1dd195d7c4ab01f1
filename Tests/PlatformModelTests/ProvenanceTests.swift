import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Version and deployer of the newest deployment: told as of any day of the last weeks, however the lines lie.
@Suite struct ProvenanceTests {
    /// A deployment at noon of each of the days 1 to 60, counted from 1 January 2026, version and deployer by its day.
    private let lines = (1...60).map { number in
        let day = CivilDay(number: (CivilDay("2026-01-01")?.number ?? 0) + number - 1)
        return
            #"{"id":"d\#(number)","time":"\#(day)T12:00:00Z","service":"pay","environment":"prod","status":"succeeded","version":"v\#(number)","developer":"dev\#(number)"}"#
            + "\n"
    }

    private func told(_ folder: TemporaryFolder, asOf day: String) throws -> String {
        let status = try #require(try folder.snapshot(asOf: day, window: nil).deployments.status.first)
        return "\(status.id) \(status.version ?? "-") \(status.deployedBy ?? "-")"
    }

    @Test("28 days up to the newest are told, earlier ones not", arguments: ["in order", "backwards", "in two files"])
    func weeksBack(how: String) throws {
        let folder = TemporaryFolder()
        switch how {
        case "in order": folder.write("deployments.ndjson", lines.joined())
        case "backwards": folder.write("deployments.ndjson", lines.reversed().joined())
        default:
            folder.write(
                "deployments/a.ndjson", lines.enumerated().filter { $0.offset % 7 < 3 }.map(\.element).joined())
            folder.write(
                "deployments/b.ndjson", lines.enumerated().filter { $0.offset % 7 >= 3 }.map(\.element).joined())
        }
        // Day 60 is 1 March; 28 days up to it begin with day 33, 2 February.
        #expect(try told(folder, asOf: "2026-03-01") == "d60 v60 dev60")
        #expect(try told(folder, asOf: "2026-02-02") == "d33 v33 dev33")
        #expect(try told(folder, asOf: "2026-02-01") == "d32 - -")
    }

    @Test("without a developer the way is told; a long version is cut between characters")
    func wayAndLongVersion() throws {
        let folder = TemporaryFolder()
        let version = String(repeating: "x", count: 39) + "é" + "tail"
        folder.write(
            "deployments.ndjson",
            #"{"id":"a","time":"2026-01-01T12:00:00Z","service":"pay","environment":"prod","status":"succeeded","via":"pipeline","version":"\#(version)"}"#
                + "\n")
        #expect(try told(folder, asOf: "2026-01-02") == "a \(String(repeating: "x", count: 39)) pipeline")
    }
}
