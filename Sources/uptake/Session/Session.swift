import Canvas
import CursesTerminal
import DashboardScreen
import Metrics
import PlatformModel
import Reports
import SafeText
import Themes

/// One showing of a workspace: as a dashboard where there is a terminal for it, else as the text report.
struct Session {
    private let workspace: Workspace
    private let question: Question
    private let options: ScreenOptions
    private let own: OwnSettings
    private let theme: Theme
    private let slideTheme: Theme
    private let presentation: Presentation?
    private let tellsSentences: Bool
    private let surroundings: Surroundings
    /// What the user left behind the last time; nil where nothing is kept.
    private let memory: ViewMemory?
    private let recalled: (view: RememberedView?, complaint: SafeText?)

    /// A session that has touched nothing yet.
    ///
    /// - Parameters:
    ///   - presentation: The slides to begin with; nil begins with the dashboard.
    ///   - tellsSentences: Whether the figures are told in sentences, on any terminal.
    /// - Throws: When the theme cannot be used.
    init(
        _ workspace: Workspace, _ question: Question, _ options: ScreenOptions,
        presenting presentation: Presentation? = nil, inSentences tellsSentences: Bool = false,
        in surroundings: Surroundings, isKept: Bool = true
    ) throws(CommandFailure) {
        self.presentation = presentation
        var question = question
        self.workspace = workspace
        own = OwnSettings(workspace.configuration, in: surroundings)
        memory =
            isKept && presentation == nil && !options.readOnly && !options.once && surroundings.isInteractive
            ? ViewMemory(in: surroundings) : nil
        recalled = memory?.recall() ?? (nil, nil)
        if let span = recalled.view?.span, question.window == nil, span != .days28 { question.window = span }
        self.question = question
        self.options = options
        self.tellsSentences = tellsSentences
        self.surroundings = surroundings
        slideTheme = try options.slideTheme(in: surroundings)
        let configured = try options.chosenTheme(own.theme, in: surroundings)
        // What was chosen on the screen holds until another theme is asked for or configured.
        guard options.theme == nil, let kept = recalled.view?.theme, kept.over == configured.name,
            let chosen = try? ThemeLibrary(folder: surroundings.themeFolder).theme(named: kept.chosen)
        else {
            theme = configured
            configuredTheme = configured.name
            return
        }
        theme = chosen
        configuredTheme = configured.name
    }

    /// The theme that holds unless another one is chosen on the screen.
    private let configuredTheme: String

    /// Shows the workspace until the user leaves.
    ///
    /// - Parameter onScreen: Called once the dashboard has the terminal.
    /// - Returns: The exit code.
    func run(onScreen: () -> Void = {}) throws(CommandFailure) -> Int32 {
        if tellsSentences { return try tellInSentences(onScreen) }
        var wanted = options.terminalOptions(in: surroundings)
        wanted.usesMouse = own.usesMouse && !options.noMouse
        guard surroundings.isInteractive, !options.once, let name = wanted.terminalName, !name.isEmpty, name != "dumb"
        else { return try printReport() }
        let doorbell = Doorbell()
        let poller = PlatformPoller(
            workspace: workspace, interval: interval, question: question, clock: surroundings.clock,
            onChange: doorbell.ring)
        // Reading goes on while the terminal is being opened.
        poller.start()
        let terminal: Terminal
        do {
            terminal = try Terminal.open(wanted)
        } catch {
            poller.stop()
            switch error {
            case .notATerminal, .noTerminalName, .cannotPlaceCursor: break
            case .noDescription, .refused: surroundings.complain(SafeText(cleaning: error.description))
            }
            return try printReport()
        }
        defer { terminal.close() }
        Terminal.unblockSignals()
        doorbell.connect(terminal.waker)
        onScreen()
        let loop = DashboardLoop(
            terminal, poller, EvidenceSearch(workspace: workspace, onChange: doorbell.ring), theme,
            ThemeLibrary(folder: surroundings.themeFolder), slides: Palette(slideTheme), question,
            settings(usesMouse: wanted.usesMouse), presentation, workspacePath: workspace.path,
            clock: surroundings.clock)
        // On the way out nothing more may end the program before it has cleaned up.
        defer { HeldSignals.hold() }
        let exitCode = loop.run(saying: recalled.complaint)
        keep(loop)
        return exitCode
    }

    private func settings(usesMouse: Bool) -> ScreenSettings {
        var settings = ScreenSettings()
        settings.keys = own.keys
        settings.usesMouse = usesMouse
        settings.baseline = workspace.configuration.programme.baseline
        settings.theme = theme.name
        settings.view = recalled.view
        return settings
    }

    /// Keeps where the screen was left, unless it was left as it was found.
    private func keep(_ loop: DashboardLoop) {
        var view = loop.view
        view.theme = loop.keptTheme.map { ($0, configuredTheme) } ?? recalled.view?.theme
        if view != recalled.view ?? RememberedView() { memory?.keep(view) }
    }

    /// Seconds between looks at the files: as asked for, else as configured.
    private var interval: Double {
        options.interval ?? workspace.configuration.interval ?? PlatformPoller.usualInterval
    }

    private func tellInSentences(_ onSummary: () -> Void) throws(CommandFailure) -> Int32 {
        let form = options.characters.plainForm(in: surroundings)
        guard options.once else {
            return try LinearSession(workspace, question, interval: interval, in: surroundings)
                .run(form, onSummary: onSummary)
        }
        try LinearSession.printOnce(workspace.snapshot(question, surroundings), form)
        return Program.ExitCode.success
    }

    private func printReport() throws(CommandFailure) -> Int32 {
        let snapshot = workspace.snapshot(question, surroundings)
        if let presentation {
            try StandardOutput.write(
                presentation.deck.text(of: snapshot, form: options.characters.plainForm(in: surroundings)))
            return Program.ExitCode.success
        }
        try StandardOutput.write(TextReport(snapshot, form: options.characters.plainForm(in: surroundings)).text)
        return Program.ExitCode.success
    }
}

extension Palette {
    /// The looks of a theme.
    init(_ theme: Theme) {
        self.init { role in Look(colour: theme.colour(role)?.hex, emphasis: theme.emphasis(role)) }
    }
}
