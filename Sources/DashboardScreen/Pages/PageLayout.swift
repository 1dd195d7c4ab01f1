import Canvas
import SafeText

/// Where the rows of a page stand in the inside of a frame.
struct PageLayout {
    struct Place {
        /// Columns of the body, and rows from the top of the unscrolled page.
        var rect: Rect
        var row: PageRow
    }

    /// What stays in sight.
    var head: Rect
    /// What the blocks scroll in.
    var body: Rect
    private(set) var places: [Place] = []
    /// Rows of all blocks together.
    private(set) var height = 0

    /// How far the page can be scrolled.
    var maximumScroll: Int { max(0, height - body.height) }

    /// The tallest pictures that fit, in the fewest columns; a page that does not fit at all has its rows scroll.
    init(_ page: Page, in area: Rect) {
        let rows = min(area.height, page.head.height(area))
        // A tall screen has the air for a blank row above as well.
        let lead = area.height >= 44 ? 1 : 0
        head = Rect(x: area.x, y: area.y + lead, width: area.width, height: rows)
        let air = area.height >= rows + 8 ? 1 : 0
        body = area.inset(top: lead + rows + air)
        // Where no row could be read, none is made.
        guard body.width >= 8, body.height > 0 else { return }
        let columns = PageLayout.columns(body.width, most: page.mostColumns)
        var made = BlockRows(blocks: page.blocks)
        // What does not fit at its lowest scrolls, and nothing else is tried.
        place(&made, columns: columns.upperBound, richness: 0, gap: 1)
        guard height <= body.height else { return }
        for richness in stride(from: page.blocks.contains { $0.leastRichness > 3 } ? 5 : 3, through: 0, by: -1) {
            for count in columns {
                for gap in richness > 0 ? [2, 1] : [1] {
                    place(&made, columns: count, richness: richness, gap: gap)
                    if height <= body.height { return }
                }
            }
        }
    }

    /// The rows of blocks, each made once for a width and a richness.
    private struct BlockRows {
        private struct Key: Hashable {
            var place: Int
            var width: Int
            var richness: Int
        }

        let blocks: [PageBlock]
        private var made: [Key: [PageRow]] = [:]

        init(blocks: [PageBlock]) { self.blocks = blocks }

        mutating func rows(of place: Int, width: Int, richness: Int) -> [PageRow] {
            let key = Key(place: place, width: width, richness: richness)
            if let known = made[key] { return known }
            let block = blocks[place]
            let title: PageRow = .drawn(height: 1) { row, canvas in
                canvas.rule(row, label: block.titles.first(fitting: row.width - 6) ?? block.titles.last ?? "")
            }
            let own = block.rows(width, richness)
            // A block that has no room for anything has no title either.
            let rows = own.isEmpty ? [] : [title] + own
            made[key] = rows
            return rows
        }
    }

    /// How many columns there may be: one on a narrow screen, two on a middling one, two and more on a wide one.
    private static func columns(_ width: Int, most: Int) -> ClosedRange<Int> {
        if width < 96 { return 1...1 }
        return width < 150 ? 2...2 : min(most, 4) == 4 ? 4...4 : 2...3
    }

    private mutating func place(_ made: inout BlockRows, columns: Int, richness: Int, gap: Int) {
        places = []
        var top = 0
        var rest = made.blocks.indices.filter { made.blocks[$0].leastRichness <= richness }[...]
        while let first = rest.first.map({ made.blocks[$0] }) {
            // A run of blocks that stand in columns, or one that takes the whole width.
            let run = first.isWide ? rest.prefix(1) : rest.prefix { !made.blocks[$0].isWide }
            rest = rest.dropFirst(run.count)
            let count = first.isWide ? 1 : min(columns, run.count)
            let width = Rect(x: body.x, y: 0, width: body.width, height: 1)
            let parts = width.columns(Array(repeating: .rest, count: count), gap: 4)
            let rows = run.map { made.rows(of: $0, width: parts[0].width, richness: richness) }
            let heights = rows.map { $0.reduce(0) { $0 + $1.height } }
            var bottom = top
            for (column, range) in PageLayout.divide(heights, among: count, gap: gap).enumerated() {
                var y = top
                for place in range where !rows[place].isEmpty {
                    if y > top { y += gap }
                    for row in rows[place] {
                        let part = parts[column]
                        places.append(
                            Place(rect: Rect(x: part.x, y: y, width: part.width, height: row.height), row: row))
                        y += row.height
                    }
                }
                bottom = max(bottom, y)
            }
            if bottom > top { top = bottom + gap }
        }
        height = max(0, top - gap)
    }

    /// Divides blocks among columns in their order so that the tallest column is as low as can be.
    static func divide(_ heights: [Int], among count: Int, gap: Int) -> [Range<Int>] {
        let tallest = heights.max() ?? 0
        let all = heights.reduce(0) { $0 + $1 + gap }
        // The lowest height into which the blocks go, by halving.
        var (low, high) = (tallest, max(tallest, all))
        while low < high {
            let middle = low + (high - low) / 2
            if fill(heights, upTo: middle, gap: gap).count <= count { high = middle } else { low = middle + 1 }
        }
        return fill(heights, upTo: high, gap: gap)
    }

    private static func fill(_ heights: [Int], upTo limit: Int, gap: Int) -> [Range<Int>] {
        var columns: [Range<Int>] = []
        var start = 0
        var used = 0
        for (place, height) in heights.enumerated() {
            if place > start, used + gap + height > limit {
                columns.append(start..<place)
                start = place
                used = 0
            }
            used += (place > start ? gap : 0) + height
        }
        if start < heights.count { columns.append(start..<heights.count) }
        return columns
    }
}
