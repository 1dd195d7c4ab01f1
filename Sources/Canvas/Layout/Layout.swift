/// How a screen is divided: rows and columns in each other down to named areas, some of which go when space is short.
public indirect enum Layout<Name: Hashable & Sendable>: Sendable {
    /// An area that is drawn by its name. Below its smallest size it goes if its part may go.
    case area(Name, minimum: Size = Size(width: 0, height: 0))
    /// Parts from left to right with a gap of blank columns between them.
    case columns([Part], gap: Int = 0)
    /// Parts from top to bottom with a gap of blank rows between them.
    case rows([Part], gap: Int = 0)

    /// One part of a row or column.
    public struct Part: Sendable {
        /// How much it takes along the division.
        public var extent: Extent
        /// When it goes: parts with the lowest number go first, parts without one stay.
        public var dropOrder: Int?
        /// What is inside.
        public var layout: Layout

        /// A part of a row or column.
        public init(_ extent: Extent, dropOrder: Int? = nil, _ layout: Layout) {
            self.extent = extent
            self.dropOrder = dropOrder
            self.layout = layout
        }
    }

    /// The rectangles of the areas that are kept inside a rectangle.
    public func rects(in rect: Rect) -> [Name: Rect] {
        var found: [Name: Rect] = [:]
        place(in: rect, &found)
        return found
    }

    private func place(in rect: Rect, _ found: inout [Name: Rect]) {
        guard !rect.isEmpty else { return }
        switch self {
        case .area(let name, _): found[name] = rect
        case .columns(let parts, let gap):
            let kept = Layout.kept(parts, length: rect.width, across: rect.height, gap: gap, axis: .horizontal)
            let extents = kept.map { Layout.extent($0, axis: .horizontal) }
            for (part, area) in zip(kept, rect.columns(extents, gap: gap)) { part.layout.place(in: area, &found) }
        case .rows(let parts, let gap):
            let kept = Layout.kept(parts, length: rect.height, across: rect.width, gap: gap, axis: .vertical)
            let extents = kept.map { Layout.extent($0, axis: .vertical) }
            for (part, area) in zip(kept, rect.rows(extents, gap: gap)) { part.layout.place(in: area, &found) }
        }
    }

    private enum Axis {
        case horizontal, vertical
        var other: Axis { self == .horizontal ? .vertical : .horizontal }
    }

    /// The parts that are drawn: all, less those that must go for the others to fit.
    ///
    /// Parts go from the lowest drop order on; then, from the highest on, those return for which the room suffices
    /// after all, because a larger part went after them. One part always stays.
    private static func kept(_ parts: [Part], length: Int, across: Int, gap: Int, axis: Axis) -> [Part] {
        var isKept = parts.map { $0.dropOrder == nil || $0.layout.need(axis.other) <= across }
        func fits() -> Bool {
            let kept = zip(parts, isKept).filter(\.1).map(\.0)
            return kept.count <= 1 || total(kept, gap: gap, axis: axis) <= length
        }
        let order = parts.indices.sorted { (parts[$0].dropOrder ?? .max) < (parts[$1].dropOrder ?? .max) }
        if !isKept.contains(true), let last = order.last { isKept[last] = true }
        var dropped: [Int] = []
        for place in order where !fits() && isKept[place] && parts[place].dropOrder != nil {
            isKept[place] = false
            dropped.append(place)
        }
        for place in dropped.reversed() {
            isKept[place] = true
            if !fits() { isKept[place] = false }
        }
        return zip(parts, isKept).filter(\.1).map(\.0)
    }

    private static func total(_ parts: [Part], gap: Int, axis: Axis) -> Int {
        parts.reduce(max(0, gap) * max(0, parts.count - 1)) { $0 &+ extent($1, axis: axis).minimum }
    }

    /// The part's extent with a minimum that covers what is inside.
    private static func extent(_ part: Part, axis: Axis) -> Extent {
        switch part.extent {
        case .fixed: part.extent
        case .weight(let weight, let minimum): .weight(weight, minimum: max(minimum, part.layout.need(axis)))
        }
    }

    /// The cells without which the layout is not worth drawing: those of its parts that stay, or of its last one.
    private func need(_ axis: Axis) -> Int {
        switch self {
        case .area(_, let minimum): axis == .horizontal ? minimum.width : minimum.height
        case .columns(let parts, let gap): Layout.need(parts, gap: gap, along: .horizontal, axis)
        case .rows(let parts, let gap): Layout.need(parts, gap: gap, along: .vertical, axis)
        }
    }

    private static func need(_ parts: [Part], gap: Int, along: Axis, _ axis: Axis) -> Int {
        var staying = parts.filter { $0.dropOrder == nil }
        if staying.isEmpty, let last = parts.max(by: { ($0.dropOrder ?? .max) < ($1.dropOrder ?? .max) }) {
            staying = [last]
        }
        if along == axis { return total(staying, gap: gap, axis: axis) }
        return staying.map { $0.layout.need(axis) }.max() ?? 0
    }
}
