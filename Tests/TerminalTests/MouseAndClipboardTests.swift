import Glibc
import Testing

@testable import CursesTerminal

/// The mouse as it arrives, and the clipboard as it is sent.
@Suite struct MouseAndClipboardTests {
    @Test func pressesAndTheWheelArriveWithTheirPlaces() throws {
        let program = try Programs.probe()
        #expect(program.screen.mouseIsOn)
        program.type("\u{1B}[<0;11;6M")
        try program.wait(for: "last press 10 5")
        program.type("\u{1B}[<0;11;6m\u{1B}[<65;3;4M")
        try program.wait(for: "last wheelDown 2 3")
        program.type("\u{1B}[<64;80;32M")
        try program.wait(for: "last wheelUp 79 31")
        program.type("x")
        try program.wait(for: "last character(\"x\")")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func theMouseCanBeLeftToTheTerminal() throws {
        let program = try Programs.probe()
        program.type("M")
        try program.wait(for: "no mouse") { !$0.mouseIsOn }
        program.type("M")
        try program.wait(for: "the mouse") { $0.mouseIsOn }
        program.signal(SIGTERM)
        #expect(try program.ending() == .exit(143))
        program.expectRestored()
    }

    @Test func withoutTheMouseNothingIsAskedFor() throws {
        let workspace = try WorkspaceFolder()
        let program = try Programs.dashboard([workspace.path, "--no-mouse"])
        #expect(!program.screen.mouseIsOn)
        program.type("M")
        try program.wait(for: "the mouse") { $0.mouseIsOn }
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func aTerminalWithoutAMouseIsSentNothingOfIt() throws {
        let program = try Programs.probe("vt100")
        #expect(!program.screen.mouseIsOn)
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func aCopyIsSentAtAKeyAlone() throws {
        let program = try Programs.probe()
        #expect(program.screen.strings.isEmpty)
        program.type("c")
        try program.wait(for: "last sent")
        #expect(program.screen.strings == ["52;c;Y29waWVkOiDDpA==\u{7}"])
        program.type("C")
        try program.wait(for: "last not sent")
        #expect(program.screen.strings.count == 1)
    }

    @Test func theSelectedRowIsCopied() throws {
        let workspace = try WorkspaceFolder()
        let program = try Programs.dashboard([workspace.path])
        program.type("4y")
        try program.wait(for: "a copy") { $0.strings.contains("52;c;YXBp\u{7}") }
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ]) func base64IsThatOfItsStandard(text: String, code: String) {
        #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == code)
    }

    @Test func tmuxAndScreenHandItOn() throws {
        let tmux = String(decoding: try #require(Clipboard(.tmux).sequence("foo")), as: UTF8.self)
        #expect(tmux == "\u{1B}]52;c;Zm9v\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;Zm9v\u{7}\u{1B}\\")
        let long = try #require(Clipboard(.screen).sequence(String(repeating: "x", count: 600)))
        let pieces = String(decoding: long, as: UTF8.self).split(separator: "\u{1B}\\")
        #expect(pieces.count == 4 && pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 242 })
        #expect(Clipboard(nil).sequence(String(repeating: "x", count: Clipboard.limit + 1)) == nil)
    }
}

/// What is sent, counted.
@Suite struct OutputDisciplineTests {
    /// A description of a terminal that announces synchronised output, compiled into a folder.
    private func synchronisedTerminal() throws -> WorkspaceFolder {
        let folder = try WorkspaceFolder(isEmpty: true)
        folder.append(
            "synchronised|terminal of the tests,\n\tSync=\\E[?2026%?%p1%{1}%-%tl%eh%;,\n\tuse=xterm-256color,\n",
            to: "source")
        let compiler = try PtyProgram(
            ["/usr/bin/tic", "-x", "-o", folder.path, folder.path + "/source"],
            environment: ["TERM": "dumb", "PATH": "/usr/bin:/bin"])
        #expect(try compiler.ending() == .exit(0))
        return folder
    }

    @Test func aPaintIsShownAtOnceWhereTheTerminalAnnouncesThat() throws {
        let terminal = try synchronisedTerminal()
        let program = try Programs.probe("synchronised", ["TERMINFO": terminal.path])
        try program.wait(for: "a complete paint") { !$0.isSynchronised && $0.text.contains("ground.selection") }
        let before = program.screen.synchronisedPaints
        #expect(before >= 1)
        try program.typeAtOnce(String(repeating: "x", count: 50))
        try program.wait(for: "keys 50")
        #expect(program.screen.synchronisedPaints == before + 1, "fifty keys at once are one paint")
        program.settle(300)
        #expect(program.settle(300) == 0, "and then nothing more")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func anotherTerminalIsSentNothingOfIt() throws {
        let program = try Programs.probe()
        program.type("x")
        try program.wait(for: "keys 1")
        #expect(program.screen.synchronisedPaints == 0)
    }

    @Test func keysThatChangeNothingSendNothing() throws {
        let workspace = try WorkspaceFolder()
        let program = try Programs.dashboard([workspace.path, "--as-of", "2026-03-31"])
        program.settle(300)
        program.forgetBytes()
        // To the left of the leftmost panel there is none, and Insert means nothing.
        program.type("h\u{1B}[2~h")
        program.settle(300)
        #expect(program.bytes.isEmpty)
        program.type("q")
        #expect(try program.ending() == .exit(0))
    }

    @Test func fiftyKeysOfTheDashboardPaintOnce() throws {
        let workspace = try WorkspaceFolder()
        let terminal = try synchronisedTerminal()
        let program = try Programs.dashboard(
            [workspace.path, "--as-of", "2026-03-31"], ["TERM": "synchronised", "TERMINFO": terminal.path])
        program.settle(300)
        let before = program.screen.synchronisedPaints
        // An odd number of steps, so that something has changed in the end.
        try program.typeAtOnce(String(repeating: "\t", count: 51))
        try program.wait(for: "a paint") { $0.synchronisedPaints > before && !$0.isSynchronised }
        program.settle(300)
        #expect(program.screen.synchronisedPaints == before + 1)
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func sizesThatComeTogetherAreFollowedOnce() throws {
        let program = try Programs.probe()
        program.signal(SIGSTOP)
        try program.wait(for: "the stop") { _ in Programs.state(of: program.process) == "T" }
        for width in 60..<90 { program.resize(width: width, height: 31) }
        program.signal(SIGCONT)
        try program.wait(for: "sizes 1")
        try program.wait(for: "probe 89 x 31")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }
}
