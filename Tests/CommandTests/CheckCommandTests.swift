import Testing

/// `uptake check`.
@Suite struct CheckCommandTests {
    /// The small workspace without its first line of usage, which is of a day before the person had access.
    private var files: [String: String] {
        var files = SmallWorkspace.files
        files["usage.ndjson"] = files["usage.ndjson"].map { usage in
            usage.split(separator: "\n").dropFirst().map { $0 + "\n" }.joined()
        }
        return files
    }

    @Test func `a workspace without complaints is 0`() throws {
        let folder = try TemporaryFolder(files)
        let run = try ProgramRun(["check", folder.path])
        #expect(run.exitCode == 0)
        #expect(run.output.hasSuffix("\n\n5 files, 20 records: nothing to complain about\n"))
        #expect(run.output.hasPrefix("file  "))
    }

    @Test func `a bad line is named by file and line, and is 1`() throws {
        let folder = try TemporaryFolder(files)
        let usage = files["usage.ndjson"] ?? ""
        folder.write(usage + "not a record\n", to: "usage.ndjson")
        let run = try ProgramRun(["check", folder.path])
        #expect(run.exitCode == 1)
        let lines = run.output.split(separator: "\n").suffix(2)
        #expect(lines.first?.hasPrefix("usage.ndjson:4:") ?? false)
        #expect(lines.first?.contains(": error: ") ?? false)
        #expect(lines.last == "5 files, 20 records: 1 complaint, 1 line skipped")
    }

    @Test func `a warning is shown and is 0`() throws {
        let folder = try TemporaryFolder(["uptake.yaml": "platfrom: Acme\n"])
        let run = try ProgramRun(["check", folder.path])
        #expect(run.exitCode == 0)
        #expect(run.output.contains("uptake.yaml:1:1: warning: unknown key platfrom (did you mean platform?)\n"))
    }

    @Test func `every file has its format, records and troubles`() throws {
        let folder = try TemporaryFolder(files)
        let incident = #"{"id":"i-1","time":"2026-03-01T10:00:00Z","service":"nothing-deploys-it"}"#
        folder.write(incident + "\n" + incident + "\n", to: "incidents.ndjson")
        let lines = try ProgramRun(["check", folder.path]).output.split(separator: "\n")
        let place = try #require(lines.firstIndex { $0.hasPrefix("incidents.ndjson") })
        let cells = lines[place].split(separator: " ")
        #expect(cells[1...2] == ["incidents", "1"])
        #expect(cells.suffix(3) == ["0", "1", "0"])
        #expect(lines[place + 1].hasSuffix("1 incident without a deployment to be attributed to"))
    }

    @Test func `JSON has the files and the complaints under the keys of the report`() throws {
        let folder = try TemporaryFolder(files)
        folder.write("no record\n", to: "ideas.ndjson")
        let run = try ProgramRun(["check", folder.path, "--format", "json"])
        #expect(run.exitCode == 1)
        let report = try ProgramRun(["report", folder.path, "--format", "json"])
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace).joined() }
        #expect(words(report.output).contains(#""health":"# + words(run.output)))
        #expect(run.output.contains(#""path": "ideas.ndjson""#))
    }

    @Test func `keys that cannot be followed are complaints with their places`() throws {
        let folder = try TemporaryFolder(["uptake.yaml": "keys:\n  refrsh: [r]\n  copy: [q, F7]\n"])
        let run = try ProgramRun(["check", folder.path])
        #expect(run.exitCode == 0)
        #expect(
            run.output.hasPrefix(
                """
                uptake.yaml:2:3: warning: keys: unknown action refrsh (did you mean refresh?)
                uptake.yaml:3:10: warning: keys: q means quit already (give quit another key)
                """))
    }
}
