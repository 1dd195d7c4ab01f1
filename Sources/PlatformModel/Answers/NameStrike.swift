import SafeText

/// Strikes names out of text that is published without them.
///
/// A word of three letters or more that is part of a name, or an address, is replaced by a dash, whatever its case. A
/// common word that is somebody's name goes too: that errs to the side of the person.
struct NameStrike {
    private var words: Set<String> = []

    /// Strikes out these names and addresses.
    init(_ names: [String]) {
        for name in names {
            for word in NameStrike.words(of: name) where word.count >= 3 { words.insert(word.lowercased()) }
        }
    }

    /// The text without the names.
    func apply(to text: String) -> String {
        guard !words.isEmpty else { return text }
        var result = ""
        var word = ""
        for character in text {
            if NameStrike.isPart(character) {
                word.append(character)
            } else {
                result += struck(word)
                word = ""
                result.append(character)
            }
        }
        return result + struck(word)
    }

    private func struck(_ word: String) -> String {
        word.count >= 3 && words.contains(word.lowercased()) ? "\u{2013}" : word
    }

    private static func words(of name: String) -> [Substring] { name.split { !isPart($0) } }

    private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
