import Canvas
import PlatformModel
import SafeText

/// What people wrote in the newest wave, without names and in an order that says nothing.
enum VerbatimsSlide {
    static let title: SafeText = "In their own words"

    static func slide(_ source: SlideSource, seed: UInt64?, first: Int) -> Slide {
        let nps = source.snapshot.nps
        guard let seed else {
            return Slide(
                title, missing: "What people wrote is hidden.",
                remedy: "It is shown shuffled, with names and addresses struck out:",
                example: "uptake present --verbatims")
        }
        guard let newest = nps.waves.last, !nps.verbatims.isEmpty else {
            return Slide(
                title, missing: "There are no comments to show.",
                remedy:
                    "The column comment of surveys.csv brings them, from \(NPSFigures.fewestForVerbatims) answers of a complete wave on.",
                example: "date,score,comment")
        }
        let entries = entries(nps, seed: seed, first: first)
        return Slide(
            title: title, head: .figure(Wording.count(nps.verbatims.count), .accent),
            lines: [
                .init(
                    "\(nps.verbatims.count == 1 ? "comment" : "comments" as SafeText) of \(newest.quarter.long)"),
                .init("shuffled; names and addresses struck out", .dim), .init("v shows others", .dim, needed: false),
            ], picture: EntriesPicture(entries: entries, noun: "comments", isCalm: true), freshness: nps.freshness)
    }

    /// The comments from one on, and round again; what several people wrote alike stands there once.
    static func entries(_ nps: NPSFigures, seed: UInt64, first: Int) -> [EntriesPicture.Entry] {
        var counts: [SafeText: Int] = [:]
        for text in nps.verbatims { counts[text, default: 0] += 1 }
        let shuffled = shuffled(Array(counts.keys), seed: seed)
        let start = shuffled.isEmpty ? 0 : first % shuffled.count
        return (shuffled[start...] + shuffled[..<start]).map { text in
            let count = counts[text] ?? 1
            let words: SafeText = "“\(text)”"
            return EntriesPicture.Entry(
                name: words, isBold: false, details: count > 1 ? [.init("\(count) people")] : [],
                sentence: count > 1 ? "\(words) (\(count) people)" : words)
        }
    }

    /// The comments in an order that depends on the seed and on what each says, so that one that comes moves no other.
    static func shuffled(_ texts: [SafeText], seed: UInt64) -> [SafeText] {
        texts.map { (key: hash($0, seed), text: $0) }.sorted { ($0.key, $0.text) < ($1.key, $1.text) }.map(\.text)
    }

    /// FNV-1a over the seed and the text, with a last mixing of the bits.
    private static func hash(_ text: SafeText, _ seed: UInt64) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func take(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for shift in stride(from: 0, to: 64, by: 8) { take(UInt8(truncatingIfNeeded: seed >> UInt64(shift))) }
        for byte in text.string.utf8 { take(byte) }
        hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return hash ^ (hash >> 33)
    }
}
