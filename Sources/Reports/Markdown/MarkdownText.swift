import SafeText

/// Text that stands in Markdown for nothing but itself: no markup, mention, reference, link or HTML comes alive.
///
/// Characters of markup stand behind a backslash, those of HTML as entities. Mentions, references and bare addresses are
/// found by forges and chats in the text that results, where a backslash is gone; a word joiner (U+2060, no width, no
/// break) parts them. Source: CommonMark 0.31, GitHub Flavored Markdown 0.29 with its extended autolinks.
enum MarkdownText {
    /// No width, and no break of a line.
    static let joiner: Unicode.Scalar = "\u{2060}"

    /// A text within a line.
    static func inert(_ text: SafeText) -> String {
        let scalars = Array(text.string.unicodeScalars)
        var result = ""
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            default: result.unicodeScalars.append(scalar)
            }
            if isPartedBehind(place, in: scalars) { result.unicodeScalars.append(joiner) }
            place += 1
        }
        return result
    }

    /// A text at the beginning of a line, where it could begin a list, a heading or a rule.
    static func inertLine(_ text: SafeText) -> String {
        let scalars = Array(text.string.unicodeScalars)
        let line = inert(text)
        guard let first = scalars.first else { return line }
        if ["-", "+", "="].contains(first) { return "\\" + line }
        let digits = scalars.prefix { ("0"..."9").contains($0) }.count
        if (1...9).contains(digits), digits < scalars.count, [".", ")"].contains(scalars[digits]) {
            return String(line.prefix(digits)) + "\\" + line.dropFirst(digits)
        }
        return line
    }

    /// Whether what is before and behind a place together would be a mention, a reference, an address or an emoji.
    private static func isPartedBehind(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard place + 1 < scalars.count else { return false }
        let next = scalars[place + 1]
        switch scalars[place] {
        case "@", "#", "!", "%", "~", "&", "$", "^": return isWord(next)
        case ":":
            if next == "/" { return true }
            // An emoji's name between two colons.
            var end = place + 1
            while end < scalars.count, isWord(scalars[end]) || scalars[end] == "+" || scalars[end] == "-" { end += 1 }
            return end > place + 1 && end < scalars.count && scalars[end] == ":"
        case "w", "W":
            return next == "." && place >= 2 && scalars[(place - 2)...place].allSatisfy { $0 == "w" || $0 == "W" }
        case "-":
            return ("0"..."9").contains(next) && place >= 2 && scalars[(place - 2)..<place].elementsEqual(["G", "H"])
        default: return false
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
