/// The candidate a mistyped word most likely stands for.
///
/// - Returns: The first of those with the fewest single-character edits, if these are at most a third of the word's length
///   (and at least two are allowed); nil when nothing is near.
func nearest(to word: String, in candidates: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(40))
    var best: (candidate: String, edits: Int)?
    for candidate in candidates {
        let edits = editDistance(letters, Array(candidate.unicodeScalars))
        if edits < best?.edits ?? max(2, letters.count / 3) + 1 { best = (candidate, edits) }
    }
    return best?.candidate
}

/// The number of insertions, deletions and replacements between two words (Levenshtein).
private func editDistance(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Int {
    var row = Array(0...two.count)
    for (place, letter) in one.enumerated() {
        var diagonal = row[0]
        row[0] = place + 1
        for (other, otherLetter) in two.enumerated() {
            let replaced = diagonal + (letter == otherLetter ? 0 : 1)
            diagonal = row[other + 1]
            row[other + 1] = min(replaced, diagonal + 1, row[other] + 1)
        }
    }
    return row[two.count]
}
