import Canvas
import SafeText

/// Parts side by side on one row, of which each has wordings from long to short.
///
/// When the row is too short, the parts of the highest ranks give way first: they take their shorter wordings, and when
/// that is not enough they are left out whole. A part of rank 0 gives way when nothing else is left. Nothing is ever
/// cut.
struct Line {
    struct Part {
        /// From long to short.
        var wordings: [Phrase]
        /// The lower, the longer it stays.
        var rank: Int
        /// Whether it stands at the right end.
        var isTrailing: Bool
    }

    private var parts: [Part] = []
    /// Columns between parts.
    var gap = 2

    /// Adds a part.
    mutating func add(_ wordings: [Phrase], rank: Int, trailing: Bool = false) {
        let drawn = wordings.filter { !$0.isEmpty }
        if !drawn.isEmpty { parts.append(Part(wordings: drawn, rank: rank, isTrailing: trailing)) }
    }

    /// Adds a part with one wording.
    mutating func add(_ wording: Phrase, rank: Int, trailing: Bool = false) {
        add([wording], rank: rank, trailing: trailing)
    }

    /// The wordings chosen for a width, in the order of the parts.
    func fitted(_ width: Int) -> [(phrase: Phrase, isTrailing: Bool)] {
        var level = Array(repeating: 0, count: parts.count)
        func fits() -> Bool {
            var sum = 0
            var shown = 0
            for (place, part) in parts.enumerated() where level[place] < part.wordings.count {
                sum += part.wordings[level[place]].width
                shown += 1
            }
            return sum + max(0, shown - 1) * gap <= width
        }
        let byRank = parts.indices.sorted { (parts[$0].rank, $0) < (parts[$1].rank, $1) }
        // Everything but the first rank becomes short, then goes; the first rank becomes short and goes last.
        for place in byRank.reversed() where parts[place].rank > 0 {
            while !fits(), level[place] < parts[place].wordings.count - 1 { level[place] += 1 }
        }
        for place in byRank.reversed() where parts[place].rank > 0 && !fits() {
            level[place] = parts[place].wordings.count
        }
        for place in byRank.reversed() where parts[place].rank == 0 {
            while !fits(), level[place] < parts[place].wordings.count { level[place] += 1 }
        }
        // What went may have left room for longer words again.
        for place in byRank where level[place] < parts[place].wordings.count {
            while level[place] > 0 {
                level[place] -= 1
                guard fits() else {
                    level[place] += 1
                    break
                }
            }
        }
        return parts.enumerated().compactMap { place, part in
            level[place] < part.wordings.count ? (part.wordings[level[place]], part.isTrailing) : nil
        }
    }
}

extension Canvas {
    /// Draws a phrase from a column on, whole glyphs only and only inside `clip`.
    @discardableResult
    mutating func put(_ phrase: Phrase, x: Int, y: Int, in clip: Rect? = nil) -> Int {
        var column = x
        for span in phrase.spans { column = put(span.text, x: column, y: y, span.style, in: clip) }
        return column
    }

    /// Draws the longest wording that fits a row; nothing when none does.
    ///
    /// - Returns: The columns taken.
    @discardableResult
    mutating func put(_ wordings: [Phrase], in row: Rect, trailing: Bool = false) -> Int {
        guard row.height > 0, let phrase = wordings.fitting(row.width) else { return 0 }
        put(phrase, x: trailing ? row.maxX - phrase.width : row.x, y: row.y, in: row)
        return phrase.width
    }

    /// Draws a stroke over a row.
    mutating func put(line stroke: Character, in row: Rect, _ role: Role) {
        guard !row.isEmpty else { return }
        let text = SafeText(cleaning: String(repeating: stroke, count: row.width), limit: row.width * 4)
        put(text, x: row.x, y: row.y, Style(role), in: row)
    }

    /// Draws a line's parts, the leading ones from the left and the trailing ones up to the right end.
    mutating func put(_ line: Line, in row: Rect) {
        guard !row.isEmpty else { return }
        let fitted = line.fitted(row.width)
        var column = row.x
        for part in fitted where !part.isTrailing {
            column = put(part.phrase, x: column, y: row.y, in: row) + line.gap
        }
        var end = row.maxX
        for part in fitted.reversed() where part.isTrailing {
            put(part.phrase, x: end - part.phrase.width, y: row.y, in: row)
            end -= part.phrase.width + line.gap
        }
    }
}
