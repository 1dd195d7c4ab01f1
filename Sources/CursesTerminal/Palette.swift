public import Canvas

/// How a role looks on a terminal with 24-bit colours.
public struct Look: Hashable, Sendable {
    /// The colour as 0xRRGGBB: of the character, or of the surface where the role is used as a ground; nil is the
    /// terminal's own.
    public var colour: UInt32?
    /// Emphasis the theme adds.
    public var emphasis: Style.Emphasis

    /// A look.
    public init(colour: UInt32? = nil, emphasis: Style.Emphasis = []) {
        self.colour = colour
        self.emphasis = emphasis
    }
}

/// The looks of all roles: what a theme comes down to for a terminal.
public struct Palette: Hashable, Sendable {
    /// Looks in the order of `Role.allCases`.
    private let looks: [Look]

    /// The looks of a theme.
    ///
    /// - Parameter look: The look of a role; asked once for each.
    public init(_ look: (Role) -> Look) {
        looks = Role.allCases.map(look)
    }

    /// The look of a role.
    public subscript(role: Role) -> Look { looks[Int(role.index)] }
}
