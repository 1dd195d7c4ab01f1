import Testing

@testable import SafeText

@Suite("Cleaning text from data")
struct CleaningTests {
    /// A raw text and what it becomes; described in ASCII, so that a test log carries no raw escape sequence.
    struct Case: CustomTestStringConvertible {
        let raw: String
        let expected: String

        init(_ raw: String, _ expected: String) {
            self.raw = raw
            self.expected = expected
        }

        var testDescription: String { raw.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() }
    }

    @Test(
        "What stays, what is replaced and what goes",
        arguments: [
            Case("checkout", "checkout"),
            Case("Zoë's café — 50 €", "Zoë's café — 50 €"),
            Case("東京 · Ωμέγα · Київ · שלום", "東京 · Ωμέγα · Київ · שלום"),
            // Escape sequences lose their ESC, C1 included, and nothing else.
            Case("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
            Case("\u{9B}31mred", "\u{FFFD}31mred"),
            Case("nul\u{0}del\u{7F}", "nul\u{FFFD}del\u{FFFD}"),
            // White space of any kind is one space.
            Case("a\tb\nc\rd\r\ne\u{85}f", "a b c d e f"),
            Case("a\u{2028}b\u{2029}c\u{A0}d\u{3000}e\u{2800}f", "a b c d e f"),
            // Invisible and turning characters go.
            Case("pay\u{202E}lof\u{2069}", "paylof"),
            Case("zero\u{200B}width\u{FEFF}\u{2060}", "zerowidth"),
            Case("soft\u{AD}hyphen", "softhyphen"),
            Case("fill\u{115F}\u{1160}\u{3164}\u{FFA0}er", "filler"),
            Case("inter\u{FFF9}line\u{FFFA}ar\u{FFFB}", "interlinear"),
            Case("tag\u{E0041}\u{E007F}", "tag"),
            // Private use, unassigned and noncharacters are replaced.
            Case("logo \u{F8FF} \u{10FFFD} \u{378} \u{10FFFF}", "logo \u{FFFD} \u{FFFD} \u{FFFD} \u{FFFD}"),
            // Marks: two on a base, none without one.
            Case("e\u{301}\u{302}\u{303}\u{304}", "e\u{301}\u{302}"),
            Case("\u{301}a \u{301}b\u{7}\u{301}", "a b\u{FFFD}"),
            Case("1\u{FE0F}\u{20E3}", "1"),
            // Emoji: no skin tones, no joined clusters, no flags, no variation selectors.
            Case("👍🏽 👍🏽🏽", "👍 👍"),
            Case("🏽", "\u{FFFD}"),
            Case("👩‍💻 👨‍👩‍👧‍👦 🏴‍☠️ ❤️‍🔥", "👩 👨 🏴 ❤"),
            Case("👩🏽‍🚀!", "👩!"),
            Case("🇩🇪", "DE"),
            Case("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴"),
            // A joiner between letters only goes.
            Case("क्\u{200D}ष", "क्ष"),
            // Hangul vowels and trailing consonants stand only in a syllable.
            Case("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}"),
            Case("\u{1161}a\u{11AB}", "\u{FFFD}a\u{FFFD}"),
        ])
    func known(text: Case) {
        let expected = Array(text.expected.unicodeScalars)
        #expect(Array(SafeText(cleaning: text.raw).string.unicodeScalars) == expected)
        let fromBytes = Array(text.raw.utf8).withUnsafeBytes { SafeText(cleaning: $0) }
        #expect(Array(fromBytes.string.unicodeScalars) == expected)
    }

    @Test("Bytes that are not UTF-8 are replaced one maximal part at a time")
    func invalidBytes() {
        func clean(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { SafeText(cleaning: $0) }.string }
        #expect(clean([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
        #expect(clean([0xE2, 0x82]) == "\u{FFFD}")
        // A surrogate, an overlong NUL and a scalar beyond the last one.
        #expect(clean([0xED, 0xA0, 0x80]) == "\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(clean([0xC0, 0x80]) == "\u{FFFD}\u{FFFD}")
        #expect(clean([0xF4, 0x90, 0x80, 0x80]) == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(clean([]) == "")
    }

    @Test("The limit counts the ellipsis, in the fast way and in the careful one")
    func limit() {
        #expect(SafeText(cleaning: "abcde", limit: 5).string == "abcde")
        #expect(SafeText(cleaning: "abcdef", limit: 5).string == "abcd…")
        #expect(SafeText(cleaning: "äbcde", limit: 5).string == "äbcde")
        #expect(SafeText(cleaning: "äbcdef", limit: 5).string == "äbcd…")
        #expect(SafeText(cleaning: "abc", limit: 1).string == "…")
        #expect(SafeText(cleaning: "abc", limit: 0).string == "")
        #expect(SafeText(cleaning: "abc", limit: -1).string == "")
        // What goes does not count.
        #expect(SafeText(cleaning: "a\u{200B}\u{200B}b", limit: 2).string == "ab")
        #expect(SafeText(cleaning: String(repeating: "x", count: 1000)).string.unicodeScalars.count == 240)
    }

    @Test("No fuzzed text keeps anything that hides, turns, stacks or escapes")
    func fuzzed() {
        var random = SplitMix(seed: 20_261_123)
        for round in 0..<20_000 {
            let raw = hostileText(length: round % 24, &random)
            let clean = SafeText(cleaning: raw, limit: round % 7 == 0 ? 5 : 240)
            if let fault = fault(in: clean) {
                Issue.record("\(fault) survives in \(raw.unicodeScalars.map { String($0.value, radix: 16) })")
                return
            }
            let again = SafeText(cleaning: clean.string)
            #expect(again.string.unicodeScalars.elementsEqual(clean.string.unicodeScalars))
            #expect(clean.width == clean.glyphs.reduce(0) { $0 + $1.width })
            #expect(clean.string.unicodeScalars.count <= (round % 7 == 0 ? 5 : 240))
        }
    }

    @Test("Clean texts put together are as clean as their parts")
    func concatenation() {
        var random = SplitMix(seed: 7)
        for _ in 0..<5000 {
            let left = SafeText(cleaning: hostileText(length: 4, &random))
            let right = SafeText(cleaning: hostileText(length: 4, &random))
            #expect(fault(in: left + right) == nil)
            #expect((left + right).width == left.width + right.width)
            #expect(SafeText(cleaning: (left + right).string) == left + right)
        }
    }

    /// The first thing in a text that must not be drawn, by rules written apart from the sanitiser's.
    private func fault(in text: SafeText) -> String? {
        var marks = 2
        for scalar in text.string.unicodeScalars {
            let value = scalar.value
            let properties = scalar.properties
            if value < 0x20 || (0x7F...0x9F).contains(value) { return "control \(value)" }
            if properties.isBidiControl || properties.generalCategory == .format { return "format \(value)" }
            if properties.isDefaultIgnorableCodePoint || properties.isVariationSelector { return "ignorable \(value)" }
            if properties.isEmojiModifier || (0x1F1E6...0x1F1FF).contains(value) { return "emoji part \(value)" }
            if properties.isWhitespace, value != 0x20 { return "space \(value)" }
            if properties.isNoncharacterCodePoint || (0xE000...0xF8FF).contains(value) || value >= 0xF0000 {
                return "no character \(value)"
            }
            let isMark = [.nonspacingMark, .enclosingMark].contains(properties.generalCategory)
            if isMark || (0x1160...0x11FF).contains(value) {
                marks += 1
                if marks > 2 { return "mark \(value)" }
            } else {
                marks = value == 0x20 || value == 0xFFFD ? 2 : 0
            }
        }
        return nil
    }
}
