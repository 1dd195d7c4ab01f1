import Glibc
import Testing

/// Every way out of the program as users run it: it is gone, and the terminal is as it was.
@Suite struct WaysOutTests {
    private let workspace: WorkspaceFolder
    private let state: WorkspaceFolder

    init() throws {
        workspace = try WorkspaceFolder()
        state = try WorkspaceFolder(isEmpty: true)
    }

    private func dashboard(_ arguments: [String] = []) throws -> PtyProgram {
        try Programs.dashboard([workspace.path] + arguments, ["XDG_STATE_HOME": state.path])
    }

    @Test(arguments: ["q", "\u{3}", "/text\u{3}", ":q\u{3}", "Tq", "3zq", "?q"])
    func keys(_ keys: String) throws {
        let program = try dashboard()
        #expect(program.screen.mouseIsOn)
        program.type(keys)
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test(arguments: [(SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131), (SIGTERM, 143)] as [(Int32, Int32)])
    func signals(signal: Int32, status: Int32) throws {
        let program = try dashboard()
        program.signal(signal)
        #expect(try program.ending() == .exit(status))
        program.expectRestored()
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
    func crashes(signal: Int32) throws {
        let program = try dashboard()
        program.signal(signal)
        #expect(try program.ending() == .signal(signal))
        program.expectRestored()
        #expect(program.screen.text.contains("uptake crashed, signal \(signal)"))
        #expect(program.screen.text.replacing("\n", with: "").contains("\(state.path)/uptake/crash.log"))
        #expect(state.text(of: "uptake/crash.log")?.contains("signal \(signal)\n") ?? false)
        #expect(state.permissions(of: "uptake/crash.log") == 0o600)
        #expect(state.permissions(of: "uptake") == 0o700)
    }

    @Test func aReadOnlyProgramKeepsNoLogAndNoView() throws {
        let program = try dashboard(["--read-only"])
        program.type("3z")
        program.settle()
        program.signal(SIGSEGV)
        #expect(try program.ending() == .signal(SIGSEGV))
        program.expectRestored()
        let other = try dashboard(["--read-only"])
        other.type("3zq")
        #expect(try other.ending() == .exit(0))
        #expect(state.names.isEmpty)
    }

    @Test func aBrokenPipeDoesNotEndIt() throws {
        let program = try dashboard()
        program.signal(SIGPIPE)
        program.type("?")
        try program.wait(for: "Keys")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    /// Whether the signal of the hang-up is ignored or not: the program finds the terminal gone.
    @Test(arguments: ["", "trap '' HUP;"]) func aClosedTerminal(trap: String) throws {
        for _ in 0..<5 {
            let program = try PtyProgram(
                ["/bin/sh", "-c", "\(trap) exec \(Programs.path("uptake")) \(workspace.path)"], width: 80, height: 24,
                environment: Programs.environment())
            try program.wait(for: "Adoption")
            program.type("jjj")
            program.hangUp()
            #expect(try program.ending() == .exit(129))
        }
    }

    @Test(arguments: ["by key", "by signal"]) func stopAndGoOn(how: String) throws {
        let command = """
            set -m; \(Programs.path("uptake")) \(workspace.path); echo stopped with $?; read line; \
            fg >/dev/null; echo ended with $?
            """
        let program = try PtyProgram(
            ["/bin/bash", "-c", command], width: 80, height: 24, environment: Programs.environment())
        try program.wait(for: "Adoption")
        if how == "by key" {
            program.type("\u{1A}")
        } else {
            // While curses sends what it has drawn, it ignores the signal: the first picture has to be there.
            program.settle()
            kill(try #require(Programs.child(of: program.process)), SIGTSTP)
        }
        try program.wait(for: "stopped with 148")
        program.expectRestored()
        program.type("\n")
        try program.wait(for: "Adoption")
        try program.wait(for: "mouse and alternate screen") { $0.mouseIsOn && $0.isAlternate && !$0.cursorIsVisible }
        program.type("q")
        try program.wait(for: "ended with 0")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }
}

/// What a crash leaves to read.
@Suite struct CrashLogTests {
    @Test func theRuntimesMessageIsKept() throws {
        let room = try WorkspaceFolder(isEmpty: true)
        let program = try Programs.probe("xterm-256color", ["PROBE_LOG": room.path + "/a/b/crash.log"])
        program.type("F")
        _ = try program.ending()
        program.expectRestored()
        #expect(program.screen.text.contains("Fatal error: the probe was told to stop"))
        #expect(room.text(of: "a/b/crash.log")?.contains("Fatal error: the probe was told to stop") ?? false)
    }

    @Test func aLinkInItsPlaceIsNotFollowed() throws {
        let room = try WorkspaceFolder(isEmpty: true)
        room.append("mine", to: "other")
        symlink(room.path + "/other", room.path + "/crash.log")
        let program = try Programs.probe("xterm-256color", ["PROBE_LOG": room.path + "/crash.log"])
        program.type("S")
        #expect(try program.ending() == .signal(SIGSEGV))
        program.expectRestored()
        #expect(room.text(of: "other") == "mine")
    }
}

/// Where the user left the screen is where it opens.
@Suite struct ViewMemoryTests {
    private let workspace: WorkspaceFolder
    private let state: WorkspaceFolder

    init() throws {
        workspace = try WorkspaceFolder()
        state = try WorkspaceFolder(isEmpty: true)
    }

    @Test func theViewComesBack() throws {
        let variables = ["XDG_STATE_HOME": state.path]
        let first = try Programs.dashboard([workspace.path], variables)
        first.type("4zsS")
        try first.wait(for: "Sorted by service, reversed")
        first.type("T\u{1B}[B\r")
        first.settle()
        first.type("q")
        #expect(try first.ending() == .exit(0))
        #expect(state.permissions(of: "uptake/view") == 0o600)
        let kept = try #require(state.text(of: "uptake/view"))
        #expect(kept.contains("screen deployments zoomed\n") && kept.contains("theme "))
        let second = try PtyProgram(
            [Programs.path("uptake"), workspace.path], width: 80, height: 24,
            environment: Programs.environment("xterm-256color", variables))
        try second.wait(for: "the zoomed panel") { $0.text.contains("Deployments") && !$0.text.contains("Friction") }
        try second.wait(for: "service▲")
        second.type("q")
        #expect(try second.ending() == .exit(0))
        #expect(state.text(of: "uptake/view") == kept)
    }

    @Test func aDamagedFileIsLeftOutWithANote() throws {
        mkdir(state.path + "/uptake", 0o700)
        state.append("uptake view 1\nscreen \u{1}\n", to: "uptake/view")
        let program = try Programs.dashboard([workspace.path], ["XDG_STATE_HOME": state.path])
        try program.wait(for: "the view of the last time is damaged")
        program.type("q")
        #expect(try program.ending() == .exit(0))
    }

    @Test func theDemoKeepsNothing() throws {
        let program = try Programs.dashboard(["demo"], ["XDG_STATE_HOME": state.path])
        program.type("4z")
        program.settle()
        program.type("q")
        #expect(try program.ending() == .exit(0))
        #expect(state.names.isEmpty)
    }
}
