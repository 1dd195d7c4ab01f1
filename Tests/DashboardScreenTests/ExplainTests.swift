import Canvas
import Figures
import Metrics
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// The window that explains a figure: what it says, which figure, and what it asks for.
@Suite struct ExplainTests {
    private func screen(_ size: Size = Size(width: 120, height: 40)) -> ScreenState {
        var state = ScreenState(size: size, now: Fixture.complete.asOf.instant)
        _ = update(&state, .snapshot(Fixture.complete))
        return state
    }

    private func text(_ state: ScreenState) -> String { Frame.text(state) }

    @Test("e explains the headline figure of the focused panel, with the value on the screen")
    func headline() throws {
        var state = screen(Size(width: 120, height: 60))
        _ = update(&state, .key(.character("2")))
        let effects = update(&state, .key(.character("e")))
        let explanation = try #require(state.explained?.explanation)
        let wave = try #require(Fixture.complete.nps.waves.last { $0.result != nil })
        #expect(explanation.path == "nps.waves[\(wave.quarter.description)].score")
        #expect(explanation.value == FigureTable(Fixture.complete)[explanation.path]?.value)
        #expect(
            effects == [
                .findRecords(EvidenceQuestion(filters: explanation.filters, until: Fixture.complete.asOf.instant))
            ])
        let shown = text(state)
        let missing = explanation.facts.map(\.label.string).filter { !shown.contains($0) }
        #expect(missing == [])
        #expect(shown.contains("Sauro"), "the formula names its source")
        #expect(shown.contains("Looking for the records"))
    }

    @Test("the selected row's figure comes first")
    func selectedRow() throws {
        var state = screen()
        for key in [Key.character("3"), .down, .character("e")] { _ = update(&state, .key(key)) }
        #expect(
            state.explained?.explanation?.path == "friction.points[\(Fixture.complete.friction.points[1].point)].rank")
    }

    @Test("arrows step through the panel's figures, round the end; each asks for its own records")
    func stepping() throws {
        var state = screen()
        _ = update(&state, .key(.character("e")))
        let paths = try #require(state.explained?.paths)
        #expect(paths.count > 1 && Set(paths).count == paths.count)
        for path in paths.dropFirst() {
            let effects = update(&state, .key(.right))
            #expect(state.explained?.explanation?.path == path)
            #expect(effects == [.findRecords(state.explained?.question)])
        }
        _ = update(&state, .key(.right))
        #expect(state.explained?.explanation?.path == paths[0])
        _ = update(&state, .key(.left))
        #expect(state.explained?.explanation?.path == paths.last)
    }

    @Test("records found are shown; those of another question are not")
    func evidence() throws {
        var state = screen()
        _ = update(&state, .key(.character("e")))
        let question = try #require(state.explained?.question)
        var evidence = RecordEvidence()
        evidence.files = [RecordEvidence.File(file: "usage.ndjson", records: 1234)]
        evidence.places = [RecordEvidence.Place(file: "usage.ndjson", line: 77)]
        _ = update(&state, .evidence(evidence, EvidenceQuestion(filters: [], until: question.until)))
        #expect(!text(state).contains("usage.ndjson:77"))
        _ = update(&state, .searching(0.5))
        #expect(text(state).contains("Looking for the records… 50 %"))
        _ = update(&state, .evidence(evidence, question))
        let shown = text(state)
        #expect(shown.contains("usage.ndjson:77") && shown.contains("1,234 records"))
        #expect(!shown.contains("Looking for"))
    }

    @Test("the same figure of the next snapshot keeps its records, unless it says something else")
    func following() throws {
        var state = screen()
        _ = update(&state, .key(.character("e")))
        let question = try #require(state.explained?.question)
        _ = update(&state, .evidence(RecordEvidence(), question))
        var later = Fixture.complete
        later.asOf.instant = Instant(seconds: later.asOf.instant.seconds + 60)
        #expect(update(&state, .snapshot(later)) == [])
        #expect(state.explained?.evidence != nil)
        later.adoption.active += 1
        #expect(update(&state, .snapshot(later)) == [.findRecords(state.explained?.question)])
        #expect(state.explained?.evidence == nil)
    }

    @Test(
        "closing ends the search", arguments: [Key.escape, .character("e"), .enter, .character("2"), .character("a")])
    func closing(key: Key) {
        var state = screen()
        _ = update(&state, .key(.character("e")))
        #expect(update(&state, .key(key)) == [.findRecords(nil)])
        #expect(state.explained == nil && state.overlay != .explain)
    }

    @Test("every panel but Data health has figures to explain; a snapshot without data as well")
    func everyPanel() {
        for snapshot in [Fixture.complete, Fixture.empty] {
            for panel in PanelName.allCases {
                var state = ScreenState(size: Size(width: 80, height: 24), now: snapshot.asOf.instant)
                _ = update(&state, .snapshot(snapshot))
                _ = update(&state, .key(.character(panel.digit)))
                _ = update(&state, .key(.character("e")))
                #expect((state.overlay == .explain) == (panel != .health), "\(panel)")
                if panel != .health { #expect(text(state).contains("Explain")) }
            }
        }
    }

    @Test("any size takes the window, and it can be scrolled to its end")
    func sizes() {
        for size in [Size(width: 1, height: 1), Size(width: 20, height: 5), Size(width: 40, height: 10)] {
            var state = screen(size)
            _ = update(&state, .key(.character("e")))
            _ = update(&state, .key(.end))
            _ = text(state)
            #expect(state.overlayScroll >= 0)
        }
    }
}
