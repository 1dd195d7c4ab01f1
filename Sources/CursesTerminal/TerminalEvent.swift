public import Canvas

/// Why the program is asked to end.
public enum Termination: Hashable, Sendable {
    /// The terminal went away, or a SIGHUP came.
    case hangUp
    /// A SIGINT from outside; Ctrl-C is a key.
    case interrupt
    /// A SIGQUIT from outside.
    case quit
    /// A SIGTERM.
    case terminate

    /// The exit status that tells a shell which signal ended the program: 128 and the signal's number.
    public var exitCode: Int32 {
        switch self {
        case .hangUp: 129
        case .interrupt: 130
        case .quit: 131
        case .terminate: 143
        }
    }
}

/// Something the mouse did.
public struct MouseEvent: Hashable, Sendable {
    /// The kind of it.
    public enum Kind: Hashable, Sendable {
        /// The first button went down.
        case press
        /// The wheel was turned by a step.
        case wheelUp, wheelDown
    }

    /// What happened.
    public let kind: Kind
    /// The column, from 0.
    public let x: Int
    /// The row, from 0.
    public let y: Int
}

/// What happened since the last look.
public enum TerminalEvent: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// The mouse was pressed or its wheel turned, while ``Terminal/usesMouse`` is set.
    case mouse(MouseEvent)
    /// The window has another size; of several changes only the last one is told.
    case resized(Size)
    /// Another thread called ``Waker/wake()``, once or more.
    case wake
    /// The program runs again after it was suspended; the next paint draws everything.
    case resumed
    /// The program has to end; it is stopped by force one second after this.
    case terminate(Termination)
}
