import Glibc
import Testing

/// The program as users run it, in a terminal.
@Suite struct DashboardProgramTests {
    @Test func itOpensFollowsItsFilesZoomsResizesAndLeaves() throws {
        let workspace = try WorkspaceFolder()
        let program = try Programs.dashboard([workspace.path, "--interval", "0.1"], width: 100, height: 34)
        #expect(program.screen.isAlternate)
        // Two of four are active; a line that is appended makes them three.
        try program.wait(for: "2 of 4 developers")
        workspace.append(workspace.usage(of: "cy"), to: "usage.ndjson")
        try program.wait(for: "3 of 4 developers")
        program.type("3\r")
        try program.wait(for: "the zoomed panel alone") {
            $0.text.contains("Friction") && !$0.text.contains("Adoption")
        }
        program.type("\u{1B}")
        try program.wait(for: "Adoption")
        program.resize(width: 40, height: 10)
        try program.wait(for: "the small screen") { $0.text.split(separator: "\n").allSatisfy { $0.count <= 40 } }
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func aBadLineIsCountedInTheHeader() throws {
        let workspace = try WorkspaceFolder()
        let program = try Programs.dashboard([workspace.path, "--interval", "0.1"], width: 120, height: 34)
        try program.wait(for: "2 of 4 developers")
        workspace.append("not a record\n", to: "usage.ndjson")
        try program.wait(for: "1 line skipped")
        program.type("q")
        #expect(try program.ending() == .exit(0))
    }

    @Test func nothingIsSentWhileNothingChanges() throws {
        let workspace = try WorkspaceFolder()
        // As of a day that is over, so that no age grows meanwhile.
        let program = try Programs.dashboard([workspace.path, "--interval", "0.1", "--as-of", "2026-03-31"])
        program.settle(300)
        program.forgetBytes()
        program.settle(500)
        #expect(program.bytes.isEmpty)
        program.type("q")
        #expect(try program.ending() == .exit(0))
    }

    @Test func aDayToComeIsToday() throws {
        let workspace = try WorkspaceFolder()
        let program = try Programs.dashboard([workspace.path, "--as-of", "9999-12-31"], width: 120)
        try program.wait(for: "not live")
        program.type("q")
        #expect(try program.ending() == .exit(0))
    }

    @Test(arguments: [(SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131), (SIGTERM, 143)] as [(Int32, Int32)])
    func aSignalEndsTheDemoAndItsFolder(signal: Int32, status: Int32) throws {
        let room = try WorkspaceFolder(isEmpty: true)
        let program = try Programs.dashboard(["demo"], ["TMPDIR": room.path])
        #expect(room.names.count == 1)
        program.signal(signal)
        #expect(try program.ending() == .exit(status))
        program.expectRestored()
        #expect(room.names.isEmpty)
    }

    /// The number beside usage in the table of the records read; nil while it is not there.
    private func usageRecords(_ text: String) -> Int? {
        text.split(separator: "\n").drop { !$0.contains("records read") }
            .compactMap { row in row.split(separator: " ").drop { $0 != "usage" }.dropFirst().first }
            .compactMap { Int($0.filter { $0 != "," }) }.first
    }

    @Test func theDemoGoesOnAndRemovesItsFolder() throws {
        let room = try WorkspaceFolder(isEmpty: true)
        let program = try Programs.dashboard(
            ["demo", "--interval", "0.1"], ["TMPDIR": room.path], width: 120, height: 40)
        program.settle()
        program.forgetBytes()
        program.type("0")
        try program.wait(for: "records read")
        var first: Int?
        try program.wait(for: "the number of usage records") {
            first = usageRecords($0.text)
            return first != nil
        }
        let before = try #require(first)
        try program.wait(for: "new records") { usageRecords($0.text).map { $0 > before } ?? false }
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
        #expect(room.names.isEmpty)
    }

    @Test func aClosedTerminalRemovesTheDemosFolder() throws {
        let room = try WorkspaceFolder(isEmpty: true)
        let program = try Programs.dashboard(["demo"], ["TMPDIR": room.path])
        program.hangUp()
        #expect(try program.ending() == .exit(129))
        #expect(room.names.isEmpty)
    }

    @Test(arguments: ["dumb", ""])
    func aTerminalThatCannotPlaceItsCursorGetsTheTextReport(type: String) throws {
        let workspace = try WorkspaceFolder()
        let program = try PtyProgram(
            [Programs.path("uptake"), workspace.path], width: 80, height: 200,
            environment: Programs.environment(type))
        #expect(try program.ending() == .exit(0))
        #expect(!program.bytes.contains(0x1B))
        #expect(program.screen.text.contains("Data health ───"))
    }

    @Test(arguments: [["--theme", "none"], ["--bogus"], ["/no/such/folder"]])
    func whatIsWrongIsSaidBeforeTheTerminalIsTouched(arguments: [String]) throws {
        let workspace = try WorkspaceFolder()
        let last = arguments.last?.hasPrefix("/") == true ? [] : [workspace.path]
        let program = try PtyProgram(
            [Programs.path("uptake")] + arguments + last, width: 120, height: 10,
            environment: Programs.environment())
        let ending = try program.ending()
        #expect(ending == .exit(arguments == ["--bogus"] ? 2 : 1))
        #expect(!program.bytes.contains(0x1B))
        #expect(program.screen.text.contains("uptake: "))
    }

    @Test func anUnknownTerminalIsTakenForXtermWithANote() throws {
        let workspace = try WorkspaceFolder()
        let program = try Programs.dashboard([workspace.path], ["TERM": "no-such-terminal"], width: 120)
        try program.wait(for: "no-such-terminal")
        program.type("q")
        #expect(try program.ending() == .exit(0))
    }
}
