import Canvas
import SafeText

/// Where the parts of a slide stand in a window.
struct SlideLayout {
    /// The smallest window that shows a whole slide.
    static let minimum = Size(width: 60, height: 18)

    let header: Rect
    let footer: Rect
    let title: Rect
    /// The figure and its lines.
    let text: Rect
    /// The picture.
    let picture: Rect
    /// Rows that the figure may take.
    let digits: Int
    /// Whether there are rows for more space between the parts.
    let isTall: Bool

    /// The places of a slide in a window that is large enough.
    init(_ size: Size, for slide: Slide) {
        let isUsual = size.height >= 24
        let margin = size.width >= 160 ? 8 : size.width >= 100 ? 5 : 3
        let inside = Rect(size).inset(left: margin, right: margin)
        header = inside.row(isUsual ? 1 : 0)
        footer = inside.row(size.height - (isUsual ? 2 : 1))
        let top = size.height >= 36 ? 5 : isUsual ? 4 : 2
        let body = inside.inset(top: top, bottom: size.height - footer.y + 1)
        title = body.row(0)
        let gap = size.width >= 160 ? 8 : size.width >= 100 ? 5 : 3
        isTall = body.height >= 30
        let below = body.inset(top: isTall ? 3 : 2)
        guard case .word(let word, _) = slide.head else {
            digits = min(7, max(3, (body.height - 1) / 4))
            let share = slide.lines.isEmpty ? 20 : size.width < 100 ? 38 : 34
            let width = max(24, inside.width * share / 100)
            text = Rect(x: body.x, y: below.y, width: width, height: below.height)
            // The picture begins beside the title, so that it has the whole height, unless the title reaches over it.
            picture = (slide.title.width <= width ? body : below).inset(left: width + gap)
            return
        }
        digits = isTall && BlockWord.width(word, isLarge: true) <= inside.width ? 7 : 4
        let rest = below.inset(top: digits + (isTall ? 3 : 1))
        let width = max(26, inside.width * 42 / 100)
        text = Rect(x: rest.x, y: rest.y, width: width, height: rest.height)
        picture = rest.inset(left: width + gap)
    }
}
