import Canvas
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// Screens of their own: how they are reached and scrolled, what they show, and what they never show.
@Suite struct PageTests {
    private static let pages = ["5", "6", "7", "8", "9"]

    private func rows(_ state: ScreenState) -> [String] {
        Frame.text(state).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// Everything a page says: on a screen so tall that nothing of it has to be scrolled.
    private func whole(_ snapshot: Snapshot, _ key: String, width: Int = 100) -> String {
        let state = Frame.state(snapshot, width, 700, keys: key)
        #expect(state.pageLayout?.maximumScroll == 0)
        return Frame.text(state)
    }

    // MARK: Keys

    @Test func digitsChooseTheScreenAndEscapeReturns() {
        let names: [PanelName] = [.outcomes, .onboarding, .improvements, .board, .programme]
        for (key, name) in zip(PageTests.pages, names) {
            var state = Frame.state(Fixture.complete, 120, 40, keys: "3" + key)
            #expect(state.focus == name && state.isZoomed)
            #expect(rows(state)[2].contains(" \(key) \(name.title.string) "))
            Frame.press("<Enter>", &state)
            #expect(state.notice == "Esc goes back" && state.focus == name)
            Frame.press("<Esc>", &state)
            #expect(state.focus == .friction && !state.isZoomed)
        }
    }

    @Test func tabGoesRoundTheScreensAndADigitLeavesThem() {
        var state = Frame.state(Fixture.complete, 120, 40, keys: "4<Enter>9<Tab>")
        #expect(state.focus == .health)
        Frame.press("<Tab>", &state)
        #expect(state.focus == .outcomes && state.isZoomed)
        Frame.press("<S-Tab><S-Tab>", &state)
        #expect(state.focus == .programme)
        Frame.press("2", &state)
        #expect(state.focus == .nps && !state.isZoomed)
        Frame.press("78<Esc>", &state)
        #expect(state.focus == .nps, "from screen to screen, and back to where the first was called from")
    }

    @Test func everyFooterNamesTheScreens() {
        #expect(rows(Frame.state(Fixture.complete, 120, 40))[39].contains("5-9 screens"))
        #expect(rows(Frame.state(Fixture.complete, 120, 40, keys: "7"))[39].contains("5-9 screens"))
    }

    // MARK: Scrolling

    @Test(arguments: pages) func everyLineCanBeReached(_ key: String) {
        for (width, height) in [(40, 10), (80, 24), (120, 30)] {
            var state = Frame.state(Fixture.complete, width, height, keys: key)
            let count = state.pageLayout?.maximumScroll ?? 0
            #expect(count > 0)
            var seen: [String] = []
            for line in 0...count {
                #expect(state.selectedRow == line)
                seen += rows(state)
                Frame.press(line % 2 == 0 ? "j" : "<Down>", &state)
            }
            #expect(state.selectedRow == count, "the end holds")
            Frame.press("<End>k", &state)
            #expect(state.selectedRow == count - 1)
            Frame.press("g", &state)
            #expect(state.selectedRow == 0)
            // The last line of the page, drawn where everything fits, was seen on the way.
            let layout = state.pageLayout
            #expect(layout?.places.last.map { $0.rect.maxY <= (layout?.height ?? 0) } == true)
            #expect(seen.contains { $0.contains("\(count + 1)-") })
        }
    }

    @Test func pageKeysMoveByTheBodyLessALine() {
        var state = Frame.state(Fixture.overflowing, 120, 40, keys: "7")
        let body = state.pageExtent?.bodyHeight ?? 0
        Frame.press("<PgDn>", &state)
        #expect(state.selectedRow == body - 1)
        Frame.press("<PgUp>", &state)
        #expect(state.selectedRow == 0)
        Frame.press("G", &state)
        #expect(state.selectedRow == state.pageLayout?.maximumScroll)
        // What no longer exists after a resize is not scrolled to.
        _ = update(&state, .resize(Size(width: 200, height: 150)))
        #expect(Frame.text(state).contains("what became of it"))
    }

    @Test func aPageThatFitsDoesNotScrollAndSaysSo() {
        var state = Frame.state(Fixture.complete, 200, 80, keys: "9")
        #expect(!rows(state)[79].contains("scroll"))
        Frame.press("j", &state)
        #expect(state.notice == "Everything is in sight")
        #expect(rows(Frame.state(Fixture.complete, 80, 24, keys: "9"))[23].contains("↑ ↓ scroll"))
    }

    @Test func whatStaysInSightDoesNotScroll() {
        var state = Frame.state(Fixture.complete, 80, 24, keys: "5")
        let head = rows(state)[3...6]
        Frame.press("<PgDn>", &state)
        #expect(rows(state)[3...6] == head)
    }

    @Test func aNewSnapshotKeepsTheScroll() {
        var state = Frame.state(Fixture.complete, 80, 24, keys: "7jjj")
        _ = update(&state, .snapshot(Fixture.complete))
        #expect(state.selectedRow == 3)
    }

    // MARK: Layout

    @Test func columnsAreAsLowAsTheyCanBe() {
        #expect(PageLayout.divide([5, 5, 5, 5], among: 2, gap: 1) == [0..<2, 2..<4])
        #expect(PageLayout.divide([9, 1, 1, 1], among: 2, gap: 1) == [0..<1, 1..<4])
        #expect(PageLayout.divide([1, 1, 1, 9], among: 3, gap: 1).count <= 3)
        #expect(PageLayout.divide([4], among: 3, gap: 1) == [0..<1])
        #expect(PageLayout.divide([], among: 2, gap: 1) == [])
        for heights in [[3, 8, 2, 7, 1], [1, 1, 20, 1, 1], [0, 0, 5]] {
            let columns = PageLayout.divide(heights, among: 3, gap: 2)
            #expect(columns.flatMap { Array($0) } == Array(heights.indices), "in order, none lost")
        }
    }

    @Test(arguments: pages) func rowsStayInTheirPlace(_ key: String) {
        for width in stride(from: 20, through: 220, by: 7) {
            for height in [8, 24, 60] {
                let state = Frame.state(Fixture.complete, width, height, keys: key)
                guard let layout = state.pageLayout else { continue }
                for (place, one) in layout.places.enumerated() {
                    #expect(one.rect.x >= layout.body.x && one.rect.maxX <= layout.body.maxX)
                    for other in layout.places.dropFirst(place + 1) {
                        #expect(one.rect.intersection(other.rect).isEmpty)
                    }
                }
            }
        }
    }

    @Test func picturesAreOneRowHighWherePartsOfThemCouldBeCut() {
        for key in PageTests.pages {
            for (width, height) in [(40, 10), (80, 24), (120, 30), (200, 30)] {
                guard let layout = Frame.state(Fixture.overflowing, width, height, keys: key).pageLayout,
                    layout.maximumScroll > 0
                else { continue }
                #expect(layout.places.allSatisfy { $0.rect.height == 1 })
            }
        }
    }

    // MARK: What is said

    @Test func intervalsComeWithEveryShareAndTheirN() {
        let text = whole(Fixture.complete, "5", width: 90)
        // Wilson intervals worked by hand: 3 of 21, 31 of 41, 9 of 192.
        #expect(text.contains("14 %  95 % interval 5 to 35 %  n = 21"))
        #expect(text.contains("76 %  95 % interval 61 to 86 %  n = 41"))
        #expect(text.contains("5 %  95 % interval 2 to 9 %  n = 192"))
        #expect(whole(Fixture.complete, "6", width: 90).contains("43 %  95 % interval 21 to 67 %  n = 14"))
        #expect(whole(Fixture.complete, "7", width: 90).contains("83 %  95 % interval 66 to 93 %  n = 30"))
    }

    @Test func aDirectionIsClaimedOnlyWhereTheIntervalAllowsIt() {
        var snapshot = Fixture.complete
        #expect(whole(snapshot, "5").contains("▲ up +29"))
        snapshot.outcomes.selfService.trend = ProportionChange(from: (30, 90), to: (35, 100))
        snapshot.outcomes.bypass.trend = nil
        snapshot.outcomes.bypass.teams = []
        let text = whole(snapshot, "5")
        #expect(text.contains("≈ no clear change +2"))
        #expect(text.contains("n/a: no two times 90 days to compare"))
        #expect(!text.contains("▲ up") && !text.contains("▼ down"))
    }

    @Test func aSmallWaveOfUndifferentiatedWorkIsHidden() {
        var snapshot = Fixture.complete
        snapshot.outcomes.undifferentiated = [
            .init(quarter: Quarter(year: 2026, quarter: 4), answers: nil, mean: nil, interval: nil)
        ]
        for width in [40, 80, 120, 200] {
            let text = whole(snapshot, "5", width: width)
            #expect(text.contains("n < 5"))
            #expect(!text.contains("22 to 26"))
        }
        snapshot.nps.smallestGroup = 8
        #expect(whole(snapshot, "5").contains("n < 8"))
    }

    @Test func pointsOfTooFewSurveyAnswersAreCountedAndNotNamed() {
        var snapshot = Fixture.complete
        snapshot.friction.hiddenPoints = 2
        #expect(whole(snapshot, "7").contains("2 points of survey answers alone: hidden, n < 5."))
        snapshot.friction.points = []
        #expect(whole(snapshot, "7").contains("2 points of survey answers alone: hidden, n < 5."))
        snapshot = Fixture.empty
        snapshot.friction.hiddenPoints = 1
        #expect(whole(snapshot, "7").contains("1 point of survey answers alone"))
        #expect(!whole(Fixture.complete, "7").contains("hidden"))
    }

    @Test func peopleAreNeverNamed() {
        for key in PageTests.pages {
            for fixture in [Fixture.complete, Fixture.overflowing] {
                #expect(!whole(fixture, key).contains("person."))
            }
        }
    }

    @Test func everyBreachIsNamed() {
        let text = whole(Fixture.complete, "8")
        for breach in Fixture.board.breaches { #expect(text.contains(breach.text.string)) }
        #expect(text.contains("✔ kept") && text.contains("✖ breached"))
        var kept = Fixture.complete
        kept.board.breaches = []
        #expect(!whole(kept, "8").contains("breached"))
    }

    @Test func everyStepAndSignIsThereWithItsStateAndDays() {
        let text = whole(Fixture.complete, "9", width: 120)
        for words in [
            "✔ done", "▶ under way", "▲ overdue", "○ not started", "2 of 8 present", "? unknown", "▲ present",
            "✔ absent",
            "19 Oct 2026", "▲ overdue: reporters told, 9 Nov 2026 (14 days ago)",
        ] { #expect(text.contains(words), "\(words)") }
        for sign in FailureSign.Name.allCases { #expect(text.contains(sign.word.string)) }
    }

    @Test func whatComesNextIsTheEarliestThatIsDue() {
        var steps = Fixture.programme.steps
        #expect(StepWords.next(steps)?.name == .communicate)
        steps[2].state = .done
        #expect(StepWords.next(steps)?.name == .fix)
        steps[1].state = .done
        steps[3] = .init(
            name: .board, state: .done, started: nil, due: Fixture.day(2026, 12, 31), finished: nil, evidence: [])
        #expect(StepWords.next(steps)?.name == .board)
        #expect(StepWords.next([]) == nil)
    }

    @Test func aChainShowsTheStagesReached() {
        func stages(_ place: Int) -> [Bool] {
            Chain(Fixture.loop.points[place], Fixture.moment).stages.map(\.isReached)
        }
        #expect(stages(0) == [true, true, true, true, true])
        #expect(stages(1) == [true, true, true, false, false])
        #expect(stages(2) == [true, true, false, false, false])
        #expect(stages(3) == [true, false, false, false, false])
        let reopened = Chain(Fixture.loop.points[5], Fixture.moment).stages
        #expect(reopened.map(\.state) == [.reported, .reopened, .started, .resolved, .told])
        #expect(reopened.map(\.isReached) == [true, true, false, false, false])
        #expect(stages(6) == [true, true, true, true, false])
        let days = Chain(Fixture.loop.points[0], Fixture.moment).stages.map { $0.day?.short }
        #expect(days == ["13 Oct", "5 Oct", "14 Oct", "8 Nov", "11 Nov"])
    }

    @Test func communicationsCoincideAndNeverCause() {
        let text = whole(Fixture.complete, "7", width: 120)
        #expect(text.contains("coincides with ▲ up +22 (p = .007)"))
        #expect(text.contains("coincides with") && text.contains("≈ no clear change (p = .26)"))
        #expect(!text.contains("caused by") && !text.contains("because"))
    }

    @Test func statesDifferByGlyphAndWord() {
        func distinct(_ symbols: [SafeText]) -> Bool { Set(symbols).count == symbols.count }
        let states: [ProgrammeFigures.State] = [.notStarted, .underWay, .done, .overdue]
        let gates: [ResearchFigures.Gate] = [.short, .met, .missed]
        let signs: [FailureSign.State] = [.present, .absent, .unknown]
        for form in GlyphForm.allCases {
            #expect(distinct(states.map { $0.symbol.text(form) }))
            #expect(distinct(gates.map { $0.symbol.text(form) }))
            #expect(distinct(signs.map { $0.symbol.text(form) }))
        }
        #expect(distinct(states.map(\.word)) && distinct(gates.map(\.word)) && distinct(signs.map(\.word)))
        #expect(distinct(FailureSign.Name.allCases.map(\.word)))
    }

    @Test func emptyScreensNameTheFileThatFillsThem() {
        let files: [(String, [String])] = [
            ("5", ["ideas.csv", "incidents.csv", "surveys.csv", "requests.csv", "deployments.csv"]),
            ("6", ["developers.csv"]), ("7", ["friction.csv"]), ("8", ["board.ndjson", "research.ndjson"]),
            ("9", ["surveys.csv", "friction.csv"]),
        ]
        for (key, names) in files {
            let text = whole(Fixture.empty, key)
            for name in names { #expect(text.contains(name), "\(name)") }
        }
    }

    @Test func oldDataIsStale() {
        var snapshot = Fixture.complete
        snapshot.board.meetings = snapshot.board.meetings.suffix(1)
        snapshot.research.capabilities = []
        #expect(rows(Frame.state(snapshot, 120, 40, keys: "8"))[2].contains("STALE, 111 d old"))
        #expect(rows(Frame.state(Fixture.stale, 120, 40, keys: "5"))[2].contains("STALE, 4 d old"))
        #expect(rows(Frame.state(Fixture.stale, 120, 40, keys: "9"))[2].contains("STALE, unreadable"))
        #expect(rows(Frame.state(Fixture.complete, 120, 40, keys: "6"))[2].contains("6 min old"))
    }
}
