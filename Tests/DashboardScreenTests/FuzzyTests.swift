import Canvas
import PlatformModel
import SafeText
import Testing

@testable import DashboardScreen

/// A few letters find what was meant first.
@Suite struct FuzzyTests {
    /// The texts in the order of their scores.
    private func ranked(_ letters: String, _ texts: [String]) -> [String] {
        texts.compactMap { text in FuzzyMatch(letters, in: text).map { (text, $0.score) } }
            .sorted { $0.1 > $1.1 }.map(\.0)
    }

    @Test func lettersHaveToOccurInTheirOrder() {
        #expect(FuzzyMatch("tq", in: "quarter") == nil)
        #expect(FuzzyMatch("qtr", in: "quarter")?.places == [0, 4, 6])
        #expect(FuzzyMatch("", in: "anything")?.places == [])
        #expect(FuzzyMatch("longer", in: "long") == nil)
    }

    @Test func aPrefixIsBest() {
        #expect(ranked("the", ["what the board said", "themes", "a lot here"]).first == "themes")
        #expect(ranked("pa", ["a page up", "pause", "spare"]).first == "pause")
    }

    @Test func theFirstLettersOfWordsCountMoreThanLettersInside() {
        #expect(ranked("db", ["sandbox", "data board"]).first == "data board")
        #expect(FuzzyMatch("tl", in: "title, time line")?.places == [7, 12])
    }

    @Test func capitalsInsideAWordBeginAWordToo() {
        #expect(ranked("fb", ["fabric", "fooBar"]).first == "fooBar")
        #expect(FuzzyMatch("fb", in: "fabFooBar")?.places == [0, 6])
        #expect(ranked("q4", ["quote 14", "wave Q4"]).first == "wave Q4")
    }

    @Test func lettersBesideEachOtherCountMoreThanScatteredOnes() {
        #expect(ranked("stag", ["set a tag", "is staging down"]).first == "is staging down")
        #expect(FuzzyMatch("ag", in: "a long staging")?.places == [9, 10])
    }

    @Test func ofEqualMatchesTheShorterIsMeant() {
        #expect(ranked("dark", ["dark-and-long", "dark"]).first == "dark")
    }

    @Test func blanksPartWordsInAnyOrder() {
        #expect(FuzzyMatch("back week", in: "a week back")?.places == [2, 3, 4, 5, 7, 8, 9, 10])
        #expect(FuzzyMatch("week gone", in: "a week back") == nil)
    }

    @Test func placesAreThoseOfTheLetters() {
        var dice: UInt64 = 9
        let letters = Array("abAB -1é")
        for _ in 0..<500 {
            func text(_ length: Int) -> String {
                String(
                    (0..<length).map { _ in
                        dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        return letters[Int(dice >> 33) % letters.count]
                    })
            }
            let (wanted, given) = (text(3), text(12))
            guard let match = FuzzyMatch(wanted, in: given) else { continue }
            let characters = Array(given)
            #expect(match.places == match.places.sorted() && Set(match.places).count == match.places.count)
            for place in match.places {
                #expect(wanted.lowercased().contains(characters[place].lowercased()))
            }
        }
    }
}

/// Keys that a configuration chooses.
@Suite struct KeyMapTests {
    private func choices(_ pairs: [(String, [String])]) -> [Configuration.KeyChoice] {
        pairs.enumerated().map { line, pair in
            func word(_ text: String, _ column: Int) -> Configuration.Word {
                .init(text: text, file: "uptake.yaml", line: line + 2, column: column)
            }
            return .init(action: word(pair.0, 3), keys: pair.1.enumerated().map { word($1, 12 + 4 * $0) })
        }
    }

    @Test func anActionGetsOtherKeys() {
        let map = KeyMap(choices([("refresh", ["F5", "R"])]))
        #expect(map.diagnostics.isEmpty)
        #expect(map.binding(for: .function(5), in: .overview)?.action == .refresh)
        #expect(map.binding(for: .character("R"), in: .zoomed)?.action == .refresh)
        #expect(map.binding(for: .character("r"), in: .overview) == nil)
        #expect(map.key(of: .refresh) == .function(5))
    }

    @Test func dispatchFooterHelpAndCommandsFollow() {
        var settings = ScreenSettings()
        settings.keys = KeyMap(choices([("help", ["F2"]), ("what_to_do", ["x"])]))
        var state = ScreenState(size: .init(width: 120, height: 40), now: Fixture.now, settings: settings)
        _ = update(&state, .snapshot(Fixture.normal))
        let rows = Frame.text(state).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows[39].contains("F2 help"))
        #expect(rows[1].contains("x what to do"))
        _ = update(&state, .key(.function(2)))
        #expect(state.overlay == .help)
        #expect(Frame.text(state).contains("x              what to do"))
    }

    @Test func twoActionsChangeTheirKeys() {
        let map = KeyMap(choices([("refresh", ["p"]), ("pause", ["r"])]))
        #expect(map.diagnostics.isEmpty)
        #expect(map.binding(for: .character("p"), in: .overview)?.action == .refresh)
        #expect(map.binding(for: .character("r"), in: .overview)?.action == .pause)
    }

    @Test func aConflictIsNamedWithItsPlace() {
        let map = KeyMap(choices([("refresh", ["p", "F5"])]))
        #expect(
            map.diagnostics.map(\.text) == [
                "uptake.yaml:2:12: warning: keys: p means pause already (give pause another key)"
            ])
        #expect(map.binding(for: .character("p"), in: .overview)?.action == .pause)
        #expect(map.binding(for: .function(5), in: .overview)?.action == .refresh)
    }

    @Test func ofTwoChoicesForOneKeyTheFirstHasIt() {
        let map = KeyMap(choices([("refresh", ["F5"]), ("pause", ["F5"])]))
        #expect(map.diagnostics.map(\.line) == [3])
        #expect(map.binding(for: .function(5), in: .overview)?.action == .refresh)
        #expect(map.binding(for: .character("p"), in: .overview)?.action == .pause, "pause keeps its own key")
    }

    @Test func whatIsNotKnownNamesWhatIsNear() {
        let map = KeyMap(choices([("refrsh", ["x"]), ("pause", ["Entr"])]))
        #expect(
            map.diagnostics.map(\.text) == [
                "uptake.yaml:2:3: warning: keys: unknown action refrsh (did you mean refresh?)",
                "uptake.yaml:3:12: warning: keys: unknown key Entr (did you mean Enter?)",
            ])
        #expect(map.binding(for: .character("p"), in: .overview)?.action == .pause)
    }

    @Test func anEmptyListTakesAKeyAway() {
        let map = KeyMap(choices([("mouse", []), ("quit", [])]))
        #expect(map.binding(for: .character("M"), in: .overview) == nil)
        #expect(map.binding(for: .character("q"), in: .overview)?.action == .quit)
        #expect(map.diagnostics.map(\.message) == ["keys: quit needs a key"])
    }

    @Test func theUsersOwnChoiceFollowsThatOfTheWorkspace() {
        let map = KeyMap(choices([("refresh", ["F5"]), ("refresh", ["F6"])]))
        #expect(map.binding(for: .function(6), in: .overview)?.action == .refresh)
        #expect(map.binding(for: .function(5), in: .overview) == nil)
    }

    @Test func everyActionHasAName() {
        let names = Bindings.all.map(\.action.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "_" } })
    }

    @Test func everyKeyIsKnownByTheNameThatIsShown() {
        for key in Set(Bindings.all.flatMap(\.keys)) {
            #expect(Key(name: key.label(.ascii).string) == key, "\(key)")
        }
        #expect(Key(name: "ctrl-i") == nil, "a terminal sends Tab for it")
        #expect(Key(name: "F0") == nil && Key(name: "") == nil && Key(name: "ab") == nil)
    }
}
