/// A table read back from comma-separated values, as RFC 4180 has them: cells by the names of their columns.
struct CSVText {
    var columns: [String] = []
    var rows: [[String: String]] = []

    struct Malformed: Error {}

    /// - Throws: ``Malformed`` for a quote inside a bare cell, a line end that is not CR LF, a line of another length than
    ///   the first, or text without a line end.
    init(_ text: String) throws {
        var lines: [[String]] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var rest = Array(text.utf8)[...]
        guard rest.suffix(2) == [0x0D, 0x0A] else { throw Malformed() }
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted:
                if rest.first == byte {
                    cell.append(byte)
                    rest.removeFirst()
                } else {
                    isQuoted = false
                    guard rest.first == UInt8(ascii: ",") || rest.first == 0x0D else { throw Malformed() }
                }
            case UInt8(ascii: "\""):
                guard cell.isEmpty else { throw Malformed() }
                isQuoted = true
            case UInt8(ascii: ",") where !isQuoted:
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case 0x0D where !isQuoted:
                guard rest.popFirst() == 0x0A else { throw Malformed() }
                lines.append(cells + [String(decoding: cell, as: UTF8.self)])
                (cells, cell) = ([], [])
            case 0x0A where !isQuoted: throw Malformed()
            default: cell.append(byte)
            }
        }
        columns = lines.first ?? []
        for line in lines.dropFirst() {
            guard line.count == columns.count else { throw Malformed() }
            rows.append(Dictionary(zip(columns, line)) { first, _ in first })
        }
    }

    /// The line of a key.
    subscript(key: String) -> [String: String]? { rows.first { $0["key"] == key } }
}
