import SafeText
import Testing

@Suite("Clipping, padding and wrapping")
struct ShapingTests {
    @Test("Clipped text ends in an ellipsis and holds no half of a wide character")
    func clipped() {
        let text: SafeText = "deployments"
        #expect(text.clipped(to: 11) == text)
        #expect(text.clipped(to: 10) == "deploymen…")
        #expect(text.clipped(to: 1) == "…")
        #expect(text.clipped(to: 0) == "")
        #expect(text.clipped(to: -5) == "")
        let wide = SafeText(cleaning: "東京都")
        #expect(wide.clipped(to: 6) == wide)
        #expect(wide.clipped(to: 5).string == "東京…")
        // The second character would need columns 3 and 4, and the ellipsis one more.
        #expect(wide.clipped(to: 4).string == "東…")
        #expect(wide.clipped(to: 2).string == "…")
        #expect(SafeText(cleaning: "e\u{301}e\u{301}e\u{301}").clipped(to: 2).string == "e\u{301}…")
    }

    @Test("Padded text takes exactly its columns")
    func padded() {
        #expect(("ab" as SafeText).padded(to: 5) == "ab   ")
        #expect(("ab" as SafeText).padded(to: 5, .right) == "   ab")
        #expect(("ab" as SafeText).padded(to: 5, .centre) == " ab  ")
        #expect(("abcdef" as SafeText).padded(to: 3) == "ab…")
        let wide = SafeText(cleaning: "東京")
        #expect(wide.padded(to: 3).string == "東…")
        #expect(wide.padded(to: 2).string == "… ")
    }

    @Test("Lines break at blanks and, in long words, anywhere")
    func wrapped() {
        let text: SafeText = "Staging is down on Mondays"
        #expect(text.wrapped(to: 12) == ["Staging is", "down on", "Mondays"])
        #expect(text.wrapped(to: 26) == [text])
        #expect(text.wrapped(to: 4) == ["Stag", "ing", "is", "down", "on", "Mond", "ays"])
        #expect(text.wrapped(to: 0) == [])
        #expect(("" as SafeText).wrapped(to: 5) == [])
        #expect(("  a   b " as SafeText).wrapped(to: 9) == ["a b"])
        #expect(SafeText(cleaning: "東京都庁").wrapped(to: 5).map(\.string) == ["東京", "都庁"])
        // Nothing of a wide character fits into one column.
        #expect(SafeText(cleaning: "a 東").wrapped(to: 1).map(\.string) == ["a"])
    }

    @Test("Safe text and integers go together")
    func building() {
        let name = SafeText(cleaning: "pay\u{1B}ments")
        #expect("\(name): \(-8)" as SafeText == "pay\u{FFFD}ments: -8")
        #expect(SafeText(Int.min).string == "-9223372036854775808")
        #expect(["a", "b"].joined(separator: " · ") as SafeText == "a · b")
        #expect(SafeText(blanks: 3) == "   ")
        #expect(SafeText(blanks: -3).isEmpty)
    }

    @Test("Every shaping of fuzzed text keeps its columns and stays clean")
    func fuzzed() {
        var random = SplitMix(seed: 99)
        for round in 0..<3000 {
            let text = SafeText(cleaning: hostileText(length: round % 30, &random))
            let columns = Int.random(in: 0...20, using: &random)
            #expect(text.clipped(to: columns).width <= columns)
            for alignment in [Alignment.left, .centre, .right] {
                #expect(text.padded(to: columns, alignment).width == columns)
            }
            for line in text.wrapped(to: columns) {
                #expect(line.width <= columns && !line.isEmpty)
                #expect(SafeText(cleaning: line.string) == line)
            }
        }
    }
}
