import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Records whose parts stand in several files of one format.
@Suite struct ImportsJoinTests {
    private let deployment = """
        [{"id": 7, "sha": "aaa7", "ref": "v7", "task": "deploy", "environment": "production",
          "creator": {"login": "ada"}, "created_at": "2026-03-02T08:00:00Z", "commit_time": "2026-03-01T08:00:00Z",
          "statuses_url": "https://api.github.example/repos/acme/shop/deployments/7/statuses",
          "repository_url": "https://api.github.example/repos/acme/shop"}]

        """
    private let status = """
        [{"id": 70, "state": "success", "created_at": "2026-03-02T08:30:00Z", "environment": "production",
          "deployment_url": "https://api.github.example/repos/acme/shop/deployments/7"}]

        """

    private func event(_ type: String, _ subject: String, _ day: Int) -> String {
        #"{"context":{"version":"0.4.1","id":"\#(type)\#(subject)\#(day)","source":"/x","type":"dev.cdevents.\#(type).0.2.0","#
            + #""timestamp":"2026-03-0\#(day)T08:00:00Z"},"subject":{"id":"\#(subject)","content":{"service":{"id":"shop"}}}}"#
            + "\n"
    }

    private func snapshot(_ reader: PlatformReader) -> Snapshot {
        reader.snapshot(Question(asOf: .day(day("2026-03-31")), window: .all), now: farFuture)
    }

    @Test func `a deployment in one file, its status in another`() throws {
        let folder = TemporaryFolder()
        folder.write("imports/a-statuses.json", status)
        let reader = try folder.reader()
        #expect(snapshot(reader).deployments.status.first?.version == nil)
        folder.write("imports/b-deployments.json", deployment)
        #expect(reader.poll(now: farFuture))
        let joined = snapshot(reader)
        let entry = try #require(joined.deployments.status.first)
        #expect(joined.deployments.status.count == 1)
        #expect(entry.status == .succeeded)
        #expect(entry.time == instant("2026-03-02T08:30:00Z"))
        #expect(entry.version == "v7")
        // The file with the deployment itself has the record, the one with the status none.
        #expect(joined.health.sources.map(\.recordCount) == [0, 1])
        #expect(joined.unnamed == (try folder.snapshot(asOf: "2026-03-31").unnamed))
        // Without the statuses it is in progress again.
        folder.delete("imports/a-statuses.json")
        reader.poll(now: farFuture)
        #expect(snapshot(reader).deployments.status.map(\.status) == [.inProgress])
        #expect(snapshot(reader).health.sources.map(\.recordCount) == [1])
    }

    @Test func `an incident opened in one file and resolved in another`() throws {
        let folder = TemporaryFolder()
        folder.write("imports/open.json", event("incident.detected", "i-1", 2) + event("incident.detected", "i-2", 3))
        folder.write("imports/closed.json", event("incident.resolved", "i-1", 4))
        let reader = try folder.reader()
        #expect(snapshot(reader).outcomes.incidents.unclassified == 2)
        let fold = reader.ledger.incidents
        #expect(fold.map(\.resolved) == [instant("2026-03-04T08:00:00Z"), nil])
        #expect(fold.allSatisfy { $0.place.file == "imports/open.json" })
        #expect(!snapshot(reader).health.diagnostics.contains { "\($0.text)".contains("no event opened") })
        folder.append("imports/closed.json", event("incident.resolved", "i-2", 5))
        reader.poll(now: farFuture)
        #expect(reader.ledger.incidents.allSatisfy { $0.resolved != nil })
        folder.delete("imports/open.json")
        reader.poll(now: farFuture)
        #expect(reader.ledger.incidents.isEmpty)
        #expect(snapshot(reader).health.diagnostics.contains { "\($0.text)".contains("2 incidents are resolved that") })
    }

    @Test func `an issue posted open and posted again once it is done`() throws {
        let folder = TemporaryFolder()
        let open = #"{"issueKey":"K-1","title":"t","status":"TODO","createdDate":"2026-03-02T08:00:00Z"}"# + "\n"
        let done =
            #"{"issueKey":"K-1","title":"t","status":"DONE","createdDate":"2026-03-02T08:00:00Z","resolutionDate":"2026-03-02T09:00:00Z"}"#
            + "\n"
        folder.write("imports/1.json", done)
        folder.write("imports/2.json", open)
        #expect(try folder.reader().ledger.incidents.map(\.resolved) == [instant("2026-03-02T09:00:00Z")])
    }

    @Test func `a commit in one file, the deployment of its image in another`() throws {
        let folder = TemporaryFolder()
        folder.write(
            "imports/deploys.json",
            #"{"app":"shop","image_sha":"sha256:1","timestamp":1772438400,"namespace":"prod"}"# + "\n")
        folder.write(
            "imports/commits.json",
            #"{"app":"shop","image_sha":"sha256:1","commit_hash":"c1","timestamp":1772352000}"# + "\n")
        let shown = try folder.snapshot(asOf: "2026-03-31")
        #expect(shown.delivery.leadTime?.p50 == 86_400)
        #expect(shown.health.sources.map(\.undeployedChanges) == [0, nil])
    }

    @Test func `columns that a rule maps reach records that are joined later`() throws {
        let folder = TemporaryFolder()
        folder.write(
            "uptake.yaml",
            """
            sources:
              - path: exports/*.json
                format: github-deployments
                map:
                  service: creator.login
                  commit_time: commit_time
                  environment: {column: environment, values: {production: live}}
            """)
        folder.write("exports/a.json", deployment)
        folder.write("exports/b.json", status)
        let shown = try folder.snapshot(asOf: "2026-03-31")
        #expect(shown.deployments.status.map(\.service) == ["ada"])
        #expect(shown.deployments.status.map(\.environment) == ["live"])
        #expect(shown.delivery.leadTime?.p50 == 88_200)
    }

    @Test func `a column that a rule maps beside those a survey tool has`() throws {
        let folder = TemporaryFolder()
        folder.write(
            "uptake.yaml",
            "sources:\n  - path: s.csv\n    map: {undifferentiated_share: Toil, team: Guild}\n")
        let header = "#,How likely are you to recommend it?,Toil,Guild,Submit Date (UTC)\n"
        folder.write(
            "s.csv", header + (1...6).map { "\($0),9,\(10 * $0),red,2026-03-0\($0) 10:00:00\n" }.joined())
        let shown = try folder.snapshot(asOf: "2026-03-31")
        #expect(shown.outcomes.undifferentiated.map(\.mean) == [35])
    }
}
