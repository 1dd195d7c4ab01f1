import Canvas

/// Where the parts of the overview stand on a screen of some size.
///
/// Rows go before panels and panels before the verdict: the verdict always has row 0, the focused panel the rest of a
/// tiny screen; footer, the line of dropped panels and the next action follow as height allows. Panels are dropped from
/// the last to the first, never the focused one, and a dropped panel keeps its headline on one line.
struct ScreenLayout: Equatable {
    struct Place: Equatable {
        var panel: PanelName
        var frame: Rect
    }

    /// The verdict, and room for more.
    var header: Rect
    /// The next action; empty when there is no room.
    var next: Rect
    /// The panels that are drawn.
    var places: [Place]
    /// One line for the panels that are not; empty when all are.
    var strip: Rect
    /// The keys; empty when there is no room.
    var footer: Rect

    /// The smallest frame of a panel: a headline and two rows, or half a screen of 72 columns.
    static let minimum = Size(width: 36, height: 5)
    /// The smallest frame in a stack, where width is scarce and a panel needs its rows.
    private static let stackedHeight = 7

    /// The layout of a size; `isZoomed` gives the focused panel the whole middle.
    init(_ size: Size, focus: PanelName, isZoomed: Bool = false) {
        let height = size.height
        let hasFooter = height >= 6
        let hasNext = height >= 12
        header = Rect(x: 0, y: 0, width: size.width, height: min(height, 1))
        next = Rect(x: 0, y: 1, width: size.width, height: hasNext ? 1 : 0)
        footer = Rect(x: 0, y: height - 1, width: size.width, height: hasFooter ? 1 : 0)
        // A tall screen has the air for a blank row between what heads it and what follows.
        let air = height >= 48 ? 1 : 0
        let top = header.height + next.height + air
        let middle = Rect(x: 0, y: top, width: size.width, height: height - top - footer.height)
        strip = Rect(x: 0, y: middle.maxY, width: size.width, height: 0)
        guard !isZoomed, focus.isOnOverview else {
            places = [Place(panel: focus, frame: middle)]
            return
        }
        places = ScreenLayout.arrange(middle, focus: focus)
        guard places.count < PanelName.overview.count, height >= 8 else { return }
        let above = Rect(x: 0, y: top, width: size.width, height: middle.height - 1)
        places = ScreenLayout.arrange(above, focus: focus)
        strip = Rect(x: 0, y: above.maxY, width: size.width, height: 1)
    }

    /// The panels that have no frame.
    var dropped: [PanelName] {
        PanelName.overview.filter { panel in !places.contains { $0.panel == panel } }
    }

    private static func arrange(_ area: Rect, focus: PanelName) -> [Place] {
        let order = PanelName.overview
        if area.width >= 4 * 60, area.height < 22, area.height >= minimum.height {
            return row(order, in: area)
        }
        if area.width >= 2 * minimum.width {
            if area.height >= 2 * minimum.height {
                let upper = Rect(x: area.x, y: area.y, width: area.width, height: (area.height + 1) / 2)
                let lower = Rect(x: area.x, y: upper.maxY, width: area.width, height: area.height - upper.height)
                return row(Array(order[0..<2]), in: upper) + row(Array(order[2..<4]), in: lower)
            }
            if area.height >= minimum.height {
                let isUpper = order.firstIndex(of: focus).map { $0 < 2 } ?? true
                return row(isUpper ? Array(order[0..<2]) : Array(order[2..<4]), in: area)
            }
        }
        let count = max(1, min(order.count, area.height / stackedHeight))
        return stack(kept(count, focus: focus), in: area)
    }

    /// The panels that stay when only some can: the focused one, then the first.
    private static func kept(_ count: Int, focus: PanelName) -> [PanelName] {
        let others = PanelName.overview.filter { $0 != focus }.prefix(count - 1)
        return PanelName.overview.filter { $0 == focus || others.contains($0) }
    }

    private static func row(_ panels: [PanelName], in area: Rect) -> [Place] {
        shares(area.width, panels.count).enumerated().map { place, share in
            Place(
                panel: panels[place],
                frame: Rect(x: area.x + share.start, y: area.y, width: share.length, height: area.height))
        }
    }

    private static func stack(_ panels: [PanelName], in area: Rect) -> [Place] {
        shares(area.height, panels.count).enumerated().map { place, share in
            Place(
                panel: panels[place],
                frame: Rect(x: area.x, y: area.y + share.start, width: area.width, height: share.length))
        }
    }

    /// A length in equal parts, the first ones a cell longer where it does not come out even.
    private static func shares(_ length: Int, _ count: Int) -> [(start: Int, length: Int)] {
        var start = 0
        return (0..<count).map { place in
            let part = length / count + (place < length % count ? 1 : 0)
            defer { start += part }
            return (start, part)
        }
    }
}
