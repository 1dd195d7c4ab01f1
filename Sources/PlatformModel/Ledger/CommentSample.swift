import Metrics

/// A bounded sample of comments that does not depend on their order: those with the smallest digests.
struct CommentSample {
    /// One comment.
    struct Entry {
        /// The digest of its line.
        var digest: UInt64
        /// The day it was given.
        var day: CivilDay
        var text: String
    }

    /// The comments kept; in ascending order of their digests once there are too many.
    private(set) var entries: [Entry] = []

    /// Takes a comment.
    mutating func insert(_ entry: Entry) {
        if entries.count == SurveyFold.mostComments, let last = entries.last {
            guard (entry.digest, entry.text) < (last.digest, last.text) else { return }
            entries.removeLast()
        }
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if (entries[middle].digest, entries[middle].text) < (entry.digest, entry.text) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        entries.insert(entry, at: low)
    }

    /// Takes the comments of another file in.
    mutating func merge(_ other: CommentSample) {
        for entry in other.entries { insert(entry) }
    }
}

extension String {
    /// The text, cut at a character's edge to at most `limit` bytes.
    func cut(to limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var end = utf8.index(startIndex, offsetBy: limit)
        while end > startIndex, end.samePosition(in: self) == nil { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}
