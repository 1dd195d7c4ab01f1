import Canvas
import CursesTerminal
import DashboardScreen
import Glibc
import Metrics
import PlatformModel
import SafeText
import Themes

/// Turns what happens into events for the screen, carries out what it asks for, and paints.
///
/// It runs on the terminal's thread. It wakes when a key, a signal or a snapshot comes, and while figures are live at every
/// full minute, because ages on the screen change then; otherwise it sleeps.
final class DashboardLoop {
    /// How long the first paint waits for the first snapshot, so that the first frame has its figures.
    private static let firstPaintDelay = Duration.milliseconds(150)

    let terminal: Terminal
    private let poller: PlatformPoller
    private let search: EvidenceSearch
    let themes: ThemeLibrary
    var theme: Theme
    var palette: Palette
    /// The theme chosen on the screen; nil while none was.
    private(set) var keptTheme: String?
    private let slidePalette: Palette
    private let workspacePath: SafeText
    private let clock: @Sendable () -> Instant
    private var question: Question
    private var state: ScreenState
    private var memory = FrameMemory()
    private var exitCode: Int32?

    /// A loop for an open terminal and a poller that runs.
    ///
    /// - Parameters:
    ///   - slidePalette: The looks of slides.
    ///   - presentation: The slides to begin with; nil begins with the dashboard.
    init(
        _ terminal: Terminal, _ poller: PlatformPoller, _ search: EvidenceSearch, _ theme: Theme,
        _ themes: ThemeLibrary, slides slidePalette: Palette, _ question: Question, _ settings: ScreenSettings,
        _ presentation: Presentation?, workspacePath: String,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.slidePalette = slidePalette
        self.terminal = terminal
        self.poller = poller
        self.search = search
        self.theme = theme
        self.themes = themes
        palette = Palette(theme)
        self.question = question
        self.workspacePath = SafeText(cleaning: workspacePath)
        self.clock = clock
        let day: CivilDay? = if case .day(let day) = question.asOf { day } else { nil }
        state = ScreenState(
            size: terminal.size, now: clock(), span: question.window ?? .days28, asOf: day, settings: settings,
            presenting: presentation)
    }

    /// Runs until the user leaves or the program has to end.
    ///
    /// - Parameter remark: Something to say at the start.
    /// - Returns: The exit code.
    func run(saying remark: SafeText? = nil) -> Int32 {
        awaitFirstSnapshot()
        if let exitCode { return exitCode }
        if let remark { send(.notice(remark)) }
        for note in terminal.notes { send(.notice(SafeText(cleaning: note))) }
        paint()
        // What takes a look at a folder waits until something is on the screen.
        send(.themes(themes.names))
        while true {
            let events = terminal.nextEvents(timeout: untilNextTick())
            if events.isEmpty { send(.tick(clock())) }
            for event in events { handle(event) }
            if let exitCode { return exitCode }
            paint()
        }
    }

    /// Where the user is on the screen.
    var view: RememberedView { state.view }

    private func awaitFirstSnapshot() {
        let deadline = ContinuousClock.now + DashboardLoop.firstPaintDelay
        takeSnapshot()
        while state.snapshot == nil, exitCode == nil {
            let rest = deadline - ContinuousClock.now
            guard rest > .zero else { return takeProgress() }
            for event in terminal.nextEvents(timeout: rest) where event != .wake { handle(event) }
            takeSnapshot()
        }
    }

    private func paint() {
        var canvas = Canvas(size: state.size, form: terminal.glyphForm)
        draw(state, &canvas, &memory)
        terminal.paint(canvas, state.isPresenting ? slidePalette : palette)
    }

    /// Up to the next full minute while figures are live, or to when the screen changes by itself; without end while
    /// nothing on the screen ages.
    private func untilNextTick() -> Duration? {
        let now = clock().milliseconds
        let change = state.nextChange.map { max(1, $0.milliseconds - now) }
        guard state.snapshot?.isLive ?? false else { return change.map { .milliseconds($0) } }
        let past = (now % 60_000 + 60_000) % 60_000
        return .milliseconds(min(60_000 - past, change ?? 60_000))
    }

    // MARK: What happens

    private func handle(_ event: TerminalEvent) {
        switch event {
        case .key(let key):
            // How long slides wait counts from the key.
            if state.isPresenting { send(.tick(clock())) }
            send(.key(DashboardScreen.Key(key)))
        case .mouse(let event): send(.pointer(PointerEvent(event)))
        case .resized(let size): send(.resize(size))
        case .wake:
            takeSnapshot()
            takeProgress()
            takeEvidence()
            takeBaseline()
        case .resumed: send(.tick(clock()))
        case .terminate(let termination): exitCode = termination.exitCode
        }
    }

    private func takeSnapshot() {
        guard let snapshot = poller.latest(), snapshot != state.snapshot else { return }
        send(.tick(clock()))
        send(.snapshot(snapshot))
        // What is wrong with the folder as a whole is said in its own name.
        if let failure = snapshot.health.diagnostics.first(where: { $0.file == workspacePath && $0.line == nil }) {
            send(.readingFailed(failure.message))
        }
    }

    private func takeProgress() {
        guard state.snapshot == nil, let progress = poller.progress() else { return }
        send(
            .reading(
                DashboardScreen.ReadingProgress(
                    bytes: Int64(progress.bytesRead), totalBytes: Int64(progress.bytesToRead), files: 0,
                    totalFiles: progress.files)))
    }

    private func takeEvidence() {
        if let (question, evidence) = search.latest() {
            send(.evidence(evidence, question))
        } else if let progress = search.progress(), progress.bytesToRead > 0 {
            send(.searching(Double(progress.bytesRead) / Double(progress.bytesToRead)))
        }
    }

    private func takeBaseline() {
        if let (day, snapshot) = poller.baseline() { send(.baseline(snapshot, day)) }
    }

    // MARK: What is asked for

    func send(_ event: ScreenEvent) {
        for effect in update(&state, event) { perform(effect) }
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .quit: exitCode = Program.ExitCode.success
        case .refresh: poller.refresh()
        case .suspend: kill(getpid(), SIGTSTP)
        case .redraw: terminal.redraw()
        case .showTheme(let name): show(name)
        case .keepTheme(let name): if name == theme.name { keptTheme = name }
        case .setMouse(let isUsed): terminal.usesMouse = isUsed
        case .copy(let text): copy(text)
        case .compare(let day): poller.compare(with: day)
        case .findRecords(let question): question.map(search.ask) ?? search.cancel()
        case .setPaused(let isPaused): poller.setPaused(isPaused)
        case .setWindow(let span):
            // The usual window leaves friction at the quarter.
            question.window = span == .days28 ? nil : span
            poller.ask(question)
        case .setAsOf(let day):
            question.asOf = day.map { .day($0) } ?? .live
            poller.ask(question)
        }
    }
}

extension DashboardLoop {
    /// Shows another theme; one that cannot be used says why, and the shown one stays.
    private func show(_ name: String) {
        do {
            theme = try themes.theme(named: name)
            palette = Palette(theme)
        } catch {
            send(.notice(error.problems.first?.oneLine ?? "the theme cannot be used"))
        }
        send(.theme(theme.name))
    }

    private func copy(_ text: SafeText) {
        send(
            .notice(
                terminal.copy(text.string)
                    ? "Copied to the clipboard, where the terminal allows it" : "That is too long for the clipboard"))
    }
}

extension PointerEvent {
    /// The terminal's event as the screen understands it.
    init(_ event: MouseEvent) {
        let kind: Kind =
            switch event.kind {
            case .press: .press
            case .wheelUp: .wheelUp
            case .wheelDown: .wheelDown
            }
        self.init(kind, x: event.x, y: event.y)
    }
}

extension DashboardScreen.Key {
    /// The terminal's key as the screen understands it.
    init(_ key: CursesTerminal.Key) {
        switch key {
        case .character(let scalar): self = .character(scalar)
        case .control(let scalar): self = .control(scalar)
        case .function(let number): self = .function(number)
        case .up: self = .up
        case .down: self = .down
        case .left: self = .left
        case .right: self = .right
        case .home: self = .home
        case .end: self = .end
        case .pageUp: self = .pageUp
        case .pageDown: self = .pageDown
        case .insert: self = .insert
        case .delete: self = .delete
        case .backspace: self = .backspace
        case .enter: self = .enter
        case .tab: self = .tab
        case .backTab: self = .backTab
        case .escape: self = .escape
        }
    }
}
