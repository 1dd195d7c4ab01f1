import Canvas
import Testing
import Themes

/// Themes of the user's own: how they build on others.
@Suite struct UserThemeTests {
    @Test func missingRolesFallBackAlongTheirNames() throws {
        let folder = try ThemeFolder([
            "own": """
            roles:
              text: "#111111"
              score: "#222222 bold"
              score.bad: "#333333"
              ground: "#eeeeee"
            """
        ])
        let theme = try folder.theme(named: "own")
        #expect(theme.name == "own")
        #expect(theme.colour(.bad) == Colour(hex: 0x333333))
        #expect(theme.emphasis(.bad) == [])
        #expect(theme.colour(.good) == Colour(hex: 0x222222))
        #expect(theme.emphasis(.good) == .bold)
        #expect(theme.colour(.accent) == Colour(hex: 0x111111))
        #expect(theme.colour(.title) == Colour(hex: 0x111111))
        #expect(theme.colour(.ground) == Colour(hex: 0xEEEEEE))
        #expect(theme.colour(.selection) == Colour(hex: 0xEEEEEE))
        #expect(!theme.isDark)
    }

    @Test func anEmptyThemeLeavesEverythingToTheTerminal() throws {
        let theme = try ThemeFolder(["none": "# nothing\n"]).theme(named: "none")
        for role in Role.allCases {
            #expect(theme.colour(role) == nil)
            #expect(theme.emphasis(role) == [])
        }
        #expect(theme.isDark)
    }

    @Test func aThemeChangesWhatItBuildsOn() throws {
        let folder = try ThemeFolder([
            "own": """
            inherits: dark
            palette: { green: "#00ff00" }
            roles:
              ground: default
              text.title: underline
            """
        ])
        let dark = try folder.theme(named: "dark")
        let theme = try folder.theme(named: "own")
        #expect(theme.colour(.good) == Colour(hex: 0x00FF00))
        #expect(theme.colour(.bad) == dark.colour(.bad))
        #expect(theme.colour(.ground) == nil)
        #expect(theme.colour(.title) == dark.colour(.text))
        #expect(theme.emphasis(.title) == .underline)
    }

    @Test func aThemeMayReplaceABuiltInOneAndBuildOnIt() throws {
        let folder = try ThemeFolder(["dark": "inherits: dark\nroles: { accent: \"#abcdef\" }\n"])
        let theme = try folder.theme(named: "dark")
        #expect(theme.colour(.accent) == Colour(hex: 0xABCDEF))
        #expect(try theme.colour(.text) == ThemeLibrary().theme(named: "dark").colour(.text))
        #expect(folder.names == ThemeLibrary.builtInNames)
    }

    @Test func ownThemesAreListedAfterTheBuiltInOnes() throws {
        let folder = try ThemeFolder(["zebra": "", "apple": "", "not a name": "", "light": ""])
        #expect(folder.names == ThemeLibrary.builtInNames + ["apple", "zebra"])
        #expect(ThemeLibrary(folder: "/nonexistent").names == ThemeLibrary.builtInNames)
        #expect(try ThemeLibrary(folder: "/nonexistent").theme(named: "dark").isDark)
    }
}
