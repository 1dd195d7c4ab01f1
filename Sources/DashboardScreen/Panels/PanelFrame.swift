import Canvas
import PlatformModel
import SafeText

/// What the edges of a panel's frame say.
enum PanelFrame {
    /// The note in the upper edge: what is shown, and how old it is. The age stays longest.
    static func note(
        _ notes: [SafeText], _ freshness: Freshness?, _ scene: Scene, room: Int
    ) -> (text: SafeText, role: Role) {
        guard let freshness, freshness.newest != nil || freshness.isHeld else {
            return freshness == nil ? (notes.first { $0.width <= room } ?? "", .dim) : ("no data", .dim)
        }
        let isStale = scene.isFailing || freshness.isStale(at: scene.moment)
        let ages = ages(freshness, scene, isStale: isStale)
        var wordings: [SafeText] = notes.compactMap { note in ages.first.map { "\(note) · \($0)" } }
        wordings += ages
        return (wordings.first { $0.width <= room } ?? "", isStale ? .stale : .dim)
    }

    /// The age in words, from long to short.
    private static func ages(_ freshness: Freshness, _ scene: Scene, isStale: Bool) -> [SafeText] {
        guard let age = freshness.age(at: scene.moment) else { return ["STALE, unreadable", "STALE"] }
        let words = Wording.age(seconds: Double(age))
        if isStale {
            guard freshness.isHeld || scene.isFailing else {
                return ["STALE, \(words) old", "STALE \(words)", "STALE"]
            }
            return ["STALE, unreadable, \(words) old", "STALE, unreadable", "STALE \(words)", "STALE"]
        }
        return age < 60 ? [words, Wording.shortAge(seconds: Double(age))] : ["\(words) old", words]
    }

    /// The position in a list, in the lower edge.
    static func foot(_ text: SafeText, _ frame: Rect, _ canvas: inout Canvas) {
        guard !text.isEmpty, text.width + 6 <= frame.width else { return }
        canvas.put(
            Phrase(" \(text) ", .dim), x: frame.maxX - text.width - 4, y: frame.maxY - 1, in: frame)
    }

    /// What stands in place of figures when there are none: what is missing, and which file brings it, in the longest
    /// wording that fits whole.
    static func empty(_ missing: SafeText, _ remedies: [SafeText], in area: Rect, _ canvas: inout Canvas) {
        let rows = missing.wrapped(to: area.width).count
        for remedy in remedies {
            let needed = rows + remedy.wrapped(to: area.width).count
            guard needed <= area.height else { continue }
            _ = canvas.wrapWhole(missing, in: area, Style(.text))
            let below = area.inset(top: rows + (needed < area.height ? 1 : 0))
            _ = canvas.wrapWhole(remedy, in: below, Style(.dim))
            return
        }
        if canvas.wrapWhole(missing, in: area, Style(.text)) == 0 {
            canvas.put([Phrase("no data", .dim), Phrase(Wording.unknown, .dim)], in: area.row(0))
        }
    }
}

extension Canvas {
    /// Draws a text over as many rows as it needs, or nothing when it does not fit whole.
    ///
    /// - Returns: The rows it took.
    mutating func wrapWhole(_ text: SafeText, in area: Rect, _ style: Style) -> Int {
        let lines = text.wrapped(to: area.width)
        guard lines.count <= area.height, lines.joined(separator: " ") == text else { return 0 }
        for (offset, line) in lines.enumerated() { put(line, in: area.row(offset), .left, style) }
        return lines.count
    }
}
