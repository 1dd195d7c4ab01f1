import Glibc
import Testing

/// However the program ends, the terminal is as it was found.
@Suite struct EndingTests {
    @Test func aKeyEndsIt() throws {
        let program = try Programs.probe()
        #expect(program.screen.isAlternate)
        #expect(!program.screen.cursorIsVisible)
        #expect(program.modes != program.modesBefore)
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
        #expect(program.screen.text.contains("probe ends with 0"))
    }

    @Test(arguments: [(SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131), (SIGTERM, 143)] as [(Int32, Int32)])
    func aSignalEndsIt(signal: Int32, status: Int32) throws {
        let program = try Programs.probe()
        program.signal(signal)
        #expect(try program.ending() == .exit(status))
        program.expectRestored()
    }

    @Test(arguments: [SIGHUP, SIGINT, SIGTERM])
    func aProgramThatHangsIsStoppedAllTheSame(signal: Int32) throws {
        let program = try Programs.probe()
        program.type("H")
        program.settle()
        program.signal(signal)
        #expect(try program.ending() == .exit(128 + signal))
        program.expectRestored()
    }

    /// Nobody reads the terminal, so the program is stuck in the middle of a paint.
    @Test func aProgramStuckInOutputIsStoppedAndTheTerminalRestored() throws {
        let program = try Programs.probe()
        program.type("D")
        try program.waitUntilOutputIsFull()
        program.signal(SIGTERM)
        #expect(try program.endingWithoutReading() == .exit(143))
        program.settle()
        program.expectRestored()
    }

    @Test(arguments: [[], ["--ignore-hang-up"]])
    func aClosedTerminalEndsIt(arguments: [String]) throws {
        let program = try Programs.probe(arguments: arguments)
        program.hangUp()
        #expect(try program.ending() == .exit(129))
    }

    @Test func aDroppedConnectionLeavesNothingBehind() throws {
        for _ in 0..<25 {
            let program = try Programs.probe()
            program.type("xxx")
            program.hangUp()
            #expect(try program.ending() == .exit(129))
        }
    }

    @Test func aClosedTerminalEndsAProgramThatHangs() throws {
        let program = try Programs.probe()
        program.type("H")
        program.settle()
        program.hangUp()
        #expect(try program.ending() == .exit(129))
    }

    @Test(arguments: [
        ("T", SIGILL), ("A", SIGABRT), ("F", SIGILL), ("S", SIGSEGV), ("O", SIGSEGV), ("K", SIGSEGV), ("P", SIGILL),
        ("Q", SIGSEGV),
    ])
    func aCrashRestoresTheTerminal(key: String, signal: Int32) throws {
        let program = try Programs.probe()
        program.type(key)
        #expect(try program.ending() == .signal(signal))
        program.expectRestored()
    }

    @Test(arguments: [SIGBUS, SIGTRAP, SIGFPE, SIGABRT])
    func aCrashSignalFromOutsideDoesToo(signal: Int32) throws {
        let program = try Programs.probe()
        program.signal(signal)
        #expect(try program.ending() == .signal(signal))
        program.expectRestored()
    }

    @Test func theMessageOfACrashIsReadableAfterwards() throws {
        let program = try Programs.probe()
        program.type("F")
        _ = try program.ending()
        #expect(program.screen.text.contains("Fatal error: the probe was told to stop"))
    }

    @Test func anErrorIsReadableAfterwards() throws {
        let program = try Programs.probe()
        program.type("E")
        #expect(try program.ending() == .exit(1))
        program.expectRestored()
        #expect(program.screen.text.contains("error: asked"))
    }

    @Test func standardErrorWaitsForTheScreenToClose() throws {
        let program = try Programs.probe()
        program.type("W")
        try program.wait(for: "keys 1")
        #expect(!program.screen.text.contains("standard error"))
        program.type("q")
        #expect(try program.ending() == .exit(0))
        #expect(program.screen.text.contains("a line on standard error"))
    }

    @Test func aBrokenPipeDoesNotEndIt() throws {
        let program = try Programs.probe()
        program.signal(SIGPIPE)
        program.type("x")
        try program.wait(for: "keys 1")
        program.type("q")
        #expect(try program.ending() == .exit(0))
    }
}
