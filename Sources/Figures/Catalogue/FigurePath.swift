/// A path as it is written: `nps.waves[2025-Q4].score`.
struct FigurePath {
    /// The same path with empty brackets: `nps.waves[].score`.
    let general: String

    /// Any text; one that is no path is its own general path.
    init(_ text: String) {
        var general = ""
        var isInside = false
        var isEscaped = false
        for character in text.unicodeScalars {
            defer { isEscaped = isInside && character == "\\" && !isEscaped }
            if isInside, character == "]", !isEscaped { isInside = false }
            if !isInside { general.unicodeScalars.append(character) }
            if character == "[" { isInside = true }
        }
        self.general = general
    }
}
