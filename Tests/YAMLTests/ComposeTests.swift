import Testing
import YAML

/// What a text means, and where each value stands.
@Suite struct ComposeTests {
    @Test("keys, lists and scalars know their lines and columns, counted in scalars")
    func places() throws {
        let root = try #require(try YAML.compose("name: Zürich\n\"ключ\": [a, 'b']\nlist:\n  - one\n"))
        let mapping = try #require(root.mapping)
        #expect(mapping.map(\.key.text) == ["name", "ключ", "list"])
        #expect(mapping["name"]?.text == "Zürich")
        #expect(mapping["name"]?.place == YAMLPlace(line: 1, column: 7))
        let list = try #require(mapping["ключ"]?.sequence)
        #expect(list.map(\.text) == ["a", "b"])
        #expect(list.map(\.place) == [YAMLPlace(line: 2, column: 10), YAMLPlace(line: 2, column: 13)])
        #expect(mapping["list"]?.sequence?.first?.place == YAMLPlace(line: 4, column: 5))
    }

    @Test("null is a plain word; the same word in quotes is text")
    func nulls() throws {
        let list = try #require(try YAML.compose("[~, null, '~', 'null', '', nil]")?.sequence)
        #expect(list.map(\.isNull) == [true, true, false, false, false, false])
        #expect(try YAML.compose("key:")?.mapping?["key"]?.isNull == true)
    }

    @Test("a text without a document has none", arguments: ["", "\n\n", "# only a comment\n"])
    func nothing(text: String) throws {
        #expect(try YAML.compose(text) == nil)
    }

    @Test("the first of several documents counts")
    func several() throws {
        #expect(try YAML.compose("---\na: 1\n---\nb: 2\n")?.mapping?["a"]?.text == "1")
    }

    @Test("blocks keep or fold their lines, and lose their indent")
    func blocks() throws {
        let mapping = try #require(try YAML.compose("kept: |\n  a\n  b\nfolded: >\n  a\n  b\n")?.mapping)
        #expect(mapping["kept"]?.text == "a\nb\n")
        #expect(mapping["folded"]?.text == "a b\n")
    }

    @Test("an alias stands for what its anchor named")
    func aliases() throws {
        let mapping = try #require(try YAML.compose("a: &x [1, 2]\nb: *x\n")?.mapping)
        #expect(mapping["b"]?.sequence?.map(\.text) == ["1", "2"])
    }

    @Test("a key that stands again is named each time it does; the first is the one found")
    func repeated() throws {
        let mapping = try #require(try YAML.compose("a: 1\nb: 2\na: 3\na: 4\n")?.mapping)
        #expect(mapping.repeatedKeys.map(\.place.line) == [3, 4])
        #expect(mapping["a"]?.text == "1")
    }
}
