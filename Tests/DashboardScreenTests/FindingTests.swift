import Canvas
import Figures
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// Filter, sort, the list of commands, themes, the mouse and the comparison, by key scripts.
@Suite struct FindingTests {
    private func services(_ state: ScreenState) -> [String] {
        RowNames.names(of: state.list, in: Fixture.normal, state.arrangement(of: state.focus)).map(\.string)
    }

    // MARK: Filter

    @Test func aFilterNarrowsWhileItIsTyped() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "4")
        let all = state.rowCount
        Frame.press("/", &state)
        #expect(state.mode == .filtering)
        Frame.press("ch", &state)
        let some = state.rowCount
        #expect(some > 0 && some < all)
        #expect(services(state).contains("checkout"))
        #expect(Frame.text(state).split(separator: "\n").last?.hasPrefix(" /ch▏") ?? false)
        Frame.press("<BS><BS>", &state)
        #expect(state.rowCount == all)
        Frame.press("zzz", &state)
        #expect(state.rowCount == 0)
        #expect(Frame.text(state).contains("no row"))
        Frame.press("<Esc>", &state)
        #expect(state.filter == nil && state.rowCount == all && state.mode == .overview)
    }

    @Test func keysThatAreLettersAreTypedIntoAFilter() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "4/")
        #expect(Frame.press("qjk:?3", &state).isEmpty)
        #expect(state.filter?.text == "qjk:?3" && state.focus == .deployments)
        #expect(Frame.press("<C-c>", &state) == [.quit], "Ctrl-C leaves from anywhere")
    }

    @Test func aKeptFilterLeavesTheKeysOfThePanel() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "3/st<Enter>")
        #expect(state.mode == .overview && state.filter?.text == "st")
        Frame.press("j", &state)
        #expect(state.selectedRow == 1)
        Frame.press("1", &state)
        #expect(state.filter == nil, "it belongs to the panel where it was typed")
    }

    @Test func theSelectionStaysOnItsRowWhenAFilterEnds() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "4/checkout<Enter>")
        #expect(state.selectedRow == 0)
        Frame.press("<Esc>", &state)
        #expect(services(state)[state.selectedRow ?? 0] == "checkout")
    }

    @Test func matchesStandOut() {
        let state = Frame.state(Fixture.normal, 120, 40, keys: "3/STAG<Enter>")
        let canvas = Frame.draw(state)
        let marked = canvas.cells.filter { $0.style.role == .match }
        #expect(!marked.isEmpty && marked.count % 4 == 0)
    }

    @Test func matchesAreGoneThroughRoundTheEnd() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "3")
        Frame.press("n", &state)
        #expect(state.notice == "Nothing is looked for; / begins")
        Frame.press("/a<Enter>", &state)
        let count = state.rowCount
        #expect(count > 2)
        Frame.press("n", &state)
        #expect(state.selectedRow == 1)
        Frame.press("NN", &state)
        #expect(state.selectedRow == count - 1)
        Frame.press("n", &state)
        #expect(state.selectedRow == 0)
    }

    @Test func aPageScrollsToWhatIsFound() {
        var state = Frame.state(Fixture.complete, 80, 16, keys: "8")
        #expect(state.rowCount > 1)
        Frame.press("/decisions<Enter>", &state)
        let first = state.selectedRow
        #expect(Frame.text(state).lowercased().contains("decisions"))
        Frame.press("gn", &state)
        #expect(state.selectedRow == first)
    }

    @Test(arguments: [(1, "1z"), (2, "2z"), (3, "3z"), (4, "4z"), (0, "0")])
    func everyListIsNarrowed(_ digit: Int, _ keys: String) {
        var state = Frame.state(Fixture.complete, 120, 40, keys: keys)
        let all = state.rowCount
        Frame.press("/~~~~", &state)
        #expect(state.rowCount < all)
        #expect(Frame.text(state).contains("No row matches.") || digit == 2)
    }

    // MARK: Sort

    @Test func sortGoesThroughTheColumnsAndBack() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "4")
        let usual = services(state)
        Frame.press("s", &state)
        #expect(services(state) == usual.sorted())
        #expect(state.notice == "Sorted by service")
        #expect(Frame.text(state).contains("service▼"))
        Frame.press("S", &state)
        #expect(services(state) == usual.sorted().reversed())
        #expect(Frame.text(state).contains("service▲"))
        Frame.press(String(repeating: "s", count: SortColumns.of(.deployments).count), &state)
        #expect(services(state) == usual)
    }

    @Test func theSelectionStaysOnItsRowWhenTheOrderChanges() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "4jj")
        let selected = services(state)[2]
        Frame.press("sS", &state)
        #expect(services(state)[state.selectedRow ?? 0] == selected)
    }

    @Test func theSmallPanelSortsByColumnsThatItHasNoRoomFor() {
        var state = Frame.state(Fixture.normal, 80, 24, keys: "3ss")
        #expect(state.notice == "Sorted by reports")
        let expected = Fixture.normal.friction.points.enumerated().sorted {
            ($1.element.reports, $0.offset) < ($0.element.reports, $1.offset)
        }
        #expect(services(state) == expected.map(\.element.point.string))
        Frame.press("<Esc>2s", &state)
        #expect(state.sorts[.nps] == nil, "the small panel of NPS has no table")
    }

    @Test func rowsAreFoundByWhatTheirStatusesSay() {
        let state = Frame.state(Fixture.normal, 120, 40, keys: "4/rolled back<Enter>")
        let expected = Set(Fixture.normal.deployments.status.filter { $0.status == .rolledBack }.map(\.service.string))
        #expect(!expected.isEmpty && Set(services(state)) == expected)
        #expect(state.rowCount == expected.count)
        #expect(!Frame.text(state).contains("no row"))
    }

    @Test func whatIsExplainedIsTheSelectedRowOfASortedTable() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "4sS<Home>")
        let service = services(state)[state.selectedRow ?? 0]
        #expect(service != Fixture.normal.deployments.services.first?.service.string)
        Frame.press("e", &state)
        #expect(ExplainTopics.paths(state, in: FigureTable(Fixture.normal)).first?.contains("[\(service)]") ?? false)
    }

    @Test func theComplaintInFullIsTheSelectedOneOfASortedTable() throws {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "0ssS<Home>")
        let complaints = HealthTables.complaints(state.arrangement(of: .health)).rows(
            of: Fixture.normal.health.diagnostics)
        #expect(complaints != Fixture.normal.health.diagnostics)
        let last = complaints.count - 1
        Frame.press(String(repeating: "j", count: last), &state)
        #expect(state.selectedRow == last)
        // The list has no room for this place, so only what is said in full names it.
        let place = try #require(complaints[last].text.string.split(separator: " ").first)
        #expect(Frame.text(state).contains(place))
        Frame.press("k", &state)
        #expect(!Frame.text(state).contains(place))
    }

    @Test func whatHasNoFigureStandsLastEitherWay() {
        let table = Table<Double?>(columns: [
            Column<Double?>("x", .fixed(4)) { _, _ in .text("") }.sorted { $0 }
        ])
        let rows: [Double?] = [1, nil, 3, .nan, 2]
        func sorted(_ isReversed: Bool) -> [Double?] {
            table.arranged(Arrangement(column: "x", isReversed: isReversed)).rows(of: rows)
        }
        #expect(sorted(false).prefix(3) == [3, 2, 1])
        #expect(sorted(true).prefix(3) == [1, 2, 3])
    }

    @Test func everySortColumnIsAHeadingOfItsTable() {
        let snapshot = Fixture.complete
        func names<Row>(_ table: Table<Row>) -> [SafeText] { table.columns.filter { $0.sortKey != nil }.map(\.name) }
        let tables: [PanelName: [SafeText]] = [
            .adoption: names(AdoptionTables.capabilities(snapshot.adoption)),
            .nps: names(NPSTables.teams(snapshot.nps)),
            .friction: names(FrictionTable.zoomed(snapshot)),
            .deployments: names(DeploymentsTable.zoomed(Scene(of: snapshot))),
            .health: names(HealthTables.complaints(.usual)),
        ]
        for panel in PanelName.allCases {
            #expect(Set(SortColumns.of(panel)) == Set(tables[panel] ?? []), "\(panel)")
        }
    }

    // MARK: Commands

    @Test func commandsFindKeysScreensServicesPointsThemesAndRanges() {
        var state = Frame.state(Fixture.normal, 120, 40)
        _ = update(&state, .themes(["dark", "light"]))
        func first(_ letters: String) -> Command.Target? {
            var state = state
            Frame.press(":" + letters, &state)
            return state.commands?.rows.first?.command.target
        }
        #expect(first("pause") == .action(.pause))
        #expect(first("outcomes") == .action(.focus(.outcomes)))
        #expect(first("checkout") == .row(.deployments, name: "checkout"))
        #expect(first("90 d") == .span(.days90))
        #expect(first("light") == .theme("light"))
        #expect(first("theme lig") == .theme("light"))
        #expect(first("fri") == .action(.focus(.friction)), "what is called so comes before what is of that kind")
        #expect(first("staging down") == .row(.friction, name: Fixture.normal.friction.points[1].point))
    }

    @Test func aCommandIsCarriedOut() {
        var state = Frame.state(Fixture.normal, 120, 40)
        #expect(Frame.press("<C-p>pause<Enter>", &state) == [.setPaused(true)])
        #expect(state.overlay == nil)
        #expect(Frame.press(":90 d<Enter>", &state) == [.setWindow(.days90)])
        Frame.press(":checkout<Enter>", &state)
        #expect(state.focus == .deployments && state.isZoomed)
        #expect(services(state)[state.selectedRow ?? 0].contains("checkout"))
    }

    @Test func keysAndReasonsStandBesideCommands() {
        let state = Frame.state(Fixture.normal, 120, 40, keys: ":back to live")
        let text = Frame.text(state)
        #expect(text.contains("The figures are live already"))
        #expect(Frame.text(Frame.state(Fixture.normal, 120, 40, keys: ":refre")).contains("No command") == false)
        #expect(Frame.text(Frame.state(Fixture.normal, 120, 40, keys: ":read every")).contains("r ┃"))
        var refused = state
        #expect(Frame.press("<Enter>", &refused).isEmpty)
        #expect(refused.notice == "The figures are live already" && refused.overlay == .commands)
    }

    @Test func nothingFoundIsSaid() {
        #expect(
            Frame.text(Frame.state(Fixture.normal, 80, 24, keys: ":zzzz")).contains("No command has these letters."))
    }

    // MARK: Themes

    @Test func themesAreShownAsTheyAreChosenAndEscapeReturns() {
        var settings = ScreenSettings()
        settings.theme = "dark"
        var state = ScreenState(size: Size(width: 100, height: 30), now: Fixture.now, settings: settings)
        _ = update(&state, .snapshot(Fixture.normal))
        Frame.press("T", &state)
        #expect(state.overlay == nil && state.notice == "The themes are still being looked up")
        _ = update(&state, .themes(["dark", "light", "high-contrast"]))
        #expect(Frame.press("Tj", &state) == [.showTheme("light")])
        #expect(Frame.press("T", &state) == [.showTheme("high-contrast")])
        #expect(Frame.press("<Esc>", &state) == [.showTheme("dark")])
        #expect(state.overlay == nil && state.theme == "dark")
        #expect(Frame.press("Tj<Enter>", &state) == [.showTheme("light"), .keepTheme("light")])
        #expect(Frame.press("T<Enter>", &state).isEmpty)
    }

    // MARK: Mouse

    @Test func aClickFocusesAndSelects() {
        var state = Frame.state(Fixture.normal, 120, 40)
        let rows = Frame.text(state).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let y = rows.lastIndex { $0.contains("checkout") } ?? 0
        let x = rows[y].distance(from: rows[y].startIndex, to: rows[y].range(of: "checkout").lowerBound)
        #expect(update(&state, .pointer(PointerEvent(.press, x: x, y: y))).isEmpty)
        #expect(state.focus == .deployments)
        #expect(services(state)[state.selectedRow ?? 0] == "checkout")
    }

    @Test func aClickOnAHeadingSorts() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "4")
        let rows = Frame.text(state).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let y = rows.firstIndex { $0.contains("service ") && $0.contains("lead") } ?? 0
        let x = rows[y].distance(from: rows[y].startIndex, to: rows[y].range(of: "lead").lowerBound)
        _ = update(&state, .pointer(PointerEvent(.press, x: x, y: y)))
        #expect(state.sorts[.deployments] == Arrangement(column: "lead"))
        _ = update(&state, .pointer(PointerEvent(.press, x: x, y: y)))
        #expect(state.sorts[.deployments] == Arrangement(column: "lead", isReversed: true))
    }

    @Test func theWheelScrollsWhatIsUnderIt() {
        var state = Frame.state(Fixture.overflowing, 120, 40)
        _ = update(&state, .pointer(PointerEvent(.wheelDown, x: 100, y: 30)))
        #expect(state.focus == .deployments && state.selectedRow == 3)
        _ = update(&state, .pointer(PointerEvent(.wheelUp, x: 100, y: 30)))
        #expect(state.selectedRow == 0)
    }

    @Test func aClickBesideAWindowClosesIt() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "a")
        _ = update(&state, .pointer(PointerEvent(.press, x: 60, y: 20)))
        #expect(state.overlay == .nextAction)
        _ = update(&state, .pointer(PointerEvent(.press, x: 0, y: 0)))
        #expect(state.overlay == nil)
    }

    @Test func withoutTheMouseNothingHappens() {
        var state = Frame.state(Fixture.normal, 120, 40)
        #expect(Frame.press("M", &state) == [.setMouse(false)])
        _ = update(&state, .pointer(PointerEvent(.press, x: 100, y: 30)))
        #expect(state.focus == .adoption)
        #expect(Frame.press("M", &state) == [.setMouse(true)])
    }

    // MARK: Time and comparison

    @Test func quartersStepToTheirEnds() {
        var state = Frame.state(Fixture.complete, 120, 40)
        #expect(Frame.press("{", &state) == [.setAsOf(Fixture.day(2026, 9, 30))])
        #expect(Frame.press("{", &state) == [.setAsOf(Fixture.day(2026, 6, 30))])
        #expect(Frame.press("]}", &state).last == .setAsOf(Fixture.day(2026, 9, 30)))
        #expect(Frame.press("}", &state) == [.setAsOf(nil)], "the running quarter ends today")
    }

    @Test func baselinesAreGoneThroughAndSaidByTheIntervalRule() {
        var settings = ScreenSettings()
        settings.baseline = Fixture.day(2026, 1, 15)
        var state = ScreenState(size: Size(width: 120, height: 40), now: Fixture.now, settings: settings)
        _ = update(&state, .snapshot(Fixture.complete))
        #expect(Frame.press("b", &state) == [.compare(Fixture.day(2026, 1, 15))])
        #expect(Frame.text(state).contains("Reckoning the figures of that day"))
        var then = Fixture.complete
        then.asOf.day = Fixture.day(2026, 1, 15)
        then.window.first = Fixture.day(2025, 12, 19)
        then.window.last = then.asOf.day
        then.nps.waves.removeLast()
        then.adoption.ratio = 0.31
        then.delivery.reached = 40
        then.delivery.failedInProduction = 20
        _ = update(&state, .baseline(then, Fixture.day(2026, 1, 14)))
        #expect(state.comparison?.then == nil, "the answer to another question")
        _ = update(&state, .baseline(then, Fixture.day(2026, 1, 15)))
        let text = Frame.text(state)
        #expect(text.contains("rose") && text.contains("the programme's baseline"))
        let days = state.baselines.map(\.day)
        let more = Frame.press(String(repeating: "b", count: days.count - 1), &state)
        #expect(more == days.dropFirst().map { .compare($0) })
        #expect(Frame.press("<Esc>", &state) == [.compare(nil)])
    }

    @Test func aCensusAndMediansClaimNoDirection() {
        var then = Fixture.complete
        then.adoption.ratio = 0.1
        then.delivery.leadTime = Quantiles(p50: 1, p75: 2, p90: 3)
        let comparison = Comparison(baseline: .fourWeeks, day: Fixture.today.adding(days: -28), then: then)
        let lines = CompareLines.lines(comparison, Fixture.complete, width: 76, .braille)
            .map { $0.spans.map(\.text.string).joined() }
        for name in ["adoption", "lead time", "recovery", "deployments"] {
            let line = lines.first { $0.hasPrefix(name) } ?? ""
            #expect(!line.isEmpty && !line.contains("rose") && !line.contains("fell"), "\(line)")
        }
    }

    // MARK: Copy and memory

    @Test func whatIsCopiedIsWhatIsSelected() {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "4j")
        #expect(Frame.press("y", &state) == [.copy(SafeText(cleaning: services(state)[1]))])
        Frame.press("1", &state)
        #expect(Frame.press("y", &state) == [.copy("Acme Platform, Adoption: 71 %")])
    }

    @Test func aViewComesBackAsItWas() throws {
        var state = Frame.state(Fixture.normal, 120, 40, keys: "3zssS4t")
        state.sorts[.friction] = Arrangement(column: "h/week", isReversed: true)
        var view = state.view
        view.theme = ("light", "dark")
        let read = try #require(RememberedView(view.text))
        #expect(read == view)
        var settings = ScreenSettings()
        settings.view = read
        let again = ScreenState(size: state.size, now: state.now, span: read.span, settings: settings)
        #expect(again.focus == state.focus && again.isZoomed == state.isZoomed && again.sorts == state.sorts)
        #expect(again.span == state.span)
    }

    @Test(arguments: [
        "", "uptake view 1", "uptake view 2\nfocus nps\n", "uptake view 1\nscreen nowhere zoomed\n",
        "uptake view 1\nsort nps 99 usual\n", "uptake view 1\nfocus health\n", "uptake view 1\n\n",
        "uptake view 1\nwindow 3d\n", "\u{0}",
    ]) func aDamagedViewIsNone(_ text: String) {
        #expect(RememberedView(text) == nil)
    }
}

extension String {
    /// Where a text stands.
    fileprivate func range(of text: String) -> (lowerBound: Index, upperBound: Index) {
        for start in indices where self[start...].hasPrefix(text) {
            return (start, index(start, offsetBy: text.count))
        }
        return (startIndex, startIndex)
    }
}
