import Canvas
import PlatformModel
import SafeText

/// Looking for a text in the focused panel: the rows of its table that hold it stay, and everything in sight that is it
/// stands out.
extension ScreenState {
    /// What the line at the bottom says of the filter: how many rows are left, or lines found.
    var filterCount: SafeText {
        guard let filter, !filter.text.isEmpty else { return "" }
        if focus.isPage { return Wording.count(matchingLines.count, "line") }
        let count = matchingRows.count
        return count == 0 ? "no row" : Wording.count(count, "row")
    }

    /// Begins to look for a text.
    mutating func beginFilter() {
        if filter?.panel == focus {
            filter?.isTyped = true
        } else {
            changeFilter(Filter(panel: focus))
        }
    }

    /// Looks for another text as it is typed.
    mutating func lookFor(_ text: String) {
        guard var filter else { return }
        filter.text = text
        changeFilter(filter)
        guard !text.isEmpty else { return }
        if focus.isPage {
            if let line = matchingLines.first { selection[list] = min(line, max(0, rowCount - 1)) }
        } else if let row = selectedRow, !matchingRows.contains(row), let first = matchingRows.first {
            selection[list] = first
        }
    }

    /// Goes on with the keys of the panels; an empty text ends the filter.
    mutating func keepFilter() {
        guard let filter, !filter.text.isEmpty else { return endFilter() }
        self.filter?.isTyped = false
    }

    /// Shows all rows again.
    mutating func endFilter() {
        changeFilter(nil)
    }

    private mutating func changeFilter(_ filter: Filter?) {
        let panel = self.filter?.panel ?? focus
        keepingSelection(of: panel) { $0.filter = filter }
    }

    /// Selects the next row that matches, round the end; a page scrolls to its line.
    mutating func stepMatch(_ step: Int) {
        guard let filter, filter.panel == focus else { return }
        let places = focus.isPage ? matchingLines : matchingRows
        guard !places.isEmpty else {
            notice = "\(SafeText(cleaning: filter.text)) is not found here"
            return
        }
        let current = (focus.isPage ? matchLine : selectedRow) ?? 0
        let next =
            step > 0
            ? places.first { $0 > current } ?? places[0] : places.last { $0 < current } ?? places[places.count - 1]
        if focus.isPage { matchLine = next }
        selection[list] = min(next, max(0, rowCount - 1))
    }

    /// The rows of the focused list that hold the text.
    private var matchingRows: [Int] {
        guard let snapshot, let filter else { return [] }
        return RowNames.matches(filter.text, of: list, in: snapshot, arrangement(of: focus))
    }

    /// The lines of the focused page that hold the text, from its top.
    private var matchingLines: [Int] {
        guard let filter, let layout = pageLayout else { return [] }
        return layout.lines(holding: filter.text)
    }
}

extension RowNames {
    /// The rows that hold a text: all rows of the table that it narrows, and those of the other lists named so.
    static func matches(
        _ text: String, of list: ScreenState.ListName, in snapshot: Snapshot, _ arrangement: Arrangement
    ) -> [Int] {
        let wanted = text.lowercased()
        let names = names(of: list, in: snapshot, arrangement)
        let narrowed = narrowed(of: list, in: snapshot, arrangement)
        return names.indices.filter { narrowed.contains($0) || names[$0].string.lowercased().contains(wanted) }
    }

    /// The rows of the table that a filter narrows.
    private static func narrowed(
        of list: ScreenState.ListName, in snapshot: Snapshot, _ arrangement: Arrangement
    ) -> Range<Int> {
        let page: ZoomPage?
        switch list.panel {
        case .adoption: page = list.isZoomed ? AdoptionZoom.page(snapshot, arrangement) : nil
        case .nps: page = list.isZoomed ? NPSZoom.page(snapshot, arrangement) : nil
        case .friction: page = list.isZoomed ? FrictionZoom.page(snapshot, arrangement) : nil
        case .deployments: page = list.isZoomed ? DeploymentsZoom.page(Scene(of: snapshot, arrangement)) : nil
        case .health:
            return 0..<HealthTables.complaints(arrangement).rows(of: snapshot.health.diagnostics).count
        case .outcomes, .onboarding, .improvements, .board, .programme: return 0..<0
        }
        guard let page else { return 0..<count(of: list, in: snapshot, arrangement) }
        var first = 0
        for part in page.parts {
            if part.section.isNarrowed { return first..<first + part.section.count }
            first += part.section.count
        }
        return 0..<0
    }
}

extension PageLayout {
    /// The lines that hold a text, in capitals or not.
    func lines(holding text: String) -> [Int] {
        guard !text.isEmpty, height > 0 else { return [] }
        var canvas = Canvas(size: Size(width: body.maxX, height: height))
        for place in places {
            switch place.row {
            case .blank: break
            case .line(let wordings): canvas.put(wordings, in: place.rect)
            case .drawn(_, let draw): draw(place.rect, &canvas)
            }
        }
        let wanted = text.lowercased()
        return canvas.plainText().split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { $1.lowercased().contains(wanted) }.map(\.offset)
    }
}
