import Metrics
import SafeText
import Testing

@testable import PlatformModel

/// Files made to exhaust a reader.
@Suite struct ImportsBoundsTests {
    private func complaint(_ text: String) throws -> String? {
        let folder = TemporaryFolder()
        folder.write("imports/x", text)
        return try folder.snapshot().health.diagnostics.first.map { "\($0.text)" }
    }

    @Test func nestingIsBounded() throws {
        let event = #"{"apiVersion":"argoproj.io/v1","x":"#
        for depth in [70, 100_000] {
            let deep = String(repeating: "[", count: depth)
            #expect(try complaint(event + deep + "\n" + event + "1}\n")?.contains("imports/x:1:") == true)
            #expect(try complaint("[\n" + event + deep + "]")?.contains("nested too deeply") == true)
            let yaml = "apiVersion: backstage.io/v1\nkind: User\nx: "
            #expect(try complaint(yaml + deep + "\n")?.contains("nested too deeply") == true)
            #expect(
                try complaint(yaml + "\n  " + String(repeating: "- ", count: depth) + "1\n")?.contains(
                    "nested too deeply")
                    == true)
        }
    }

    /// Nesting at the limit is read on a small stack.
    @Test func nestingUpToTheLimitIsRead() throws {
        let lists = String(repeating: "[", count: 58) + String(repeating: "]", count: 58)
        let json = #"[{"apiVersion":"argoproj.io/v1","kind":"AppProject","x":"# + lists + "}]"
        #expect(try complaint(json) == "imports/x: note: objects of Argo CD other than applications are not counted")
        let yaml = "apiVersion: argoproj.io/v1\nkind: AppProject\nx: " + lists + "\n"
        #expect(try complaint(yaml) == "imports/x: note: objects of Argo CD other than applications are not counted")
    }

    @Test func aliasesThatMultiplyAreBounded() throws {
        var yaml = "apiVersion: backstage.io/v1\nkind: User\na0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
        for level in 1..<12 {
            let last = "*a\(level - 1)"
            yaml += "a\(level): &a\(level) [" + Array(repeating: last, count: 10).joined(separator: ", ") + "]\n"
        }
        #expect(try complaint(yaml)?.contains("more values than a document can have") == true)
    }

    @Test func aTableWithoutAnEndOfItsQuote() throws {
        let rows = String(repeating: "t,1,\"open\n", count: 2000)
        let folder = TemporaryFolder()
        folder.write(
            "imports/x.csv", "#,Would you recommend us?,Submit Date (UTC)\n" + rows + "t,9,2026-03-02 08:00:00\n")
        let health = try folder.snapshot().health
        #expect(health.sources.first?.format == "typeform")
        #expect(health.skippedLines > 0)
    }

    @Test func aFileOfOneLongLine() throws {
        let folder = TemporaryFolder()
        let good =
            #"{"context":{"id":"a","type":"dev.cdevents.service.deployed.0.1.0","timestamp":"2026-03-02T08:00:00Z"},"subject":{"id":"s","content":{}}}"#
            + "\n"
        folder.write(
            "imports/x", good + "{\"x\":\"" + String(repeating: "x", count: 3 << 20) + "\"}\n" + good.dropFirst(0))
        let health = try folder.snapshot().health
        #expect(health.diagnostics.map(\.line) == [2])
        #expect(health.sources.first?.duplicates == 1)
    }
}
