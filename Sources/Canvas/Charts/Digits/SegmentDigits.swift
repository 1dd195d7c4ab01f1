import SafeText

/// The characters of headline figures in three rows of ASCII, four columns wide at most.
enum SegmentDigits {
    /// Three rows from the top; none for a character that has no form.
    static func rows(of character: Unicode.Scalar) -> [SafeText] {
        switch character {
        case "0": [" __ ", "|  |", "|__|"]
        case "1": ["  ", " |", " |"]
        case "2": [" __ ", " __|", "|__ "]
        case "3": [" __ ", " __|", " __|"]
        case "4": ["    ", "|__|", "   |"]
        case "5": [" __ ", "|__ ", " __|"]
        case "6": [" __ ", "|__ ", "|__|"]
        case "7": [" __ ", "   |", "   |"]
        case "8": [" __ ", "|__|", "|__|"]
        case "9": [" __ ", "|__|", " __|"]
        case "%": ["    ", "o / ", " / o"]
        case "+": ["   ", " | ", "-+-"]
        case "-": ["   ", "   ", "---"]
        case ".": [" ", " ", "."]
        case "/": ["  /", " / ", "/  "]
        case "n": ["    ", " __ ", "|  |"]
        case "a": ["    ", " __ ", "|__|"]
        default: []
        }
    }
}
