public import SafeText

/// What happened when: rows of stretches and marks over one axis of time.
public struct Timeline: Chart {
    /// A stretch of time.
    public struct Stretch: Hashable, Sendable {
        /// How a stretch is drawn, so that two of them differ without colour.
        public enum Stroke: Hashable, Sendable {
            /// Nothing is being done.
            case dotted
            /// Something is to be done.
            case light
            /// Something is being done, or was.
            case heavy

            var character: Unicode.Scalar {
                switch self {
                case .dotted: "┄"
                case .light: "─"
                case .heavy: "━"
                }
            }
        }

        /// Where it begins.
        public var from: Double
        /// Where it ends.
        public var to: Double
        /// The style.
        public var role: Role
        /// How it is drawn.
        public var stroke: Stroke

        /// A stretch.
        public init(from: Double, to: Double, role: Role, stroke: Stroke) {
            self.from = from
            self.to = to
            self.role = role
            self.stroke = stroke
        }
    }

    /// A moment.
    public struct Mark: Hashable, Sendable {
        /// The place.
        public var x: Double
        /// What stands there, one column wide.
        public var symbol: Symbol
        /// The style.
        public var role: Role

        /// A moment.
        public init(x: Double, symbol: Symbol, role: Role) {
            self.x = x
            self.symbol = symbol
            self.role = role
        }
    }

    /// One row.
    public struct Row: Hashable, Sendable {
        /// What stands before it.
        public var name: SafeText
        /// The style of the name.
        public var role: Role
        /// Its stretches; later ones are drawn over earlier ones.
        public var stretches: [Stretch]
        /// Its marks, over the stretches; later ones over earlier ones.
        public var marks: [Mark]

        /// A row.
        public init(_ name: SafeText, role: Role = .text, stretches: [Stretch], marks: [Mark]) {
            self.name = name
            self.role = role
            self.stretches = stretches
            self.marks = marks
        }
    }

    /// The rows from top to bottom.
    public var rows: [Row]
    /// Labels below; of those that would touch only every n-th is drawn.
    public var labels: [LineChart.Label]
    /// The range of the axis; one without extent draws nothing.
    public var range: ClosedRange<Double>
    /// The present, as an upright dotted line with its label on the axis; nil draws none.
    public var now: LineChart.Label?

    /// Rows over an axis.
    public init(
        _ rows: [Row], labels: [LineChart.Label], range: ClosedRange<Double>, now: LineChart.Label? = nil
    ) {
        self.rows = rows
        self.labels = labels
        self.range = range
        self.now = now
    }

    /// Columns that names take at most of a width.
    private func nameWidth(_ width: Int) -> Int {
        min(rows.map(\.name.width).max() ?? 0, max(0, width * 3 / 10))
    }

    /// Draws the rows with equal heights, and the axis on the last row; rows past the last one are left out.
    public func draw(into canvas: inout Canvas, _ rect: Rect) {
        guard rect.height >= 2, rect.width >= 24, range.lowerBound < range.upperBound else { return }
        let names = nameWidth(rect.width)
        let plot = rect.inset(left: names + 2, right: 1, bottom: 1)
        let shown = rows.prefix(plot.height)
        let step = max(1, plot.height / max(1, shown.count))
        let scale = Scale(range: range, count: plot.width)
        if let now, let place = scale.place(now.x) {
            canvas.fill(
                Rect(x: plot.x + place, y: plot.y, width: 1, height: shown.count * step), with: "┊", Style(.faint))
        }
        for (offset, row) in shown.enumerated() {
            let y = plot.y + offset * step
            canvas.put(row.name.clipped(to: names), x: rect.x, y: y, Style(row.role))
            for stretch in row.stretches {
                guard let from = scale.clamped(stretch.from), let to = scale.clamped(stretch.to), from <= to else {
                    continue
                }
                let line = Rect(x: plot.x + from, y: y, width: to - from + 1, height: 1)
                canvas.fill(line, with: stretch.stroke.character, Style(stretch.role))
            }
            for mark in row.marks {
                guard let place = scale.place(mark.x) else { continue }
                canvas.put(mark.symbol.text(canvas.form), x: plot.x + place, y: y, Style(mark.role, .bold))
            }
        }
        drawAxis(
            into: &canvas, Rect(x: plot.x, y: plot.y + shown.count * step, width: plot.width + 1, height: 1), scale)
    }

    /// The label of the present keeps its place; the others stand where they do not touch it or each other.
    private func drawAxis(into canvas: inout Canvas, _ row: Rect, _ scale: Scale) {
        func span(_ label: LineChart.Label) -> Range<Int>? {
            guard let place = scale.place(label.x), !label.text.isEmpty, label.text.width <= row.width else {
                return nil
            }
            let start = min(row.x + place, row.maxX - label.text.width)
            return start..<(start + label.text.width)
        }
        let present = now.flatMap { label in span(label).map { (label, $0) } }
        if let (label, place) = present { canvas.put(label.text, x: place.lowerBound, y: row.y, Style(.text)) }
        let sorted = labels.sorted { $0.x < $1.x }.compactMap { label in span(label).map { (label, $0) } }
        for every in 1..<max(2, sorted.count + 1) {
            let kept = stride(from: 0, to: sorted.count, by: every).map { sorted[$0] }
            guard zip(kept, kept.dropFirst()).allSatisfy({ $0.1.upperBound < $1.1.lowerBound }) else { continue }
            for (label, place) in kept {
                if let present, place.upperBound >= present.1.lowerBound, place.lowerBound <= present.1.upperBound {
                    continue
                }
                canvas.put(label.text, x: place.lowerBound, y: row.y, Style(.dim))
            }
            return
        }
    }
}
