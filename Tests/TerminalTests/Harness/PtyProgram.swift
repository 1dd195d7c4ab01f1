import Glibc
import Testing

/// A program running in a terminal of its own, watched by a ``ScreenEmulator``.
///
/// Waiting is always for a condition with a deadline; a program that is still there at the end is killed.
final class PtyProgram {
    /// What the program has drawn.
    private(set) var screen: ScreenEmulator
    /// Bytes the program has sent since the start, or since ``forgetBytes()``.
    private(set) var bytes: [UInt8] = []
    /// The terminal's modes before the program ran.
    let modesBefore: [UInt8]
    let process: pid_t
    private var master: Int32
    private let name: [CChar]
    private var status: Int32?

    /// How a program ended.
    enum Ending: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Seconds any wait may take; generous, because machines that run tests may be busy.
    static let patience = 20.0

    /// Starts a program with only the environment given, as leader of its own session on a terminal.
    init(_ argv: [String], width: Int = 80, height: Int = 32, environment: [String: String]) throws {
        var (master, slave): (Int32, Int32) = (-1, -1)
        var size = winsize(
            ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        var name = [CChar](repeating: 0, count: 128)
        guard openpty(&master, &slave, &name, nil, &size) == 0 else { throw Failure(description: "no pty") }
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
        _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
        defer { close(slave) }
        self.master = master
        self.name = name
        screen = ScreenEmulator(width: width, height: height)
        modesBefore = PtyProgram.modes(of: master)
        process = try PtyProgram.spawn(argv, on: name, environment)
    }

    deinit {
        if status == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        hangUp()
    }

    /// Starts a process whose controlling terminal is the pty of that name, with no signal blocked or ignored.
    private static func spawn(_ argv: [String], on name: [CChar], _ environment: [String: String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        let newSession: Int32 = 0x80
        posix_spawnattr_setflags(
            &attributes, Int16(Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | newSession))
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)

        var arguments = argv.map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var process: pid_t = 0
        let error = posix_spawn(&process, argv[0], &actions, &attributes, &arguments, &variables)
        guard error == 0 else {
            throw Failure(description: "cannot start \(argv[0]): \(String(cString: strerror(error)))")
        }
        return process
    }

    /// Types text, escape sequences included, in one write.
    func type(_ text: String) {
        type(Array(text.utf8))
    }

    /// Sends bytes as the keyboard would, in one write.
    func type(_ bytes: [UInt8]) {
        _ = write(master, bytes, bytes.count)
    }

    /// Gives the terminal another size; the program hears of it.
    func resize(width: Int, height: Int) {
        screen.resize(width: width, height: height)
        var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Sends the program a signal.
    func signal(_ signal: Int32) {
        kill(process, signal)
    }

    /// Types text so that the program finds all of it at once: it is stopped meanwhile.
    func typeAtOnce(_ text: String) throws {
        signal(SIGSTOP)
        try wait(for: "the stop") { _ in Programs.state(of: process) == "T" }
        type(text)
        let slave = open(name, O_RDWR | O_NOCTTY)
        defer { close(slave) }
        try wait(for: "the typed text") { _ in
            var waiting: Int32 = 0
            return ioctl(slave, UInt(FIONREAD), &waiting) == 0 && Int(waiting) >= text.utf8.count
        }
        signal(SIGCONT)
    }

    /// Closes the terminal, as when a connection drops.
    func hangUp() {
        guard master >= 0 else { return }
        close(master)
        master = -1
    }

    /// Starts counting bytes anew.
    func forgetBytes() {
        bytes = []
    }

    /// Reads until the screen fulfils a condition.
    func wait(
        for what: String, sourceLocation: SourceLocation = #_sourceLocation, until condition: (ScreenEmulator) -> Bool
    ) throws {
        let end = PtyProgram.now() + PtyProgram.patience
        while !condition(screen) {
            guard PtyProgram.now() < end else {
                Issue.record(
                    "waited in vain for \(what); the screen shows\n\(screen.text)", sourceLocation: sourceLocation)
                throw Failure(description: "no \(what)")
            }
            read(for: 50)
        }
    }

    /// Reads until the screen shows a text.
    func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try wait(for: text, sourceLocation: sourceLocation) { $0.text.contains(text) }
    }

    /// Reads until nothing has come for some milliseconds, and returns how many bytes came.
    @discardableResult
    func settle(_ milliseconds: Int32 = 60) -> Int {
        let before = bytes.count
        while read(for: milliseconds) {}
        return bytes.count - before
    }

    /// Waits, without reading, until the program has filled the terminal's buffer and is stuck.
    func waitUntilOutputIsFull(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let end = PtyProgram.now() + PtyProgram.patience
        var pending: Int32 = 0
        while true {
            var now: Int32 = 0
            _ = ioctl(master, UInt(FIONREAD), &now)
            if now > 0, now == pending, Programs.state(of: process) == "S" { return }
            pending = now
            guard PtyProgram.now() < end else {
                Issue.record("the program is not stuck", sourceLocation: sourceLocation)
                throw Failure(description: "not stuck")
            }
            poll(nil, 0, 5)
        }
    }

    /// Waits for the end of the program without reading what it sends.
    func endingWithoutReading(sourceLocation: SourceLocation = #_sourceLocation) throws -> Ending {
        try ending(reading: false, sourceLocation: sourceLocation)
    }

    /// Reads until the program has ended.
    func ending(
        reading: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Ending {
        let end = PtyProgram.now() + PtyProgram.patience
        while status == nil {
            var now: Int32 = 0
            if waitpid(process, &now, WNOHANG) == process {
                status = now
                break
            }
            guard PtyProgram.now() < end else {
                Issue.record(
                    "the program did not end; the screen shows\n\(screen.text)", sourceLocation: sourceLocation)
                throw Failure(description: "no end")
            }
            if reading { read(for: 5) } else { poll(nil, 0, 5) }
        }
        if master >= 0, reading { while read(for: 0) {} }
        let raw = status ?? 0
        return raw & 0x7F == 0 ? .exit(raw >> 8 & 0xFF) : .signal(raw & 0x7F)
    }

    /// Insists that the terminal is as it was before the program ran.
    func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(!screen.isAlternate, "alternate screen left", sourceLocation: sourceLocation)
        #expect(screen.cursorIsVisible, "cursor shown", sourceLocation: sourceLocation)
        #expect(!screen.keypadIsOn, "keypad mode ended", sourceLocation: sourceLocation)
        #expect(!screen.mouseIsOn, "mouse left to the terminal", sourceLocation: sourceLocation)
        #expect(!screen.isSynchronised, "paint completed", sourceLocation: sourceLocation)
        #expect(PtyProgram.modes(of: master) == modesBefore, "modes restored", sourceLocation: sourceLocation)
        #expect(screen.unknown == [], sourceLocation: sourceLocation)
    }

    /// The modes of the terminal as they are now.
    var modes: [UInt8] { PtyProgram.modes(of: master) }

    /// Reads what is there within a time; false when nothing came.
    @discardableResult
    private func read(for milliseconds: Int32) -> Bool {
        guard master >= 0 else {
            poll(nil, 0, milliseconds)
            return false
        }
        var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, milliseconds) > 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &buffer, buffer.count)
        guard count > 0 else {
            // The program's side is closed; do not spin until its end is known.
            poll(nil, 0, min(milliseconds, 5))
            return false
        }
        bytes += buffer.prefix(count)
        screen.feed(buffer.prefix(count))
        return true
    }

    private static func modes(of descriptor: Int32) -> [UInt8] {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return [] }
        return withUnsafeBytes(of: &modes) { Array($0) }
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
