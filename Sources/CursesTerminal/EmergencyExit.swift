internal import CNcurses
internal import Glibc
internal import Synchronization

/// What the signal handlers need to leave the terminal as it was found, laid out so that a handler only reads memory.
///
/// There is one per process, made when the first terminal opens and never freed: a handler may run at any moment.
struct EmergencyExit {
    /// Whether the screen, the terminal's modes and standard error are ours to give back.
    var isArmed = false
    /// The terminal's modes before they were changed.
    var modes = termios()
    /// The bytes that show the cursor, end the keypad mode and leave the alternate screen.
    var reset: UnsafeMutablePointer<UInt8>?
    /// How many bytes `reset` has.
    var resetCount = 0
    /// The write end of the pipe on which handlers report signals.
    var reports: Int32 = -1
    /// The file that takes standard error while the screen is up, or -1.
    var heldErrors: Int32 = -1
    /// Where standard error goes otherwise.
    var trueErrors: Int32 = -1
    /// Memory for copying what was held back; a handler cannot allocate any.
    var copyBuffer: UnsafeMutableRawBufferPointer?
    /// The exit status when the program has to be stopped by force.
    var forcedStatus: Int32 = 1
    /// The file that a crash is written to, as a C string; nil writes none.
    var log: UnsafeMutablePointer<CChar>?
    /// What each signal did before our handlers, by its number.
    var formerActions: UnsafeMutablePointer<sigaction>?
}

/// The address of the process's ``EmergencyExit``; signal handlers can be given no argument, so this is how they find it.
private let emergencyAddress = Atomic<UInt>(0)

extension EmergencyExit {
    /// The process's emergency exit; nil before the first terminal opened. Safe in a signal handler.
    static var shared: UnsafeMutablePointer<EmergencyExit>? {
        UnsafeMutablePointer(bitPattern: emergencyAddress.load(ordering: .acquiring))
    }

    /// Makes the emergency exit once.
    static func prepare() -> UnsafeMutablePointer<EmergencyExit> {
        if let shared { return shared }
        let made = UnsafeMutablePointer<EmergencyExit>.allocate(capacity: 1)
        made.initialize(to: EmergencyExit())
        let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: signalCount)
        actions.initialize(repeating: sigaction(), count: signalCount)
        made.pointee.formerActions = actions
        made.pointee.copyBuffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 1)
        emergencyAddress.store(UInt(bitPattern: made), ordering: .releasing)
        return made
    }

    /// Sets the bytes that undo what the program does to the terminal, unless they are set already.
    static func setReset(_ bytes: [UInt8], _ exit: UnsafeMutablePointer<EmergencyExit>) {
        if let old = exit.pointee.reset,
            UnsafeBufferPointer(start: old, count: exit.pointee.resetCount).elementsEqual(bytes)
        {
            return
        }
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
        memory.initialize(from: bytes, count: bytes.count)
        exit.pointee.reset = memory
        exit.pointee.resetCount = bytes.count
    }

    /// Gives the terminal back from within a signal handler: only calls that are safe there, none that can block.
    ///
    /// Standard output may be stuck behind a stopped terminal, so it is written without waiting; SIGTTOU is held back
    /// because the program may be in the background.
    static func giveTerminalBack(_ exit: UnsafeMutablePointer<EmergencyExit>) {
        guard exit.pointee.isArmed else { return }
        exit.pointee.isArmed = false
        var held = sigset_t()
        sigemptyset(&held)
        sigaddset(&held, SIGTTOU)
        pthread_sigmask(SIG_BLOCK, &held, nil)
        let flags = fcntl(STDOUT_FILENO, F_GETFL)
        _ = fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK)
        if let reset = exit.pointee.reset, write(STDOUT_FILENO, reset, exit.pointee.resetCount) < 0 {
            // What waits to be shown is in the way, and will not be missed.
            tcflush(STDOUT_FILENO, TCOFLUSH)
            _ = write(STDOUT_FILENO, reset, exit.pointee.resetCount)
        }
        _ = fcntl(STDOUT_FILENO, F_SETFL, flags)
        tcsetattr(STDIN_FILENO, TCSANOW, &exit.pointee.modes)
        replayErrors(exit)
    }

    /// Has the process stopped by force after a second, with an exit status. Safe in a signal handler.
    static func startHangGuard(_ exit: UnsafeMutablePointer<EmergencyExit>, status: Int32) {
        exit.pointee.forcedStatus = status
        alarm(1)
    }

    /// Puts a signal's number on the pipe that the event loop watches. Safe in a signal handler.
    static func report(_ signal: Int32, _ exit: UnsafeMutablePointer<EmergencyExit>) {
        var byte = UInt8(truncatingIfNeeded: signal)
        _ = write(exit.pointee.reports, &byte, 1)
    }

    /// Points standard error to where it went before, and copies there what the screen held back.
    static func replayErrors(_ exit: UnsafeMutablePointer<EmergencyExit>) {
        let held = exit.pointee.heldErrors
        guard held >= 0 else { return }
        exit.pointee.heldErrors = -1
        dup2(exit.pointee.trueErrors, STDERR_FILENO)
        guard let buffer = exit.pointee.copyBuffer else { return }
        var place: off_t = 0
        while true {
            let count = pread(held, buffer.baseAddress, buffer.count, place)
            guard count > 0, write(STDERR_FILENO, buffer.baseAddress, count) == count else { return }
            place += count
        }
    }
}

/// Handles a crash: gives the terminal back, then lets happen what would have happened without us.
///
/// A fault occurs again as soon as the handler returns; a signal that was sent, and a breakpoint, which the processor has
/// already passed, have to be raised again.
func handleCrash(signal: Int32, info: UnsafeMutablePointer<siginfo_t>?, context: UnsafeMutableRawPointer?) {
    guard let exit = EmergencyExit.shared else { return }
    let isLogged = CrashLog.write(signal, exit)
    EmergencyExit.giveTerminalBack(exit)
    if isLogged { CrashLog.sayWhere(signal, exit) }
    if let actions = exit.pointee.formerActions { sigaction(signal, actions + Int(signal), nil) }
    let wasSent = (info?.pointee.si_code ?? 0) <= 0
    if wasSent || signal == SIGTRAP { raise(signal) }
}

/// Handles a request to end: reports it, and makes sure that the program is gone a second later whatever it is stuck in.
func handleTermination(signal: Int32) {
    let error = errno
    if let exit = EmergencyExit.shared {
        EmergencyExit.startHangGuard(exit, status: 128 + signal)
        EmergencyExit.report(signal, exit)
    }
    errno = error
}

/// Handles a signal that the event loop deals with: reports it.
func handleNotice(signal: Int32) {
    let error = errno
    if let exit = EmergencyExit.shared { EmergencyExit.report(signal, exit) }
    errno = error
}

/// Handles the end of the second that a termination leaves: gives the terminal back and stops the process.
func handleHangGuard(signal: Int32) {
    guard let exit = EmergencyExit.shared else { _exit(1) }
    EmergencyExit.giveTerminalBack(exit)
    _exit(exit.pointee.forcedStatus)
}
