import Canvas
import FigureFixtures
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import Reports

/// The dashboard in sentences.
@Suite struct LinearReportTests {
    @Test func `the summary of a full workspace`() {
        Golden.expect(LinearReport.text(LinearReport.summary(Fixture.normal), .braille), "linear-normal.txt")
    }

    @Test func `the summary of an empty workspace`() {
        Golden.expect(LinearReport.text(LinearReport.summary(Fixture.empty), .braille), "linear-empty.txt")
    }

    @Test func `every line is one sentence of letters, digits and punctuation`() {
        for snapshot in [Fixture.normal, Fixture.empty, Fixture.overflowing] {
            for sentence in LinearReport.summary(snapshot) {
                #expect(sentence.string.last.map { ".!?…".contains($0) } == true, "\(sentence.string)")
                let drawn = sentence.string.unicodeScalars.filter { (0x2190...0x28FF).contains($0.value) }
                #expect(drawn.isEmpty, "\(sentence.string)")
            }
            let text = LinearReport.text(LinearReport.summary(snapshot), .ascii)
            #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20...0x7E).contains($0) })
        }
    }

    @Test func `nothing changed is nothing said`() {
        for snapshot in [Fixture.normal, Fixture.empty, Fixture.overflowing] {
            #expect(LinearReport.changes(from: snapshot, to: snapshot) == [])
            var later = snapshot
            later.asOf.instant = snapshot.asOf.instant.adding(seconds: 1)
            #expect(LinearReport.changes(from: snapshot, to: later) == [])
        }
    }

    @Test func `adoption that moved`() {
        expect("Adoption moved from 71 % to 72 %: 288 of 400 developers were active, 284 before.") {
            $0.adoption.active = 288
            $0.adoption.ratio = 0.72
        }
        expect("Adoption stays at 71 %: 285 of 400 developers were active, 284 before.") {
            $0.adoption.active = 285
            $0.adoption.ratio = 0.7125
        }
    }

    @Test func `a verdict that changed, and a sign of failure that came up`() throws {
        expect("The verdict is now compelling; it was undecided, leaning compelling, uncertain.") {
            $0.verdict.quadrant = .compelling
            $0.verdict.leaning = nil
            $0.verdict.certain = true
        }
        let name = Fixture.normal.verdict.signs[0].name.word
        expect("The sign \(name) is now present.") { $0.verdict.signs[0].state = .present }
    }

    @Test func `what went wrong is told first, and much of a kind is counted`() throws {
        var new = Fixture.normal
        let template = try #require(new.deployments.status.first)
        new.deployments.status += (0..<20).map { number in
            var status = template
            status.service = "service \(number)"
            status.environment = "production"
            status.status = number == 17 ? .failed : .succeeded
            status.isStuck = false
            status.version = number == 17 ? "4.2" : nil
            return status
        }
        let sentences = LinearReport.changes(from: Fixture.normal, to: new)
        #expect(sentences.first == "service 17 in production: failed, version 4.2.")
        #expect(sentences.count == LinearChange.most + 1)
        #expect(sentences.last == "8 more of the kind.")
    }

    @Test func `a friction point came in, moved, was told, and went`() throws {
        let first = Fixture.normal.friction.points[0]
        expect("\(first.point) is now reopened, after \(first.state.word).") {
            $0.friction.points[0].state = .reopened
        }
        expect(
            "\(first.point) was reported by 24 people, \(first.reporters) before and moved from rank \(first.rank) to rank 9."
        ) {
            $0.friction.points[0].reporters = 24
            $0.friction.points[0].rank = 9
        }
        var point = first
        point.point = "Logs are slow"
        point.rank = 8
        point.reporters = 1
        expect("A friction point came in: Logs are slow, rank 8, reported by 1 person.") {
            $0.friction.points.append(point)
        }
        expect("\(first.point) has no reports any more in Q4 2026 up to 23 Nov.") {
            $0.friction.points.removeFirst()
        }
    }

    @Test func `data that has become stale and fresh again`() {
        var late = Fixture.normal
        late.adoption.freshness.isHeld = true
        expect("The usage data is stale: a file cannot be read.") { $0.adoption.freshness.isHeld = true }
        #expect(LinearReport.changes(from: late, to: Fixture.normal) == ["The usage data is fresh again."])
    }

    @Test func `a wave's answers, the programme, lines that cannot be read, and the next action`() throws {
        let wave = try #require(Fixture.normal.nps.waves.last)
        let was = try #require(wave.result)
        let changed = LinearReport.changes(from: changedNPS(of: Fixture.normal), to: Fixture.normal)
        #expect(changed.count == 1)
        #expect(changed.first?.string.hasPrefix("The NPS of \(wave.quarter.long.string) is ") == true)
        #expect(changed.first?.string.contains("by \(was.answers) answers; it was ") == true)
        expect("The programme step Advisory board is now overdue.") { $0.programme.steps[3].state = .overdue }
        expect("5 lines skipped, 3 before; uptake check says why.") { $0.health.skippedLines = 5 }
        expect("The next action is now: Ask again.") { $0.nextAction.text = "Ask again" }
    }

    private func changedNPS(of snapshot: Snapshot) -> Snapshot {
        var changed = snapshot
        changed.nps.waves[changed.nps.waves.count - 1].result = NPS(promoters: 10, passives: 5, detractors: 5)
        return changed
    }

    /// Expects exactly one sentence after a change of the ordinary snapshot.
    private func expect(
        _ sentence: SafeText, at location: SourceLocation = #_sourceLocation, _ change: (inout Snapshot) -> Void
    ) {
        var new = Fixture.normal
        change(&new)
        #expect(LinearReport.changes(from: Fixture.normal, to: new) == [sentence], sourceLocation: location)
    }
}
