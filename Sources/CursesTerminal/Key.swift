/// A key as pressed, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
    /// A printable character, space included.
    case character(Unicode.Scalar)
    /// Control with a letter or another character of `@A-Z[\]^_`, in lower case: Ctrl-C is `control("c")`.
    ///
    /// Tab, Enter, Escape and Backspace have cases of their own although they share codes with control keys; Ctrl-Z never
    /// arrives, the terminal suspends the program instead.
    case control(Unicode.Scalar)
    /// Function key 1 to 63.
    case function(Int)
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    case insert
    case delete
    case backspace
    case enter
    case tab
    /// Shift-Tab.
    case backTab
    /// Escape alone; as the first byte of a sequence it is waited for as long as ``TerminalOptions/escapeDelay``.
    case escape
}
