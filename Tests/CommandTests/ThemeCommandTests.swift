import Canvas
import CursesTerminal
import SafeText
import Testing
import Themes

@testable import uptake

/// `uptake theme`.
@Suite struct ThemeCommandTests {
    static let builtIn = ThemeLibrary.builtInNames.map { $0 + "\n" }.joined()

    @Test func `list names the built-in themes and the user's own`() throws {
        let home = try TemporaryFolder([".config/uptake/themes/night.yaml": "inherits: dark\n"])
        for arguments in [["theme"], ["theme", "list"]] {
            let run = try ProgramRun(arguments, environment: ["HOME": home.path])
            #expect(run.exitCode == 0)
            #expect(run.output == ThemeCommandTests.builtIn + "night\n")
        }
        let other = try ProgramRun(["theme"], environment: ["HOME": home.path, "XDG_CONFIG_HOME": "/no/such"])
        #expect(other.output == ThemeCommandTests.builtIn)
    }

    @Test func `show gives every role its colour`() throws {
        let run = try ProgramRun(["theme", "show", "dark"])
        #expect(run.exitCode == 0)
        let names = run.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
        #expect(names.contains("score.good") && names.contains("ground.selection"))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.contains(" #") || $0.contains(" default") })
    }

    @Test func `a theme with a mistake is 1, and the mistake is named by its place`() throws {
        let home = try TemporaryFolder([".config/uptake/themes/odd.yaml": "inherits: dark\nroles:\n  text: nocolour\n"])
        let run = try ProgramRun(["theme", "show", "odd"], environment: ["HOME": home.path])
        #expect(run.exitCode == 1)
        #expect(run.complaints.contains("themes/odd.yaml:3:"))
    }

    @Test func `check names every mistake by its place, and is 1`() throws {
        let folder = try TemporaryFolder([
            "good.yaml": "inherits: nord\n", "odd.yaml": "roles:\n  score.god: \"#112233\"\n  txt: \"#112233\"\n",
            "pale.yaml": "inherits: light\nroles: { text.dim: \"#c0c0c0\" }\n",
        ])
        let run = try ProgramRun(["theme", "check", "good.yaml", "odd.yaml", "none.yaml"], in: folder.path)
        #expect(run.exitCode == 1)
        #expect(
            run.output == """
                odd.yaml:2:3: error: unknown role score.god (did you mean score.good?)
                odd.yaml:3:3: error: unknown role txt (did you mean text?)
                none.yaml: error: there is no such file
                3 themes, 1 without a complaint

                """)
        let pale = try ProgramRun(["theme", "check", "pale.yaml"], in: folder.path)
        #expect(pale.exitCode == 0)
        #expect(pale.output.hasPrefix("pale.yaml: note: text.dim on ground has a contrast of 1.7 to 1, expected 4.5\n"))
    }

    @Test func `check without files looks at the user's own themes`() throws {
        let home = try TemporaryFolder([
            ".config/uptake/themes/dark.yaml": "inherits: dark\n", ".config/uptake/themes/odd.yaml": "rolls: 1\n",
        ])
        let run = try ProgramRun(["theme", "check"], environment: ["HOME": home.path])
        #expect(run.exitCode == 1)
        #expect(run.output.contains("themes/odd.yaml:1:1: error: unknown key rolls (did you mean roles?)"))
        #expect(run.output.hasSuffix("2 themes, 1 without a complaint\n"))
    }

    @Test(arguments: ThemeLibrary.builtInNames) func `the picture uses the theme's own colours`(name: String) throws {
        let theme = try ThemeLibrary().theme(named: name)
        let text = ThemeSample.lines(of: theme, form: .braille, depth: .direct)
        #expect(text.split(separator: "\n").count == ThemeSample.size.height)
        let good = try #require(theme.colour(.good))
        #expect(text.contains("38;2;\(good.red);\(good.green);\(good.blue)"))
        #expect(text.contains("the selected row"))
    }
}
