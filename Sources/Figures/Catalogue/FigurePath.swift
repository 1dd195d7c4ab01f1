/// A path as it is written: `nps.waves[2025-Q4].score`.
struct FigurePath {
    /// The same path with empty brackets: `nps.waves[].score`.
    let general: String
    private let text: String

    /// Any text; one that is no path is its own general path.
    init(_ text: String) {
        self.text = text
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

    /// Whether a path leads on from another.
    static func isPath(_ path: String, below other: String) -> Bool {
        guard path.hasPrefix(other) else { return false }
        return other.isEmpty || path.dropFirst(other.count).first.map { $0 == "." || $0 == "[" } ?? false
    }
}

extension FigurePath {
    /// A path in words: `nps.waves[2025-Q4].leadTimeSeconds.p50` is `NPS, waves 2025-Q4, lead time, p50`.
    var words: String {
        var parts: [String] = []
        var word = ""
        var name = ""
        var isInside = false
        var isEscaped = false
        func end() {
            guard !word.isEmpty else { return }
            parts.append(FigurePath.spoken(word) + (name.isEmpty ? "" : " " + name))
            (word, name) = ("", "")
        }
        for character in text {
            if isInside {
                if character == "]", !isEscaped {
                    isInside = false
                } else if character != "\\" || isEscaped {
                    name.append(character == "|" && !isEscaped ? " " : character)
                }
                isEscaped = character == "\\" && !isEscaped
            } else if character == "[" {
                isInside = true
            } else if character == "." {
                end()
            } else {
                word.append(character)
            }
        }
        end()
        let text = parts.joined(separator: ", ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A member's name as separate words, without the unit that ends it.
    private static func spoken(_ name: String) -> String {
        if name == "nps" { return "NPS" }
        let bare = name.hasSuffix("Seconds") ? String(name.dropLast(7)) : name
        var words = ""
        for character in bare.isEmpty ? name : bare {
            if character.isUppercase { words += " " }
            words += character.lowercased()
        }
        return words
    }
}
