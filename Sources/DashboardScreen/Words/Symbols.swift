import SafeText

extension Symbol {
    /// Something cannot be read or done.
    static let held = Symbol("✖", "x")
    /// The files are not followed.
    static let pause = Symbol("‖", "=")
    /// The figures stand for another moment than now.
    static let clock = Symbol("◷", "@")
}
