internal import Glibc

/// One more than the largest classic signal number, the only ones handled here.
let signalCount = 32

/// The signals the terminal answers while it is open.
enum Signals {
    /// Requests to end.
    static let terminations = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
    /// Changes the event loop reacts to.
    static let notices = [SIGWINCH, SIGTSTP, SIGCONT]
    /// Signs that the program is broken.
    static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]

    /// Remembers what the signals do, before ncurses changes some of them.
    static func remember(_ exit: UnsafeMutablePointer<EmergencyExit>) {
        guard let former = exit.pointee.formerActions else { return }
        for signal in terminations + notices + crashes + [SIGPIPE] { sigaction(signal, nil, former + Int(signal)) }
    }

    /// Takes the signals over.
    static func install() {
        func set(_ signal: Int32, _ action: sigaction) {
            var action = action
            sigaction(signal, &action, nil)
        }
        let ending = action(handleTermination)
        let noticing = action(handleNotice)
        for signal in terminations { set(signal, ending) }
        for signal in notices { set(signal, noticing) }
        set(SIGALRM, action(handleHangGuard))
        set(SIGPIPE, ignoring())
        var crashing = sigaction()
        crashing.__sigaction_handler.sa_sigaction = { handleCrash(signal: $0, info: $1, context: $2) }
        crashing.sa_flags = SA_SIGINFO | SA_ONSTACK
        for signal in crashes { set(signal, crashing) }
    }

    /// Gives the signals back, all but the alarm: a program told to end may still hang after its terminal closed.
    static func restore(_ exit: UnsafeMutablePointer<EmergencyExit>) {
        guard let former = exit.pointee.formerActions else { return }
        for signal in terminations + notices + crashes + [SIGPIPE] { sigaction(signal, former + Int(signal), nil) }
    }

    /// Lets every signal through on this thread and on those it starts.
    static func unblockAll() {
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
    }

    /// Stops the process as Ctrl-Z does, and returns when it is continued.
    ///
    /// A process whose group nobody would continue is not stopped: the system discards the signal.
    ///
    /// - Parameter wholeGroup: Whether the other processes of the job stop too, as they do when the terminal sends Ctrl-Z.
    static func stop(wholeGroup: Bool) {
        var stopping = sigaction()
        var handling = sigaction()
        if wholeGroup {
            var ignored = ignoring()
            sigaction(SIGTSTP, &ignored, &handling)
            kill(0, SIGTSTP)
        } else {
            sigaction(SIGTSTP, nil, &handling)
        }
        stopping.__sigaction_handler.sa_handler = SIG_DFL
        sigaction(SIGTSTP, &stopping, nil)
        raise(SIGTSTP)
        sigaction(SIGTSTP, &handling, nil)
    }

    private static func action(_ handler: @escaping @convention(c) (Int32) -> Void) -> sigaction {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = SA_RESTART
        return action
    }

    private static func ignoring() -> sigaction {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = SIG_IGN
        return action
    }
}
