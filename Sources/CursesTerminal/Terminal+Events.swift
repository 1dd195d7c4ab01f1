internal import CNcurses
internal import Canvas
internal import Glibc

extension Terminal {
    /// Waits until something happens, and returns everything that has happened by then in order of kind: keys, signals,
    /// wake. Empty when the time is up, and at once after ``close()``.
    ///
    /// All keys that have arrived come in one batch, so that a burst of them costs one paint.
    ///
    /// - Parameter timeout: How long to wait; nil waits without end.
    public func nextEvents(timeout: Duration? = nil) -> [TerminalEvent] {
        let deadline = timeout.map { MonotonicTime.now + $0 }
        keys.startWaiting()
        while isOpen {
            let ready = wait(until: deadline)
            var events: [TerminalEvent] = []
            if ready.input { readKeys(&events) }
            if ready.signals { collectSignals() }
            answerSignals(&events)
            if ready.wake {
                waker.pipe.drain()
                events.append(.wake)
            }
            if ready.hungUp || keys.hasEnded, !events.contains(where: \.isTermination) {
                EmergencyExit.startHangGuard(exit, status: Termination.hangUp.exitCode)
                events.append(.terminate(.hangUp))
            }
            if !events.isEmpty { return events }
            if let deadline, MonotonicTime.now >= deadline { return [] }
        }
        return []
    }

    private struct Readiness {
        var input = false
        var wake = false
        var signals = false
        var hungUp = false
    }

    /// Waits for the terminal, the waker or a signal.
    private func wait(until deadline: MonotonicTime?) -> Readiness {
        var ready = Readiness()
        let interest = Int16(POLLIN)
        withUnsafeTemporaryAllocation(of: pollfd.self, capacity: 3) { watched in
            watched[0] = pollfd(fd: STDIN_FILENO, events: interest, revents: 0)
            watched[1] = pollfd(fd: waker.pipe.readEnd, events: interest, revents: 0)
            watched[2] = pollfd(fd: signals.readEnd, events: interest, revents: 0)
            let milliseconds = keys.hasMore ? 0 : deadline?.millisecondsAhead ?? -1
            // Interrupted by a signal: it is on the pipe by now.
            let count = poll(watched.baseAddress, 3, milliseconds)
            if count < 0 { _ = poll(watched.baseAddress, 3, 0) }
            ready.input = watched[0].revents != 0 || keys.hasMore
            ready.hungUp = watched[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
            ready.wake = watched[1].revents & interest != 0
            ready.signals = watched[2].revents & interest != 0
        }
        return ready
    }

    private func readKeys(_ events: inout [TerminalEvent]) {
        for event in keys.read() {
            if event == .key(.control("z")) {
                suspend(wholeGroup: true, &events)
            } else {
                events.append(event)
            }
        }
    }

    /// Takes the signals off the pipe; of each kind one counts.
    private func collectSignals() {
        signals.drain { arrived.insert(Int32($0)) }
    }

    /// Does what the signals ask for.
    private func answerSignals(_ events: inout [TerminalEvent]) {
        guard !arrived.isEmpty else { return }
        if arrived.remove(SIGTSTP) != nil { suspend(wholeGroup: false, &events) }
        if arrived.remove(SIGCONT) != nil { resume(&events) }
        if arrived.remove(SIGWINCH) != nil {
            awaitLastSize()
            followSize(&events)
            if arrived.contains(SIGTSTP) { return answerSignals(&events) }
        }
        for signal in Signals.terminations where arrived.remove(signal) != nil {
            if let termination = Termination(signal: signal) { events.append(.terminate(termination)) }
        }
    }

    /// Waits until no other size has come for some milliseconds: who drags a window's edge wants one paint at its end, and
    /// some on the way. Signals of other kinds that come meanwhile wait to be answered.
    private func awaitLastSize() {
        for _ in 0..<Terminal.sizesAtOnce {
            var watched = pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0)
            guard poll(&watched, 1, Terminal.sizePause) > 0 else { return }
            collectSignals()
            guard arrived.remove(SIGWINCH) != nil else { return }
        }
    }

    /// Milliseconds without another size after which a size is followed.
    private static let sizePause: Int32 = 8
    /// Sizes that come closer together than that and cost one paint, at most.
    private static let sizesAtOnce = 12

    /// Gives the screen to the shell, stops, and takes the screen again when continued.
    private func suspend(wholeGroup: Bool, _ events: inout [TerminalEvent]) {
        endwin()
        Signals.stop(wholeGroup: wholeGroup)
        collectSignals()
        arrived.subtract([SIGTSTP, SIGCONT])
        resume(&events)
    }

    /// Takes the screen again after the program was stopped.
    private func resume(_ events: inout [TerminalEvent]) {
        reset_prog_mode()
        keys.resume()
        painter.forget()
        followSize(&events)
        if !events.contains(.resumed) { events.append(.resumed) }
    }

    /// Asks for the window's size and tells of a change.
    private func followSize(_ events: inout [TerminalEvent]) {
        guard let now = Terminal.windowSize(), now != size else { return }
        size = now
        resizeterm(Int32(now.height), Int32(now.width))
        painter.forget()
        events.append(.resized(now))
    }

    /// The window's size; nil where the terminal does not know it.
    static func windowSize() -> Size? {
        var window = winsize()
        guard nc_window_size(STDOUT_FILENO, &window) == 0, window.ws_row > 0, window.ws_col > 0 else { return nil }
        return Size(width: Int(window.ws_col), height: Int(window.ws_row))
    }
}

extension TerminalEvent {
    var isTermination: Bool {
        if case .terminate = self { true } else { false }
    }
}

extension Termination {
    init?(signal: Int32) {
        switch signal {
        case SIGHUP: self = .hangUp
        case SIGINT: self = .interrupt
        case SIGQUIT: self = .quit
        case SIGTERM: self = .terminate
        default: return nil
        }
    }
}
