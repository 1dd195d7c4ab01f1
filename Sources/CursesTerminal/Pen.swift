internal import CNcurses
internal import Canvas

/// How the cells of one style are drawn.
struct Pen: Equatable {
    /// Attributes, with the colour pair as far as it fits there.
    var attributes: attr_t
    /// The colour pair.
    var pair: Int32

    init(attributes: attr_t, pair: Int32) {
        self.attributes = attributes | attr_t(min(pair, 255)) << 8
        self.pair = pair
    }

    /// Whether a blank drawn with it shows nothing but the ground.
    var isPlain: Bool { attributes & (NC_UNDERLINE.rawValue | NC_REVERSE.rawValue) == 0 }
}

/// The pens of a palette, made when a style is first met.
final class Pens {
    private let colours: ColourPairs
    private let inks: Inks
    private var made: [Style: Pen] = [:]

    init(_ palette: Palette, _ colours: ColourPairs) {
        self.colours = colours
        inks = Inks(depth: colours.depth, palette: palette)
    }

    /// The pen of a style.
    func pen(_ style: Style) -> Pen {
        if let pen = made[style] { return pen }
        let ink = inks.ink(style.role)
        let surface = inks.surface(style.ground)
        let reverse = NC_REVERSE.rawValue
        let emphasis = attr_t(emphasis: style.emphasis)
        // Exchanging character and ground twice is not exchanging them.
        let reversed = (ink.attributes ^ surface.attributes ^ emphasis) & reverse
        let pen = Pen(
            attributes: (ink.attributes | surface.attributes | emphasis) & ~reverse | reversed,
            pair: colours.pair(ink.colour, on: surface.colour))
        made[style] = pen
        return pen
    }

    /// The pen of empty cells on a ground: the same for every role, so that neighbours need no change of colour.
    func blank(on ground: Role) -> Pen { pen(Style(.text, on: ground)) }
}
