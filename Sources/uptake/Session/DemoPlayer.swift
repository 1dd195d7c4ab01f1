import Demo
import Dispatch
import Metrics
import Synchronization

/// Appends the demo's live events to its files, on a thread of its own.
final class DemoPlayer: Sendable {
    private let directory: DemoDirectory
    private let stream: DemoStream
    private let clock: @Sendable () -> Instant
    private let isStopped = Mutex(false)
    private let wake = DispatchSemaphore(value: 0)
    private let finished = DispatchSemaphore(value: 0)
    private let hasStarted = Mutex(false)

    /// A player that has not started.
    init(_ stream: DemoStream, into directory: DemoDirectory, clock: @escaping @Sendable () -> Instant) {
        self.stream = stream
        self.directory = directory
        self.clock = clock
    }

    /// Starts the thread.
    func start() {
        hasStarted.withLock { $0 = true }
        DispatchQueue(label: "demo").async { self.run() }
    }

    /// Ends the thread, if it has started, and waits until it has ended.
    func stop() {
        isStopped.withLock { $0 = true }
        wake.signal()
        if hasStarted.withLock({ $0 }) { finished.wait() }
    }

    private func run() {
        defer { finished.signal() }
        var stream = stream
        while !isStopped.withLock({ $0 }) {
            let rest = stream.nextDue.seconds(since: clock())
            if wake.wait(timeout: .now() + min(max(rest, 0.05), 5)) == .success { continue }
            do throws(DemoDirectoryError) {
                for line in stream.lines(at: clock()) { try directory.append(line) }
            } catch {
                // A full disk ends the events; what is there stays on the screen.
                return
            }
        }
    }
}
