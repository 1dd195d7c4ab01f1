internal import Canvas
internal import CursesTerminal
internal import Glibc
internal import SafeText
internal import Themes

/// A program for the tests that does nothing but use the terminal: it shows every role, echoes keys and, on a key, goes
/// wrong in the way asked for.
struct Probe {
    var keys = 0
    var paints = 0
    var wakes = 0
    var resumes = 0
    var sizes = 0
    var last: SafeText = "none"
    var shown = Canvas(size: Size(width: 0, height: 0))

    static func main() {
        Terminal.unblockSignals()
        if CommandLine.arguments.contains("--ignore-hang-up") { signal(SIGHUP, SIG_IGN) }
        var options = TerminalOptions { name in getenv(name).map { String(cString: $0) } }
        if CommandLine.arguments.contains("--monochrome") { options.monochrome = true }
        options.crashLog = getenv("PROBE_LOG").map { String(cString: $0) }
        do {
            let theme = try ThemeLibrary().theme(named: getenv("PROBE_THEME").map { String(cString: $0) } ?? "dark")
            let terminal = try Terminal.open(options)
            var probe = Probe()
            let status = try probe.run(terminal, Palette(theme))
            terminal.close()
            print("probe ends with \(status)")
            exit(status)
        } catch {
            print("error: \(error)")
            exit(1)
        }
    }

    /// Runs until a key or a signal ends it; returns the exit status.
    mutating func run(_ terminal: Terminal, _ palette: Palette) throws -> Int32 {
        while true {
            paints += 1
            shown = frame(terminal)
            terminal.paint(shown, palette)
            for event in terminal.nextEvents() {
                switch event {
                case .key(.character("q")): return 0
                case .key(let key):
                    keys += 1
                    last = SafeText(cleaning: "\(key)")
                    try misbehave(key, terminal, palette)
                case .wake: wakes += 1
                case .resumed: resumes += 1
                case .mouse(let event): last = SafeText(cleaning: "\(event.kind) \(event.x) \(event.y)")
                case .resized: sizes += 1
                case .terminate(let reason): return reason.exitCode
                }
            }
        }
    }

    private mutating func misbehave(_ key: Key, _ terminal: Terminal, _ palette: Palette) throws {
        switch key {
        case .character("c"): last = terminal.copy("copied: ä") ? "sent" : "not sent"
        case .character("C"): last = terminal.copy(String(repeating: "x", count: 80_000)) ? "sent" : "not sent"
        case .character("M"): terminal.usesMouse.toggle()
        case .character("T"): _ = [Int]()[keys]
        case .character("A"): abort()
        case .character("F"): fatalError("the probe was told to stop")
        case .character("S"): _ = UnsafePointer<Int>(bitPattern: 8)?.pointee
        case .character("O"): print(Probe.endless(keys))
        case .character("P"): Probe.onAnotherThread(terminal.waker) { _ in _ = [Int]()[1] }
        case .character("Q"):
            Probe.onAnotherThread(terminal.waker) { _ in
                Terminal.protectThread()
                print(Probe.endless(0))
            }
        case .character("D"):
            while true {
                terminal.redraw()
                terminal.paint(shown, palette)
            }
        case .character("K"): kill(getpid(), SIGSEGV)
        case .character("E"): throw ProbeError.asked
        case .character("H"): while true { sleep(1000) }
        case .character("W"): Probe.complain("a line on standard error\n")
        case .character("L"): terminal.redraw()
        case .character("N"): for _ in 0..<100 { terminal.paint(shown, palette) }
        case .character("B"): Probe.onAnotherThread(terminal.waker) { $0.wake() }
        default: break
        }
    }

    /// Does something on another thread.
    private static func onAnotherThread(_ waker: Waker, _ body: @escaping @Sendable (Waker) -> Void) {
        let task = Unmanaged.passRetained(ThreadTask { body(waker) }).toOpaque()
        var thread = pthread_t()
        let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { task in
            if let task { Unmanaged<ThreadTask>.fromOpaque(task).takeRetainedValue().body() }
            return nil
        }
        if pthread_create(&thread, nil, run, task) == 0 { pthread_detach(thread) }
    }

    private static func complain(_ line: String) {
        var line = line
        line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Uses up the stack.
    private static func endless(_ depth: Int) -> Int {
        depth == .min ? 0 : endless(depth &+ 1) &+ 1
    }

    /// What the screen shows.
    func frame(_ terminal: Terminal) -> Canvas {
        let size = terminal.size
        var canvas = Canvas(size: size, form: terminal.glyphForm)
        canvas.put("probe \(size.width) x \(size.height)", x: 0, y: 0, Style(.title))
        canvas.put("depth \(SafeText(cleaning: "\(terminal.colourDepth)"))", x: 20, y: 0, Style(.dim))
        canvas.put("form \(SafeText(cleaning: terminal.glyphForm.rawValue))", x: 42, y: 0, Style(.dim))
        canvas.put("keys \(keys) paints \(paints) wakes \(wakes) resumes \(resumes) sizes \(sizes)", x: 0, y: 1)
        canvas.put("last \(last)", x: 0, y: 2)
        for (row, role) in Role.allCases.enumerated() {
            canvas.put(SafeText(cleaning: role.rawValue), x: 0, y: 3 + row, Style(role))
            canvas.put("selected", x: 20, y: 3 + row, Style(role, on: .selection))
            canvas.put("bold", x: 30, y: 3 + row, Style(role, .bold))
            canvas.put("under", x: 36, y: 3 + row, Style(role, .underline))
            canvas.put("reverse", x: 43, y: 3 + row, Style(role, .reverse))
        }
        if terminal.glyphForm != .ascii {
            canvas.put("│日本│", x: 52, y: 3)
            canvas.put("日日", x: size.width - 4, y: 4)
            canvas.put("日日", x: size.width - 3, y: 5)
        }
        for note in terminal.notes { canvas.put(SafeText(cleaning: note), x: 0, y: size.height - 1, Style(.stale)) }
        return canvas
    }
}

/// The error the probe throws when told to.
enum ProbeError: Error {
    case asked
}

/// What a thread is to do.
final class ThreadTask: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
        self.body = body
    }
}

extension Palette {
    /// The looks of a theme.
    init(_ theme: Theme) {
        self.init { role in Look(colour: theme.colour(role)?.hex, emphasis: theme.emphasis(role)) }
    }
}
