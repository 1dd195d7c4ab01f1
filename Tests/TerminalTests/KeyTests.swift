import Glibc
import Testing

/// Keys as terminals send them, through the real program.
@Suite struct KeyTests {
    @Test(arguments: [
        ("\u{1B}[A", "up"), ("\u{1B}OA", "up"), ("\u{1B}[B", "down"), ("\u{1B}OB", "down"),
        ("\u{1B}[C", "right"), ("\u{1B}OC", "right"), ("\u{1B}[D", "left"), ("\u{1B}OD", "left"),
        ("\u{1B}[H", "home"), ("\u{1B}OH", "home"), ("\u{1B}[1~", "home"), ("\u{1B}[F", "end"), ("\u{1B}[4~", "end"),
        ("\u{1B}[5~", "pageUp"), ("\u{1B}[6~", "pageDown"), ("\u{1B}[Z", "backTab"), ("\u{1B}[3~", "delete"),
        ("\u{1B}OP", "function(1)"), ("\u{1B}[15~", "function(5)"), ("\t", "tab"), ("\r", "enter"),
        ("\u{7F}", "backspace"), ("\u{8}", "backspace"), ("\u{3}", "control(\"c\")"), ("\u{10}", "control(\"p\")"),
        ("\u{1C}", "control(\"\\\\\")"), ("\u{13}", "control(\"s\")"), ("é", "character(\"\\u{00E9}\")"),
    ])
    func sequencesAreKeys(sequence: String, key: String) throws {
        let program = try Programs.probe()
        program.type(sequence)
        try program.wait(for: "last \(key)")
        #expect(program.screen.text.contains("keys 1 "))
    }

    @Test(arguments: ["xterm-256color", "linux", "screen-256color", "tmux-256color", "vt100"])
    func aLoneEscapeIsAKeyAtOnce(terminal: String) throws {
        let program = try Programs.probe(terminal)
        program.type("\u{1B}")
        try program.wait(for: "last escape")
        program.type("q")
        #expect(try program.ending() == .exit(0))
    }

    @Test func invalidBytesSwallowNoKey() throws {
        let program = try Programs.probe()
        program.type([0xFF, 0xC3, UInt8(ascii: "x")])
        try program.wait(for: "last character(\"x\")")
        #expect(program.screen.text.contains("keys 1 "))
        program.type([0xE2, 0x82])
        program.type("y")
        try program.wait(for: "last character(\"y\")")
        #expect(program.screen.text.contains("keys 2 "))
    }

    @Test func aCharacterMayArriveInPieces() throws {
        let program = try Programs.probe()
        program.type([0xE2])
        program.settle(20)
        program.type([0x82, 0xAC])
        try program.wait(for: "last character(\"\\u{20AC}\")")
        #expect(program.screen.text.contains("keys 1 "))
    }

    @Test func anUnknownSequenceIsNoKey() throws {
        let program = try Programs.probe()
        program.type("\u{1B}[200;1qx")
        try program.wait(for: "last character(\"x\")")
        #expect(program.screen.text.contains("keys 1 "))
    }

    @Test func fiftyKeysCostOnePaint() throws {
        let program = try Programs.probe()
        try program.typeAtOnce(String(repeating: "\u{1B}OB", count: 50))
        try program.wait(for: "keys 50 paints 2")
    }

    @Test func anotherThreadCanWakeIt() throws {
        let program = try Programs.probe()
        program.type("B")
        try program.wait(for: "wakes 1")
    }
}
