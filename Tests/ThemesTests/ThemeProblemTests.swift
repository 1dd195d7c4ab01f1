import Glibc
import Testing
import Themes

/// Complaints about theme files: where, what was expected, what to do.
@Suite struct ThemeProblemTests {
    @Test(arguments: [
        (
            "roles:\n  score.god: \"#112233\"\n",
            "2:3: error: unknown role score.god (did you mean score.good?)"
        ),
        ("rolls:\n  text: \"#112233\"\n", "1:1: error: unknown key rolls (did you mean roles?)"),
        ("colours: {}\n", "1:1: error: unknown key colours (known are inherits, palette, roles)"),
        (
            "palette:\n  teal: \"#00ff0\"\n",
            "2:9: error: expected a colour like \"#7ec878\", found #00ff0"
        ),
        ("palette:\n  teal: [1, 2]\n", "2:9: error: expected a colour like \"#7ec878\", found a list"),
        ("palette: red\n", "1:10: error: expected a mapping of names to colours, found red"),
        ("roles:\n  text:\n", "2:8: error: expected a colour and emphasis, like: green bold, found nothing"),
        (
            "palette: { bold: \"#ffffff\" }\n",
            "1:12: error: the palette cannot name a colour bold, the word has a meaning of its own"
        ),
        (
            "palette:\n  green: \"#00ff00\"\nroles:\n  score: gren bold\n",
            "4:10: error: expected a colour of the palette, \"#rrggbb\" or default, found gren (did you mean green?)"
        ),
        (
            "roles:\n  text: default bald\n",
            "2:17: error: expected bold, underline or reverse after the colour, found bald (did you mean bold?)"
        ),
        ("- a list\n", "1:1: error: expected a mapping with the keys inherits, palette and roles, found a list"),
        ("inherits: drak\n", "1:11: error: there is no theme drak (did you mean dark?)"),
        ("inherits: own\n", "1:11: error: theme own builds on itself (let it inherit a built-in theme)"),
    ])
    func eachHasItsPlace(text: String, complaint: String) throws {
        let folder = try ThemeFolder(["own": text])
        let failure = #expect(throws: ThemeFailure.self) { try folder.theme(named: "own") }
        #expect(failure?.description == "\(folder.path)/own.yaml:\(complaint)")
    }

    @Test(arguments: [
        "roles: {", "roles: [\n", "a: b: c\n", "text: \"open\n", "\t- x", "&a *a", "a: 1\na: 2\n", "\u{0}",
    ])
    func brokenYAMLIsRefusedWithItsFile(text: String) throws {
        let folder = try ThemeFolder(["own": text])
        let failure = try #require(#expect(throws: ThemeFailure.self) { try folder.theme(named: "own") })
        #expect(failure.description.hasPrefix("\(folder.path)/own.yaml:"))
    }

    @Test func allProblemsOfAFileAreToldAtOnce() throws {
        let folder = try ThemeFolder(["own": "rolls: 1\nroles:\n  txt: \"#112233\"\n  accnt: \"#445566\"\n"])
        let failure = try #require(#expect(throws: ThemeFailure.self) { try folder.theme(named: "own") })
        #expect(failure.problems.map(\.line) == [1, 3, 4])
    }

    @Test func aCircleOfThemesIsRefused() throws {
        let folder = try ThemeFolder(["one": "inherits: two\n", "two": "inherits: one\n"])
        let failure = #expect(throws: ThemeFailure.self) { try folder.theme(named: "one") }
        #expect(
            failure?.description
                == "\(folder.path)/two.yaml:1:11: error: theme one builds on itself (let it inherit a built-in theme)")
    }

    @Test(arguments: ["Dark", "lihgt"])
    func anUnknownThemeIsAnsweredWithTheNearest(name: String) throws {
        let failure = try #require(#expect(throws: ThemeFailure.self) { try ThemeLibrary().theme(named: name) })
        let near = name == "Dark" ? "dark" : "light"
        #expect(failure.description == "theme: error: there is no theme \(name) (did you mean \(near)?)")
    }

    @Test func aNameNeverLeadsOutOfTheFolder() throws {
        let folder = try ThemeFolder(["own": ""])
        let failure = try #require(
            #expect(throws: ThemeFailure.self) {
                try folder.theme(named: "../\(folder.path.dropFirst(5))/own")
            })
        #expect(failure.description.contains("there is no theme"))
    }

    @Test func onlyOrdinaryFilesOfASensibleSizeAreRead() throws {
        let folder = try ThemeFolder(["large": String(repeating: "# comment\n", count: 4000)])
        try folder.make("pipe.yaml") { mkfifo($0, 0o600) }
        #expect(
            #expect(throws: ThemeFailure.self) { try folder.theme(named: "pipe") }?.description
                == "\(folder.path)/pipe.yaml: error: expected an ordinary file")
        #expect(
            #expect(throws: ThemeFailure.self) { try folder.theme(named: "large") }?.description
                == "\(folder.path)/large.yaml: error: expected at most 32768 bytes")
    }

    @Test(arguments: ["[", "{a: ", "- "])
    func deepNestingIsRefusedAndNotFollowed(opening: String) throws {
        let folder = try ThemeFolder(["own": String(repeating: opening, count: 8000)])
        #expect(throws: ThemeFailure.self) { try folder.theme(named: "own") }
    }
}
