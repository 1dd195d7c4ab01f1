import Canvas
import PlatformModel
import SafeText

extension Column {
    /// The column as one that the table can be sorted by: by a figure, the largest first.
    func sorted(by figure: @escaping (Row) -> Double?) -> Column {
        var column = self
        column.sortKey = { .number(figure($0)) }
        return column
    }

    /// The column as one that the table can be sorted by: by a text, from A on.
    func sorted(byText text: @escaping (Row) -> SafeText) -> Column {
        var column = self
        column.sortKey = { .text(text($0)) }
        return column
    }
}

extension Table {
    /// The table with its rows in an order, some of them left out.
    func arranged(_ arrangement: Arrangement) -> Table {
        var table = self
        table.arrangement = arrangement
        return table
    }

    /// The rows that are shown, in their order.
    func rows(of rows: [Row]) -> [Row] {
        guard !arrangement.isUsual else { return rows }
        var rows = rows
        if !arrangement.filter.isEmpty {
            let wanted = arrangement.filter.lowercased()
            rows = rows.filter { row in
                columns.contains { $0.cell(row, 200).text.lowercased().contains(wanted) }
            }
        }
        guard let key = columns.first(where: { $0.name == arrangement.column })?.sortKey else { return rows }
        let keyed = rows.enumerated().map { (place: $0, row: $1, key: key($1)) }
        return keyed.sorted { left, right in
            let order = Table.order(left.key, right.key, isReversed: arrangement.isReversed)
            return order == 0 ? left.place < right.place : order < 0
        }.map(\.row)
    }

    /// Below 0 when the first stands before the second, 0 when neither does; what is missing stands last.
    private static func order(_ left: SortKey, _ right: SortKey, isReversed: Bool) -> Int {
        switch (left, right) {
        case (.number(let one), .number(let other)):
            guard let one, !one.isNaN else { return other.map { $0.isNaN } ?? true ? 0 : 1 }
            guard let other, !other.isNaN else { return -1 }
            return one == other ? 0 : (one > other) != isReversed ? -1 : 1
        case (.text(let one), .text(let other)):
            let (one, other) = (one.string.lowercased(), other.string.lowercased())
            return one == other ? 0 : (one < other) != isReversed ? -1 : 1
        case (.number, .text), (.text, .number): return 0
        }
    }
}

extension TableCell {
    /// What the cell says, for finding a text in it; empty for bars and courses.
    fileprivate var text: String {
        switch self {
        case .wordings(let wordings): wordings.first?.spans.map(\.text.string).joined() ?? ""
        case .name(let name, _): name.string
        case .barred(let figure, _, _, _, _): figure.string
        case .symbol(_, let word, _): word.string
        case .status(let status, _):
            status.map { $0.status.rawValue.split(separator: "_").joined(separator: " ") } ?? ""
        case .bar, .course, .spread: ""
        }
    }
}
