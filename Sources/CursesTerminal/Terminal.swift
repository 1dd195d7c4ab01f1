internal import CNcurses
public import Canvas
internal import Glibc

/// The terminal of this process as a full screen: what is painted, what is pressed, and a clean way out.
///
/// One thread opens it and makes every call to it. There can be one open terminal at a time, because ncurses and signal
/// handlers belong to the process. While it is open it owns the screen, the terminal's modes, standard error (held back
/// and printed when it closes) and the signals for ending, stopping, window size and crashes; every way out gives them
/// back.
public final class Terminal {
    /// What the user should be told about the terminal, one sentence each, without a final stop.
    ///
    /// They name TERM as the environment gives it, so they need cleaning before they are drawn.
    public let notes: [String]
    /// The characters that can be drawn.
    public let glyphForm: GlyphForm
    /// How many colours are used.
    public var colourDepth: ColourDepth { painter.colours.depth }
    /// Wakes ``nextEvents(timeout:)`` from any thread.
    public let waker: Waker
    /// Columns and rows.
    public internal(set) var size: Size

    /// Whether the terminal reports the mouse; what it selects by itself needs Shift then.
    public var usesMouse: Bool {
        didSet { if usesMouse != oldValue, isOpen { Mouse.use(usesMouse) } }
    }

    let screen: OpaquePointer
    let signals: Pipe
    let exit: UnsafeMutablePointer<EmergencyExit>
    let painter: Painter
    let keys: KeyReader
    /// Signals that have arrived and were not answered yet.
    var arrived: Set<Int32> = []
    private let handlerStack: HandlerStack
    private let clipboard: Clipboard
    private(set) var isOpen = true

    /// Lets every signal through on the calling thread and on those it starts.
    ///
    /// A program may be started with signals blocked, and would then never hear of a new window size. Meant for the first
    /// line of the program, before any thread is started.
    public static func unblockSignals() {
        Signals.unblockAll()
    }

    /// Lets a crash of the calling thread give the terminal back even when it has used up its stack.
    ///
    /// Meant for the first line of every thread besides the one that opens the terminal; it costs 64 KiB a thread, which
    /// stay taken.
    public static func protectThread() {
        _ = HandlerStack()
    }

    /// Opens the process's terminal as a full screen; nothing has been painted yet.
    ///
    /// An unknown TERM is taken for xterm-256color, which ``notes`` then say.
    ///
    /// - Throws: ``TerminalError`` when standard input and output are not a terminal that can place its cursor. The
    ///   terminal is untouched then.
    public static func open(_ options: TerminalOptions) throws(TerminalError) -> Terminal {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        guard let name = options.terminalName, !name.isEmpty else { throw .noTerminalName }
        let description = try TerminalDescription.find(
            name, wantsDirectColour: options.asksForDirectColour && !options.monochrome)
        let signals = try Pipe()
        let waker = Waker(pipe: try Pipe())
        var modes = termios()
        guard tcgetattr(STDIN_FILENO, &modes) == 0 else { throw .refused(call: "tcgetattr", error: errno) }

        let form = chooseCharacters(options)
        let exit = EmergencyExit.prepare()
        Signals.remember(exit)
        guard let screen = newterm(description.name, nc_stdout(), nc_stdin()) else {
            throw .noDescription(name)
        }
        return Terminal(
            screen: screen, options: options, form: form, modes: modes, exit: exit, signals: signals, waker: waker,
            notes: description.notes)
    }

    private init(
        screen: OpaquePointer, options: TerminalOptions, form: GlyphForm, modes: termios,
        exit: UnsafeMutablePointer<EmergencyExit>, signals: Pipe, waker: Waker, notes: [String]
    ) {
        self.screen = screen
        self.signals = signals
        self.waker = waker
        self.notes = notes
        glyphForm = form
        usesMouse = options.usesMouse
        clipboard = Clipboard(options.multiplexer)
        // LINES and COLUMNS may have been exported by a shell whose window had another size.
        if let window = Terminal.windowSize() { resizeterm(Int32(window.height), Int32(window.width)) }
        size = Size(width: Int(nc_columns()), height: Int(nc_lines()))

        self.exit = exit
        exit.pointee.modes = modes
        exit.pointee.reports = signals.writeEnd
        if let log = options.crashLog { EmergencyExit.setLog(log, exit) }
        EmergencyExit.setReset(Capability.resetSequence(lastRow: nc_lines() - 1), exit)
        exit.pointee.isArmed = true
        EmergencyExit.holdErrors(exit)
        handlerStack = HandlerStack()
        Signals.install()

        raw()
        noecho()
        nonl()
        curs_set(0)
        // Neither look for keys in the middle of a paint nor move the invisible cursor after it.
        typeahead(-1)
        leaveok(nc_stdscr(), true)
        set_escdelay(Int32(truncatingIfNeeded: options.escapeDelay))
        painter = Painter(ColourPairs(monochrome: options.monochrome))
        keys = KeyReader()
        if usesMouse { Mouse.use(true) }
    }

    deinit {
        close()
    }

    /// Draws a canvas; only what differs from the last one is sent, and nothing at all when nothing differs.
    ///
    /// A canvas of another size than the screen is cut, or leaves the rest of the screen blank.
    public func paint(_ canvas: Canvas, _ palette: Palette) {
        guard isOpen else { return }
        painter.paint(canvas, palette, size)
    }

    /// Puts a text on the clipboard of the user's terminal, by the sequence OSC 52; whether the terminal allows that cannot
    /// be told.
    ///
    /// - Returns: Whether the text was sent; a longer one than terminals take is not.
    public func copy(_ text: String) -> Bool {
        guard isOpen, let bytes = clipboard.sequence(text) else { return false }
        return RawOutput.write(bytes)
    }

    /// Makes the next paint send the whole screen, as when another program has written on it.
    public func redraw() {
        painter.forget()
    }

    /// Gives the terminal back: leaves the alternate screen, shows the cursor, restores modes and signals, and prints
    /// what was written to standard error meanwhile. Calls after the first do nothing.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        endwin()
        tcsetattr(STDIN_FILENO, TCSANOW, &exit.pointee.modes)
        exit.pointee.isArmed = false
        EmergencyExit.releaseErrors(exit)
        Signals.restore(exit)
        exit.pointee.reports = -1
        handlerStack.remove()
        keys.close()
        delscreen(screen)
    }
}
