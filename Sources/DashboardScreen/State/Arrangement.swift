import SafeText

/// In which order the rows of a panel's table stand, and which of them.
struct Arrangement: Hashable, Sendable {
    /// The heading of the column that the rows are sorted by; nil leaves them as the model has them.
    var column: SafeText?
    /// Whether the order is the other way round.
    var isReversed = false
    /// A text that the rows hold; empty leaves all of them.
    var filter = ""

    /// Rows as the model has them.
    static let usual = Arrangement()

    /// Whether the rows may stand in another order or be fewer.
    var isUsual: Bool { self == .usual }
}

/// What a column is sorted by.
enum SortKey {
    /// Figures, the largest first; rows without one stand last either way.
    case number(Double?)
    /// Texts, from A on.
    case text(SafeText)
}

/// What is looked for in the focused panel.
struct Filter: Hashable, Sendable {
    /// The panel.
    var panel: PanelName
    /// What was typed.
    var text = ""
    /// Whether it is being typed still.
    var isTyped = true
}

/// The columns that a panel's table can be sorted by, in the order in which a key goes through them.
enum SortColumns {
    static func of(_ panel: PanelName) -> [SafeText] {
        switch panel {
        case .adoption: ["share", "people", "part"]
        case .nps: ["NPS", "answers", "team"]
        case .friction: ["people", "reports", "h/week", "state", "since", "point"]
        case .deployments: ["service", "lead", "fail", "deploys", "newest"]
        case .health: ["severity", "place", "what is wrong"]
        case .outcomes, .onboarding, .improvements, .board, .programme: []
        }
    }
}

extension ScreenState {
    /// How the rows of a panel stand.
    func arrangement(of panel: PanelName) -> Arrangement {
        var arrangement = sorts[panel] ?? .usual
        if let filter, filter.panel == panel { arrangement.filter = filter.text }
        return arrangement
    }

    /// The columns that the focused table can be sorted by; none where the panel shows no table.
    var sortColumns: [SafeText] { focus == .nps && !isZoomed ? [] : SortColumns.of(focus) }

    /// Sorts the focused table by the next of its columns; after the last one its rows stand as usual again.
    mutating func sortByNext() {
        let columns = sortColumns
        guard !columns.isEmpty else { return }
        let place = sorts[focus]?.column.flatMap { columns.firstIndex(of: $0) }
        let next = place.map { $0 + 1 } ?? 0
        sort(focus, by: next < columns.count ? Arrangement(column: columns[next]) : nil)
    }

    /// Sorts the focused table the other way round.
    mutating func reverseSort() {
        var arrangement = sorts[focus] ?? .usual
        guard arrangement.column != nil || !sortColumns.isEmpty else { return }
        if arrangement.column == nil { arrangement.column = sortColumns.first }
        arrangement.isReversed.toggle()
        sort(focus, by: arrangement)
    }

    /// Sorts a table by a column, and the other way round when it is sorted by it already.
    mutating func sort(_ panel: PanelName, byColumn column: SafeText) {
        guard SortColumns.of(panel).contains(column) else { return }
        var arrangement = sorts[panel] ?? .usual
        if arrangement.column == column {
            arrangement.isReversed.toggle()
        } else {
            arrangement = Arrangement(column: column)
        }
        sort(panel, by: arrangement)
    }

    /// Gives a table another order; the selection stays on its row.
    private mutating func sort(_ panel: PanelName, by arrangement: Arrangement?) {
        keepingSelection(of: panel) { $0.sorts[panel] = arrangement }
        guard let column = arrangement?.column else {
            notice = "The rows stand in their usual order"
            return
        }
        notice = arrangement?.isReversed ?? false ? "Sorted by \(column), reversed" : "Sorted by \(column)"
    }

    /// Changes which rows stand where, and keeps the selection of a panel on the row it names.
    mutating func keepingSelection(of panel: PanelName, _ change: (inout ScreenState) -> Void) {
        guard let snapshot, !panel.isPage else { return change(&self) }
        // A list in which nothing was chosen yet has its first row selected all the same.
        if panel == focus, selection[list] == nil, let row = shownRow { selection[list] = row }
        let lists = selection.keys.filter { $0.panel == panel }
        let names = lists.map { RowNames.names(of: $0, in: snapshot, arrangement(of: panel)) }
        change(&self)
        for (list, before) in zip(lists, names) {
            guard let index = selection[list], before.indices.contains(index) else { continue }
            let after = RowNames.names(of: list, in: snapshot, arrangement(of: panel))
            if let place = after.firstIndex(of: before[index]) { selection[list] = place }
        }
    }
}
