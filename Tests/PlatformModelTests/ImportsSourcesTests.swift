import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Files that `sources:` names.
@Suite struct ImportsSourcesTests {
    @Test(
        arguments: [
            ("sources: x.json", "1:10: error: sources: expected a list of path, format and what else a source needs"),
            ("sources:\n  - format: auto", "2:5: error: sources: expected the key path"),
            (
                "sources:\n  - path: ../x.json",
                "2:11: error: path: a glob stays in the workspace, or is absolute (leave out the ..)"
            ),
            (
                "sources:\n  - path: x.json\n    fromat: auto",
                "3:5: warning: sources: unknown key fromat (did you mean format?)"
            ),
            (
                "sources:\n  - path: x\n    format: cdevent",
                "3:13: error: format: there is no format cdevent (did you mean cdevents?)"
            ),
            (
                "sources:\n  - path: x\n    format: surveys\n    map: {scor: Rating}",
                "4:11: warning: map: unknown key scor (did you mean score?)"
            ),
            (
                "sources:\n  - path: x\n    map:\n      status: {values: done}",
                "4:24: error: values: expected the export's values and the native ones, such as `success: succeeded`"
            ),
        ] as [(String, String)])
    func complaintsNameTheirPlace(text: String, expected: String) {
        let reader = ConfigurationReader(text, file: "uptake.yaml", zones: ZoneFolder())
        #expect(reader.diagnostics.map { "\($0.text)" } == ["uptake.yaml:" + expected])
    }

    @Test(
        arguments: [
            ("*.json", "a.json", true), ("*.json", "a.json.1", false), ("d?.json", "d1.json", true), ("d?", "d", false),
            ("*a*b*", "xaxbx", true), ("*a*b*", "xbxax", false), ("**", "x", true), ("a", "a", true),
            ("a[b]", "ab", false),
        ] as [(String, String, Bool)])
    func globs(part: String, name: String, expected: Bool) {
        #expect(Glob.matches(Array(part)[...], Array(name)[...]) == expected)
    }

    private func sources(_ folder: TemporaryFolder, _ reader: PlatformReader) -> [String] {
        let health = reader.snapshot(Question(asOf: .day(day("2026-12-31")), window: .all), now: farFuture).health
        return health.sources.map { source in
            ([source.path, source.format ?? "-"] + source.records.map { "\($0.count)" }).map { "\($0)" }
                .joined(separator: " ")
        }
    }

    @Test func filesThatAppearAndGo() throws {
        let folder = TemporaryFolder()
        let usage = #"{"time":"2026-03-02T08:00:00Z","developer":"ada","capability":"deploy","action":"run"}"# + "\n"
        folder.write(
            "uptake.yaml", "sources:\n  - path: logs/use-*.log\n  - path: \"**/answers.csv\"\n    format: typeform\n")
        let reader = try folder.reader()
        #expect(sources(folder, reader).isEmpty)
        folder.write("logs/use-1.log", usage)
        folder.write("logs/other.log", usage)
        folder.write("answers.csv", ImportsFixtures.typeform)
        reader.poll(now: farFuture)
        #expect(sources(folder, reader) == ["logs/use-1.log usage 1", "answers.csv typeform 3"])
        folder.write("logs/use-2.log", usage + usage)
        folder.delete("logs/use-1.log")
        reader.poll(now: farFuture)
        #expect(sources(folder, reader) == ["logs/use-2.log usage 2", "answers.csv typeform 3"])
    }

    @Test func aSourceSaysHowAFileOfTheNativeLayoutIsRead() throws {
        let folder = TemporaryFolder()
        folder.write(
            "uptake.yaml",
            """
            sources:
              - path: deployments.csv
                format: deployments
                environment: production
                map:
                  id: Run
                  time: Ended
                  status: {column: Verdict, values: {green: succeeded}}
                  service: {value: shop}

            """)
        folder.write("deployments.csv", "Run,Ended,Verdict\n1,2026-03-02T08:00:00Z,green\n2,2026-03-03T08:00:00Z,red\n")
        let reader = try folder.reader()
        #expect(sources(folder, reader) == ["deployments.csv deployments 1"])
        let health = reader.snapshot(Question(), now: farFuture).health
        #expect(health.diagnostics.map(\.line) == [3])
    }

    @Test func healthOfASource() throws {
        let folder = TemporaryFolder()
        folder.write("imports/events.json", ImportsFixtures.cdevents + "{\n")
        let now = instant("2026-03-08T07:00:00Z")
        let health = try folder.reader(now: now).snapshot(Question(asOf: .day(day("2026-03-08"))), now: now).health
        let source = try #require(health.sources.first)
        #expect(source.format == "cdevents")
        #expect(source.rejectedLines == 1)
        #expect(source.duplicates == 1, "one event stands twice")
        #expect(source.futureTimes == 1, "the last deployment is an hour ahead")
        #expect(source.freshness.isHeld == false)
    }
}
