import Glibc
import Testing

@testable import SafeText

/// The C library's own answer; its declaration does not import from the Glibc module.
@_silgen_name("wcwidth")
private func libraryWidth(_ character: UInt32) -> Int32

/// The C library's version; its header is not part of the Glibc module.
@_silgen_name("gnu_get_libc_version")
private func libraryVersion() -> UnsafePointer<CChar>

@Suite("Width of characters")
struct WidthTests {
    @Test("Every scalar that cleaning keeps has the width the C library gives it")
    func againstLibrary() throws {
        // A locale of this thread alone; other tests keep theirs. 1 is LC_CTYPE_MASK.
        let locale = try #require(newlocale(1, "C.UTF-8", nil))
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        var wider: [UInt32] = []
        var different: [UInt32] = []
        var kept = 0
        for value in UInt32(0x20)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let width = CharacterWidth.of(scalar)
            // Marks are cleaned away without a base.
            let raw = width == CharacterWidth.mark ? "\u{1100}\(Character(scalar))" : String(scalar)
            guard SafeText(cleaning: raw).string.unicodeScalars.last == scalar else { continue }
            kept += 1
            let expected = Int(libraryWidth(value))
            if width > expected { wider.append(value) }
            if width != expected { different.append(value) }
        }
        #expect(kept > 130_000)
        #expect(wider.isEmpty, "wider than the library: \(wider.prefix(20).map { String($0, radix: 16) })")
        if String(cString: libraryVersion()) == "2.36" {
            #expect(different.isEmpty, "\(different.prefix(20).map { String($0, radix: 16) })")
        }
    }

    @Test(
        "Width of text",
        arguments: [
            ("", 0), ("checkout", 8), ("Zoë", 3), ("東京", 4), ("e\u{301}", 1), ("한국", 4), ("👍 ok", 5), ("❤", 1),
            ("ｱ", 1), ("Ａ", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("…", 1), ("╭─╮", 3), ("⣿", 1),
        ])
    func known(raw: String, expected: Int) {
        let text = SafeText(cleaning: raw)
        #expect(text.width == expected)
        #expect(text.glyphs.reduce(0) { $0 + $1.width } == expected)
    }

    @Test("A glyph packs a base with two marks and gives them back in order")
    func packing() {
        let marks: [Unicode.Scalar] = ["\u{301}", "\u{1E94A}", "\u{303}"]
        let glyph = Glyph(base: "\u{10FFFF}", marks: marks)
        #expect(Glyph.scalars(of: glyph.packed) == ["\u{10FFFF}", "\u{301}", "\u{1E94A}"])
        #expect(Glyph.scalars(of: 0).isEmpty)
        #expect(
            SafeText(cleaning: "e\u{301}\u{302}x").glyphs.map { Glyph.scalars(of: $0.packed) } == [
                ["e", "\u{301}", "\u{302}"], ["x"],
            ])
    }
}
