import Glibc
import SafeText
import Testing

@testable import Canvas

@Suite("The grid of cells")
struct CanvasTests {
    @Test("A cell is 16 bytes without padding, so equal rows are equal bytes")
    func cellLayout() {
        #expect(MemoryLayout<Cell>.size == 16)
        #expect(MemoryLayout<Cell>.stride == 16)
        let cells = [0x00, 0xFF].map { (fill: Int32) -> [UInt8] in
            let memory = UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 16)
            defer { memory.deallocate() }
            memset(memory, fill, 16)
            memory.initializeMemory(as: Cell.self, to: Cell(glyph: 0x41, style: Style(.good, .bold), width: 1))
            return Array(UnsafeRawBufferPointer(start: memory, count: 16))
        }
        #expect(cells[0] == cells[1])
    }

    @Test("Text goes from a column on and is cut whole at the edges")
    func put() {
        var canvas = Canvas(size: Size(width: 8, height: 2))
        #expect(canvas.put("abcdefghij", x: 5, y: 0) == 15)
        #expect(canvas.put("abcdefghij", x: -7, y: 1, Style(.good)) == 3)
        #expect(canvas.plainText() == "     abc\nhij\n")
        #expect(canvas[1, 1].style == Style(.good))
        canvas.put("xyz", x: 0, y: 2)
        canvas.put("xyz", x: 0, y: -1)
        canvas.put("xyz", x: .max, y: 0)
        canvas.put("xyz", x: .min, y: 0)
        canvas.put("é", x: .max, y: 0)
        #expect(canvas.plainText() == "     abc\nhij\n")
    }

    @Test("A clip holds text in")
    func clip() {
        let text = drawing(10, 3) { canvas in
            for y in 0..<3 {
                canvas.put("abcdefghij", x: 0, y: y, in: Rect(x: 2, y: 1, width: 3, height: 9))
                canvas.put("·········", x: 0, y: y, in: Rect(x: 6, y: 1, width: 2, height: 1))
            }
        }
        #expect(text == "\n  cde ··\n  cde\n")
    }

    @Test("A wide character at an edge is left out whole")
    func wideAtEdges() {
        let name = SafeText(cleaning: "東京都")
        #expect(drawing(5, 1) { $0.put(name, x: 0, y: 0) } == "東京\n")
        #expect(drawing(5, 1) { $0.put(name, x: -1, y: 0) } == " 京都\n")
        #expect(drawing(6, 1) { $0.put(name, x: 0, y: 0, in: Rect(x: 1, y: 0, width: 4, height: 1)) } == "  京\n")
    }

    @Test("What cuts a wide character blanks its other half")
    func cutting() {
        let name = SafeText(cleaning: "東京")
        #expect(
            drawing(4, 1) {
                $0.put(name, x: 0, y: 0); $0.put("x", x: 0, y: 0)
            } == "x 京\n")
        #expect(
            drawing(4, 1) {
                $0.put(name, x: 0, y: 0); $0.put("x", x: 1, y: 0)
            } == " x京\n")
        #expect(
            drawing(4, 1) {
                $0.put(name, x: 0, y: 0); $0.put("xy", x: 1, y: 0)
            } == " xy\n")
        #expect(
            drawing(5, 1) {
                $0.put(name, x: 0, y: 0); $0.put(name, x: 1, y: 0)
            } == " 東京\n")
        #expect(
            drawing(4, 1) {
                $0.put(name, x: 0, y: 0); $0.fill(Rect(x: 1, y: 0, width: 1, height: 1))
            } == "  京\n")
    }

    @Test("A ground keeps what is drawn and takes wide characters whole")
    func ground() {
        var canvas = Canvas(size: Size(width: 6, height: 1))
        canvas.put(SafeText(cleaning: "a東京b"), x: 0, y: 0, Style(.bad, .bold))
        canvas.ground(Rect(x: 0, y: 0, width: 2, height: 1), .selection)
        #expect(canvas.groundPlane == "###...\n")
        #expect(canvas.rolePlane == "RRRRRR\n")
        canvas.ground(Rect(x: 4, y: 0, width: 99, height: 1), .selection)
        #expect(canvas.groundPlane == "###..#\n")
        #expect(canvas.plainText() == "a東京b\n")
        #expect(canvas[0, 0].style.emphasis == .bold)
    }

    @Test("A blank is one blank, however it was drawn")
    func blanks() {
        var spaces = Canvas(size: Size(width: 3, height: 1))
        spaces.put("abc", x: 0, y: 0)
        spaces.put("   ", x: 0, y: 0)
        #expect(spaces.cells == Canvas(size: Size(width: 3, height: 1)).cells)
    }

    @Test("Rows are given one by one, and none outside")
    func rows() {
        var canvas = Canvas(size: Size(width: 3, height: 2))
        canvas.put("xyz", x: 0, y: 1)
        #expect(canvas.withRow(1) { $0.map(\.glyph) } == [0x78, 0x79, 0x7A])
        #expect(canvas.withRow(0) { $0.count } == 3)
        #expect(canvas.withRow(2) { $0.count } == 0)
        #expect(canvas.withRow(-1) { $0.count } == 0)
    }

    @Test("Plain text keeps or trims blanks and shows wide characters once")
    func plainText() {
        var canvas = Canvas(size: Size(width: 6, height: 2))
        canvas.put(SafeText(cleaning: "東 e\u{301}"), x: 0, y: 0)
        #expect(canvas.plainText() == "東 e\u{301}\n\n")
        #expect(canvas.plainText(trimmed: false) == "東 e\u{301}  \n      \n")
        #expect(canvas[0, 0].width == 2 && canvas[1, 0].width == 0)
    }

    @Test("Empty and enormous sizes are canvases too")
    func sizes() {
        #expect(Canvas(size: Size(width: 0, height: 5)).cells.isEmpty)
        #expect(Canvas(size: Size(width: -3, height: -3)).plainText() == "")
        #expect(Canvas(size: Size(width: .max, height: 1)).size == Size(width: 2000, height: 1))
        var empty = Canvas(size: Size(width: 0, height: 0))
        empty.put("x", x: 0, y: 0)
        empty.fill(Rect(x: 0, y: 0, width: 5, height: 5))
        empty.ground(Rect(x: -5, y: -5, width: 50, height: 50), .selection)
        #expect(empty[0, 0] == Cell())
    }
}
