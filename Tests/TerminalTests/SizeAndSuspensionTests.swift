import Glibc
import Testing

/// The window changes, the program is stopped and goes on.
@Suite struct SizeAndSuspensionTests {
    @Test func anotherSizeIsFollowed() throws {
        let program = try Programs.probe()
        program.resize(width: 100, height: 20)
        try program.wait(for: "probe 100 x 20")
        program.resize(width: 10, height: 2)
        try program.wait(for: "probe 10 x")
        program.resize(width: 80, height: 32)
        try program.wait(for: "probe 80 x 32")
        try program.wait(for: "ground.selection")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test(arguments: [(1, 1), (2, 1), (1, 40), (500, 200)])
    func everySizeIsServed(width: Int, height: Int) throws {
        let program = try PtyProgram(
            [Programs.path("TerminalProbe")], width: width, height: height, environment: Programs.environment())
        try program.wait(for: "something") { $0.rows[0].hasPrefix("p") }
        program.resize(width: height, height: width)
        program.type("x")
        program.resize(width: 80, height: 32)
        try program.wait(for: "keys 1")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func theWindowCountsAndNotWhatAShellExported() throws {
        let program = try Programs.probe("xterm-256color", ["LINES": "10", "COLUMNS": "40"])
        try program.wait(for: "probe 80 x 32")
    }

    @Test func aStormOfSizesEndsAtTheLast() throws {
        let program = try Programs.probe()
        for width in 40..<140 { program.resize(width: width, height: 30) }
        program.resize(width: 90, height: 31)
        try program.wait(for: "probe 90 x 31")
        program.type("q")
        #expect(try program.ending() == .exit(0))
    }

    @Test(arguments: ["by key", "by signal"])
    func itStopsAndGoesOn(how: String) throws {
        let command = """
            set -m; \(Programs.path("TerminalProbe")); echo stopped with $?; read line; \
            fg >/dev/null; echo ended with $?
            """
        let program = try PtyProgram(["/bin/sh", "-c", command], environment: Programs.environment())
        try program.wait(for: "probe")
        if how == "by key" {
            program.type("\u{1A}")
        } else {
            program.type("x")
            try program.wait(for: "keys 1")
            let probe = try #require(Programs.child(of: program.process))
            kill(probe, SIGTSTP)
        }
        try program.wait(for: "stopped with 148")
        program.expectRestored()

        program.resize(width: 90, height: 30)
        program.type("\n")
        try program.wait(for: "resumes 1")
        #expect(program.screen.isAlternate)
        #expect(program.screen.rows[0].hasPrefix("probe 90 x 30"))
        try program.wait(for: "the keypad mode and no cursor") { $0.keypadIsOn && !$0.cursorIsVisible }
        program.type("\u{1B}OA")
        try program.wait(for: "last up")

        program.type("q")
        try program.wait(for: "ended with 0")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func aJoblessProgramDoesNotFallAsleep() throws {
        let program = try Programs.probe()
        program.type("\u{1A}")
        try program.wait(for: "resumes 1")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func itTakesTheScreenAgainAfterStopAndContinue() throws {
        let program = try Programs.probe()
        program.signal(SIGSTOP)
        program.signal(SIGCONT)
        try program.wait(for: "resumes 1")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }
}
