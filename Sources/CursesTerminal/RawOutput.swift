internal import Glibc

/// Bytes that ncurses knows nothing of. It empties its own buffer after every paint, so that they arrive in order.
enum RawOutput {
    /// Sends bytes to the terminal.
    ///
    /// - Returns: Whether all were sent.
    @discardableResult
    static func write(_ bytes: [UInt8]) -> Bool {
        var place = 0
        while place < bytes.count {
            let count = bytes[place...].withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            place += count
        }
        return true
    }
}
