import Figures

/// Writes comma-separated values as RFC 4180 has them.
struct CSVWriter {
    /// A cell.
    enum Cell {
        case digits(String?)
        case text(String?)

        static func number(_ value: (some FigureConvertible)?) -> Cell { .digits(value?.figureValue.digits) }
    }

    /// The lines so far.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    private var bytes: [UInt8] = []

    /// Writes a line.
    mutating func put(_ cells: [Cell]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .digits(let digits): bytes += (digits ?? "").utf8
            case .text(let text?): put(CSVWriter.inert(text))
            case .text(nil): break
            }
        }
        bytes += "\r\n".utf8
    }

    /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
    ///
    /// Source: OWASP, "CSV Injection": cells that begin with `=`, `+`, `-`, `@`, a tab, a carriage return or a line
    /// feed, or with the wide forms of the signs.
    static func inert(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + text
        default: return text
        }
    }

    /// A text that is there and empty stands in quotes, so that it differs from one that is not known.
    private mutating func put(_ text: String) {
        let needsQuotes =
            text.isEmpty
            || text.utf8.contains { byte in
                byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
            }
        guard needsQuotes else {
            bytes += text.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
