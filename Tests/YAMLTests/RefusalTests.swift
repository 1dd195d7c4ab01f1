import Testing
import YAML

/// What is no YAML, or more than may be read of one text, is refused at its place.
@Suite struct RefusalTests {
    private func error(_ text: String, _ bounds: YAML.Bounds = YAML.Bounds()) -> YAMLError? {
        do {
            _ = try YAML.compose(text, within: bounds)
            return nil
        } catch {
            return error
        }
    }

    @Test("a broken text is refused where it breaks")
    func broken() throws {
        #expect(error("a: [1, 2\nb: 3\n")?.place?.line == 2)
        #expect(error("a: 1\n\tb: 2\n")?.place == YAMLPlace(line: 2, column: 1))
        #expect(error("a: 'open\n") != nil)
        #expect(error("}") != nil)
    }

    @Test("a control character is refused at its line and column")
    func control() {
        #expect(error("name: x\nü: \u{1}\n")?.place == YAMLPlace(line: 2, column: 4))
    }

    @Test("an alias of nothing, or of what it stands in, is refused")
    func alias() {
        #expect(error("a: *x\n")?.problem == "the alias x names nothing before it")
        #expect(error("a: &x [*x]\n")?.problem == "the alias x names nothing before it")
    }

    @Test("nesting is bounded, in brackets, dashes and indents, and for any depth of text")
    func depth() {
        let bounds = YAML.Bounds(depth: 3)
        #expect(error("[[[1]]]", bounds) == nil)
        #expect(error("[[[[1]]]]", bounds)?.problem == "nested too deeply")
        #expect(error("- - - - 1\n", bounds)?.problem == "nested too deeply")
        #expect(error("a:\n b:\n  c:\n   d: 1\n", bounds)?.problem == "nested too deeply")
        #expect(error(String(repeating: "[", count: 100_000))?.problem == "nested too deeply")
    }

    @Test("nesting is bounded through aliases as well")
    func depthThroughAliases() {
        let lines = (1...200).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(error("- &a0 [x]\n" + lines)?.problem == "nested too deeply")
    }

    @Test("values that aliases repeat count, so that few lines cannot stand for many")
    func values() {
        var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        for (name, inner) in zip(["b", "c", "d", "e", "f", "g"], ["a", "b", "c", "d", "e", "f"]) {
            text += "\(name): &\(name) [" + Array(repeating: "*\(inner)", count: 10).joined(separator: ", ") + "]\n"
        }
        #expect(error(text)?.problem == "more values than a document can have")
        #expect(error("[1, 2, 3]", YAML.Bounds(values: 4)) == nil)
        #expect(error("[1, 2, 3, 4]", YAML.Bounds(values: 4))?.problem == "more values than a document can have")
    }
}
