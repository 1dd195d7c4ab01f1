import Canvas
import SafeText

/// What stands beside the title while there is no data: what is missing, and what would fill the slide.
struct MissingPicture: SlidePicture {
    /// What is missing.
    var missing: SafeText
    /// The command or file that fills it.
    var remedy: SafeText
    /// A line of that file; empty shows none.
    var example: SafeText = ""

    var sentences: [SafeText] { [missing, remedy, example].filter { !$0.isEmpty } }

    func draw(into canvas: inout Canvas, _ rect: Rect, _ fit: inout SlideFit) {
        let width = min(rect.width, 72)
        let parts: [(SafeText, Role, Style.Emphasis)] = [
            (missing, .title, .bold), (remedy, .text, []), (example, .accent, []),
        ]
        let lines = parts.filter { !$0.0.isEmpty }.map { (lines: $0.0.wrapped(to: width), role: $0.1, emphasis: $0.2) }
        let air = lines.reduce(0) { $0 + $1.lines.count } + lines.count - 1 <= rect.height ? 1 : 0
        var row = 0
        for part in lines {
            for line in part.lines {
                guard row < rect.height else { return fit.clip("what is missing") }
                canvas.put(line, in: rect.row(row), .left, Style(part.role, part.emphasis))
                row += 1
            }
            row += air
        }
    }
}

extension Slide {
    /// A slide without data.
    init(_ title: SafeText, missing: SafeText, remedy: SafeText, example: SafeText = "") {
        self.init(
            title: title, head: .figure(Wording.unknown, .dim), lines: [],
            picture: MissingPicture(missing: missing, remedy: remedy, example: example))
    }
}
