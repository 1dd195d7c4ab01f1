import ArgumentParser
import Canvas
import CursesTerminal

/// Which characters to use.
struct CharacterOptions: ParsableArguments {
    @Flag(help: "Use ASCII characters only.")
    var ascii = false

    /// The characters for plain text: ASCII unless the locale asks for UTF-8.
    func plainForm(in surroundings: Surroundings) -> GlyphForm {
        ascii || !TerminalOptions(environment: surroundings.variable).asksForUTF8 ? .ascii : .blocks
    }
}
