/// Finds what somebody most likely meant.
public enum Nearest {
    /// The name with the fewest edits (insertion, deletion, change of one character) to a word; nil when even that one
    /// is more than a third of the word away.
    public static func name(to word: String, among names: [String]) -> String? {
        let close = names.map { ($0, distance(Array(word.lowercased()), Array($0.lowercased()))) }
            .min { ($0.1, $0.0) < ($1.1, $1.0) }
        guard let (name, edits) = close, edits <= max(1, word.count / 3) else { return nil }
        return name
    }

    /// The Levenshtein distance of two words.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (index, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (place, other) in right.enumerated() {
                let above = row[place + 1]
                row[place + 1] = min(above + 1, row[place] + 1, diagonal + (character == other ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
