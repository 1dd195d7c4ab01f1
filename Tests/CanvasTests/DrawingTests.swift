import Canvas
import SafeText
import Testing

@Suite("Frames and text in rectangles")
struct DrawingTests {
    @Test("A frame with key, title and note")
    func box() {
        let text = drawing(40, 4) { canvas in
            let inside = canvas.box(canvas.bounds, title: "Adoption", key: "1", note: "6 min old")
            #expect(inside == Rect(x: 1, y: 1, width: 38, height: 2))
            canvas.put("inside", in: inside)
        }
        #expect(
            text == """
                ╭─ 1 Adoption ───────────── 6 min old ─╮
                │inside                                │
                │                                      │
                ╰──────────────────────────────────────╯

                """)
    }

    @Test("A focused frame differs by its lines, in ASCII as well")
    func focused() {
        func frame(_ form: GlyphForm, _ isFocused: Bool) -> String {
            drawing(20, 3, form) { $0.box($0.bounds, title: "NPS", key: "2", isFocused: isFocused) }
        }
        #expect(frame(.blocks, true) == "┏━ 2 NPS ━━━━━━━━━━┓\n┃                  ┃\n┗━━━━━━━━━━━━━━━━━━┛\n")
        #expect(frame(.ascii, true) == "+= 2 NPS ==========+\n|                  |\n+==================+\n")
        #expect(frame(.ascii, false) == "+- 2 NPS ----------+\n|                  |\n+------------------+\n")
    }

    @Test("The note goes first, then a shorter one; the title is clipped last")
    func narrowBox() {
        func edge(_ width: Int) -> String {
            drawing(width, 2) {
                $0.box(
                    $0.bounds, title: "Adoption", key: "1", note: "6 minutes old", shorterNotes: ["6 min", "6m"])
            }
        }
        #expect(edge(34).split(separator: "\n").first == "╭─ 1 Adoption ─── 6 minutes old ─╮")
        #expect(edge(26).split(separator: "\n").first == "╭─ 1 Adoption ─── 6 min ─╮")
        #expect(edge(21).split(separator: "\n").first == "╭─ 1 Adoption ─ 6m ─╮")
        #expect(edge(18).split(separator: "\n").first == "╭─ 1 Adoption ───╮")
        #expect(edge(12).split(separator: "\n").first == "╭─ 1 Ado… ─╮")
        #expect(edge(5).split(separator: "\n").first == "╭───╮")
        #expect(edge(2) == "╭╮\n╰╯\n")
        #expect(edge(1) == "\n\n")
    }

    @Test("A rule with a label")
    func rule() {
        #expect(drawing(20, 1) { $0.rule($0.bounds) } == "┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄\n")
        #expect(drawing(20, 1) { $0.rule($0.bounds, label: "top 3") } == "┄┄ top 3 ┄┄┄┄┄┄┄┄┄┄┄\n")
        #expect(drawing(20, 1) { $0.rule($0.bounds, label: "top 3", .right) } == "┄┄┄┄┄┄┄┄┄┄┄ top 3 ┄┄\n")
        #expect(drawing(12, 1) { $0.rule($0.bounds, label: "delivery") } == "┄┄ deliv… ┄┄\n")
        #expect(drawing(6, 1, .ascii) { $0.rule($0.bounds, label: "top") } == "------\n")
    }

    @Test("Text at the left, in the middle and at the right, clipped when wider")
    func aligned() {
        func line(_ text: SafeText, _ alignment: Alignment) -> String {
            drawing(9, 1) { $0.put(text, in: $0.bounds.inset(x: 1), alignment) }
        }
        #expect(line("abc", .left) == " abc\n")
        #expect(line("abc", .centre) == "   abc\n")
        #expect(line("abc", .right) == "     abc\n")
        #expect(line("abcdefg", .right) == " abcdefg\n")
        #expect(line("abcdefgh", .right) == " abcdef…\n")
        #expect(line(SafeText(cleaning: "東京都庁"), .left) == " 東京都…\n")
    }

    @Test("Pieces in several styles share one ellipsis")
    func spans() {
        let spans = [Span("71 %", .accent, .bold), Span(" of 400", .dim)]
        func line(_ width: Int) -> String { drawing(width, 1) { $0.put(spans, in: $0.bounds) } }
        #expect(line(11) == "71 % of 400\n")
        #expect(line(10) == "71 % of 4…\n")
        #expect(line(5) == "71 %…\n")
        #expect(line(4) == "71 …\n")
        #expect(line(1) == "…\n")
        var canvas = Canvas(size: Size(width: 12, height: 1))
        #expect(canvas.put(spans, in: canvas.bounds, .right) == 11)
        #expect(canvas.rolePlane == "taaaaddddddd\n")
        #expect(canvas.put(spans, in: Rect(x: 0, y: 0, width: 0, height: 1)) == 0)
    }

    @Test("Wrapped text says how many rows it took")
    func wrapped() {
        let text: SafeText = "Staging is down on Mondays"
        var canvas = Canvas(size: Size(width: 12, height: 4))
        #expect(canvas.wrap(text, in: canvas.bounds) == 3)
        #expect(canvas.plainText() == "Staging is\ndown on\nMondays\n\n")
        canvas.fill(canvas.bounds)
        #expect(canvas.wrap(text, in: Rect(x: 0, y: 1, width: 12, height: 2), .right) == 2)
        #expect(canvas.plainText() == "\n  Staging is\n   down on …\n\n")
        #expect(canvas.wrap("", in: canvas.bounds) == 0)
    }
}
