import Canvas
import SafeText

/// A fixed sequence of pseudo-random numbers: SplitMix64.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// What drawing leaves on a blank canvas, row by row without blanks at the end.
func drawing(
    _ width: Int, _ height: Int, _ form: GlyphForm = .braille, _ draw: (inout Canvas) -> Void
) -> String {
    var canvas = Canvas(size: Size(width: width, height: height), form: form)
    draw(&canvas)
    return canvas.plainText()
}

/// What a chart looks like that fills a canvas.
func drawing(_ chart: some Chart, _ width: Int, _ height: Int, _ form: GlyphForm = .braille) -> String {
    drawing(width, height, form) { chart.draw(into: &$0, $0.bounds) }
}

/// A picture of rectangles: each as a frame with its name in it, or full of its letter where it is too small.
func boxArt<Name: Hashable>(_ rects: [Name: Rect], _ size: Size, _ letter: (Name) -> SafeText) -> String {
    var canvas = Canvas(size: size, form: .ascii)
    for (name, rect) in rects {
        let inside = canvas.box(rect)
        if inside.isEmpty {
            for y in rect.rows { for x in rect.columns { canvas.put(letter(name), x: x, y: y) } }
        } else {
            canvas.put(letter(name), x: inside.x, y: inside.y)
        }
    }
    return canvas.plainText()
}
