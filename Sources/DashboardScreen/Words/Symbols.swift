import SafeText

extension Symbol {
    /// Something cannot be read or done.
    static let held = Symbol("✖", "x")
    /// The files are not followed.
    static let pause = Symbol("‖", "=")
    /// The figures stand for another moment than now.
    static let clock = Symbol("◷", "@")
}

extension Symbol {
    /// The rows stand by this column: from the top down, or the other way round.
    static func sorted(isReversed: Bool) -> Symbol { isReversed ? .up : .down }
}

extension Symbol {
    /// A rule is kept, or a thing done.
    static let kept = Symbol("✔", "+")
    /// A thing is not done on its day.
    static let late = Symbol("▲", "!")
    /// A thing is yet to be done.
    static let awaited = Symbol("○", "o")
}
