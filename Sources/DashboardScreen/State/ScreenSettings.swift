public import Metrics

/// What the program knows before the screen opens.
public struct ScreenSettings: Sendable {
    /// The keys.
    public var keys = KeyMap.usual
    /// Whether the mouse is used.
    public var usesMouse = true
    /// The day of the programme's baseline, where the configuration names one.
    public var baseline: CivilDay?
    /// The theme's name.
    public var theme = ""
    /// Where the user left the screen last; nil begins at the overview.
    public var view: RememberedView?

    /// The usual settings.
    public init() {}
}
