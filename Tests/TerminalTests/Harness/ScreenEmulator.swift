/// A screen that understands what ncurses sends, for looking at what a program has drawn.
///
/// It covers the sequences of the terminal types in the tests and records every other one, so that a test can insist that
/// there was none.
struct ScreenEmulator {
    /// A colour as sent: an index, or 24 bits.
    enum Colour: Hashable {
        case own
        case index(Int)
        case rgb(Int)
    }

    /// How a character was drawn.
    struct Look: Hashable {
        var foreground = Colour.own
        var background = Colour.own
        var bold = false
        var dim = false
        var underline = false
        var reverse = false
    }

    /// One position of the screen; the right half of a wide character has the text "".
    struct Cell: Hashable {
        var text = " "
        var look = Look()
    }

    private(set) var width: Int
    private(set) var height: Int
    private(set) var cells: [[Cell]]
    /// The column and row the next character goes to.
    private(set) var cursor = (x: 0, y: 0)
    /// Whether the alternate screen is shown.
    private(set) var isAlternate = false
    /// Whether the cursor is shown.
    private(set) var cursorIsVisible = true
    /// Whether the arrow keys send SS3 forms.
    private(set) var keypadIsOn = false
    /// Whether clicks are reported.
    private(set) var mouseIsOn = false
    /// Whether a paint is held back until it is complete, and how many were.
    private(set) var isSynchronised = false
    private(set) var synchronisedPaints = 0
    /// Operating system commands and device control strings.
    private(set) var strings: [String] = []
    /// Sequences that were not understood.
    private(set) var unknown: [String] = []

    private var main: [[Cell]]
    private var look = Look()
    private var savedCursor = (x: 0, y: 0)
    private var wrapIsDue = false
    private var region: Range<Int>
    private var lineDrawing = [false, false]
    private var shifted = false
    private var lastText: String?
    private var parser = SequenceParser()

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        cells = Array(repeating: Array(repeating: Cell(), count: width), count: height)
        main = cells
        region = 0..<height
    }

    /// The rows as text, without blanks at their ends.
    var rows: [String] {
        cells.map { row in
            var text = row.map(\.text).joined()
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    /// The whole screen as text.
    var text: String { rows.joined(separator: "\n") }

    /// The look of the first character of a text on a row; nil when the row does not have it.
    func look(of text: String, row: Int) -> Look? {
        guard cells.indices.contains(row) else { return nil }
        let wanted = text.map(String.init)
        let found = cells[row].indices.first { start in
            cells[row][start...].lazy.map(\.text).filter { !$0.isEmpty }.starts(with: wanted)
        }
        return found.map { cells[row][$0].look }
    }

    /// Gives the screen another size, keeping its upper left part.
    mutating func resize(width: Int, height: Int) {
        func fit(_ old: [[Cell]]) -> [[Cell]] {
            (0..<height).map { y in (0..<width).map { x in y < old.count && x < old[y].count ? old[y][x] : Cell() } }
        }
        cells = fit(cells)
        main = fit(main)
        self.width = width
        self.height = height
        region = 0..<height
        moveTo(x: cursor.x, y: cursor.y)
    }

    /// Takes output of the program.
    mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            if let token = parser.take(byte) { perform(token) }
        }
    }

    private mutating func perform(_ token: SequenceParser.Token) {
        switch token {
        case .text(let scalar): put(scalar)
        case .control(let byte): control(byte)
        case .escape(let text): escape(text)
        case .sequence(let sequence): perform(sequence)
        case .string(let bytes): strings.append(String(decoding: bytes, as: UTF8.self))
        }
    }
}

extension ScreenEmulator {
    private mutating func put(_ scalar: Unicode.Scalar) {
        var text = String(Character(scalar))
        if lineDrawing[shifted ? 1 : 0], let line = ScreenEmulator.lines[scalar] { text = String(line) }
        let columns = ScreenEmulator.columns(scalar)
        if columns == 0 {
            if cursor.x > 0 { cells[cursor.y][cursor.x - (wrapIsDue ? 0 : 1)].text += text }
            return
        }
        if wrapIsDue || cursor.x + columns > width {
            cursor.x = 0
            lineFeed()
        }
        guard cursor.x + columns <= width else { return }
        cells[cursor.y][cursor.x] = Cell(text: text, look: look)
        if columns == 2 { cells[cursor.y][cursor.x + 1] = Cell(text: "", look: look) }
        lastText = text
        wrapIsDue = cursor.x + columns >= width
        cursor.x = min(cursor.x + columns, width - 1)
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x08: moveTo(x: cursor.x - 1, y: cursor.y)
        case 0x09: moveTo(x: (cursor.x / 8 + 1) * 8, y: cursor.y)
        case 0x0A, 0x0B, 0x0C: lineFeed()
        case 0x0D: moveTo(x: 0, y: cursor.y)
        case 0x0E: shifted = true
        case 0x0F: shifted = false
        case 0x00, 0x07: break
        default: unknown.append("control \(byte)")
        }
    }

    private mutating func escape(_ text: String) {
        switch text {
        case "7": savedCursor = cursor
        case "8": moveTo(x: savedCursor.x, y: savedCursor.y)
        case "=": keypadIsOn = true
        case ">": keypadIsOn = false
        case "M": reverseLineFeed()
        case "D": lineFeed()
        case "(B": lineDrawing[0] = false
        case "(0": lineDrawing[0] = true
        case ")B": lineDrawing[1] = false
        case ")0": lineDrawing[1] = true
        default: unknown.append("ESC \(text)")
        }
    }

    private mutating func perform(_ sequence: SequenceParser.Sequence) {
        let count = max(1, sequence.first ?? 1)
        switch (sequence.mark, sequence.final) {
        case ("", "H"), ("", "f"): moveTo(x: (sequence[1] ?? 1) - 1, y: (sequence.first ?? 1) - 1)
        case ("", "A"): moveTo(x: cursor.x, y: cursor.y - count)
        case ("", "B"): moveTo(x: cursor.x, y: cursor.y + count)
        case ("", "C"): moveTo(x: cursor.x + count, y: cursor.y)
        case ("", "D"): moveTo(x: cursor.x - count, y: cursor.y)
        case ("", "G"), ("", "`"): moveTo(x: count - 1, y: cursor.y)
        case ("", "d"): moveTo(x: cursor.x, y: count - 1)
        case ("", "Z"): moveTo(x: max(0, (cursor.x - 1) / 8 * 8), y: cursor.y)
        case ("", "J"): eraseScreen(sequence.first ?? 0)
        case ("", "K"): eraseLine(sequence.first ?? 0)
        case ("", "X"): blank(cursor.y, cursor.x..<min(width, cursor.x + count))
        case ("", "@"): shiftRight(count)
        case ("", "P"): shiftLeft(count)
        case ("", "L"): scroll(cursor.y..<region.upperBound, by: -count)
        case ("", "M"): scroll(cursor.y..<region.upperBound, by: count)
        case ("", "S"): scroll(region, by: count)
        case ("", "T"): scroll(region, by: -count)
        case ("", "b"):
            if let scalar = lastText?.unicodeScalars.first { for _ in 0..<count { put(scalar) } }
        case ("", "r"):
            region = max(0, (sequence.first ?? 1) - 1)..<min(height, sequence[1] ?? height)
            moveTo(x: 0, y: 0)
        case ("", "m"): setLook(sequence)
        case ("", "h"), ("", "l"), ("", "t"), ("?", "c"): break
        case ("?", "h"), ("?", "l"): setMode(sequence.parameters, sequence.final == "h")
        default: unknown.append("CSI \(sequence)")
        }
    }

    private mutating func setMode(_ modes: [Int], _ isOn: Bool) {
        for mode in modes {
            switch mode {
            case 1: keypadIsOn = isOn
            case 25: cursorIsVisible = isOn
            case 1049, 47, 1047:
                guard isOn != isAlternate else { continue }
                isAlternate = isOn
                if isOn {
                    main = cells
                    savedCursor = cursor
                    eraseScreen(2)
                } else {
                    cells = main
                    moveTo(x: savedCursor.x, y: savedCursor.y)
                }
            case 1000: mouseIsOn = isOn
            case 2026:
                isSynchronised = isOn
                if isOn { synchronisedPaints += 1 }
            case 5, 7, 12, 1006, 1034: break
            default: unknown.append("mode \(mode)")
            }
        }
    }

    private mutating func setLook(_ sequence: SequenceParser.Sequence) {
        var rest = sequence.parameters[...]
        if rest.isEmpty { rest = [0] }
        while let code = rest.popFirst() {
            switch code {
            case 0: look = Look()
            case 1: look.bold = true
            case 2: look.dim = true
            case 4: look.underline = true
            case 7: look.reverse = true
            case 22: (look.bold, look.dim) = (false, false)
            case 24: look.underline = false
            case 27: look.reverse = false
            case 30...37: look.foreground = .index(code - 30)
            case 38: look.foreground = ScreenEmulator.extended(&rest)
            case 39: look.foreground = .own
            case 40...47: look.background = .index(code - 40)
            case 48: look.background = ScreenEmulator.extended(&rest)
            case 49: look.background = .own
            case 90...97: look.foreground = .index(code - 82)
            case 100...107: look.background = .index(code - 92)
            case 10, 3, 23: break
            default: unknown.append("SGR \(code)")
            }
        }
    }

    /// The colour after 38 or 48: `5;n`, `2;r;g;b`, or with colons and an empty colour space `2::r:g:b`.
    private static func extended(_ rest: inout ArraySlice<Int>) -> Colour {
        switch rest.popFirst() {
        case 5: return .index(rest.popFirst() ?? 0)
        case 2:
            if rest.first == -1 { rest.removeFirst() }
            let parts = (0..<3).map { _ in rest.popFirst() ?? 0 }
            return .rgb(parts[0] << 16 | parts[1] << 8 | parts[2])
        default: return .own
        }
    }

    /// Characters of the line drawing set, as far as ncurses uses them.
    private static let lines: [Unicode.Scalar: Character] = [
        "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "t": "├", "u": "┤", "v": "┴", "w": "┬", "n": "┼",
        "a": "▒", "0": "█",
    ]

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}

extension ScreenEmulator {
    private mutating func moveTo(x: Int, y: Int) {
        cursor = (min(max(x, 0), width - 1), min(max(y, 0), height - 1))
        wrapIsDue = false
    }

    private mutating func lineFeed() {
        wrapIsDue = false
        if cursor.y == region.upperBound - 1 {
            scroll(region, by: 1)
        } else {
            cursor.y = min(cursor.y + 1, height - 1)
        }
    }

    private mutating func reverseLineFeed() {
        wrapIsDue = false
        if cursor.y == region.lowerBound {
            scroll(region, by: -1)
        } else {
            cursor.y = max(cursor.y - 1, 0)
        }
    }

    /// An erased cell keeps the ground, as terminals with back colour erase do.
    private var erased: Cell { Cell(look: Look(background: look.background)) }

    private mutating func blank(_ y: Int, _ columns: Range<Int>) {
        for x in columns { cells[y][x] = erased }
    }

    private mutating func eraseLine(_ part: Int) {
        switch part {
        case 0: blank(cursor.y, cursor.x..<width)
        case 1: blank(cursor.y, 0..<cursor.x + 1)
        default: blank(cursor.y, 0..<width)
        }
    }

    private mutating func eraseScreen(_ part: Int) {
        switch part {
        case 0:
            eraseLine(0)
            for y in cursor.y + 1..<max(cursor.y + 1, height) { blank(y, 0..<width) }
        case 1:
            eraseLine(1)
            for y in 0..<cursor.y { blank(y, 0..<width) }
        default:
            for y in 0..<height { blank(y, 0..<width) }
        }
    }

    private mutating func shiftRight(_ count: Int) {
        let blanks = Array(repeating: erased, count: min(count, width - cursor.x))
        cells[cursor.y].insert(contentsOf: blanks, at: cursor.x)
        cells[cursor.y].removeLast(blanks.count)
    }

    private mutating func shiftLeft(_ count: Int) {
        let gone = min(count, width - cursor.x)
        cells[cursor.y].removeSubrange(cursor.x..<cursor.x + gone)
        cells[cursor.y] += Array(repeating: erased, count: gone)
    }

    /// Moves rows up by a count, or down by a negative one, filling with blank rows.
    private mutating func scroll(_ rows: Range<Int>, by count: Int) {
        let steps = min(abs(count), rows.count)
        let blanks = Array(repeating: Array(repeating: erased, count: width), count: steps)
        let old = Array(cells[rows])
        let kept = count > 0 ? Array(old.dropFirst(steps)) + blanks : blanks + Array(old.dropLast(steps))
        cells.replaceSubrange(rows, with: kept)
    }
}

extension ScreenEmulator: CustomStringConvertible {
    /// The screen as text, so that a failed expectation can be read.
    var description: String { text }
}
