import Canvas
import Dispatch
import Glibc
import PlatformModel
import Reports
import SafeText
import Synchronization

/// A showing of a workspace in sentences: a summary, then one line for each change, until the reader or a signal ends it.
///
/// Nothing is drawn and the terminal's modes stay as they are, so it works on a dumb terminal, for a screen reader, in a
/// pipe and in a log. At a terminal an empty line asks for the summary again, and `q` or the end of the input leaves.
final class LinearSession: Sendable {
    private let workspace: Workspace
    private let question: Question
    private let interval: Double
    private let surroundings: Surroundings
    private let wake: WakePipe

    /// A showing that has said nothing yet.
    init(
        _ workspace: Workspace, _ question: Question, interval: Double, in surroundings: Surroundings
    ) throws(CommandFailure) {
        self.workspace = workspace
        self.question = question
        self.interval = interval
        self.surroundings = surroundings
        guard let wake = WakePipe() else {
            throw CommandFailure("cannot make a pipe: \(SafeText(cleaning: StandardOutput.reason(errno)))")
        }
        self.wake = wake
    }

    /// Prints the summary of one snapshot.
    static func printOnce(_ snapshot: Snapshot, _ form: GlyphForm) throws(CommandFailure) {
        try StandardOutput.write(LinearReport.text(LinearReport.summary(snapshot), form))
    }

    /// Prints until somebody ends it.
    ///
    /// - Parameter onSummary: Called once the summary is told.
    /// - Returns: The exit code.
    func run(_ form: GlyphForm, onSummary: () -> Void) throws(CommandFailure) -> Int32 {
        // Signals come as bytes of the pipe, so that what the caller has made can be removed on the way out.
        HeldSignals.hold()
        listenForSignals()
        let poller = PlatformPoller(
            workspace: workspace, interval: interval, question: question, clock: surroundings.clock,
            onChange: wake.put)
        poller.start()
        defer { poller.stop() }
        var told: Snapshot?
        let hasInput = surroundings.isInteractive
        while true {
            if let snapshot = poller.latest(), snapshot != told {
                if let before = told {
                    try StandardOutput.write(LinearReport.text(LinearReport.changes(from: before, to: snapshot), form))
                } else {
                    try LinearSession.printOnce(snapshot, form)
                    if hasInput { try StandardOutput.write(LinearReport.text([LinearSession.hint], form)) }
                    onSummary()
                }
                told = snapshot
            }
            switch wait(readsInput: hasInput) {
            case .news: break
            case .readerGone: return Program.ExitCode.success
            case .signal(let number): return 128 + number
            case .line(let line):
                if line.first == UInt8(ascii: "q") { return Program.ExitCode.success }
                if let told { try LinearSession.printOnce(told, form) }
            case .endOfInput: return Program.ExitCode.success
            }
        }
    }

    private static let hint: SafeText = "Changes follow as they come. Enter repeats the summary; q and Enter leave."
}

extension LinearSession {
    private enum Occurrence {
        case news, readerGone, endOfInput
        case signal(Int32)
        case line([UInt8])
    }

    /// Waits for a snapshot, a signal, a line of input, or the reader's leaving.
    private func wait(readsInput: Bool) -> Occurrence {
        while true {
            var ends = [
                pollfd(fd: wake.readEnd, events: Int16(POLLIN), revents: 0),
                // No event is asked for: only a reader that has gone is reported.
                pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
                pollfd(fd: readsInput ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&ends, nfds_t(ends.count), -1) > 0 else {
                if errno == EINTR { continue }
                return .readerGone
            }
            if ends[0].revents != 0 { return wake.take().map(Occurrence.signal) ?? .news }
            if ends[1].revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { return .readerGone }
            if ends[2].revents != 0 {
                var line = [UInt8](repeating: 0, count: 256)
                let count = read(STDIN_FILENO, &line, line.count)
                if count < 0, errno == EINTR || errno == EAGAIN { continue }
                return count > 0 ? .line(Array(line.prefix(count))) : .endOfInput
            }
        }
    }

    /// Takes the signals that end the program, on a thread of its own, which lives as long as the program.
    private func listenForSignals() {
        let wake = wake
        DispatchQueue(label: "signals").async {
            var set = sigset_t()
            sigemptyset(&set)
            for signal in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] { sigaddset(&set, signal) }
            var number: Int32 = 0
            while sigwait(&set, &number) != 0 {}
            wake.put(signal: number)
        }
    }
}

/// A pipe that wakes the printing thread from the poller's and the signals' threads; neither end blocks.
private final class WakePipe: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Says that there is something new; when the pipe is full the reader wakes all the same.
    @Sendable func put() { put(signal: 0) }

    /// Says that a signal came.
    func put(signal: Int32) {
        var byte = UInt8(truncatingIfNeeded: signal)
        _ = write(writeEnd, &byte, 1)
    }

    /// Takes everything out; returns the signal, if there was one.
    func take() -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 256)
        var signal: Int32?
        while true {
            let count = read(readEnd, &bytes, bytes.count)
            guard count > 0 else { return signal }
            if let number = bytes.prefix(count).first(where: { $0 != 0 }) { signal = Int32(number) }
        }
    }
}
