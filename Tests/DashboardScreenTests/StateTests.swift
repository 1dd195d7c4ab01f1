import Canvas
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// What the screen says in the states that are not a plain live snapshot.
@Suite struct StateTests {
    private func rows(_ state: ScreenState) -> [String] {
        Frame.text(state).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func beforeTheFirstSnapshotProgressIsShown() {
        var state = Frame.state(nil, 80, 24)
        #expect(Frame.text(state).contains("reading"))
        _ = update(&state, .reading(ReadingProgress(bytes: 420, totalBytes: 1000, files: 3, totalFiles: 9)))
        #expect(Frame.text(state).contains("reading 42 %, 3 of 9 files"))
        #expect(rows(state)[23].contains("q quit"))
    }

    @Test func aWorkspaceThatCannotBeReadSaysWhy() {
        var state = Frame.state(nil, 80, 24)
        _ = update(&state, .readingFailed("/srv/uptake: Permission denied"))
        let text = Frame.text(state)
        #expect(text.contains("The workspace cannot be read"))
        #expect(text.contains("/srv/uptake: Permission denied"))
        #expect(rows(state)[23].contains("r refresh"))
    }

    @Test func theLastGoodFiguresStayAndAreMarkedStale() {
        var state = Frame.state(Fixture.normal, 120, 40)
        _ = update(&state, .readingFailed("/srv/uptake: No such file or directory"))
        let text = Frame.text(state)
        #expect(text.contains("284 of 400 developers"))
        #expect(rows(state)[0].contains("STALE"))
        #expect(rows(state)[1].contains("/srv/uptake: No such file or directory"))
        #expect(rows(state)[2].contains("STALE, unreadable, 6 min old"))
        #expect(!rows(state)[0].contains("live"))
        _ = update(&state, .snapshot(Fixture.normal))
        #expect(!Frame.text(state).contains("STALE"))
    }

    @Test func agesFollowTheClockByTheMinute() {
        var state = Frame.state(Fixture.normal, 120, 40)
        #expect(rows(state)[2].contains("6 min old"))
        let cells = Frame.draw(state).cells
        _ = update(&state, .tick(Fixture.now.adding(seconds: 59)))
        #expect(rows(state)[0].contains("14:02"))
        _ = update(&state, .tick(Fixture.now))
        #expect(Frame.draw(state).cells == cells)
        _ = update(&state, .tick(Fixture.now.adding(seconds: 60)))
        #expect(rows(state)[2].contains("7 min old"))
        #expect(rows(state)[0].contains("Mon 23 Nov 14:03"))
    }

    @Test func aSecondDoesNotChangeACell() {
        var state = Frame.state(Fixture.normal, 120, 40)
        // 14:02:00 to 14:02:59; every age of the fixture is a whole number of minutes.
        let cells = Frame.draw(state).cells
        for second in 1...59 {
            _ = update(&state, .tick(Fixture.now.adding(seconds: Int64(second))))
            #expect(Frame.draw(state).cells == cells)
        }
    }

    @Test func dataPastTwiceItsCadenceIsStale() {
        var snapshot = Fixture.normal
        snapshot.adoption.freshness = Freshness(newest: Fixture.ago(days: 2), cadence: 86_400)
        #expect(rows(Frame.state(snapshot, 120, 40))[2].contains("2 d old"))
        #expect(!rows(Frame.state(snapshot, 120, 40))[2].contains("STALE"))
        snapshot.adoption.freshness.newest = Fixture.ago(minutes: 1, days: 2)
        #expect(rows(Frame.state(snapshot, 120, 40))[2].contains("STALE, 2 d old"))
    }

    @Test func aPastDayIsNotLive() {
        var snapshot = Fixture.normal
        snapshot.isLive = false
        snapshot.asOf = ZonedTime(
            instant: Fixture.ago(days: 7), day: Fixture.day(2026, 11, 16), minuteOfDay: 1439, utcOffset: 3600)
        snapshot.adoption.freshness.newest = Fixture.ago(minutes: 3, days: 7)
        let state = Frame.state(snapshot, 120, 40)
        #expect(rows(state)[0].contains("as of 16 Nov 2026"))
        #expect(rows(state)[0].contains("not live"))
        #expect(rows(state)[2].contains("3 min old"), "ages count from the day looked at")
    }

    @Test func pausedAndComputingAreSaid() {
        let paused = Frame.state(Fixture.normal, 120, 40, keys: "p")
        #expect(rows(paused)[0].contains("‖ paused"))
        #expect(rows(paused)[39].contains("p resume"))
        let computing = Frame.state(Fixture.normal, 120, 40, keys: "t")
        #expect(rows(computing)[0].contains("computing"))
        #expect(rows(computing)[39].contains("t 90 days"))
    }

    @Test func theVerdictStaysAtEveryWidth() {
        for width in 11...200 {
            #expect(rows(Frame.state(Fixture.normal, width, 10))[0].contains("◐ UNDECIDED"), "\(width)")
        }
        #expect(rows(Frame.state(Fixture.tied, 14, 5))[0].contains("COMPELLING?"), "doubt is part of the short form")
        #expect(rows(Frame.state(Fixture.tied, 120, 40))[0].contains("COMPELLING, uncertain"))
        #expect(rows(Frame.state(Fixture.empty, 120, 40))[0].contains("? verdict unknown"))
    }

    @Test func headlineAndFirstRowOfEveryPanelAtFortyByTen() {
        let expected: [(String, String, String)] = [
            ("1", "71 %", "deploy"), ("2", "+37", "rose from +14"),
            ("3", "Deployments take 25 min", "Staging is down on Mondays"),
            ("4", "ledger", "identity"),
        ]
        for (key, headline, row) in expected {
            let text = Frame.text(Frame.state(Fixture.normal, 40, 10, keys: key))
            #expect(text.contains("UNDECIDED"))
            #expect(text.contains(headline), "\(key)")
            #expect(text.contains(row), "\(key)")
        }
    }

    @Test func emptyPanelsNameTheFileThatFillsThem() {
        let text = Frame.text(Frame.state(Fixture.empty, 120, 40))
        for file in ["developers.csv", "surveys.csv", "friction.csv", "deployments.csv"] {
            #expect(text.contains(file), "\(file)")
        }
    }

    @Test func aVerbIsClaimedOnlyWhereTheModelClaimsIt() {
        func change(_ fixture: Snapshot) -> String { Frame.text(Frame.state(fixture, 200, 60)) }
        #expect(change(Fixture.normal).contains("▲ rose from +14 (p = .007)"))
        #expect(change(Fixture.mandated).contains("▼ fell from +6 (p < .001)"))
        let tied = change(Fixture.tied)
        #expect(tied.contains("≈ no clear change from +31"))
        #expect(!tied.contains("rose") && !tied.contains("fell"))
    }

    @Test func smallGroupsShowNoFigure() {
        let text = Frame.text(Frame.state(Fixture.one, 120, 40, keys: "2"))
        #expect(text.contains("n < 5") || text.contains("fewer than 5"))
        #expect(!text.contains("interval"))
    }

    @Test func aTieAcrossRankThreeIsStated() {
        let text = Frame.text(Frame.state(Fixture.tied, 120, 40))
        #expect(text.contains("Ranks 3 and 4 tie at 15 people; hours lost decide."))
        #expect(text.contains("3=") && text.contains("4="))
        #expect(!Frame.text(Frame.state(Fixture.normal, 120, 40)).contains("Ranks"))
    }

    @Test func everyStateHasAGlyphAndAWordOfItsOwn() {
        func distinct(_ texts: [SafeText]) -> Bool { Set(texts).count == texts.count }
        for form in GlyphForm.allCases {
            #expect(distinct(DeploymentStatus.allCases.map { $0.symbol.text(form) }))
            #expect(distinct(FrictionFigures.State.allCases.map { $0.symbol.text(form) }))
            #expect(distinct(Quadrant.allCases.map { $0.symbol.text(form) }))
        }
        #expect(distinct(DeploymentStatus.allCases.map(\.word)))
        #expect(distinct(FrictionFigures.State.allCases.map(\.word)))
    }

    @Test func complaintsAreNamedByFileAndLine() {
        let text = Frame.text(Frame.state(Fixture.normal, 120, 40, keys: "0"))
        #expect(text.contains("deployments/2026-11.ndjson:1204:17"))
        #expect(text.contains("surveys.csv:88:12"))
        #expect(text.contains("3 lines skipped; every other line was read."))
    }
}
