import Testing

/// `uptake theme`.
@Suite struct ThemeCommandTests {
    @Test func `list names the built-in themes and the user's own`() throws {
        let home = try TemporaryFolder([".config/uptake/themes/night.yaml": "inherits: dark\n"])
        for arguments in [["theme"], ["theme", "list"]] {
            let run = try ProgramRun(arguments, environment: ["HOME": home.path])
            #expect(run.exitCode == 0)
            #expect(run.output == "dark\nlight\nhigh-contrast\nnight\n")
        }
        let other = try ProgramRun(["theme"], environment: ["HOME": home.path, "XDG_CONFIG_HOME": "/no/such"])
        #expect(other.output == "dark\nlight\nhigh-contrast\n")
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
}
