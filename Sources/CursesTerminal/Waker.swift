internal import Glibc

/// Wakes the thread that waits in ``Terminal/nextEvents(timeout:)``; any thread may hold one, for as long as it likes.
public struct Waker: Sendable {
    let pipe: Pipe

    /// Makes the terminal report ``TerminalEvent/wake``; several calls before it looks count as one.
    public func wake() {
        pipe.put(0)
    }
}

/// A pipe of single bytes between threads, or from a signal handler; neither end ever blocks.
final class Pipe: Sendable {
    /// The end that `poll` watches.
    let readEnd: Int32
    /// The end that takes bytes; writing to it is safe in a signal handler.
    let writeEnd: Int32

    init() throws(TerminalError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .refused(call: "pipe", error: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        _ = Glibc.close(readEnd)
        _ = Glibc.close(writeEnd)
    }

    /// Puts a byte in; when the pipe is full it wakes its reader all the same.
    func put(_ byte: UInt8) {
        var byte = byte
        _ = write(writeEnd, &byte, 1)
    }

    /// Takes all bytes out and hands on each.
    func drain(_ take: (UInt8) -> Void = { _ in }) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
            while true {
                let count = read(readEnd, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                for byte in buffer.prefix(count) { take(byte) }
            }
        }
    }
}
