import Dispatch
public import Metrics
import Synchronization

/// Polls a workspace on a thread of its own and publishes the newest snapshot.
///
/// Newest wins, and nothing queues: whoever asks gets the last snapshot that was finished.
public final class PlatformPoller: Sendable {
    private struct State {
        var question = Question()
        var isPaused = false
        var isForced = false
        var isStopped = false
        var latest: Snapshot?
        var progress: ReadingProgress?
    }

    /// The usual seconds between looks at the files.
    public static let usualInterval = 2.0

    private let workspace: Workspace
    private let interval: Double
    private let clock: @Sendable () -> Instant
    private let onChange: @Sendable () -> Void
    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let finished = DispatchSemaphore(value: 0)

    /// A poller that has not started.
    ///
    /// - Parameters:
    ///   - workspace: The folder to read.
    ///   - interval: Seconds between looks at the files.
    ///   - clock: Tells the present moment.
    ///   - onChange: Called on the poller's thread after a new snapshot or new progress.
    public init(
        workspace: Workspace, interval: Double = usualInterval, question: Question = Question(),
        clock: @escaping @Sendable () -> Instant, onChange: @escaping @Sendable () -> Void
    ) {
        self.workspace = workspace
        self.interval = max(0.05, min(interval, 3600))
        self.clock = clock
        self.onChange = onChange
        state.withLock { $0.question = question }
    }

    /// Starts the thread.
    public func start() {
        DispatchQueue(label: "poller", qos: .userInitiated).async { self.run() }
    }

    /// Ends the thread, and waits until it has ended.
    public func stop() {
        state.withLock { $0.isStopped = true }
        wake.signal()
        finished.wait()
        finished.signal()
    }

    /// Asks another question; the answer is published as soon as it is known.
    public func ask(_ question: Question) {
        state.withLock { $0.question = question }
        wake.signal()
    }

    /// Reads everything again.
    public func refresh() {
        state.withLock { $0.isForced = true }
        wake.signal()
    }

    /// Stops looking at the files, or goes on.
    public func setPaused(_ isPaused: Bool) {
        state.withLock { $0.isPaused = isPaused }
        wake.signal()
    }

    /// The newest snapshot; nil before the first is finished.
    public func latest() -> Snapshot? { state.withLock { $0.latest } }

    /// How far the first reading has come; nil once it is done.
    public func progress() -> ReadingProgress? { state.withLock { $0.progress } }

    private func run() {
        let reader = PlatformReader(workspace: workspace)
        var answered: Question?
        var answeredDay: CivilDay?
        while true {
            let (question, isPaused, isForced, isStopped) = state.withLock { state in
                defer { state.isForced = false }
                return (state.question, state.isPaused, state.isForced, state.isStopped)
            }
            guard !isStopped else { break }
            let now = clock()
            let mayRead = !isPaused || isForced || answered == nil
            let hasChanged =
                mayRead
                && reader.poll(now: now, isForced: isForced) { progress in
                    self.state.withLock { $0.progress = $0.latest == nil ? progress : nil }
                    self.onChange()
                }
            let day = workspace.configuration.zone.day(of: now)
            let isNewDay = !isPaused && day != answeredDay
            if hasChanged || isForced || answered != question || isNewDay {
                let snapshot = reader.snapshot(question, now: now)
                state.withLock { state in
                    state.latest = snapshot
                    state.progress = nil
                }
                answered = question
                answeredDay = day
                onChange()
            }
            if wake.wait(timeout: .now() + interval) == .success {
                // Several signals since the last round are one.
                while wake.wait(timeout: .now()) == .success {}
            }
        }
        finished.signal()
    }
}
