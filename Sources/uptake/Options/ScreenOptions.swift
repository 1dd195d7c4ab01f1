import ArgumentParser
import Canvas
import CursesTerminal
import PlatformModel
import SafeText
import Themes

/// How the dashboard looks and how often it looks at the files.
struct ScreenOptions: ParsableArguments {
    @OptionGroup var characters: CharacterOptions

    @Option(help: ArgumentHelp("The colours: a name that uptake theme list shows.", valueName: "name"))
    var theme: String?

    @Flag(name: [.customLong("no-color"), .customLong("no-colour")], help: "Use no colours; so does NO_COLOR.")
    var noColour = false

    @Option(
        help: ArgumentHelp("Look at the files every so many seconds (default: 2).", valueName: "seconds"),
        transform: ArgumentValues.interval)
    var interval: Double?

    @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal; so does the key M.")
    var noMouse = false

    @Flag(name: .customLong("read-only"), help: "Write nothing at all, not even where the screen was left.")
    var readOnly = false

    @Flag(help: "Print the text report once, and leave; with --linear the summary in sentences.")
    var once = false

    /// The theme: as asked for, else as configured, else one that suits the terminal's ground.
    func chosenTheme(_ configured: String?, in surroundings: Surroundings) throws(CommandFailure) -> Theme {
        try ScreenOptions.theme(
            named: theme ?? configured ?? ScreenOptions.suitingTheme(surroundings), in: surroundings)
    }

    private static func theme(named name: String, in surroundings: Surroundings) throws(CommandFailure) -> Theme {
        do {
            return try ThemeLibrary(folder: surroundings.themeFolder).theme(named: name)
        } catch {
            throw CommandFailure(
                error.problems.first?.oneLine ?? "the theme \(SafeText(cleaning: name)) cannot be used")
        }
    }

    /// The theme of slides: as asked for, else the one for projectors.
    func slideTheme(in surroundings: Surroundings) throws(CommandFailure) -> Theme {
        try ScreenOptions.theme(named: theme ?? "high-contrast", in: surroundings)
    }

    /// What is asked of the terminal.
    func terminalOptions(in surroundings: Surroundings) -> TerminalOptions {
        var options = TerminalOptions(environment: surroundings.variable)
        if noColour { options.monochrome = true }
        if characters.ascii { options.richestForm = .ascii }
        if !readOnly { options.crashLog = surroundings.stateFolder.map { $0 + "/crash.log" } }
        return options
    }

    /// The built-in theme for a light or a dark ground, as far as COLORFGBG tells.
    private static func suitingTheme(_ surroundings: Surroundings) -> String {
        let ground = surroundings.setting("COLORFGBG")?.split(separator: ";").last
        let isLight = ground.map { ["7", "15"].contains($0) } ?? false
        return isLight && ThemeLibrary.builtInNames.contains("light") ? "light" : ThemeLibrary.builtInNames[0]
    }
}

extension Surroundings {
    /// The folder of the user's own themes; nil when no folder can be told.
    var themeFolder: String? {
        if let configuration = setting("XDG_CONFIG_HOME"), configuration.hasPrefix("/") {
            return configuration + "/uptake/themes"
        }
        return setting("HOME").map { $0 + "/.config/uptake/themes" }
    }
}

extension ThemeProblem {
    /// The problem in one line; without its place when no file is meant.
    var oneLine: SafeText {
        guard line == nil else { return SafeText(cleaning: description, limit: 2000) }
        return SafeText(cleaning: hint.map { "\(message) (\($0))" } ?? message, limit: 2000)
    }
}
