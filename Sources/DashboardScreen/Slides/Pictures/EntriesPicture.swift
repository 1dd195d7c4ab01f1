import Canvas
import SafeText

/// Things one below the other, each with its words in full, spread over the height; what has no room is counted.
struct EntriesPicture: SlidePicture {
    /// Words below a name.
    struct Detail {
        var text: SafeText
        var role: Role
        /// Whether it goes when the needed entries would not fit with it.
        var isSpare: Bool

        init(_ text: SafeText, _ role: Role = .dim, spare: Bool = false) {
            self.text = text
            self.role = role
            isSpare = spare
        }
    }

    /// One of them.
    struct Entry {
        /// What stands before it; empty shows nothing.
        var mark: SafeText = ""
        var name: SafeText
        var isBold = true
        /// A bar below the name, 0...1; nil draws none.
        var share: Double?
        /// The style of the bar and of a mark in block digits.
        var role = Role.series
        var details: [Detail] = []
        /// The entry in words, for those who cannot see it.
        var sentence: SafeText
    }

    var entries: [Entry]
    /// The fewest entries that the slide must show.
    var needed = 1
    /// What is said of those left out, such as `candidates`.
    var noun: SafeText
    /// What stands below all of them; empty shows nothing.
    var foot: SafeText = ""
    /// Whether the marks are figures, which are large where there is room.
    var hasLargeMarks = false
    /// Whether blank rows part the entries although fewer of them fit then.
    var isCalm = false

    var sentences: [SafeText] { entries.map(\.sentence) + (foot.isEmpty ? [] : [foot]) }

    /// The measures of the entries in an area.
    private struct Plan {
        var isSpare: Bool
        var markRows: Int
        /// Rows of a bar.
        var barRows: Int
        var indent: Int
        var heights: [Int]
        var footLines: [SafeText]
        var rows: Int
        /// How many fit whole, with a row for what is said of the others.
        var count: Int
    }

    func draw(into canvas: inout Canvas, _ rect: Rect, _ fit: inout SlideFit) {
        let plan = plan(rect.size)
        guard rect.width - plan.indent >= 16 else { return fit.clip(noun) }
        let count = plan.count
        if count < min(needed, entries.count) {
            fit.clip("\(entries.count - count) of \(entries.count) \(noun) left out")
        }
        let isCut = count < entries.count
        let used = plan.heights.prefix(count).reduce(0, +) + (isCut ? 1 : 0)
        let gaps = max(1, count - 1 + (isCut ? 1 : 0))
        let gap = max(0, min(rect.height / 6, (plan.rows - used) / gaps))
        var area = rect
        for (entry, height) in zip(entries, plan.heights).prefix(count) {
            draw(entry, in: Rect(x: rect.x, y: area.y, width: rect.width, height: height), plan, &canvas)
            area = area.inset(top: height + gap)
        }
        if isCut, !area.isEmpty {
            let rest: SafeText = "and \(Wording.count(entries.count - count)) more \(noun)"
            canvas.put(rest, in: area.row(0), .left, Style(.dim))
        }
        for (offset, line) in plan.footLines.enumerated() {
            canvas.put(line, in: rect.row(rect.height - plan.footLines.count + offset), .left, Style(.dim))
        }
    }

    /// How many entries an area shows.
    func count(in size: Size) -> Int { plan(size).count }

    private func plan(_ size: Size) -> Plan {
        let full = plan(size, isSpare: false)
        return full.count >= min(needed, entries.count) ? full : plan(size, isSpare: true)
    }

    /// The measures with all details, or sparing with rows: small marks, thin bars and the needed details alone.
    private func plan(_ size: Size, isSpare: Bool) -> Plan {
        let hasMarks = entries.contains { !$0.mark.isEmpty }
        let isLarge = !isSpare && hasLargeMarks && size.height >= 16 && size.width >= 40
        let markRows = !hasMarks ? 0 : isLarge ? (size.height >= 44 ? 7 : size.height >= 28 ? 5 : 3) : 1
        let indent =
            !hasMarks
            ? 0
            : entries.reduce(0) { widest, entry in
                max(widest, isLarge ? BlockDigits(entry.mark, height: markRows).size.width : entry.mark.width)
            } + (isLarge ? 3 : 2)
        let width = max(1, size.width - indent)
        let barRows = isSpare ? 1 : min(3, max(1, size.height / (4 * max(1, entries.count))))
        let heights = entries.map { entry in
            let words = entry.name.wrapped(to: width).count
            let details = entry.details.reduce(0) { rows, detail in
                rows + (isSpare && detail.isSpare ? 0 : detail.text.wrapped(to: width).count)
            }
            return max(words + details + (entry.share == nil ? 0 : barRows), markRows)
        }
        let footLines = foot.isEmpty ? [] : foot.wrapped(to: max(1, size.width))
        let rows = size.height - (footLines.isEmpty ? 0 : footLines.count + 1)
        let air = isCalm ? (size.height >= 30 ? 2 : 1) : 0
        var (used, count) = (0, 0)
        for (place, height) in heights.enumerated() {
            guard used + height + (place == heights.count - 1 ? 0 : 1 + air) <= rows else { break }
            used += height + air
            count += 1
        }
        return Plan(
            isSpare: isSpare, markRows: markRows, barRows: barRows, indent: indent, heights: heights,
            footLines: footLines, rows: rows,
            count: count)
    }

    private func draw(_ entry: Entry, in rect: Rect, _ plan: Plan, _ canvas: inout Canvas) {
        if plan.markRows > 1 {
            let mark = BlockDigits(entry.mark, height: plan.markRows, role: entry.role)
            mark.draw(into: &canvas, Rect(x: rect.x, y: rect.y, width: plan.indent - 3, height: plan.markRows))
        } else if plan.markRows == 1 {
            let place = Rect(x: rect.x, y: rect.y, width: plan.indent - 2, height: 1)
            canvas.put(entry.mark, in: place, .right, Style(.dim))
        }
        var area = rect.inset(left: plan.indent)
        func put(_ text: SafeText, _ style: Style) {
            for line in text.wrapped(to: area.width) {
                canvas.put(line, in: area.row(0), .left, style)
                area = area.inset(top: 1)
            }
        }
        put(entry.name, entry.isBold ? Style(.title, .bold) : Style(.text))
        if let share = entry.share {
            let bar = Rect(x: area.x, y: area.y, width: area.width, height: plan.barRows)
            Bar(share, role: entry.role).draw(into: &canvas, bar.intersection(area))
            area = area.inset(top: plan.barRows)
        }
        for detail in entry.details where !(plan.isSpare && detail.isSpare) { put(detail.text, Style(detail.role)) }
    }
}
