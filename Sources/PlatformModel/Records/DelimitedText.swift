import SafeText

/// Reads CSV (RFC 4180) rows into the slots of a record: cells may be quoted and then hold commas, doubled quotes and
/// line ends. The first row names the columns.
struct DelimitedText {
    /// What was found at a place of the text.
    enum Row {
        /// A row that ends before `next`; its cells are in the record.
        case complete(next: Int)
        /// The text ends before the row does.
        case incomplete
        /// No row; the next may start at `next`.
        case broken(RecordError, next: Int)
    }

    private let schema: RecordSchema
    /// The slot of each column, -1 for a column that is no field; nil before the header.
    private(set) var columns: [Int]?
    private var cells: [RawValue] = []

    init(schema: RecordSchema) {
        self.schema = schema
    }

    /// Reads the row that starts at `offset`: the header first, then rows of cells.
    mutating func row(_ base: UnsafeRawPointer, from offset: Int, count: Int, into record: RawRecord) -> Row {
        let ends: (content: Int, next: Int)
        do throws(RecordError) {
            guard let found = try split(base, from: offset, count: count) else { return .incomplete }
            ends = found
            if let invalid = UTF8Check.firstInvalid(base, from: offset, count: ends.content) {
                throw RecordError("not UTF-8", at: invalid - offset)
            }
        } catch {
            let end = ByteScan.find(UInt8(ascii: "\n"), base, from: offset, count: count)
            return end < count ? .broken(error, next: end + 1) : .incomplete
        }
        record.begin(line: base + offset, count: ends.content - offset)
        guard let columns else {
            do throws(RecordError) {
                self.columns = try header(base + offset)
                return .complete(next: ends.next)
            } catch {
                return .broken(error, next: ends.next)
            }
        }
        if ends.content == offset { return .complete(next: ends.next) }
        guard cells.count == columns.count else {
            return .broken(
                RecordError("\(cells.count) cells where the header has \(columns.count)", at: nil), next: ends.next)
        }
        for (cell, slot) in zip(cells, columns) where slot >= 0 && cell.count > 0 {
            _ = record.set(slot, cell)
        }
        return .complete(next: ends.next)
    }

    /// The slots that the header row names.
    private func header(_ line: UnsafeRawPointer) throws(RecordError) -> [Int] {
        var columns: [Int] = []
        for cell in cells {
            var name = String(
                decoding: UnsafeRawBufferPointer(start: line + cell.start, count: cell.count), as: UTF8.self
            ).trimmed.lowercased()
            let slot = name.withUTF8 { schema.slot(of: $0) } ?? -1
            if slot >= 0, columns.contains(slot) {
                throw RecordError("the header names \(SafeText(cleaning: name)) twice", at: cell.start)
            }
            columns.append(slot)
        }
        for slot in 0..<schema.names.count
        where schema.required & (1 << UInt64(slot)) != 0 && !columns.contains(slot) {
            throw RecordError("the header has no column \(SafeText(cleaning: schema.name(slot)))")
        }
        return columns
    }

    /// Splits the row at `offset` into cells; nil when the text ends first.
    ///
    /// - Returns: Where the row's content ends, and where the next row starts.
    private mutating func split(
        _ base: UnsafeRawPointer, from offset: Int, count: Int
    ) throws(RecordError) -> (content: Int, next: Int)? {
        cells.removeAll(keepingCapacity: true)
        var index = offset
        while true {
            let (cell, end) = try cell(base, at: index, row: offset, count: count)
            guard end < count else { return nil }
            cells.append(cell)
            let byte = base.load(fromByteOffset: end, as: UInt8.self)
            if byte == UInt8(ascii: ",") {
                index = end + 1
                continue
            }
            if byte == UInt8(ascii: "\r") {
                guard end + 1 < count else { return nil }
                return (end, end + 2)
            }
            return (end, end + 1)
        }
    }

    /// The cell at `index` and the offset of the comma or line end behind it; `count` when the text ends first.
    private func cell(
        _ base: UnsafeRawPointer, at index: Int, row: Int, count: Int
    ) throws(RecordError) -> (RawValue, Int) {
        var end = index
        guard index < count, base.load(fromByteOffset: index, as: UInt8.self) == UInt8(ascii: "\"") else {
            while end < count, !isEnd(base, end, count) {
                let byte = base.load(fromByteOffset: end, as: UInt8.self)
                if byte == UInt8(ascii: "\"") {
                    throw RecordError("a quote inside a cell that is not quoted", at: end - row)
                }
                if byte == 0 { throw RecordError("a NUL byte", at: end - row) }
                end += 1
            }
            return (RawValue(start: index - row, count: end - index, form: .text), end)
        }
        var form = RawValue.Form.text
        end = index + 1
        while true {
            end = ByteScan.find(UInt8(ascii: "\""), base, from: end, count: count)
            guard end + 1 < count else { return (RawValue(start: 0, count: 0, form: .text), count) }
            if base.load(fromByteOffset: end + 1, as: UInt8.self) == UInt8(ascii: "\"") {
                form = .quotedText
                end += 2
                continue
            }
            guard isEnd(base, end + 1, count) else {
                throw RecordError("a closing quote that no comma follows", at: end - row)
            }
            return (RawValue(start: index + 1 - row, count: end - index - 1, form: form), end + 1)
        }
    }

    /// Whether a cell ends before the byte at `index`.
    @inline(__always)
    private func isEnd(_ base: UnsafeRawPointer, _ index: Int, _ count: Int) -> Bool {
        switch base.load(fromByteOffset: index, as: UInt8.self) {
        case UInt8(ascii: ","), UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"):
            index + 1 == count || base.load(fromByteOffset: index + 1, as: UInt8.self) == UInt8(ascii: "\n")
        default: false
        }
    }

    /// Appends a cell's bytes with doubled quotes made single.
    static func undouble(_ raw: UnsafeRawBufferPointer, into plain: inout [UInt8]) {
        var index = 0
        while index < raw.count {
            plain.append(raw[index])
            index += raw[index] == UInt8(ascii: "\"") ? 2 : 1
        }
    }
}
