/// How many colours a terminal shows.
public enum ColourDepth: Hashable, Sendable, CaseIterable {
    /// None; roles differ by bold, underline and reverse.
    case monochrome
    /// The eight of ANSI.
    case eight
    /// The eight of ANSI and their bright forms.
    case sixteen
    /// xterm's cube and greys.
    case indexed256
    /// 24 bits.
    case direct
}
