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
        var baselineDay: CivilDay?
        var baseline: (day: CivilDay, snapshot: Snapshot)?
    }

    /// The usual seconds between looks at the files.
    public static let usualInterval = 2.0

    /// Seconds after which live figures are reckoned again though no file has changed.
    static let secondsBetweenAnswers: Int64 = 60

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

    /// Reckons the figures of an earlier day beside the others, and again when the files change; nil ends that.
    public func compare(with day: CivilDay?) {
        state.withLock { state in
            state.baselineDay = day
            state.baseline = nil
        }
        wake.signal()
    }

    /// The figures of the day that is compared with, and the day; nil until they are reckoned.
    public func baseline() -> (day: CivilDay, snapshot: Snapshot)? { state.withLock { $0.baseline } }

    /// The newest snapshot; nil before the first is finished.
    public func latest() -> Snapshot? { state.withLock { $0.latest } }

    /// How far the first reading has come; nil once it is done.
    public func progress() -> ReadingProgress? { state.withLock { $0.progress } }

    private func run() {
        let reader = PlatformReader(workspace: workspace)
        var answered: Question?
        var answeredAt = Instant(milliseconds: .min)
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
            // Without a change of the files, live figures still move on: days leave the window, a deployment gets stuck.
            let isDue = !isPaused && question.asOf == .live && hasMovedOn(from: answeredAt, to: now)
            if hasChanged || isForced || answered != question || isDue {
                let snapshot = reader.snapshot(question, now: now)
                answeredAt = now
                let isNews = hasChanged || isForced || answered != question || snapshot.differs(from: latest())
                answered = question
                if isNews {
                    state.withLock { state in
                        state.latest = snapshot
                        state.progress = nil
                    }
                    onChange()
                }
            }
            followBaseline(reader, question, hasChanged: hasChanged || isForced, now: now)
            if wake.wait(timeout: .now() + interval) == .success {
                // Several signals since the last round are one.
                while wake.wait(timeout: .now()) == .success {}
            }
        }
        finished.signal()
    }

    /// Reckons the figures of the day that is compared with, where they are not known or have changed.
    private func followBaseline(_ reader: PlatformReader, _ question: Question, hasChanged: Bool, now: Instant) {
        let (day, known) = state.withLock { ($0.baselineDay, $0.baseline) }
        guard let day, hasChanged || known?.day != day || known?.snapshot.window.span != question.window ?? .days28
        else { return }
        var asked = question
        asked.asOf = .day(day)
        let snapshot = reader.snapshot(asked, now: now)
        state.withLock { state in
            if state.baselineDay == day { state.baseline = (day, snapshot) }
        }
        onChange()
    }

    /// Whether a minute has passed since an answer, or the clock was set back.
    private func hasMovedOn(from answered: Instant, to now: Instant) -> Bool {
        now < answered || now >= answered.adding(seconds: PlatformPoller.secondsBetweenAnswers)
    }
}

extension Snapshot {
    /// Whether a snapshot says anything else than another, apart from the moment it stands for.
    fileprivate func differs(from other: Snapshot?) -> Bool {
        guard var other else { return true }
        other.asOf = asOf
        return self != other
    }
}
