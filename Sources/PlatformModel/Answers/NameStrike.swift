import SafeText

/// Strikes names out of text that is published without them.
///
/// A word of three letters or more that is part of a name or an address is replaced by a dash, whatever its case; a common
/// word that is somebody's name goes too: that errs to the side of the person. Whatever has the form of an e-mail address
/// goes as a whole, whoever it belongs to, and so do ids of people and paths of files. In scripts that write without blanks
/// between words a name of two characters or more goes wherever it stands. What is left are names of one or two letters,
/// and those that were joined with another word, such as AdaLovelace.
struct NameStrike {
    /// What stands in place of what was struck out.
    private static let dash = "\u{2013}"

    private var words: Set<String> = []
    /// Names in scripts without capitals, which stand without blanks beside other words.
    private var joined: [String] = []
    /// What is struck out where it stands as one piece: the ids of people, in lower case or as written.
    private let ids: [String: Int]

    /// Strikes out these names and addresses, and these ids.
    init(_ names: [String], ids: [String: Int] = [:]) {
        self.ids = ids
        for name in names {
            for word in NameStrike.words(of: name) {
                if word.count >= 3 { words.insert(word.lowercased()) }
                if word.count >= 2, NameStrike.isUncased(word) { joined.append(String(word)) }
            }
        }
    }

    /// The text without the names.
    func apply(to text: String) -> String {
        var result = ""
        var piece = ""
        var isAfterNumber = false
        for character in text {
            if character.isWhitespace {
                result += isAfterNumber && NameStrike.isUnit(piece) ? piece : struck(piece: piece)
                isAfterNumber = piece.last?.isNumber ?? false
                piece = ""
                result.append(character)
            } else {
                piece.append(character)
            }
        }
        return result + (isAfterNumber && NameStrike.isUnit(piece) ? piece : struck(piece: piece))
    }

    /// Whether it is the unit of the number before it, although somebody may be called like it.
    private static func isUnit(_ piece: String) -> Bool {
        let word = piece.filter(isPart).lowercased()
        return ["min", "mins", "sec", "secs", "hour", "hours", "day", "days", "week", "weeks", "month", "months"]
            .contains(word)
    }

    /// What stands between two blanks: as a whole where it is an address, an id or a path, else word by word.
    private func struck(piece: String) -> String {
        guard piece.count >= 2 else { return piece }
        let core = piece.drop { !NameStrike.isPart($0) && !"/~\\".contains($0) }
        let end = core.lastIndex { NameStrike.isPart($0) || $0 == "/" }.map { core.index(after: $0) } ?? core.startIndex
        let inside = core[..<end]
        if NameStrike.isAddress(inside) || NameStrike.isPath(inside) || isID(inside) {
            return String(piece[..<core.startIndex]) + NameStrike.dash + String(piece[end...])
        }
        guard !words.isEmpty || !ids.isEmpty || !joined.isEmpty else { return piece }
        var result = ""
        var word = ""
        for character in piece {
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
        if word.count >= 3, words.contains(word.lowercased()) || isID(word[...]) { return NameStrike.dash }
        guard !joined.isEmpty, word.contains(where: { !$0.isASCII }) else { return word }
        return joined.reduce(word) { $0.replacing($1, with: NameStrike.dash) }
    }

    /// Whether a word is of letters that know no capitals, as in Chinese, Japanese, Korean, Thai or Arabic.
    private static func isUncased(_ word: Substring) -> Bool {
        word.allSatisfy { !$0.isASCII && $0.isLetter && !$0.isCased }
    }

    /// Whether it is somebody's id. A short number says how many of something there are more often than who.
    private func isID(_ text: Substring) -> Bool {
        guard !ids.isEmpty, text.count >= 3 else { return false }
        if text.count < 5, text.allSatisfy(\.isNumber) { return false }
        return ids[String(text)] != nil || ids[text.lowercased()] != nil
    }

    /// Whether there is a name before the at sign, and a place behind it.
    private static func isAddress(_ text: Substring) -> Bool {
        guard let sign = text.lastIndex(where: { $0 == "@" || $0 == "\u{FF20}" }), sign != text.startIndex else {
            return false
        }
        return text[..<sign].contains(where: isPart) && text[sign...].dropFirst().contains(where: isPart)
    }

    /// Whether it leads from the root or from somebody's own folder to a file.
    private static func isPath(_ text: Substring) -> Bool {
        var before: Character?
        for (place, character) in zip(text.indices, text) {
            defer { before = character }
            let isLeading = before.map { !isPart($0) } ?? true
            let isDrive = character == "\\" && (before == ":" || before == "\\")
            if (character == "/" && isLeading) || isDrive, text[place...].contains(where: isPart) { return true }
        }
        return false
    }

    private static func words(of name: String) -> [Substring] { name.split { !isPart($0) } }

    private static func isPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
