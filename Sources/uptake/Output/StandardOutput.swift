import Glibc
import SafeText

/// Standard output and standard error, written without buffers of the C library.
enum StandardOutput {
    /// Writes text to standard output, all of it.
    ///
    /// - Throws: ``CommandFailure/readerGone`` when nobody reads it, or that it cannot be written.
    static func write(_ text: String) throws(CommandFailure) {
        let error = write(text, to: STDOUT_FILENO)
        guard error != 0 else { return }
        throw error == EPIPE
            ? .readerGone : CommandFailure("cannot write to standard output: \(SafeText(cleaning: reason(error)))")
    }

    /// Writes text to a file, which is replaced as a whole, or to standard output without one and for `-`.
    ///
    /// - Throws: That it cannot be written.
    static func write(_ text: String, toFile path: String?) throws(CommandFailure) {
        if let path, path != "-" { try AtomicFile.write(text, to: path) } else { try write(text) }
    }

    /// Writes one line to standard error; where that fails, nobody can be told.
    static func complain(_ line: SafeText) {
        _ = write(line.string + "\n", to: STDERR_FILENO)
    }

    /// Writes all of a text; returns the error number, or 0.
    static func write(_ text: String, to file: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            var done = 0
            while done < bytes.count {
                let count = Glibc.write(file, bytes.baseAddress?.advanced(by: done), bytes.count - done)
                if count < 0 {
                    if errno == EINTR { continue }
                    if errno == EAGAIN {
                        var waiting = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
                        _ = poll(&waiting, 1, -1)
                        continue
                    }
                    return errno
                }
                done += count
            }
            return 0
        }
    }

    /// What the system calls an error.
    static func reason(_ error: Int32) -> String {
        String(cString: strerror(error))
    }
}
