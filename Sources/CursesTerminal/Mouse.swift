internal import CNcurses

/// The mouse as ncurses reports it.
enum Mouse {
    /// Bits of the events that are asked for, as version 2 of ncurses' mouse interface has them: of six for each button,
    /// the second means pressed. A wheel is buttons 4 and 5.
    private enum Bits {
        static let press: mmask_t = 1 << 1
        static let wheelUp: mmask_t = 1 << 16
        static let wheelDown: mmask_t = 1 << 21
    }

    /// Has the terminal report the mouse, or not. A terminal without one is asked for nothing.
    static func use(_ isUsed: Bool) {
        mousemask(isUsed ? Bits.press | Bits.wheelUp | Bits.wheelDown : 0, nil)
        // A press counts at once; ncurses would wait for a second one.
        if isUsed { mouseinterval(0) }
    }

    /// The event that a mouse code announced; nil for one that is not asked for.
    static func next() -> MouseEvent? {
        var event = MEVENT()
        guard getmouse(&event) == OK else { return nil }
        let kind: MouseEvent.Kind
        switch event.bstate {
        case let bits where bits & Bits.wheelUp != 0: kind = .wheelUp
        case let bits where bits & Bits.wheelDown != 0: kind = .wheelDown
        case let bits where bits & Bits.press != 0: kind = .press
        default: return nil
        }
        return MouseEvent(kind: kind, x: Int(event.x), y: Int(event.y))
    }
}
