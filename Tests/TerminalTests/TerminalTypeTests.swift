import Canvas
import Glibc
import Testing

/// The types of terminal that people have.
@Suite struct TerminalTypeTests {
    @Test(arguments: [
        ("xterm-256color", "indexed256"), ("screen-256color", "indexed256"), ("tmux-256color", "indexed256"),
        ("linux", "eight"), ("xterm", "eight"), ("vt100", "monochrome"), ("vt220", "monochrome"),
    ])
    func eachShowsTheWholeScreen(terminal: String, depth: String) throws {
        let program = try Programs.probe(terminal)
        try program.wait(for: "ground.selection")
        #expect(program.screen.rows[0] == "probe 80 x 32       depth \(depth.padded(to: 16))form braille")
        for (row, role) in Role.allCases.enumerated() {
            #expect(program.screen.rows[3 + row].hasPrefix(role.rawValue))
        }
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test func trueColourIsUsedWhereTheDescriptionSaysSo() throws {
        guard let program = try? Programs.probe("xterm-direct") else { return }
        try program.wait(for: "ground.selection")
        #expect(program.screen.rows[0].contains("depth direct"))
        #expect(program.screen.look(of: "score.good", row: 11)?.foreground == .rgb(0x7EC878))
        #expect(program.screen.look(of: "score.good", row: 11)?.background == .rgb(0x101216))
        program.type("q")
        #expect(try program.ending() == .exit(0))
    }

    @Test func anUnknownTypeIsTakenForXterm() throws {
        let program = try Programs.probe("nosuchterm")
        try program.wait(for: "terminal type nosuchterm has no description here, so xterm-256color is used")
        program.type("q")
        #expect(try program.ending() == .exit(0))
        program.expectRestored()
    }

    @Test(arguments: [
        ("", "TERM is not set, so the kind of terminal is unknown"),
        ("dumb", "a terminal of type dumb cannot place its cursor"),
    ])
    func uselessTerminalsAreRefused(terminal: String, message: String) throws {
        let program = try PtyProgram(
            [Programs.path("TerminalProbe")], environment: Programs.environment(terminal))
        #expect(try program.ending() == .exit(1))
        #expect(program.screen.text == "error: \(message)" + String(repeating: "\n", count: 31))
        #expect(program.modes == program.modesBefore)
    }

    @Test func aPipeIsNoTerminal() throws {
        let command = "\(Programs.path("TerminalProbe")) | cat"
        let program = try PtyProgram(["/bin/sh", "-c", command], environment: Programs.environment())
        #expect(try program.ending() == .exit(0))
        #expect(program.screen.text.hasPrefix("error: standard input and output are not a terminal"))
    }

    @Test(arguments: [
        (["LANG": "C"], "ascii"), (["LANG": "de_DE.ISO-8859-1"], "ascii"), (["LANG": "xx_XX.UTF-8"], "braille"),
        (["LANG": "xx_XX.utf8@euro"], "braille"),
        (["LANG": "C", "LC_ALL": "C.utf8"], "braille"), (["LANG": "C.UTF-8", "LC_ALL": "C"], "ascii"),
    ])
    func theLocaleDecidesTheCharacters(locale: [String: String], form: String) throws {
        let program = try Programs.probe("xterm-256color", locale)
        #expect(program.screen.rows[0].hasSuffix("form \(form)"))
        if form == "ascii" {
            program.settle()
            #expect(program.bytes.allSatisfy { $0 < 0x80 })
        }
    }

    @Test func noColourMeansNone() throws {
        let program = try Programs.probe("xterm-256color", ["NO_COLOR": "1"])
        try program.wait(for: "ground.selection")
        #expect(program.screen.rows[0].contains("depth monochrome"))
        let looks = program.screen.cells.joined().map(\.look)
        #expect(looks.allSatisfy { $0.foreground == .own && $0.background == .own })
    }

    @Test func anEmptyNoColourMeansNothing() throws {
        let program = try PtyProgram(
            ["/usr/bin/env", "NO_COLOR=", Programs.path("TerminalProbe")], environment: Programs.environment())
        try program.wait(for: "depth indexed256")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
