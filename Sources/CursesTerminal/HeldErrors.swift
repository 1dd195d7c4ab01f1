internal import Glibc

extension EmergencyExit {
    /// Sends standard error to a nameless file while the screen is up, if it would go to the screen.
    ///
    /// What the runtime prints when the program traps would otherwise land on the alternate screen and vanish with it.
    static func holdErrors(_ exit: UnsafeMutablePointer<EmergencyExit>) {
        guard isatty(STDERR_FILENO) == 1, let file = tmpfile() else { return }
        let trueErrors = dup(STDERR_FILENO)
        guard trueErrors >= 0 else {
            fclose(file)
            return
        }
        _ = fcntl(trueErrors, F_SETFD, FD_CLOEXEC)
        let held = dup(fileno(file))
        fclose(file)
        guard held >= 0 else {
            _ = Glibc.close(trueErrors)
            return
        }
        _ = fcntl(held, F_SETFD, FD_CLOEXEC)
        dup2(held, STDERR_FILENO)
        exit.pointee.trueErrors = trueErrors
        exit.pointee.heldErrors = held
    }

    /// Lets standard error go where it went before, prints what was held back, and closes the file.
    static func releaseErrors(_ exit: UnsafeMutablePointer<EmergencyExit>) {
        let held = exit.pointee.heldErrors
        guard held >= 0 else { return }
        replayErrors(exit)
        _ = Glibc.close(held)
        _ = Glibc.close(exit.pointee.trueErrors)
        exit.pointee.trueErrors = -1
    }
}
