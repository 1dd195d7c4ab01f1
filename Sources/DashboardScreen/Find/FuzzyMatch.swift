/// How well a few typed letters stand for a text: they have to occur in it in their order, and count the more the better
/// the places are at which they do.
struct FuzzyMatch: Equatable {
    /// How good the match is; only to be compared with others of the same letters.
    let score: Int
    /// The matched characters by their places in the text, in order.
    let places: [Int]

    /// What parts a match from one that is clearly better.
    static let step = (Points.prefix + Points.sameCase) * Points.weight

    private enum Points {
        /// Each matched letter.
        static let letter = 16
        /// The text begins with it.
        static let prefix = 14
        /// It begins a word.
        static let word = 11
        /// It is a capital after a small letter, or the first digit of a number.
        static let hump = 9
        /// It follows the letter matched before.
        static let consecutive = 12
        /// It is written alike, capital or small.
        static let sameCase = 1
        /// The gap before it begins, and each further character of it; up to `longestGap`.
        static let gap = 3
        static let longestGap = 8
        /// How much a point outweighs the length of the text.
        static let weight = 64
    }

    /// The best way in which letters occur in a text; nil when they do not.
    ///
    /// Blanks part the letters into words, each of which is looked for by itself, in any order. No letters match every
    /// text.
    init?(_ letters: String, in text: String) {
        let characters = Array(text)
        let words = letters.split(separator: " ").map(Array.init)
        var score = 0
        var places: Set<Int> = []
        for word in words {
            guard let best = FuzzyMatch.best(word, in: characters) else { return nil }
            score += best.score
            places.formUnion(best.places)
        }
        // Of texts that match alike the shorter is meant.
        self.score = words.isEmpty ? 0 : score * Points.weight - min(characters.count, Points.weight - 1)
        self.places = places.sorted()
    }

    /// The best places of one word's letters, by dynamic programming over letters and characters.
    private static func best(_ word: [Character], in text: [Character]) -> (score: Int, places: [Int])? {
        guard word.count <= text.count, !word.isEmpty else { return nil }
        let wanted = word.map { $0.lowercased() }
        let lowered = text.map { $0.lowercased() }
        var scores = Array(repeating: Array(repeating: Int.min / 2, count: text.count), count: word.count)
        var origins = Array(repeating: Array(repeating: -1, count: text.count), count: word.count)
        for (letter, character) in wanted.enumerated() {
            for place in letter..<text.count where lowered[place] == character {
                let own =
                    Points.letter + bonus(at: place, in: text)
                    + (text[place] == word[letter] ? Points.sameCase : 0)
                guard letter > 0 else {
                    scores[0][place] = own
                    continue
                }
                for before in (letter - 1)..<place where scores[letter - 1][before] > Int.min / 2 {
                    let skipped = place - before - 1
                    let way =
                        skipped == 0 ? Points.consecutive : -Points.gap - min(skipped, Points.longestGap)
                    let total = scores[letter - 1][before] + own + way
                    if total > scores[letter][place] {
                        scores[letter][place] = total
                        origins[letter][place] = before
                    }
                }
            }
        }
        let last = word.count - 1
        guard let end = text.indices.max(by: { (scores[last][$0], -$0) < (scores[last][$1], -$1) }),
            scores[last][end] > Int.min / 2
        else { return nil }
        var places = [end]
        var place = end
        for letter in stride(from: last, to: 0, by: -1) {
            place = origins[letter][place]
            places.append(place)
        }
        return (scores[last][end], places.reversed())
    }

    /// What a place is worth by itself.
    private static func bonus(at place: Int, in text: [Character]) -> Int {
        guard place > 0 else { return Points.prefix }
        let (before, own) = (text[place - 1], text[place])
        if !before.isLetter && !before.isNumber { return Points.word }
        if own.isUppercase, before.isLowercase { return Points.hump }
        if own.isNumber, !before.isNumber { return Points.hump }
        return 0
    }
}
