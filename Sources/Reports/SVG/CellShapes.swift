import Canvas

/// Characters of the program that are drawn as shapes in a cell, since few fonts have them and fewer join them: lines of
/// frames, blocks and braille.
///
/// The shapes are paths of SVG: areas are filled, lines are stroked, and dots are strokes of no length with round ends.
struct CellShapes {
    /// Columns and rows of a cell, in units of the picture.
    static let width = 9.0
    static let height = 18.0

    /// Areas.
    private(set) var areas = ""
    /// Thin lines.
    private(set) var thin = ""
    /// Thick lines.
    private(set) var thick = ""
    /// Dots.
    private(set) var dots = ""

    /// Whether a character is drawn as a shape.
    static func holds(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2800...0x28FF, 0x2580...0x259F: true
        case 0x2500...0x257F: arms[Int(scalar.value - 0x2500)] != 0 || dashes(scalar) != nil || arc(scalar) != nil
        default: false
        }
    }

    /// Adds the shape of a character in the cell whose upper left corner is at a place.
    mutating func add(_ scalar: Unicode.Scalar, x: Double, y: Double) {
        switch scalar.value {
        case 0x2800...0x28FF: addBraille(UInt8(scalar.value & 0xFF), x, y)
        case 0x2580...0x259F: addBlock(scalar.value, x, y)
        default: addLine(scalar, x, y)
        }
    }

    // MARK: Braille

    /// Dots 1 to 8 by their column and row; bits in the order of the block, which puts the lowest row last.
    private static let braille: [(column: Double, row: Double)] = [
        (0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3),
    ]

    private mutating func addBraille(_ bits: UInt8, _ x: Double, _ y: Double) {
        for (bit, dot) in CellShapes.braille.enumerated() where bits & 1 << UInt8(bit) != 0 {
            let (across, down) = (
                x + (dot.column + 0.5) * CellShapes.width / 2, y + (dot.row + 0.5) * CellShapes.height / 4
            )
            dots += "M\(Drawing.number(across)) \(Drawing.number(down))h.01"
        }
    }

    // MARK: Blocks

    private mutating func addArea(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        areas +=
            "M\(Drawing.number(x)) \(Drawing.number(y))h\(Drawing.number(width))v\(Drawing.number(height))h\(Drawing.number(-width))z"
    }

    private mutating func addBlock(_ code: UInt32, _ x: Double, _ y: Double) {
        let (width, height) = (CellShapes.width, CellShapes.height)
        switch code {
        case 0x2580: addArea(x, y, width, height / 2)
        case 0x2581...0x2588:
            let part = height * Double(code - 0x2580) / 8
            addArea(x, y + height - part, width, part)
        case 0x2589...0x258F: addArea(x, y, width * Double(0x2590 - code) / 8, height)
        case 0x2590: addArea(x + width / 2, y, width / 2, height)
        case 0x2591...0x2593: addShade(Int(code - 0x2590), x, y)
        case 0x2594: addArea(x, y, width, height / 8)
        case 0x2595: addArea(x + width * 7 / 8, y, width / 8, height)
        default: addQuadrants(code, x, y)
        }
    }

    /// A quarter, half or three quarters of small squares.
    private mutating func addShade(_ quarters: Int, _ x: Double, _ y: Double) {
        let side = CellShapes.width / 4
        for row in 0..<8 {
            for column in 0..<4 where (column + 2 * (row % 2)) % 4 < quarters {
                addArea(x + Double(column) * side, y + Double(row) * CellShapes.height / 8, side, CellShapes.height / 8)
            }
        }
    }

    /// Quadrants of U+2596 to U+259F: upper left 1, upper right 2, lower left 4, lower right 8.
    private static let quadrants: [UInt8] = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]

    private mutating func addQuadrants(_ code: UInt32, _ x: Double, _ y: Double) {
        let bits = CellShapes.quadrants[Int(code - 0x2596)]
        let (width, height) = (CellShapes.width / 2, CellShapes.height / 2)
        for (place, bit) in [UInt8(1), 2, 4, 8].enumerated() where bits & bit != 0 {
            addArea(x + Double(place % 2) * width, y + Double(place / 2) * height, width, height)
        }
    }

    // MARK: Lines

    /// Weights of the arms to the left, right, up and down of U+2500 to U+257F: 1 light, 2 heavy; none for dashes, double
    /// lines, arcs and diagonals.
    private static let arms: [UInt8] = """
        1100 2200 0011 0022 0000 0000 0000 0000 0000 0000 0000 0000 0101 0201 0102 0202
        1001 2001 1002 2002 0110 0210 0120 0220 1010 2010 1020 2020 0111 0211 0121 0112
        0122 0221 0212 0222 1011 2011 1021 1012 1022 2021 2012 2022 1101 2101 1201 2201
        1102 2102 1202 2202 1110 2110 1210 2210 1120 2120 1220 2220 1111 2111 1211 2211
        1121 1112 1122 2121 1221 2112 1212 2221 2212 2122 1222 2222 0000 0000 0000 0000
        0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000
        0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000 0000
        0000 0000 0000 0000 1000 0010 0100 0001 2000 0020 0200 0002 1200 0012 2100 0021
        """.split { $0 == " " || $0 == "\n" }.map { digits in
            digits.utf8.reduce(0) { $0 << 2 | ($1 - UInt8(ascii: "0")) }
        }

    private mutating func addLine(_ scalar: Unicode.Scalar, _ x: Double, _ y: Double) {
        let (middle, centre) = (x + CellShapes.width / 2, y + CellShapes.height / 2)
        if let arc = CellShapes.arc(scalar) {
            let (endX, endY) = (x + arc.right * CellShapes.width, y + arc.down * CellShapes.height)
            thin +=
                "M\(Drawing.number(endX)) \(Drawing.number(centre))Q\(Drawing.number(middle)) \(Drawing.number(centre)) \(Drawing.number(middle)) \(Drawing.number(endY))"
            return
        }
        if let dashes = CellShapes.dashes(scalar) {
            addDashes(dashes, x, y)
            return
        }
        let arms = CellShapes.arms[Int(scalar.value - 0x2500)]
        let ends = [(x, centre), (x + CellShapes.width, centre), (middle, y), (middle, y + CellShapes.height)]
        for (place, end) in ends.enumerated() {
            let weight = arms >> UInt8(6 - 2 * place) & 3
            if weight > 0 { stroke(from: end, to: (middle, centre), isThick: weight == 2) }
        }
    }

    private mutating func stroke(from start: (Double, Double), to end: (Double, Double), isThick: Bool) {
        let path =
            "M\(Drawing.number(start.0)) \(Drawing.number(start.1))L\(Drawing.number(end.0)) \(Drawing.number(end.1))"
        if isThick { thick += path } else { thin += path }
    }

    /// Where the ends of a rounded corner lie, as shares of a cell.
    private static func arc(_ scalar: Unicode.Scalar) -> (right: Double, down: Double)? {
        switch scalar {
        case "╭": (1, 1)
        case "╮": (0, 1)
        case "╯": (0, 0)
        case "╰": (1, 0)
        default: nil
        }
    }

    /// How many dashes a dashed line has in a cell.
    private static func dashes(_ scalar: Unicode.Scalar) -> (count: Int, isUpright: Bool, isThick: Bool)? {
        switch scalar {
        case "┄": (3, false, false)
        case "┅": (3, false, true)
        case "┆": (3, true, false)
        case "┇": (3, true, true)
        case "┈": (4, false, false)
        case "┉": (4, false, true)
        case "┊": (4, true, false)
        case "┋": (4, true, true)
        case "╌": (2, false, false)
        case "╍": (2, false, true)
        case "╎": (2, true, false)
        case "╏": (2, true, true)
        default: nil
        }
    }

    private mutating func addDashes(_ dashes: (count: Int, isUpright: Bool, isThick: Bool), _ x: Double, _ y: Double) {
        let length = dashes.isUpright ? CellShapes.height : CellShapes.width
        let step = length / Double(dashes.count)
        for place in 0..<dashes.count {
            let start = (Double(place) + 0.2) * step
            let end = (Double(place) + 0.8) * step
            if dashes.isUpright {
                let middle = x + CellShapes.width / 2
                stroke(from: (middle, y + start), to: (middle, y + end), isThick: dashes.isThick)
            } else {
                let centre = y + CellShapes.height / 2
                stroke(from: (x + start, centre), to: (x + end, centre), isThick: dashes.isThick)
            }
        }
    }
}
