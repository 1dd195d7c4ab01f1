import Canvas
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// Key scripts: what is pressed, what the state is then, and what the program is told to do.
@Suite struct KeyTests {
    @Test func digitsAndTabChooseThePanel() {
        var state = Frame.state(Fixture.normal, 120, 40)
        #expect(state.focus == .adoption)
        Frame.press("3", &state)
        #expect(state.focus == .friction)
        Frame.press("<Tab>", &state)
        #expect(state.focus == .deployments)
        Frame.press("<Tab>", &state)
        #expect(state.focus == .adoption)
        Frame.press("<S-Tab><S-Tab>", &state)
        #expect(state.focus == .friction)
    }

    @Test func leftAndRightStayInTheRowOfTheGrid() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "l")
        #expect(state.focus == .nps)
        Frame.press("l<Right>", &state)
        #expect(state.focus == .nps)
        Frame.press("h<Left>", &state)
        #expect(state.focus == .adoption)
        Frame.press("4h", &state)
        #expect(state.focus == .friction)
    }

    @Test func zoomKeepsTheFocusAndEscapeReturns() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "2<Enter>")
        #expect(state.isZoomed)
        Frame.press("l", &state)
        #expect(state.isZoomed && state.focus == .friction)
        Frame.press("<Esc>", &state)
        #expect(!state.isZoomed && state.focus == .friction)
        Frame.press("zz", &state)
        #expect(!state.isZoomed)
    }

    @Test func dataHealthIsADetour() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "40")
        #expect(state.focus == .health && state.isZoomed)
        Frame.press("<Esc>", &state)
        #expect(state.focus == .deployments && !state.isZoomed)
        Frame.press("02", &state)
        #expect(state.focus == .nps && !state.isZoomed)
    }

    @Test func selectionStaysInsideTheList() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "3")
        #expect(state.selectedRow == 0)
        Frame.press("jj<Down>k", &state)
        #expect(state.selectedRow == 2)
        Frame.press("G", &state)
        #expect(state.selectedRow == 6)
        Frame.press("jjj", &state)
        #expect(state.selectedRow == 6)
        Frame.press("<Home>k", &state)
        #expect(state.selectedRow == 0)
    }

    @Test func barsHaveNoSelectionUntilTheArrowsMove() {
        var state = Frame.state(Fixture.normal, 120, 40)
        #expect(state.shownRow == nil)
        Frame.press("j", &state)
        #expect(state.shownRow == 0)
        Frame.press("j", &state)
        #expect(state.shownRow == 1)
    }

    @Test func selectionFollowsItsServiceWhenTheOrderChanges() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "4jj")
        #expect(Fixture.normal.deployments.services[2].service == "checkout")
        var next = Fixture.normal
        next.deployments.services.swapAt(0, 2)
        #expect(update(&state, .snapshot(next)).isEmpty)
        #expect(state.selectedRow == 0)
        next.deployments.services.removeFirst()
        _ = update(&state, .snapshot(next))
        #expect(state.selectedRow == 0, "a service that is gone leaves the selection where it was")
    }

    @Test func pageKeysMoveByWhatIsInSight() {
        var state = Frame.state(Fixture.overflowing, 120, 40, keys: "4<PgDn>")
        #expect(state.selectedRow == 14)
        Frame.press("<PgDn><PgUp><PgUp><PgUp>", &state)
        #expect(state.selectedRow == 0)
    }

    @Test func theWindowGoesRound() {
        var state = Frame.state(Fixture.normal, 120, 40)
        #expect(Frame.press("t", &state) == [.setWindow(.days90)])
        #expect(state.isAwaiting)
        #expect(Frame.press("ttt", &state) == [.setWindow(.quarter), .setWindow(.all), .setWindow(.days28)])
        #expect(!state.isAwaiting)
    }

    @Test func theAsOfDateStepsByWeeksAndBackToLive() {
        var state = Frame.state(Fixture.normal, 120, 40)
        #expect(Frame.press("[", &state) == [.setAsOf(Fixture.day(2026, 11, 16))])
        #expect(Frame.press("[", &state) == [.setAsOf(Fixture.day(2026, 11, 9))])
        #expect(Frame.press("]", &state) == [.setAsOf(Fixture.day(2026, 11, 16))])
        #expect(Frame.press("]", &state) == [.setAsOf(nil)], "today is live")
        #expect(Frame.press("]", &state).isEmpty)
        #expect(state.notice == "The figures are live already")
        #expect(Frame.press("[[.", &state).last == .setAsOf(nil))
    }

    @Test func theAsOfDateDoesNotStepPastTheFirstData() {
        var state = Frame.state(Fixture.one, 120, 40)
        var steps = 0
        while !Frame.press("[", &state).isEmpty, steps < 1000 { steps += 1 }
        // The first wave begins on 1 October 2026, seven whole weeks before 23 November.
        #expect(steps == 7)
        #expect(state.notice == "There is no data before that day")
    }

    @Test func programKeysAreEffects() {
        var state = Frame.state(Fixture.normal, 120, 40)
        #expect(Frame.press("r", &state) == [.refresh])
        #expect(Frame.press("p", &state) == [.setPaused(true)])
        #expect(Frame.press("p", &state) == [.setPaused(false)])
        #expect(Frame.press("<C-l>", &state) == [.redraw])
        #expect(Frame.press("<C-z>", &state) == [.suspend])
        #expect(Frame.press("q", &state) == [.quit])
        #expect(Frame.press("<C-c>", &state) == [.quit])
    }

    @Test func quitWorksEverywhere() {
        for keys in ["", "<Enter>", "?", "a", "0"] {
            var state = Frame.state(Fixture.normal, 80, 24, keys: keys)
            #expect(Frame.press("q", &state) == [.quit])
        }
        var waiting = Frame.state(nil, 80, 24)
        #expect(Frame.press("q", &waiting) == [.quit])
        #expect(Frame.press("r", &waiting) == [.refresh])
        #expect(Frame.press("jt[p0", &waiting).isEmpty)
    }

    @Test func overlaysOpenScrollAndClose() {
        var state = Frame.state(Fixture.normal, 80, 16, keys: "?")
        #expect(state.overlay == .help)
        Frame.press("jj", &state)
        #expect(state.overlayScroll == 2)
        Frame.press("G", &state)
        let end = state.overlayScroll
        Frame.press("j", &state)
        #expect(state.overlayScroll == end)
        Frame.press("?", &state)
        #expect(state.overlay == nil)
        Frame.press("<F1><Enter>", &state)
        #expect(state.overlay == nil)
        Frame.press("a", &state)
        #expect(state.overlay == .nextAction)
        Frame.press("3", &state)
        #expect(state.overlay == nil && state.focus == .friction)
    }

    @Test func aNoticeGoesWithTheNextKey() {
        var state = Frame.state(Fixture.normal, 120, 40)
        _ = update(&state, .notice("TERM is not known; xterm-256color is used"))
        #expect(Frame.text(state).contains("TERM is not known; xterm-256color is used"))
        Frame.press("j", &state)
        #expect(state.notice == nil)
        Frame.press("2j", &state)
        #expect(state.notice == "There is no list to move through here")
    }

    @Test func keysWithoutAMeaningDoNothing() {
        var state = Frame.state(Fixture.normal, 120, 40)
        let before = Frame.draw(state).cells
        #expect(Frame.press("xcdvwKLX=", &state).isEmpty)
        #expect(Frame.draw(state).cells == before)
    }
}
