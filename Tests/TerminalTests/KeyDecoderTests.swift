import Testing

@testable import CursesTerminal

/// Bytes into keys, without a terminal.
@Suite struct KeyDecoderTests {
    /// The keys of bytes that arrive together, and nothing after them.
    private func keys(_ bytes: [UInt8]) -> [Key] {
        var decoder = KeyDecoder()
        var found: [Key] = []
        for byte in bytes { decoder.take(Int32(byte)) { found.append($0) } }
        decoder.pause { found.append($0) }
        return found
    }

    @Test func everyPrintableCharacterOfASCIIIsItself() {
        for byte in UInt8(0x20)...0x7E {
            #expect(keys([byte]) == [.character(Unicode.Scalar(byte))])
        }
    }

    @Test func controlCharactersAreNamedAfterTheirLetter() {
        #expect(keys([0]) == [.control("@")])
        #expect(keys([1]) == [.control("a")])
        #expect(keys([0x1A]) == [.control("z")])
        #expect(keys([0x1D]) == [.control("]")])
        #expect(keys([0x1F]) == [.control("_")])
        #expect(keys([8]) == [.backspace])
        #expect(keys([9, 10, 13]) == [.tab, .enter, .enter])
    }

    @Test func charactersOfSeveralBytesAreOneKey() {
        #expect(keys(Array("ä€😀".utf8)) == [.character("ä"), .character("€"), .character("😀")])
        #expect(keys([0xED, 0xA0, 0x80]) == [], "half of a surrogate pair")
        #expect(keys([0xE0, 0x80, 0xAF]) == [], "an overlong slash")
        #expect(keys([0xC2, 0x9B]) == [], "a control character of eight bits")
    }

    @Test func escapeIsAKeyAloneAndBeforeACharacter() {
        #expect(keys([0x1B]) == [.escape])
        #expect(keys([0x1B, 0x1B]) == [.escape, .escape])
        #expect(keys([0x1B, 0x78]) == [.escape, .character("x")])
    }

    @Test func anUnknownSequenceVanishesAsAWhole() {
        #expect(keys(Array("\u{1B}[99;5ux".utf8)) == [.character("x")])
        #expect(keys(Array("\u{1B}[?1;2cx".utf8)) == [.character("x")])
        #expect(keys(Array("\u{1B}[12".utf8)) == [])
    }

    /// Whatever came before, a pause and a plain letter give that letter.
    @Test func noBytesSwallowTheNextKey() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let noise = (0..<Int.random(in: 0...6, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random)
            }
            var decoder = KeyDecoder()
            for byte in noise { decoder.take(Int32(byte)) { _ in } }
            decoder.pause { _ in }
            var found: [Key] = []
            decoder.take(0x78) { found.append($0) }
            #expect(found == [.character("x")], "after \(noise)")
        }
    }
}
