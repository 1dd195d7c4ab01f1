import Testing

/// `uptake demo` without a terminal.
@Suite struct DemoCommandTests {
    @Test func `it prints the report of the story and removes its folder`() throws {
        let room = try TemporaryFolder()
        let run = try ProgramRun(["demo"], environment: ["TMPDIR": room.path])
        #expect(run.exitCode == 0)
        #expect(run.complaints == "")
        #expect(run.output.hasPrefix("Acme Platform "))
        #expect(run.output.contains("\n74 %     "))
        #expect(run.output.contains("Deployments take 25 minutes"))
        #expect(room.names == [])
    }

    @Test func `a reader that has gone leaves no folder behind`() throws {
        let room = try TemporaryFolder()
        let run = try ProgramRun(["demo"], environment: ["TMPDIR": room.path], output: -1)
        #expect(run.exitCode != -13)
        #expect(room.names == [])
    }

    @Test func `a folder that cannot be made is 1`() throws {
        let run = try ProgramRun(["demo"], environment: ["TMPDIR": "/no/such/folder"])
        #expect(run.exitCode == 1)
        #expect(
            run.complaints
                == "uptake: the demo's folder cannot be made in /no/such/folder: No such file or directory\n")
    }
}
