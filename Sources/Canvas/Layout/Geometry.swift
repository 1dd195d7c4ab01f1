/// The size of a screen or picture, in character cells.
public struct Size: Hashable, Sendable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// A size; negative extents count as zero.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }
}

/// A rectangle of cells; empty when its width or height is zero.
public struct Rect: Hashable, Sendable {
    /// First column.
    public var x: Int
    /// First row.
    public var y: Int
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// Places and extents are held to this, far beyond any screen, so that sums of them stay exact.
    static let limit = 1 << 24

    /// A rectangle; negative extents count as zero, and places and extents are held to 2^24 either way.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = min(max(x, -Rect.limit), Rect.limit)
        self.y = min(max(y, -Rect.limit), Rect.limit)
        self.width = min(max(0, width), Rect.limit)
        self.height = min(max(0, height), Rect.limit)
    }

    /// The rectangle of a whole canvas.
    public init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    /// First column right of the rectangle.
    public var maxX: Int { x &+ width }
    /// First row below the rectangle.
    public var maxY: Int { y &+ height }
    /// Whether it has no cell.
    public var isEmpty: Bool { width <= 0 || height <= 0 }
    /// Columns and rows.
    public var size: Size { Size(width: width, height: height) }
    /// The columns inside, from left to right.
    public var columns: Range<Int> { x..<max(x, maxX) }
    /// The rows inside, from top to bottom.
    public var rows: Range<Int> { y..<max(y, maxY) }

    /// The rectangle without a margin on each side.
    public func inset(x dx: Int = 0, y dy: Int = 0) -> Rect {
        inset(left: dx, top: dy, right: dx, bottom: dy)
    }

    /// The rectangle without a margin of its own on each side.
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        Rect(x: x &+ left, y: y &+ top, width: width &- left &- right, height: height &- top &- bottom)
    }

    /// The rectangle's own row at a count of rows from its top; empty outside it.
    public func row(_ offset: Int) -> Rect {
        guard offset >= 0, offset < height else { return Rect(x: x, y: y, width: 0, height: 0) }
        return Rect(x: x, y: y + offset, width: width, height: 1)
    }

    /// What two rectangles share; empty when they do not meet.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top, width: min(maxX, other.maxX) &- left, height: min(maxY, other.maxY) &- top)
    }

    /// Whether a cell lies inside.
    public func contains(x column: Int, y row: Int) -> Bool {
        column >= x && column < maxX && row >= y && row < maxY
    }
}
