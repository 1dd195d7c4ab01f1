import Canvas
import PlatformModel
import SafeText

/// What one slide shows: a large figure with a few lines below it, and a picture beside them.
struct Slide {
    /// The large figure or word.
    enum Head {
        /// In block digits.
        case figure(SafeText, Role)
        /// In block letters over the whole width, with the glyph that says the same.
        case word(SafeText, Role)
    }

    /// A line below the figure.
    struct Line {
        var text: SafeText
        var role: Role
        var isBold: Bool
        /// Whether a blank row parts it from the line above.
        var isApart: Bool
        /// Whether the slide would lack something without it; other lines are for windows with room.
        var isNeeded: Bool

        init(_ text: SafeText, _ role: Role = .text, bold: Bool = false, apart: Bool = true, needed: Bool = true) {
            self.text = text
            self.role = role
            isBold = bold
            isApart = apart
            isNeeded = needed
        }
    }

    /// A small picture for rows that are left.
    struct Aside {
        /// The fewest and the most rows it takes.
        var rows: ClosedRange<Int>
        var draw: (Rect, inout Canvas) -> Void
    }

    var title: SafeText
    var head: Head
    var lines: [Line]
    var picture: (any SlidePicture)?
    /// What stands below the lines where rows are left.
    var aside: Aside?
    /// The age of the data behind it; nil where it has several.
    var freshness: Freshness?
}

extension Slide.Aside {
    /// A course over time as columns, with a name above.
    static func course(_ values: [Double?], _ name: SafeText, _ role: Role = .series) -> Slide.Aside? {
        guard values.compactMap({ $0 }).count > 1 else { return nil }
        return Slide.Aside(rows: 4...12) { area, canvas in
            canvas.put([Phrase(name, .dim)], in: area.row(0))
            let chart = area.inset(top: area.height >= 6 ? 2 : 1)
            let step = max(1, chart.width / max(1, values.count))
            let gap = step >= 2 ? 1 : 0
            Columns(values, role: role, thickness: step - gap, gap: gap).draw(into: &canvas, chart)
        }
    }
}

/// What a slide is made of.
struct SlideSource {
    var snapshot: Snapshot
    var form: GlyphForm

    /// A text that people wrote, without names.
    func redacted(_ text: SafeText) -> SafeText { snapshot.redacted(text) }

    /// The last meeting of the board before the as-of day.
    var lastBoard: BoardFigures.Meeting? {
        snapshot.board.meetings.first { $0.day < snapshot.asOf.day }
    }
}

/// What stands beside a slide's figure.
protocol SlidePicture {
    /// Draws into a rectangle, and notes what had no room.
    func draw(into canvas: inout Canvas, _ rect: Rect, _ fit: inout SlideFit)
    /// The same in sentences, for those who cannot see the picture.
    var sentences: [SafeText] { get }
}

/// What of a slide had no room.
struct SlideFit {
    private(set) var clippings: [SafeText] = []

    /// Notes a part that is not shown whole.
    mutating func clip(_ part: SafeText) {
        if !clippings.contains(part) { clippings.append(part) }
    }
}
