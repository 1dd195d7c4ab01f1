import PlatformModel
import SafeText
import Testing

/// What a configuration says of keys, and a user's own configuration.
@Suite struct KeyChoiceTests {
    @Test func keysAreReadWithTheirPlaces() throws {
        let folder = TemporaryFolder()
        folder.write("uptake.yaml", "keys:\n  refresh: [r, F5]\n  pause: x\n  mouse: []\n  copy:\n")
        let workspace = try Workspace.open(path: folder.path)
        #expect(workspace.diagnostics.isEmpty)
        let keys = workspace.configuration.keys
        #expect(keys.map(\.action.text) == ["refresh", "pause", "mouse", "copy"])
        #expect(keys.map { $0.keys.map(\.text) } == [["r", "F5"], ["x"], [], []])
        let word = try #require(keys.first?.keys.last)
        #expect(word.file == "uptake.yaml" && word.line == 2 && word.column == 16)
    }

    @Test func whatIsNoChoiceOfKeysIsNamed() throws {
        let folder = TemporaryFolder()
        folder.write("uptake.yaml", "keys: [r]\nmouse: perhaps\n")
        let workspace = try Workspace.open(path: folder.path)
        #expect(
            workspace.diagnostics.map(\.text) == [
                "uptake.yaml:1:7: error: keys: expected actions and their keys, such as `refresh: [r, F5]`",
                "uptake.yaml:2:8: error: mouse: expected true or false",
            ])
    }

    @Test func aUsersOwnConfigurationHasLooksAndKeysAlone() throws {
        let folder = TemporaryFolder()
        folder.write("config.yaml", "theme: light\nmouse: false\nkeys: {help: F2}\nthresholds: {adoption: 1}\n")
        let own = UserConfiguration(path: folder.path + "/config.yaml")
        #expect(own.theme == "light" && own.usesMouse == false)
        #expect(own.keys.map(\.action.text) == ["help"])
        #expect(own.diagnostics.map(\.line) == [4])
        #expect(
            own.diagnostics.first?.text.string.hasSuffix("config.yaml:4:1: warning: unknown key thresholds") ?? false)
        let none = UserConfiguration(path: folder.path + "/none.yaml")
        #expect(none.diagnostics.isEmpty && none.keys.isEmpty)
    }
}
