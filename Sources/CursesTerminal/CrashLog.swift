internal import Glibc

/// What is kept of a crash: when it was, by which signal, and what the runtime said of it.
///
/// Everything here runs in a signal handler: calls that are safe there, and memory that was made before.
enum CrashLog {
    /// Bytes from which on the file begins anew.
    private static let limit: off_t = 262_144

    /// Writes a crash to the file, which is made for the user alone with the folders above it.
    ///
    /// - Returns: Whether it was written; not for a terminal that has been given back already.
    static func write(_ signal: Int32, _ exit: UnsafeMutablePointer<EmergencyExit>) -> Bool {
        guard exit.pointee.isArmed, let path = exit.pointee.log else { return false }
        makeFolders(above: path)
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
            return false
        }
        if status.st_size > limit { ftruncate(file, 0) }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        put("crash at ", file)
        put(UInt64(max(0, now.tv_sec)), file)
        put(" seconds of Unix time, signal ", file)
        put(UInt64(signal.magnitude), file)
        put("\n", file)
        copyErrors(exit, to: file)
        return true
    }

    /// Says on standard error that the program crashed, and where the log is.
    static func sayWhere(_ signal: Int32, _ exit: UnsafeMutablePointer<EmergencyExit>) {
        guard let path = exit.pointee.log else { return }
        put("uptake crashed, signal ", STDERR_FILENO)
        put(UInt64(signal.magnitude), STDERR_FILENO)
        put("; what is known of it is in ", STDERR_FILENO)
        _ = Glibc.write(STDERR_FILENO, path, strlen(path))
        put("\n", STDERR_FILENO)
    }

    private static func makeFolders(above path: UnsafeMutablePointer<CChar>) {
        var place = 1
        while path[0] != 0, path[place] != 0 {
            if path[place] == 0x2F {
                path[place] = 0
                mkdir(path, 0o700)
                path[place] = 0x2F
            }
            place += 1
        }
    }

    private static func copyErrors(_ exit: UnsafeMutablePointer<EmergencyExit>, to file: Int32) {
        let held = exit.pointee.heldErrors
        guard held >= 0, let buffer = exit.pointee.copyBuffer else { return }
        var place: off_t = 0
        while true {
            let count = pread(held, buffer.baseAddress, buffer.count, place)
            guard count > 0, Glibc.write(file, buffer.baseAddress, count) == count else { return }
            place += count
        }
    }

    private static func put(_ text: StaticString, _ file: Int32) {
        _ = Glibc.write(file, text.utf8Start, text.utf8CodeUnitCount)
    }

    private static func put(_ number: UInt64, _ file: Int32) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number
            var place = digits.count
            repeat {
                place -= 1
                digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0
            _ = Glibc.write(file, digits.baseAddress.map { $0 + place }, digits.count - place)
        }
    }
}

extension EmergencyExit {
    /// Sets the file that a crash is written to. The memory stays taken: a handler may read it at any moment.
    static func setLog(_ path: String, _ exit: UnsafeMutablePointer<EmergencyExit>) {
        guard exit.pointee.log.map({ String(cString: $0) }) != path, path.hasPrefix("/") else { return }
        exit.pointee.log = strdup(path)
    }
}
