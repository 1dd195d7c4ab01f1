/// Draws the characters of headline figures as strokes on a raster, at any height from three rows.
///
/// A raster point is about half as wide as it is high, so a stroke has twice as many points across as down; the outer
/// corners of bowls are rounded.
struct DigitPen {
    /// Rows of cells.
    let rows: Int
    /// Points of a stroke that goes up and down, from left to right.
    let across: Int
    /// Points of a stroke that goes left and right, from top to bottom.
    let down: Int

    /// Whether strokes that go left and right fill whole rows of cells.
    private let fillsRows: Bool

    /// A pen for characters of some rows; strokes are half a cell high up to four rows, a whole one above.
    ///
    /// - Parameters:
    ///   - rows: Rows of cells.
    ///   - fillsRows: Whether strokes that go left and right fill whole rows, for a canvas without half blocks.
    init(rows: Int, fillsRows: Bool = false) {
        self.rows = rows
        self.fillsRows = fillsRows
        down = rows < 5 ? 1 : 2
        across = down * 2
    }

    /// Points of a character from top to bottom.
    private var height: Int { rows * 2 }
    /// Points of a digit from left to right.
    private var width: Int { [8, 10, 14, 16, 18][min(max(rows - 3, 0), 4)] }
    /// The first row of the middle stroke where the lower bowl is the larger one.
    private var middle: Int {
        let middle = (height - down) / 2
        return fillsRows ? middle / 2 * 2 : middle
    }
    /// The same where the upper bowl is the larger one.
    private var lowerMiddle: Int { fillsRows ? middle : (height - down + 1) / 2 }

    /// Points between characters.
    var gap: Int { across }

    /// A character; nil for one that the pen cannot draw.
    func draw(_ character: Unicode.Scalar) -> Raster? {
        switch character {
        case "0": bowl(middle: nil, corners: [.topLeft, .topRight, .bottomLeft, .bottomRight])
        case "1": one()
        case "2": two()
        case "3": three()
        case "4": four()
        case "5": five()
        case "6": six()
        case "7": seven()
        case "8": eight()
        case "9": nine()
        case "%": percent()
        case "+": plus(upright: true)
        case "-": plus(upright: false)
        case ".": point()
        case "/": slash()
        case "n": letterN()
        case "a": letterA()
        case " ": Raster(width: across, height: height)
        default: nil
        }
    }

    // MARK: Digits

    private func one() -> Raster {
        var raster = Raster(width: across * 2, height: height)
        raster.fill(x: across..<across * 2, y: 0..<height)
        let flag = down * 2
        for y in 0..<flag {
            raster.fill(x: (across - (across * (y + 1) + flag - 1) / flag)..<across, y: y..<(y + 1))
        }
        return raster
    }

    private func two() -> Raster {
        var raster = blank
        bar(&raster, 0)
        bar(&raster, middle)
        bar(&raster, height - down)
        stem(&raster, right: true, 0..<(middle + down))
        stem(&raster, right: false, middle..<height)
        round(&raster, .topRight, y: 0)
        round(&raster, .bottomRight, y: middle + down - 1)
        round(&raster, .topLeft, y: middle)
        return raster
    }

    private func three() -> Raster {
        var raster = blank
        bar(&raster, 0)
        bar(&raster, middle, from: across)
        bar(&raster, height - down)
        stem(&raster, right: true, 0..<height)
        round(&raster, .topRight, y: 0)
        round(&raster, .bottomRight, y: height - 1)
        notch(&raster, right: true)
        return raster
    }

    private func four() -> Raster {
        var raster = blank
        bar(&raster, lowerMiddle)
        stem(&raster, right: false, 0..<(lowerMiddle + down))
        stem(&raster, right: true, 0..<height)
        return raster
    }

    private func five() -> Raster {
        var raster = blank
        bar(&raster, 0)
        bar(&raster, middle)
        bar(&raster, height - down)
        stem(&raster, right: false, 0..<(middle + down))
        stem(&raster, right: true, middle..<height)
        round(&raster, .topRight, y: middle)
        round(&raster, .bottomRight, y: height - 1)
        return raster
    }

    private func six() -> Raster {
        var raster = blank
        bar(&raster, 0)
        bar(&raster, middle)
        bar(&raster, height - down)
        stem(&raster, right: false, 0..<height)
        stem(&raster, right: true, middle..<height)
        round(&raster, .topLeft, y: 0)
        round(&raster, .topRight, y: middle)
        round(&raster, .bottomLeft, y: height - 1)
        round(&raster, .bottomRight, y: height - 1)
        return raster
    }

    private func seven() -> Raster {
        var raster = blank
        bar(&raster, 0)
        slant(&raster, from: width - across, to: across, down..<height)
        return raster
    }

    private func eight() -> Raster {
        var raster = bowl(middle: middle, corners: [.topLeft, .topRight, .bottomLeft, .bottomRight])
        notch(&raster, right: false)
        notch(&raster, right: true)
        return raster
    }

    private func nine() -> Raster {
        var raster = blank
        bar(&raster, 0)
        bar(&raster, lowerMiddle)
        bar(&raster, height - down)
        stem(&raster, right: false, 0..<(lowerMiddle + down))
        stem(&raster, right: true, 0..<height)
        round(&raster, .topLeft, y: 0)
        round(&raster, .topRight, y: 0)
        round(&raster, .bottomLeft, y: lowerMiddle + down - 1)
        round(&raster, .bottomRight, y: height - 1)
        return raster
    }

    // MARK: Signs and letters

    private func percent() -> Raster {
        var raster = Raster(width: across * 5, height: height)
        slant(&raster, from: across * 4, to: 0, 0..<height)
        // Two dots of two strokes at the small heights, of one and a half at the large ones, where they can be round.
        let high = down == 1 ? 2 : down + 1
        let wide = high * 2
        raster.fill(x: 0..<wide, y: 0..<high)
        raster.fill(x: raster.width - wide..<raster.width, y: height - high..<height)
        if down > 1 {
            for (left, top) in [(0, 0), (raster.width - wide, height - high)] {
                for x in [left, left + wide - 1] {
                    for y in [top, top + high - 1] { raster[x, y] = false }
                }
            }
        }
        return raster
    }

    private func plus(upright: Bool) -> Raster {
        var raster = Raster(width: across * 3, height: height)
        raster.fill(x: 0..<across * 3, y: lowerMiddle..<lowerMiddle + down)
        if upright { raster.fill(x: across..<across * 2, y: lowerMiddle - down..<lowerMiddle + down * 2) }
        return raster
    }

    private func point() -> Raster {
        var raster = Raster(width: across, height: height)
        raster.fill(x: 0..<across, y: height - down..<height)
        return raster
    }

    private func slash() -> Raster {
        var raster = Raster(width: across * 3, height: height)
        slant(&raster, from: across * 2, to: 0, 0..<height)
        return raster
    }

    private func letterN() -> Raster {
        var raster = blank
        bar(&raster, middle)
        stem(&raster, right: false, middle..<height)
        stem(&raster, right: true, middle..<height)
        round(&raster, .topRight, y: middle)
        return raster
    }

    private func letterA() -> Raster {
        var raster = blank
        bar(&raster, middle)
        bar(&raster, height - down)
        stem(&raster, right: false, middle..<height)
        stem(&raster, right: true, middle..<height)
        round(&raster, .topLeft, y: middle)
        round(&raster, .bottomLeft, y: height - 1)
        return raster
    }

    // MARK: Strokes

    private enum Corner {
        case topLeft, topRight, bottomLeft, bottomRight
    }

    private var blank: Raster { Raster(width: width, height: height) }

    private func bowl(middle: Int?, corners: [Corner]) -> Raster {
        var raster = blank
        bar(&raster, 0)
        if let middle { bar(&raster, middle) }
        bar(&raster, height - down)
        stem(&raster, right: false, 0..<height)
        stem(&raster, right: true, 0..<height)
        for corner in corners {
            round(&raster, corner, y: corner == .topLeft || corner == .topRight ? 0 : height - 1)
        }
        return raster
    }

    private func bar(_ raster: inout Raster, _ y: Int, from left: Int = 0) {
        raster.fill(x: left..<width, y: y..<y + down)
    }

    private func stem(_ raster: inout Raster, right: Bool, _ rows: Range<Int>) {
        raster.fill(x: right ? width - across..<width : 0..<across, y: rows)
    }

    /// A stroke between two columns, from its left edge in the first row to its left edge in the last.
    private func slant(_ raster: inout Raster, from start: Int, to end: Int, _ rows: Range<Int>) {
        let steps = max(1, rows.count - 1)
        for (step, y) in rows.enumerated() {
            let left = start + ((end - start) * step * 2 + (end < start ? -steps : steps)) / (steps * 2)
            raster.fill(x: left..<left + across, y: y..<y + 1)
        }
    }

    /// Takes a staircase of points off an outer corner.
    private func round(_ raster: inout Raster, _ corner: Corner, y: Int) {
        let isRight = corner == .topRight || corner == .bottomRight
        let isTop = corner == .topLeft || corner == .topRight
        for step in 0..<down {
            let row = isTop ? y + step : y - step
            let cut = down - step
            raster.fill(x: isRight ? width - cut..<width : 0..<cut, y: row..<row + 1, false)
        }
    }

    /// Takes the waist of a figure with two bowls in.
    private func notch(_ raster: inout Raster, right: Bool) {
        raster.fill(x: right ? width - 1..<width : 0..<1, y: middle..<middle + down, false)
    }
}
