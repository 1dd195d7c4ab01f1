public import Canvas

/// How each role of a screen looks in a picture: what a theme comes down to for one.
public struct ScreenColours: Sendable {
    /// The look of a role.
    public struct Look: Hashable, Sendable {
        /// The colour as 0xRRGGBB: of the character, or of the surface where the role is used as a ground; nil is the
        /// picture's own.
        public var colour: UInt32?
        /// Emphasis that the theme adds.
        public var emphasis: Style.Emphasis

        /// A look.
        public init(colour: UInt32?, emphasis: Style.Emphasis = []) {
            self.colour = colour
            self.emphasis = emphasis
        }
    }

    /// How a cell looks in the end.
    struct Ink: Hashable {
        var character: UInt32
        var ground: UInt32
        var isBold: Bool
        var isUnderlined: Bool
    }

    /// Looks in the order of `Role.allCases`.
    private let looks: [Look]
    private let isDark: Bool

    /// The looks of a theme.
    ///
    /// - Parameters:
    ///   - isDark: Whether light text stands on a dark ground where the theme leaves that to the terminal.
    ///   - look: The look of a role; asked once for each.
    public init(isDark: Bool, _ look: (Role) -> Look) {
        self.isDark = isDark
        looks = Role.allCases.map(look)
    }

    /// What nothing is drawn on.
    var ground: UInt32 { looks[Int(Role.ground.index)].colour ?? (isDark ? 0x000000 : 0xFFFFFF) }

    /// The look of a style, as a terminal with 24-bit colours has it.
    func ink(_ style: Style) -> Ink {
        let look = looks[Int(style.role.index)]
        let surface = looks[Int(style.ground.index)]
        let character = look.colour ?? looks[Int(Role.text.index)].colour ?? (isDark ? 0xFFFFFF : 0x000000)
        let isPlain = style.ground == .ground
        var emphasis = look.emphasis.union(isPlain ? [] : surface.emphasis).union(style.emphasis)
        // Exchanging character and ground twice is not exchanging them; a surface that has no colour exchanges them, too.
        var turns = [look.emphasis, isPlain ? [] : surface.emphasis, style.emphasis].count { $0.contains(.reverse) }
        if !isPlain, surface.colour == nil { turns += 1 }
        emphasis.remove(.reverse)
        let below = (isPlain ? nil : surface.colour) ?? ground
        let isTurned = turns % 2 == 1
        return Ink(
            character: isTurned ? below : character, ground: isTurned ? character : below,
            isBold: emphasis.contains(.bold), isUnderlined: emphasis.contains(.underline))
    }

    /// A colour as SVG writes it.
    static func notation(_ colour: UInt32) -> String {
        let digits = String(colour & 0xFF_FFFF, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
}
