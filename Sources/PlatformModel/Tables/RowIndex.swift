/// Finds the deployment of an id's code among rows that are only ever added.
///
/// Logs mostly number their records upwards. As long as codes come in ascending order the rows are their own index; the
/// first one out of order makes a hash index of all.
struct RowIndex {
    private var last: UInt64?
    private var hashed: CodeIndex?

    /// The row of a code; nil when no row has it.
    @inline(__always)
    func row(of code: UInt64, in rows: borrowing ChunkedArray<DeploymentTable.Row>) -> Int? {
        if let hashed { return hashed.row(of: code) { rows[$0].code } }
        guard let last, code <= last else { return nil }
        return ascendingRow(of: code, in: rows)
    }

    /// Notes the newest row, whose code no other row has.
    @inline(__always)
    mutating func insert(_ code: UInt64, rows: borrowing ChunkedArray<DeploymentTable.Row>) {
        if hashed == nil {
            if last.map({ $0 < code }) ?? true {
                last = code
                return
            }
            var index = CodeIndex(capacity: rows.count)
            for row in 0..<rows.count - 1 { index.insert(rows[row].code, row: row) { rows[$0].code } }
            hashed = index
        }
        hashed?.insert(code, row: rows.count - 1) { rows[$0].code }
    }

    /// Whether the codes of all rows ascend.
    var isAscending: Bool { hashed == nil }

    private func ascendingRow(of code: UInt64, in rows: borrowing ChunkedArray<DeploymentTable.Row>) -> Int? {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].code < code { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low].code == code ? low : nil
    }
}
