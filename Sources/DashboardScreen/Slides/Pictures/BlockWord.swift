import Canvas
import SafeText

/// A word in block capitals, as large as a row of block digits: for verdicts, which are no figures.
///
/// It knows the letters of the verdicts; a word with another one, or one too wide, is written as plain bold text.
struct BlockWord {
    var word: SafeText
    var role: Role

    init(_ word: SafeText, role: Role) {
        self.word = word
        self.role = role
    }

    /// Seven rows of five points from the top, a bit a point, the leftmost being the highest.
    private static let letters: [Unicode.Scalar: [UInt8]] = [
        "A": [14, 17, 17, 31, 17, 17, 17], "C": [14, 17, 16, 16, 16, 17, 14], "D": [30, 17, 17, 17, 17, 17, 30],
        "E": [31, 16, 16, 30, 16, 16, 31], "G": [14, 17, 16, 23, 17, 17, 14], "H": [17, 17, 17, 31, 17, 17, 17],
        "I": [31, 4, 4, 4, 4, 4, 31], "K": [17, 18, 20, 24, 20, 18, 17], "L": [16, 16, 16, 16, 16, 16, 31],
        "M": [17, 27, 21, 21, 17, 17, 17], "N": [17, 25, 21, 19, 17, 17, 17], "O": [14, 17, 17, 17, 17, 17, 14],
        "P": [30, 17, 17, 30, 16, 16, 16], "S": [15, 16, 16, 14, 1, 1, 30], "T": [31, 4, 4, 4, 4, 4, 4],
        "U": [17, 17, 17, 17, 17, 17, 14], "W": [17, 17, 17, 21, 21, 27, 17], " ": [0, 0, 0, 0, 0, 0, 0],
    ]

    /// Columns of a word, with points one or two columns wide.
    static func width(_ word: SafeText, isLarge: Bool) -> Int {
        let scale = isLarge ? 2 : 1
        return word.string.unicodeScalars.count * 6 * scale - scale
    }

    /// Draws the word at the left of an area of at least four rows: two points to a row, or a point two columns wide on
    /// each of seven rows; in ASCII always a point a row where there are seven.
    func draw(into canvas: inout Canvas, _ rect: Rect) {
        let rows = word.string.unicodeScalars.compactMap { BlockWord.letters[$0] }
        let isKnown = rows.count == word.string.unicodeScalars.count
        let scale = rect.height >= 7 && BlockWord.width(word, isLarge: true) <= rect.width ? 2 : 1
        let width = BlockWord.width(word, isLarge: scale == 2)
        guard isKnown, !rows.isEmpty, rect.height >= 4, width <= rect.width,
            canvas.form != .ascii || rect.height >= 7
        else {
            return _ = canvas.put(
                word.string.isEmpty ? "" : spaced, in: rect.row(rect.height / 2), .left, Style(role, .bold))
        }
        let isHalved = scale == 1 && canvas.form != .ascii
        for (place, letter) in rows.enumerated() {
            for row in 0..<(isHalved ? 4 : 7) {
                for column in 0..<5 * scale {
                    let bit = UInt8(16) >> UInt8(column / scale)
                    let x = rect.x + place * 6 * scale + column
                    let upper = letter[isHalved ? row * 2 : row] & bit != 0
                    let lower = isHalved && row * 2 + 1 < 7 ? letter[row * 2 + 1] & bit != 0 : upper && !isHalved
                    guard upper || lower else { continue }
                    let character: SafeText =
                        canvas.form == .ascii ? "#" : upper && lower ? "█" : upper ? "▀" : "▄"
                    canvas.put(character, x: x, y: rect.y + row, Style(role, .bold))
                }
            }
        }
    }

    /// The word with a blank after each letter, which is the largest that plain text gets.
    private var spaced: SafeText {
        SafeText(cleaning: word.string.map { String($0) }.joined(separator: " "))
    }
}
