import FigureFixtures
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import Reports

/// What changed between two moments, and what was fixed.
@Suite struct ChangesTests {
    /// The normal workspace sixty days earlier.
    static let earlier: Snapshot = {
        var snapshot = Fixture.normal
        let day = Fixture.today.adding(days: -60)
        snapshot.asOf = ZonedTime(
            instant: Fixture.ago(days: 60), day: day, minuteOfDay: snapshot.asOf.minuteOfDay,
            utcOffset: snapshot.asOf.utcOffset)
        snapshot.isLive = false
        snapshot.window = Window(span: .days28, first: day.adding(days: -27), last: day)
        snapshot.verdict.quadrant = .mandated
        snapshot.verdict.leaning = nil
        snapshot.adoption.ratio = 0.5
        snapshot.nps.waves.removeLast()
        snapshot.delivery.deployments = 100
        snapshot.delivery.leadTime = Quantiles(p50: 3600, p75: 7200, p90: 10_800)
        snapshot.delivery.failedInProduction = 12
        snapshot.delivery.services = [measures("ledger", hours: 1, failed: 2), measures("search", hours: 4, failed: 3)]
        return snapshot
    }()

    static let later: Snapshot = {
        var snapshot = Fixture.normal
        snapshot.delivery.services = [
            measures("ledger", hours: 9, failed: 20), measures("search", hours: 4, failed: 4),
            measures("new one", hours: 1, failed: 0),
        ]
        return snapshot
    }()

    private static func measures(_ name: SafeText, hours: Double, failed: Int) -> DeliveryFigures.Measures {
        var measures = DeliveryFigures.Measures(name: name)
        measures.deployments = 60
        measures.changes = 200
        measures.finished = 60
        measures.reached = 58
        measures.failedShare = Double(failed) / 60
        measures.changeFailRate = 0.05
        measures.leadTime = Quantiles(p50: hours * 3600, p75: hours * 7200, p90: hours * 10_800)
        return measures
    }

    static let changes = SnapshotChanges(earlier: earlier, baseline: earlier, later: later, history: later)

    @Test func `the report in its forms`() {
        Golden.expect(TextReport(ChangesTests.changes).text, "changes.txt")
        Golden.expect(MarkdownReport(ChangesTests.changes).text, "changes.md")
        Golden.expect(JSONReport(ChangesTests.changes).text, "changes.json")
    }

    @Test func `a figure rose or fell only where its interval says so`() throws {
        func finding(_ key: String) -> Change.Finding? { ChangesTests.changes.figures.first { $0.key == key }?.finding }
        // 14 of 194 after 12 of 194 is noise; 192 deployments after 100 are not; the median went from 1 h to 6 h.
        #expect(finding("delivery.changeFailRate") == .noClearChange)
        #expect(finding("delivery.deployments") == .rose)
        #expect(finding("delivery.leadTimeSeconds.p50") == .rose)
        #expect(finding("adoption.ratio") == .rose)
        // +14 of 176 to +37 of 205, p = .007.
        #expect(finding("nps.waves[].score") == .rose)
    }

    @Test func `a service is named only when its own interval says so, and once it was there before`() {
        let services = ChangesTests.changes.services
        #expect(services.map(\.service) == ["ledger", "ledger"])
        #expect(services.map(\.change.finding) == [.rose, .rose])
        #expect(services.allSatisfy { $0.change.isGood == false })
        // Two services with three measures each; the new one has nothing before.
        #expect(ChangesTests.changes.comparedServices == 6)
    }

    @Test func `one wave is no change of NPS, and nothing is no figure`() {
        let same = SnapshotChanges(
            earlier: Fixture.normal, baseline: Fixture.normal, later: Fixture.normal, history: Fixture.normal)
        #expect(
            same.figures.first { $0.title == "NPS" }?.finding == .unknown("Q4 2026 is the newest wave of both days"))
        #expect(same.figures.allSatisfy { $0.finding != .rose && $0.finding != .fell })
        let empty = SnapshotChanges(
            earlier: Fixture.empty, baseline: Fixture.empty, later: Fixture.empty, history: Fixture.empty)
        for change in empty.figures {
            guard case .unknown = change.finding else {
                Issue.record("\(change.key) is not known")
                continue
            }
        }
        #expect(TextReport(empty).text.contains("n/a"))
    }

    @Test func `windows that are compared share no day`() {
        let today = Fixture.today
        #expect(
            SnapshotChanges.baselineDay(of: Fixture.normal, since: today.adding(days: -5)) == today.adding(days: -28))
        #expect(
            SnapshotChanges.baselineDay(of: Fixture.normal, since: today.adding(days: -28)) == today.adding(days: -28))
        #expect(
            SnapshotChanges.baselineDay(of: Fixture.normal, since: today.adding(days: -90)) == today.adding(days: -90))
    }

    @Test func `a sampled roster is tested, a full count is not`() {
        var (before, after) = (ChangesTests.earlier, Fixture.normal)
        after.adoption.interval = Interval(low: 0.66, high: 0.75)
        before.adoption.active = 270
        let changes = SnapshotChanges(earlier: before, baseline: before, later: after, history: after)
        #expect(changes.figures[0].finding == .noClearChange)
        #expect(changes.figures[0].interval != nil)
    }

    // MARK: What was fixed

    static let improvements = Improvements(
        since: earlier,
        history: {
            var snapshot = Fixture.normal
            let told = snapshot.friction.points[0]
            snapshot.friction.points[0].firstTold = Fixture.ago(days: 12)
            snapshot.friction.resolutions = [
                .init(
                    point: "Log search is slow", time: Fixture.ago(days: 2), day: Fixture.today.adding(days: -2),
                    reporters: 5, told: 0, plan: nil),
                .init(
                    point: told.point, time: Fixture.ago(days: 14), day: Fixture.today.adding(days: -14), reporters: 23,
                    told: 20, plan: told.plan),
                .init(
                    point: "Ask Ada for access", time: Fixture.ago(days: 30), day: Fixture.today.adding(days: -30),
                    reporters: 2, told: 2, plan: nil),
                .init(
                    point: "Long ago", time: Fixture.ago(days: 90), day: Fixture.today.adding(days: -90), reporters: 9,
                    told: 9, plan: nil),
            ]
            snapshot.redactions = [.init(text: "Ask Ada for access", redacted: "Ask [name] for access")]
            return snapshot
        }())

    @Test func `what was fixed in its forms`() throws {
        let improvements = ChangesTests.improvements
        Golden.expect(TextReport(improvements).text, "fixed.txt")
        Golden.expect(MarkdownReport(improvements).text, "fixed.md")
        #expect(try StrictMarkup(HTMLReport(improvements).text)["table"].count == 1)
        #expect(!improvements.isEmpty)
        for text in [TextReport(improvements).text, MarkdownReport(improvements).text, HTMLReport(improvements).text] {
            #expect(text.contains("for access") && !text.contains("Ada") && !text.contains("Long ago"))
        }
        #expect(Improvements(since: Fixture.normal, history: Fixture.normal).isEmpty)
    }

    @Test func `text from data is inert in what changed and in what was fixed`() throws {
        var snapshot = Hostile.snapshot
        snapshot.friction.resolutions = snapshot.friction.points.map { point in
            .init(
                point: point.point, time: Fixture.ago(days: 1), day: Fixture.today.adding(days: -1), reporters: 7,
                told: 3, plan: point.plan)
        }
        snapshot.delivery.services = Hostile.texts.map {
            ChangesTests.measures(SafeText(cleaning: $0), hours: 9, failed: 9)
        }
        var before = ChangesTests.earlier
        before.delivery.services = Hostile.texts.map {
            ChangesTests.measures(SafeText(cleaning: $0), hours: 1, failed: 1)
        }
        let changes = SnapshotChanges(earlier: before, baseline: before, later: snapshot, history: snapshot)
        let improvements = Improvements(since: before, history: snapshot)
        for html in [HTMLReport(changes).text, HTMLReport(improvements).text] {
            let page = try StrictMarkup(html)
            #expect(!page.elements.contains { ["script", "img", "b"].contains($0.name) })
        }
        for markdown in [MarkdownReport(changes).text, MarkdownReport(improvements).text] {
            for alive in ["<script", "@channel", "http://", " www.", "\u{1B}"] { #expect(!markdown.contains(alive)) }
        }
        for text in [TextReport(changes).text, TextReport(improvements).text, JSONReport(changes).text] {
            #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
        }
    }
}
