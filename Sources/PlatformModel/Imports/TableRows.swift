import SafeText

/// Splits the rows of an exported table (RFC 4180, with commas, semicolons or tabs) into cells.
///
/// It is more lenient than the reader of native files: a quote inside a cell that is not quoted is a character like any
/// other, and rows may be short, since the makers of exports do so.
struct TableRows {
    /// A cell's text and its place in the row.
    struct Cell {
        var text: String
        var offset: Int
    }

    /// What was found at a place of the text.
    enum Row {
        /// A row that ends before `next`.
        case complete([Cell], next: Int)
        /// The text ends before the row does.
        case incomplete
        /// The text ends inside a quoted cell.
        case unclosed
    }

    /// The byte between cells.
    let separator: UInt8

    /// A reading of rows with the separator that a first row uses: the one of comma, semicolon and tab that parts it into
    /// the most cells.
    init(firstRow base: UnsafeRawPointer, count: Int) {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in UnsafeRawBufferPointer(start: base, count: count) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") { break }
            counts[byte, default: 0] += 1
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        separator = candidates.max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? UInt8(ascii: ",")
    }

    /// The row that starts at `offset`.
    ///
    /// - Parameter isLast: Whether the end of the text ends the row.
    func row(_ base: UnsafeRawPointer, from offset: Int, count: Int, isLast: Bool = false) -> Row {
        var cells: [Cell] = []
        var index = offset
        while true {
            let start = index
            var bytes: [UInt8] = []
            if index < count, byte(base, index) == UInt8(ascii: "\"") {
                index += 1
                while true {
                    let end = ByteScan.find(UInt8(ascii: "\""), base, from: index, count: count)
                    bytes.append(contentsOf: UnsafeRawBufferPointer(start: base + index, count: end - index))
                    guard end < count else { return .unclosed }
                    index = end + 1
                    if index >= count, !isLast { return .incomplete }
                    guard index < count, byte(base, index) == UInt8(ascii: "\"") else { break }
                    bytes.append(UInt8(ascii: "\""))
                    index += 1
                }
            }
            let rest = index
            while index < count, byte(base, index) != separator, byte(base, index) != UInt8(ascii: "\n") { index += 1 }
            guard index < count || isLast else { return .incomplete }
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: base + rest, count: index - rest))
            let endsRow = index >= count || byte(base, index) == UInt8(ascii: "\n")
            if endsRow, bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
            cells.append(Cell(text: String(decoding: bytes, as: UTF8.self), offset: start - offset))
            if endsRow { return .complete(cells, next: min(index + 1, count)) }
            index += 1
        }
    }

    private func byte(_ base: UnsafeRawPointer, _ index: Int) -> UInt8 {
        base.load(fromByteOffset: index, as: UInt8.self)
    }
}

/// The header rows of an exported table.
struct TableHeader {
    /// The names of the columns.
    var names: [String]
    /// Further header rows, such as the sub-questions of a matrix or a row of import ids.
    var more: [[String]]

    /// The column of a name, in any case.
    func column(_ name: String) -> Int? {
        names.firstIndex { $0.trimmed.lowercased() == name.lowercased() }
    }

    /// The first column of which some header row contains a text, in any case.
    func column(containing text: String) -> Int? {
        names.indices.first { column in texts(of: column).contains { $0.contains(text) } }
    }

    /// What the header rows say of a column, in lower case.
    func texts(of column: Int) -> [String] {
        ([names] + more).map { column < $0.count ? $0[column].lowercased() : "" }
    }
}
