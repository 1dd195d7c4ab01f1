import CursesTerminal
import Synchronization

/// Wakes the event loop from the model's thread, once there is a terminal to wake.
final class Doorbell: Sendable {
    private let waker = Mutex<Waker?>(nil)

    /// Wakes the event loop; before there is one it does nothing, since the loop first looks at what is there.
    @Sendable func ring() {
        waker.withLock { $0 }?.wake()
    }

    /// Rings at a terminal from now on.
    func connect(_ waker: Waker) {
        self.waker.withLock { $0 = waker }
    }
}
