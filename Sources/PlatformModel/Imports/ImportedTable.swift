import SafeText

/// The rows of an exported table as they come: the header first, then each row as a map of its columns.
final class ImportedTable {
    let reader: any ElementReader
    private let rows: TableRows
    private let headerRows: Int
    private let output: ImportOutput
    private var header: [[String]] = []
    private var columns: [String]?
    /// Set once the header shows that no row can be read.
    private var isRefused = false

    init(rows: TableRows, reader: any ElementReader, headerRows: Int, output: ImportOutput) {
        self.rows = rows
        self.reader = reader
        self.headerRows = headerRows
        self.output = output
    }

    /// Reads the rows that are whole.
    ///
    /// - Returns: Bytes read.
    func consume(_ base: UnsafeRawPointer, from start: Int, count: Int, lines: inout Int) -> Int {
        var offset = start
        while offset < count, case .complete(let cells, let next) = rows.row(base, from: offset, count: count) {
            take(cells, base, offset..<next, lines: &lines)
            offset = next
        }
        return offset
    }

    /// Reads a last row that no line end closes; a quote never closed costs its own line.
    func consumeRest(_ base: UnsafeRawPointer, count: Int, lines: inout Int) -> Int {
        var offset = 0
        while offset < count {
            switch rows.row(base, from: offset, count: count, isLast: true) {
            case .complete(let cells, let next):
                take(cells, base, offset..<next, lines: &lines)
                offset = next
            case .unclosed, .incomplete:
                lines += 1
                complain(RecordError("a quote that is never closed"), line: lines)
                offset = min(count, ByteScan.find(UInt8(ascii: "\n"), base, from: offset, count: count) + 1)
            }
        }
        return offset
    }

    private func take(_ cells: [TableRows.Cell], _ base: UnsafeRawPointer, _ range: Range<Int>, lines: inout Int) {
        let line = lines + 1
        lines += UnsafeRawBufferPointer(start: base + range.lowerBound, count: range.count).reduce(0) {
            $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0)
        }
        if base.load(fromByteOffset: range.upperBound - 1, as: UInt8.self) != UInt8(ascii: "\n") { lines += 1 }
        guard !isRefused else { return }
        guard let columns else { return takeHeader(cells, line: line) }
        if cells.allSatisfy({ $0.text.trimmed.isEmpty }) { return }
        if let invalid = UTF8Check.firstInvalid(base, from: range.lowerBound, count: range.upperBound) {
            return complain(RecordError("not UTF-8", at: invalid - range.lowerBound), line: line)
        }
        guard cells.count <= columns.count else {
            return complain(RecordError("\(cells.count) cells where the header has \(columns.count)"), line: line)
        }
        let entries = zip(columns, cells).map { (key: $0, value: DataNode(form: .text($1.text), offset: $1.offset)) }
        output.locate = { offset in (line, offset + 1) }
        output.read(DataNode(form: .map(entries), offset: 0), by: reader)
    }

    private func takeHeader(_ cells: [TableRows.Cell], line: Int) {
        header.append(cells.map(\.text.trimmed))
        guard header.count == headerRows else { return }
        columns = header[0]
        do throws(RecordError) {
            try reader.begin(TableHeader(names: header[0], more: Array(header.dropFirst())))
        } catch {
            isRefused = true
            complain(error, line: 1)
        }
    }

    private func complain(_ error: RecordError, line: Int) {
        output.locate = { offset in (line, error.offset == nil ? nil : offset + 1) }
        output.complain(error, at: 0)
    }
}
