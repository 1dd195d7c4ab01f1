import Glibc

/// Holds back the signals that end the program while something exists that has to be removed first.
///
/// They wait until `Terminal.unblockSignals()`: then the terminal's handlers take them, or they end the program as usual.
enum HeldSignals {
    /// Holds back hang-up, interrupt, quit and termination on this thread and those it starts.
    static func hold() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
    }
}
