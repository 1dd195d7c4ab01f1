public import Canvas

/// Colours and emphasis for every role.
public struct Theme: Hashable, Sendable {
    /// The name it is chosen by.
    public let name: String
    /// Colours in the order of `Role.allCases`; nil is the terminal's own.
    private let colours: [Colour?]
    /// Emphasis in the order of `Role.allCases`.
    private let emphases: [Style.Emphasis]

    init(name: String, _ look: (Role) -> (colour: Colour?, emphasis: Style.Emphasis)) {
        self.name = name
        let looks = Role.allCases.map(look)
        colours = looks.map(\.colour)
        emphases = looks.map(\.emphasis)
    }

    /// The colour of a role: of its characters, or of the surface for `ground` and `ground.selection`.
    ///
    /// - Returns: Nil for the terminal's own colour of characters, or of the ground for a ground.
    public func colour(_ role: Role) -> Colour? { colours[Int(role.index)] }

    /// The emphasis a role has in this theme, besides what is drawn with it.
    public func emphasis(_ role: Role) -> Style.Emphasis { emphases[Int(role.index)] }

    /// Whether light text stands on a dark ground; a theme that names neither colour counts as dark.
    public var isDark: Bool {
        if let ground = colour(.ground) { return ground.luminance < 0.18 }
        if let text = colour(.text) { return text.luminance > 0.18 }
        return true
    }
}
