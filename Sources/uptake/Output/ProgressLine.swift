import Glibc
import Metrics
import PlatformModel
import SafeText
import Synchronization

/// A line on standard error that says how far a long reading has come, where that is a terminal; nothing elsewhere.
final class ProgressLine: Sendable {
    /// Milliseconds that a reading may take before anything is said.
    static let patience: Int64 = 500

    private let isShown: Bool
    private let clock: @Sendable () -> Instant
    private let start: Instant
    /// The percentage that stands there; nil while nothing does.
    private let percent = Mutex<Int?>(nil)

    /// A line for one reading, which begins now.
    init(in surroundings: Surroundings) {
        isShown = surroundings.showsProgress
        clock = surroundings.clock
        start = clock()
    }

    /// Says how far the reading has come.
    @Sendable func show(_ progress: ReadingProgress) {
        guard isShown, progress.bytesToRead > 0, clock().milliseconds - start.milliseconds > ProgressLine.patience
        else {
            return
        }
        let part = Double(progress.bytesRead) / Double(progress.bytesToRead)
        guard let now = Int(exactly: (100 * min(1, max(0, part))).rounded(.down)) else { return }
        percent.withLock { percent in
            guard percent != now else { return }
            percent = now
            _ = StandardOutput.write("\rreading: \(now) % ", to: STDERR_FILENO)
        }
    }

    /// Takes the line away.
    func end() {
        percent.withLock { percent in
            if percent != nil { _ = StandardOutput.write("\r\u{1B}[K", to: STDERR_FILENO) }
            percent = nil
        }
    }
}
