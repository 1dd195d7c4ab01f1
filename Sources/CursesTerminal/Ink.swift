internal import CNcurses
internal import Canvas

/// How a role is shown on this terminal: by a colour and attributes.
struct Ink: Equatable {
    /// The colour's number; -1 is the terminal's own.
    var colour: Int32 = -1
    /// Attributes on top of it.
    var attributes: attr_t = 0
}

/// How a palette comes out on a terminal with a number of colours.
///
/// With few colours the ground is the terminal's own, whichever theme was chosen, because a light theme's ground cannot
/// be shown; characters then use the terminal's own colour and the ANSI colour of their hue, which the user's settings
/// keep readable on that ground.
struct Inks {
    let depth: ColourDepth
    let palette: Palette

    /// How a role is shown as the ground below characters.
    ///
    /// Where its colour cannot be shown, character and ground are exchanged.
    func surface(_ role: Role) -> Ink {
        let emphasis = role == .ground ? 0 : attr_t(emphasis: palette[role].emphasis)
        let own = palette[.ground].colour.flatMap(number) ?? -1
        guard role != .ground else { return Ink(colour: own) }
        guard let colour = palette[role].colour.flatMap(number) else {
            return Ink(colour: own, attributes: emphasis ^ NC_REVERSE.rawValue)
        }
        return Ink(colour: colour, attributes: emphasis)
    }

    /// The ink of a role.
    func ink(_ role: Role) -> Ink {
        if depth == .monochrome { return Ink(attributes: Inks.monochrome(role)) }
        let look = palette[role]
        let emphasis = attr_t(emphasis: look.emphasis)
        guard let colour = look.colour else { return Ink(attributes: emphasis) }
        if let number = number(colour) { return Ink(colour: number, attributes: emphasis) }
        guard let ansi = ANSIColour.nearest(to: colour) else {
            return Ink(attributes: emphasis | (standsBack(colour, half: false) ? NC_DIM.rawValue : 0))
        }
        let dim = standsBack(colour, half: true) ? NC_DIM.rawValue : 0
        // Plain blue is hard to read on black; bold makes it bright on most terminals.
        if ansi == .blue, depth == .eight { return Ink(colour: ansi.rawValue, attributes: emphasis | NC_BOLD.rawValue) }
        let bright: Int32 = depth == .sixteen && isDark ? 8 : 0
        return Ink(colour: ansi.rawValue + bright, attributes: emphasis | dim)
    }

    /// The number of an exact or nearly exact colour; nil on a terminal that has no such colours.
    private func number(_ hex: UInt32) -> Int32? {
        switch depth {
        // The lowest numbers mean colours of the user's; a touch of green leads past them.
        case .direct: Int32(bitPattern: hex < 0x100 ? hex | 0x100 : hex & 0xFF_FFFF)
        case .indexed256: Indexed256.nearest(to: hex)
        case .sixteen, .eight, .monochrome: nil
        }
    }

    /// Whether the theme sets light text on a dark ground.
    private var isDark: Bool { RGB(palette[.text].colour ?? 0xFFFFFF).brightness >= 128 }

    /// Whether a colour stands back from the text towards the ground, by a quarter of the way or by half of it.
    ///
    /// Greys differ from the text in nothing else; colours with a meaning are themselves somewhat darker than it.
    private func standsBack(_ colour: UInt32, half: Bool) -> Bool {
        guard let text = palette[.text].colour, let ground = palette[.ground].colour else { return false }
        let (near, far) = (RGB(text).brightness, RGB(ground).brightness)
        return abs(RGB(colour).brightness - near) * (half ? 2 : 4) >= abs(far - near)
    }

    /// How roles differ without colours, in every theme: a theme's emphasis is meant to go with its colours.
    ///
    /// Exchanging character and ground is left to the selection; it would turn bars and block digits inside out.
    static func monochrome(_ role: Role) -> attr_t {
        switch role {
        case .title, .accent, .key, .borderFocused, .good, .running, .promoters, .series: NC_BOLD.rawValue
        case .middle, .stale: NC_UNDERLINE.rawValue
        case .bad, .match: NC_BOLD.rawValue | NC_UNDERLINE.rawValue
        case .dim, .faint, .border, .reference, .band, .detractors: NC_DIM.rawValue
        default: 0
        }
    }
}

extension attr_t {
    init(emphasis: Style.Emphasis) {
        self = 0
        if emphasis.contains(.bold) { self |= NC_BOLD.rawValue }
        if emphasis.contains(.underline) { self |= NC_UNDERLINE.rawValue }
        if emphasis.contains(.reverse) { self |= NC_REVERSE.rawValue }
    }
}
