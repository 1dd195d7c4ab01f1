import Canvas
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// What slides say, and what they do not say.
@Suite struct SlideWordTests {
    /// All slides of a snapshot, in words and drawn.
    private func everything(_ snapshot: Snapshot) -> String {
        Slides.deck.text(of: snapshot, form: .braille)
            + SlideName.allCases.map { Slides.frame($0, snapshot, 200, 60).plainText() }.joined(separator: "\n")
    }

    @Test func `no member, owner or attendee is named`() {
        var snapshot = Fixture.meeting
        for place in snapshot.board.members.indices { snapshot.board.members[place].developer = "Zebulon Quux" }
        for meeting in snapshot.board.meetings.indices {
            for decision in snapshot.board.meetings[meeting].decisions.indices {
                snapshot.board.meetings[meeting].decisions[decision].owner = "Zebulon Quux"
            }
        }
        #expect(!everything(snapshot).contains("Zebulon"))
    }

    @Test func `texts that name people are shown as the snapshot redacts them`() {
        var snapshot = Fixture.meeting
        let texts =
            snapshot.friction.points.map(\.point) + snapshot.friction.resolutions.map(\.point)
            + (snapshot.friction.topThree?.entries.map(\.point) ?? [])
            + snapshot.board.meetings.flatMap(\.decisions).map(\.text)
            + snapshot.friction.resolutions.compactMap(\.plan?.measure)
        snapshot.redactions = texts.map { Redaction(text: $0, redacted: "struck out") }
        let shown = everything(snapshot)
        for text in texts { #expect(!shown.contains(text.string), "\(text.string)") }
        #expect(shown.contains("struck out"))
    }

    @Test func `comments are shown on request alone, in an order that stays`() {
        let snapshot = Fixture.meeting
        #expect(!Deck().names.contains(.verbatims))
        let hidden = Slides.frame(.verbatims, snapshot, 120, 40)
        #expect(hidden.plainText().contains("Deploys are fast now"))
        let silent = Deck([.verbatims]).text(of: snapshot, form: .braille)
        for text in snapshot.nps.verbatims { #expect(!silent.contains(text.string)) }
        #expect(silent.contains("uptake present --verbatims"))

        let texts = (0..<40).map { "comment \($0)" as SafeText }
        let order = VerbatimsSlide.shuffled(texts, seed: 5)
        #expect(Set(order) == Set(texts))
        #expect(order != texts)
        #expect(VerbatimsSlide.shuffled(texts.reversed(), seed: 5) == order)
        #expect(VerbatimsSlide.shuffled(texts, seed: 6) != order)
        // One that comes moves no other.
        #expect(VerbatimsSlide.shuffled(texts + ["one more"], seed: 5).filter { $0 != "one more" } == order)
    }

    @Test func `every estimate carries its interval`() {
        let words = Deck().text(of: Fixture.meeting, form: .braille)
        let sections = words.split(separator: "\n\n")
        for name in ["NPS", "Compelling", "Deployments", "Outcomes"] {
            let section = sections.first { $0.contains(" of 9  \(name)") }
            #expect(section?.contains("95 %") ?? false, "\(name)")
        }
    }

    @Test func `a wave of too few answers is hidden`() {
        let text = everything(Fixture.one)
        #expect(text.contains("n < 5"))
    }

    @Test(arguments: Quadrant.allCases) func `every verdict has block letters`(_ quadrant: Quadrant) {
        var snapshot = Fixture.meeting
        snapshot.verdict.quadrant = quadrant
        let frame = Slides.frame(.verdict, snapshot, 120, 40).plainText()
        #expect(frame.contains("█"))
        #expect(!frame.contains(quadrant.capitals.string.map { String($0) }.joined(separator: " ")))
    }

    @Test func `what was fixed counts from the last board, and goes back when nothing was`() {
        let fixed = Deck([.fixed]).text(of: Fixture.meeting, form: .braille)
        #expect(fixed.contains("Fixed since 3 Nov 2026: 2"))
        #expect(fixed.contains("47 of 50 reporters told"))
        #expect(!fixed.contains("Onboarding needs nine approvals"))
        var later = Fixture.meeting
        later.friction.resolutions.removeFirst(2)
        let before = Deck([.fixed]).text(of: later, form: .braille)
        #expect(before.contains("Fixed since 3 Nov 2026: 0"))
        #expect(before.contains("Onboarding needs nine approvals"))
        later.board = BoardFigures()
        #expect(Deck([.fixed]).text(of: later, form: .braille).contains("board.ndjson"))
    }

    @Test func `text in ASCII is ASCII`() {
        #expect(Slides.deck.text(of: Fixture.meeting, form: .ascii).utf8.allSatisfy { $0 < 0x80 })
    }
}
