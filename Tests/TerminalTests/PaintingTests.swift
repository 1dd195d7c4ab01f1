import Canvas
import Glibc
import Testing

/// What is sent, and how it looks.
@Suite struct PaintingTests {
    @Test func nothingIsSentWhileNothingHappens() throws {
        let program = try Programs.probe()
        program.settle()
        #expect(program.settle(300) == 0)
    }

    @Test func theSameFrameSendsNothing() throws {
        let program = try Programs.probe()
        program.settle()
        program.forgetBytes()
        program.type("x")
        try program.wait(for: "keys 1")
        program.settle()
        let plain = program.bytes.count
        program.forgetBytes()
        // A hundred paints of the frame that is shown, then one of a frame with a new number.
        program.type("N")
        try program.wait(for: "keys 2")
        program.settle()
        #expect(program.bytes.count <= plain)
    }

    @Test func redrawingSendsEverythingAgain() throws {
        let program = try Programs.probe()
        program.settle()
        let first = program.screen.text
        program.forgetBytes()
        program.type("L")
        try program.wait(for: "keys 1")
        program.settle()
        #expect(program.bytes.count > 1000)
        #expect(
            program.screen.rows.dropFirst(3)
                == first.split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init).dropFirst(3))
    }

    @Test func wideCharactersKeepTheirNeighboursInPlace() throws {
        let program = try Programs.probe()
        try program.wait(for: "ground.selection")
        #expect(program.screen.rows[3].hasSuffix("│日本│"))
        let row = program.screen.cells[3].map(\.text)
        #expect(row[52...57] == ["│", "日", "", "本", "", "│"])
    }

    @Test func aWideCharacterAtTheEdgeIsWholeOrAbsent() throws {
        let program = try Programs.probe()
        try program.wait(for: "ground.selection")
        #expect(program.screen.cells[4].suffix(4).map(\.text) == ["日", "", "日", ""])
        #expect(program.screen.cells[5].suffix(4).map(\.text) == [" ", "日", "", " "])
    }

    @Test func theGroundFillsTheScreen() throws {
        let program = try Programs.probe()
        try program.wait(for: "ground.selection")
        let looks = program.screen.cells[30].map(\.look.background)
        #expect(looks.allSatisfy { $0 == .index(233) })
    }

    @Test func coloursKeepTheirMeaningWithEight() throws {
        let program = try Programs.probe("linux")
        try program.wait(for: "ground.selection")
        #expect(look("score.good", in: program)?.foreground == .index(2))
        #expect(look("score.middle", in: program)?.foreground == .index(3))
        #expect(look("score.bad", in: program)?.foreground == .index(1))
        #expect(look("text", in: program)?.foreground == .own)
        #expect(look("text", in: program)?.background == .own)
    }

    @Test func rolesDifferWithoutColour() throws {
        let program = try Programs.probe("vt100")
        try program.wait(for: "ground.selection")
        let looks = try ["score.good", "score.middle", "score.bad"].map { try #require(look($0, in: program)) }
        #expect(Set(looks).count == 3)
        #expect(program.screen.look(of: "selected", row: 3)?.reverse == true)
    }

    private func look(_ role: String, in program: PtyProgram) -> ScreenEmulator.Look? {
        Role.allCases.firstIndex { $0.rawValue == role }.flatMap { program.screen.look(of: role, row: 3 + $0) }
    }
}
