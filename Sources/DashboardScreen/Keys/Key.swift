/// A key as the screen understands it; the terminal's own codes are turned into these by the program.
public enum Key: Hashable, Sendable {
    /// A printable character, as typed.
    case character(Unicode.Scalar)
    /// Control with a letter, the letter in lower case.
    case control(Unicode.Scalar)
    case up, down, left, right
    case home, end, pageUp, pageDown
    case tab, backTab, enter, escape
    case backspace, delete, insert
    /// A function key, from 1.
    case function(Int)
}
