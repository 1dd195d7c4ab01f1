/// How a cell looks: the role of its character, the role of its ground, and emphasis. Three bytes without padding.
public struct Style: Hashable, Sendable {
    /// Emphasis that holds in every theme, monochrome included.
    public struct Emphasis: OptionSet, Hashable, Sendable {
        /// The set as bits.
        public let rawValue: UInt8
        /// A set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Heavier strokes.
        public static let bold = Emphasis(rawValue: 1)
        /// A line below.
        public static let underline = Emphasis(rawValue: 2)
        /// Character and ground exchanged.
        public static let reverse = Emphasis(rawValue: 4)
    }

    /// The role of the character.
    public var role: Role
    /// The role of the ground behind it.
    public var ground: Role
    /// Emphasis on top of the theme's own.
    public var emphasis: Emphasis

    /// A style; the ground is the screen's own unless another is named.
    public init(_ role: Role, on ground: Role = .ground, _ emphasis: Emphasis = []) {
        self.role = role
        self.ground = ground
        self.emphasis = emphasis
    }
}
