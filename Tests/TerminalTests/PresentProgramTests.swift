import Glibc
import Testing

/// Slides as people see them, in a terminal.
@Suite struct PresentProgramTests {
    @Test func `it opens, goes on, jumps, blanks, follows its files and leaves the terminal as it was`() throws {
        let workspace = try WorkspaceFolder()
        let program = try start([workspace.path, "--interval", "0.1"], width: 100, height: 34)
        #expect(program.screen.isAlternate)
        program.type(" ")
        try program.wait(for: "2 / 9")
        try program.wait(for: "2 of 4 developers")
        workspace.append(workspace.usage(of: "cy"), to: "usage.ndjson")
        try program.wait(for: "3 of 4 developers")
        program.type("9")
        try program.wait(for: "9 / 9")
        try program.wait(for: "No advisory board is recorded.")
        program.type("b")
        try program.wait(for: "a blank screen") { $0.text.allSatisfy { $0 == " " || $0 == "\n" } }
        program.type("b")
        try program.wait(for: "9 / 9")
        program.resize(width: 30, height: 8)
        try program.wait(for: "Slides take 60 x 18")
        program.resize(width: 100, height: 34)
        try program.wait(for: "9 / 9")
        program.type("\u{1B}")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func `slides follow each other by themselves, and a key stops that`() throws {
        let workspace = try WorkspaceFolder()
        let program = try start(
            [workspace.path, "--rotate", "1", "--slides", "adoption,nps", "--as-of", "2026-03-31"], for: "every 1 s",
            width: 120)
        try program.wait(for: "2 / 2")
        try program.wait(for: "1 / 2")
        program.type("?")
        try program.wait(for: "a blank screen, and back")
        program.type("q")
        try program.wait(for: "stopped; goes on after 1 min without a key")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func `P shows the slides over the dashboard, and q returns to it`() throws {
        let workspace = try WorkspaceFolder()
        let program = try PtyProgram(
            [Programs.path("uptake"), workspace.path], width: 100, height: 34, environment: Programs.environment())
        try program.wait(for: "1 Adoption")
        program.type("P")
        try program.wait(for: "1 / 9")
        program.type("q")
        try program.wait(for: "1 Adoption")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    private func start(
        _ arguments: [String], for text: String = "advisory board", width: Int = 80, height: Int = 24
    ) throws -> PtyProgram {
        let program = try PtyProgram(
            [Programs.path("uptake"), "present"] + arguments, width: width, height: height,
            environment: Programs.environment())
        try program.wait(for: text)
        return program
    }
}
