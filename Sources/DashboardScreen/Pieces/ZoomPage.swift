import Canvas
import SafeText

/// A panel with the whole screen: pictures, lists, and a rail of figures beside them where there is width.
///
/// One selection walks through all lists in their order. On a narrow screen the lists stand below the pictures as one
/// column; on a wide one the pictures and the long lists have the left part, and the rail the right one.
struct ZoomPage {
    /// Where a list stands on a wide screen.
    enum Place: Hashable {
        /// Above everything, over the whole width.
        case head
        /// Below the pictures, in columns side by side.
        case main
        /// At the right, over the whole height.
        case rail
    }

    /// A list with its place.
    struct Part {
        var section: Section
        var place: Place
    }

    /// Something that does not scroll, above the lists.
    struct Picture {
        /// Rows it needs, and rows it can use.
        var rows: ClosedRange<Int>
        /// When it goes: the highest first, 0 never.
        var rank: Int
        /// Whether a blank row before it does it good.
        var air = true
        var draw: (Rect, inout Canvas) -> Void
    }

    var pictures: [Picture]
    /// In the order in which the selection walks through them.
    var parts: [Part]
    /// What there is to know about the selected row; it has no rows of its own to select.
    var detail: Section?
    /// The most columns that the lists of the main part stand in.
    var columns = 3

    /// The width from which the rail stands beside the rest.
    static let breadth = 100
    /// The narrowest column of a list beside others.
    private static let narrowest = 38
    /// Rows of the detail below a narrow page.
    private static let detailRows = 5...7

    private enum Block: Hashable { case picture(Int), lists, detail }

    /// The names of all rows.
    var names: [SafeText] { parts.flatMap { $0.section.names() } }

    /// All rows that can be selected.
    var count: Int { parts.reduce(0) { $0 + $1.section.count } }

    /// Draws the page; returns the selected row's position when some rows are out of sight.
    func draw(_ scene: Scene, in area: Rect, _ canvas: inout Canvas) -> SafeText {
        let isPartial: Bool
        if area.width >= ZoomPage.breadth, area.height >= 12, parts.contains(where: { $0.place == .rail }) {
            isPartial = drawWide(scene, in: area, &canvas)
        } else {
            isPartial = drawNarrow(scene, in: area, &canvas)
        }
        return isPartial && count > 0 ? "\(min(scene.selected ?? 0, count - 1) + 1) of \(count)" : ""
    }

    private func drawNarrow(_ scene: Scene, in area: Rect, _ canvas: inout Canvas) -> Bool {
        let all = Array(parts.indices)
        let needed = stack(all).height(in: area.width)
        var stack = Stack<Block>()
        add(pictures, to: &stack, withAir: area.height >= 14)
        stack.add(.lists, height: 1, upTo: needed, rank: 0, air: area.height >= 12, appetite: 9)
        if detail != nil, area.height >= 16 {
            stack.add(
                .detail, height: ZoomPage.detailRows.lowerBound, upTo: ZoomPage.detailRows.upperBound, rank: 1,
                air: true)
        }
        let rects = stack.rects(in: area, keeping: (.lists, min(needed, max(2, (area.height + 1) / 2))))
        draw(pictures, rects, scene, &canvas)
        if let rect = rects[.detail], let detail {
            SectionStack(sections: [detail]).draw(nil, in: rect, &canvas)
        }
        return rects[.lists].map { draw(all, scene, in: $0, &canvas) } ?? false
    }

    private func drawWide(_ scene: Scene, in area: Rect, _ canvas: inout Canvas) -> Bool {
        let heads = places(.head)
        let head = heads.isEmpty ? 0 : min(stack(heads).height(in: area.width), max(3, area.height / 3))
        let upper = Rect(x: area.x, y: area.y, width: area.width, height: head)
        var isPartial = draw(heads, scene, in: upper, &canvas)
        let below = area.inset(top: head > 0 ? head + 1 : 0)
        let halves = below.columns([.rest, .fixed(max(52, min(66, area.width * 2 / 5)))], gap: 4)
        isPartial = drawMain(scene, in: halves[0], &canvas) || isPartial
        return drawRail(scene, in: halves[1], &canvas) || isPartial
    }

    private func drawMain(_ scene: Scene, in area: Rect, _ canvas: inout Canvas) -> Bool {
        let columns = area.columns(
            Array(repeating: .weight(1), count: columnCount(area.width)), gap: 4)
        guard let width = columns.first?.width else { return false }
        let groups = groups(in: columns.count, width: width, height: area.height)
        let needed = groups.map { stack($0).height(in: width) }.max() ?? 0
        var blocks = Stack<Block>()
        add(pictures, to: &blocks, withAir: true)
        blocks.add(.lists, height: min(needed, 5), upTo: needed, rank: 1, air: !pictures.isEmpty, appetite: 1)
        let rects = blocks.rects(in: area, keeping: (.lists, min(needed, max(5, area.height / 3))))
        draw(pictures, rects, scene, &canvas)
        guard let lists = rects[.lists] else { return false }
        var isPartial = false
        for (group, column) in zip(groups, columns) {
            let rect = Rect(x: column.x, y: lists.y, width: column.width, height: lists.height)
            isPartial = draw(group, scene, in: rect, &canvas) || isPartial
        }
        return isPartial
    }

    private func drawRail(_ scene: Scene, in area: Rect, _ canvas: inout Canvas) -> Bool {
        var area = area
        if let detail {
            let alone = SectionStack(sections: [detail])
            // The lists below keep a few rows each.
            let least = stack(places(.rail)).least(in: area.width)
            let height = min(alone.height(in: area.width), max(4, area.height / 2, area.height - least - 1))
            let rect = Rect(x: area.x, y: area.y, width: area.width, height: height)
            alone.draw(nil, in: rect, &canvas)
            area = area.inset(top: min(area.height, height + 1))
        }
        return draw(places(.rail), scene, in: area, &canvas, isSteady: detail == nil)
    }

    /// Draws some lists below each other, or takes them from the last frame when the selection was and is elsewhere.
    private func draw(
        _ numbers: [Int], _ scene: Scene, in area: Rect, _ canvas: inout Canvas, isSteady: Bool = true
    ) -> Bool {
        let own = row(scene.selected, among: numbers)
        if isSteady, let last = scene.last, own == nil, row(last.selected, among: numbers) == nil {
            canvas.copy(area.inset(x: -1), from: last.canvas)
        } else {
            // Beside the detail of another row nothing stands where it stood.
            let last = isSteady ? scene.last : nil
            var lists = stack(numbers)
            lists.places = scene.places
            lists.firstRows = numbers.map { number in parts[..<number].reduce(0) { $0 + $1.section.count } }
            lists.draw(
                own, in: area, &canvas,
                last: last.map { .init(canvas: $0.canvas, selected: row($0.selected, among: numbers)) })
        }
        return stack(numbers).isPartial(in: area)
    }

    private func stack(_ numbers: [Int]) -> SectionStack {
        SectionStack(
            sections: numbers.map { parts[$0].section }, favoursFirst: numbers.first.map { parts[$0].place } == .main)
    }

    private func places(_ place: Place) -> [Int] { parts.indices.filter { parts[$0].place == place } }

    /// The selected row among some of the lists.
    private func row(_ selected: Int?, among numbers: [Int]) -> SectionStack.Row? {
        guard var place = selected else { return nil }
        for (number, part) in parts.enumerated() {
            if place < part.section.count {
                return numbers.firstIndex(of: number).map { .init(section: $0, place: place) }
            }
            place -= part.section.count
        }
        return nil
    }

    private func add(_ pictures: [Picture], to stack: inout Stack<Block>, withAir: Bool) {
        for (place, picture) in pictures.enumerated() {
            stack.add(
                .picture(place), height: picture.rows.lowerBound, upTo: picture.rows.upperBound, rank: picture.rank,
                air: picture.air && withAir && (place > 0 || places(.head).isEmpty))
        }
    }

    private func draw(_ pictures: [Picture], _ rects: [Block: Rect], _ scene: Scene, _ canvas: inout Canvas) {
        for (place, picture) in pictures.enumerated() {
            scene.drawSteady(rects[.picture(place)], &canvas) { rect, canvas in picture.draw(rect, &canvas) }
        }
    }

    private func columnCount(_ width: Int) -> Int {
        max(1, min(columns, places(.main).count, (width + 4) / (ZoomPage.narrowest + 4)))
    }

    /// The lists of the main part in columns, in their order, such that the highest column is as low as it can be.
    private func groups(in count: Int, width: Int, height: Int) -> [[Int]] {
        let numbers = places(.main)
        let heights = numbers.map { min(stack([$0]).height(in: width), max(1, height)) + 1 }
        for limit in (heights.max() ?? 0)...max(heights.max() ?? 0, heights.reduce(0, +)) {
            var groups: [[Int]] = [[]]
            var used = 0
            for (number, height) in zip(numbers, heights) {
                if used + height > limit {
                    groups.append([])
                    used = 0
                }
                groups[groups.count - 1].append(number)
                used += height
            }
            if groups.count <= count { return groups }
        }
        return [numbers]
    }
}
