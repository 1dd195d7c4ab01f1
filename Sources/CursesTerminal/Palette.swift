public import Canvas

/// How a role looks on a terminal with 24-bit colours.
public struct Look: Hashable, Sendable {
    /// Colour of the character as 0xRRGGBB; nil is the terminal's own.
    public var foreground: UInt32?
    /// Colour of the ground as 0xRRGGBB, read from roles used as a ground; nil is the terminal's own.
    public var background: UInt32?
    /// Emphasis the theme adds.
    public var emphasis: Style.Emphasis

    /// A look.
    public init(foreground: UInt32? = nil, background: UInt32? = nil, emphasis: Style.Emphasis = []) {
        self.foreground = foreground
        self.background = background
        self.emphasis = emphasis
    }
}

/// The looks of all roles: what a theme comes down to for a terminal.
public struct Palette: Hashable, Sendable {
    /// Looks in the order of `Role.allCases`.
    let looks: [Look]

    /// The looks of a theme.
    ///
    /// - Parameter look: The look of a role; asked once for each.
    public init(_ look: (Role) -> Look) {
        looks = Role.allCases.map(look)
    }

    /// The look of a role.
    public subscript(role: Role) -> Look { looks[Int(role.index)] }
}
