import Dispatch
import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// The records behind a figure, found again in the files: exactly those meant, each by its file and line.
@Suite struct EvidenceTests {
    private func found(
        _ folder: TemporaryFolder, _ filters: [RecordFilter], until: String = "2026-12-31T23:59:59Z"
    ) throws -> [String] {
        let finder = EvidenceFinder(workspace: try Workspace.open(path: folder.path))
        let evidence = try #require(finder.find(filters, until: instant(until)))
        #expect(evidence.records == evidence.places.count)
        return evidence.places.map { "\($0.file):\($0.line)" }
    }

    private func deployment(_ id: String, _ time: String, _ service: String, _ environment: String) -> String {
        #"{"id":"\#(id)","time":"\#(time)","service":"\#(service)","environment":"\#(environment)","status":"succeeded"}"#
            + "\n"
    }

    @Test("deployments of a service to production in a window; bad, later and other ones are not among them")
    func deployments() throws {
        let folder = TemporaryFolder()
        folder.write(
            "deployments.ndjson",
            deployment("1", "2026-02-28T23:59:59Z", "pay", "live")
                + deployment("2", "2026-03-01T00:00:00Z", "pay", "live")
                + deployment("3", "2026-03-02T00:00:00Z", "pay", "staging") + "no record\n"
                + deployment("4", "2026-03-02T00:00:00Z", "web", "live")
                + deployment("5", "2026-03-31T23:59:59Z", "pay", "PROD")
                + deployment("7", "2026-03-31T23:59:59Z", "Pay", "live")
                + deployment("6", "2026-04-01T00:00:00Z", "pay", "live"))
        let filter = RecordFilter(
            .deployments, from: day("2026-03-01"), to: day("2026-03-31"),
            where: [.isProduction, .equals(field: "service", text: "pay")])
        #expect(try found(folder, [filter]) == ["deployments.ndjson:2", "deployments.ndjson:6"])
        let open = RecordFilter(.deployments, where: [.isProduction])
        #expect(
            try found(folder, [open], until: "2026-03-02T00:00:00Z")
                == [1, 2, 5].map { "deployments.ndjson:\($0)" })
    }

    @Test("rows of a table, with quoted line ends, and several files")
    func rows() throws {
        let folder = TemporaryFolder()
        folder.write(
            "surveys/a.csv",
            "date,developer,score,comment\n2026-01-05,ann,9,\"two\nlines\"\n2026-01-06,bob,,\n2026-04-01,eve,3,x\n")
        folder.write("surveys/b.csv", "date,developer,score\n2026-01-07,cy,10\n")
        let filter = RecordFilter(
            .surveys, from: day("2026-01-01"), to: day("2026-03-31"), where: [.has(field: "score")])
        #expect(try found(folder, [filter]) == ["surveys/a.csv:2", "surveys/b.csv:2"])
    }

    @Test("records of an imported format stand at the places of what they were made from")
    func imported() throws {
        let folder = TemporaryFolder()
        folder.write("imports/gitlab.json", ImportsFixtures.gitLab)
        let production = RecordFilter(.deployments, where: [.isProduction])
        #expect(try found(folder, [production]) == [1, 7, 13, 17].map { "imports/gitlab.json:\($0)" })
    }

    @Test("actions of value are those of the configuration")
    func valueActions() throws {
        let folder = TemporaryFolder()
        folder.write("uptake.yaml", "value_actions: [deploy]\n")
        let line = { (action: String) in
            #"{"time":"2026-03-02T08:00:00Z","developer":"ada","capability":"x","action":"\#(action)"}"# + "\n"
        }
        folder.write("usage.ndjson", line("deploy") + line("view") + line("Deploy"))
        #expect(
            try found(folder, [RecordFilter(.usage, where: [.isValueAction])]) == ["usage.ndjson:1"])
    }

    @Test("twenty places are named, and all records counted")
    func many() throws {
        let folder = TemporaryFolder()
        folder.write(
            "friction.ndjson",
            String(repeating: #"{"time":"2026-03-02T08:00:00Z","category":"slow"}"# + "\n", count: 500)
                + #"{"time":"2026-03-02T08:00:00Z","category":"other"}"#)
        let finder = EvidenceFinder(workspace: try Workspace.open(path: folder.path))
        let slow = RecordFilter(.friction, where: [.equals(field: "category", text: "slow")])
        let evidence = try #require(finder.find([slow], until: farFuture))
        #expect(evidence.records == 500)
        #expect(evidence.places.map(\.line) == Array(1...20))
        #expect(evidence.files == [RecordEvidence.File(file: "friction.ndjson", records: 500)])
        let other = RecordFilter(.friction, where: [.equals(field: "category", text: "other")])
        #expect(try found(folder, [other]) == ["friction.ndjson:501"], "a last line without a line end counts")
        #expect(finder.find([slow], until: farFuture, isCancelled: { true }) == nil)
    }

    @Test("bad lines, however many, do not hide the places of the records that are looked for")
    func badLines() throws {
        let folder = TemporaryFolder()
        folder.write(
            "friction.ndjson",
            String(repeating: "{broken\n", count: 300) + #"{"time":"2026-03-02T08:00:00Z","category":"slow"}"# + "\n")
        #expect(try found(folder, [RecordFilter(.friction)]) == ["friction.ndjson:301"])
    }

    @Test("an answer counts when it has a score and was not dismissed, and is put aside otherwise")
    func dismissed() throws {
        let folder = TemporaryFolder()
        let day = #"{"date":"2026-03-02","#
        folder.write(
            "surveys.ndjson",
            day + #""score":9}"# + "\n" + day + #""score":9,"dismissed":true}"# + "\n" + day
                + #""comment":"later"}"# + "\n" + day + #""score":3,"dismissed":false}"# + "\n")
        #expect(
            try found(folder, [RecordFilter(.surveys, where: [.isScored])]) == ["surveys.ndjson:1", "surveys.ndjson:4"])
        #expect(
            try found(folder, [RecordFilter(.surveys, where: [.isUnscored])]) == [
                "surveys.ndjson:2", "surveys.ndjson:3",
            ])
    }

    @Test("every file has its turn among the places that are named")
    func turns() throws {
        let folder = TemporaryFolder()
        let line = #"{"time":"2026-03-02T08:00:00Z","category":"slow"}"# + "\n"
        folder.write("friction/a.ndjson", String(repeating: line, count: 100))
        folder.write("friction/b.ndjson", String(repeating: line, count: 3))
        let finder = EvidenceFinder(workspace: try Workspace.open(path: folder.path))
        let evidence = try #require(finder.find([RecordFilter(.friction)], until: farFuture))
        #expect(evidence.places.filter { $0.file == "friction/a.ndjson" }.map(\.line) == Array(1...17))
        #expect(evidence.places.suffix(3).map { "\($0.file):\($0.line)" } == (1...3).map { "friction/b.ndjson:\($0)" })
    }

    @Test("a field or a kind that does not exist finds nothing")
    func nothing() throws {
        let folder = TemporaryFolder()
        folder.write("friction.ndjson", #"{"time":"2026-03-02T08:00:00Z","category":"slow"}"# + "\n")
        #expect(try found(folder, [RecordFilter(.friction, where: [.has(field: "colour")])]).isEmpty)
        #expect(try found(folder, [RecordFilter(.usage)]).isEmpty)
        #expect(try found(folder, []).isEmpty)
    }

    @Test("a search answers the newest question, on a thread of its own, and none after it was ended")
    func search() throws {
        let folder = TemporaryFolder()
        folder.write("friction.ndjson", #"{"time":"2026-03-02T08:00:00Z","category":"slow"}"# + "\n")
        let answered = DispatchSemaphore(value: 0)
        let search = EvidenceSearch(workspace: try Workspace.open(path: folder.path)) { answered.signal() }
        search.ask(EvidenceQuestion(filters: [RecordFilter(.usage)], until: farFuture))
        let question = EvidenceQuestion(filters: [RecordFilter(.friction)], until: farFuture)
        search.ask(question)
        while search.latest() == nil { #expect(answered.wait(timeout: .now() + 30) == .success) }
        #expect(search.latest()?.question == question)
        #expect(search.latest()?.evidence.records == 1)
        search.cancel()
        #expect(search.latest() == nil)
    }
}
