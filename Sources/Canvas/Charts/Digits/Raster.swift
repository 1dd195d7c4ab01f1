/// Black and white points finer than cells: two to a cell across and two down.
struct Raster {
    let width: Int
    let height: Int
    private var points: [Bool]

    init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
        points = Array(repeating: false, count: self.width * self.height)
    }

    /// Whether a point is set; points outside are not.
    subscript(x: Int, y: Int) -> Bool {
        get { x >= 0 && x < width && y >= 0 && y < height && points[y * width + x] }
        set { if x >= 0, x < width, y >= 0, y < height { points[y * width + x] = newValue } }
    }

    /// Sets the points of a rectangle, or clears them.
    mutating func fill(x columns: Range<Int>, y rows: Range<Int>, _ value: Bool = true) {
        for y in rows { for x in columns { self[x, y] = value } }
    }

    /// The points of a cell as bits: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
    func mask(column: Int, row: Int) -> Int {
        (self[column * 2, row * 2] ? 1 : 0) | (self[column * 2 + 1, row * 2] ? 2 : 0)
            | (self[column * 2, row * 2 + 1] ? 4 : 0) | (self[column * 2 + 1, row * 2 + 1] ? 8 : 0)
    }
}

/// The characters that fill quarters of a cell.
enum Quadrants {
    /// By bits: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
    static let characters: [Unicode.Scalar] = [
        " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
    ]
}
