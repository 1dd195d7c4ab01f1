import ArgumentParser
import Canvas
import CursesTerminal
import SafeText
import Themes

/// `uptake theme`: the colours to choose from.
struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "Show the colours to choose from.",
        subcommands: [ThemeListCommand.self, ThemeShowCommand.self, ThemeCheckCommand.self],
        defaultSubcommand: ThemeListCommand.self)
}

/// `uptake theme list`: the names of the themes.
struct ThemeListCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the names of the themes, your own ones last.")

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let names = ThemeLibrary(folder: surroundings.themeFolder).names
        try StandardOutput.write(names.map { SafeText(cleaning: $0).string + "\n" }.joined())
        return Program.ExitCode.success
    }
}

/// `uptake theme show NAME`: the colour and emphasis of every role.
struct ThemeShowCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the colour and emphasis that a theme gives each role.",
        discussion: "On a terminal with 256 colours or more a small picture follows.")

    @Argument(help: "The theme's name.")
    var name: String

    @OptionGroup var characters: CharacterOptions

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let theme: Theme
        do {
            theme = try ThemeLibrary(folder: surroundings.themeFolder).theme(named: name)
        } catch {
            throw error.failure(of: name, in: surroundings)
        }
        let width = Role.allCases.map(\.rawValue.utf8.count).max() ?? 0
        var text = ""
        for role in Role.allCases {
            let padding = String(repeating: " ", count: width + 2 - role.rawValue.utf8.count)
            let words = [ThemeShowCommand.notation(theme.colour(role))] + ThemeShowCommand.words(theme.emphasis(role))
            text += role.rawValue + padding + words.joined(separator: " ") + "\n"
        }
        if surroundings.isInteractive, let depth = ThemeShowCommand.depth(surroundings) {
            let form = characters.plainForm(in: surroundings)
            text += "\n" + ThemeSample.lines(of: theme, form: form, depth: depth)
        }
        try StandardOutput.write(text)
        return Program.ExitCode.success
    }

    /// The colours of the terminal as far as its name and COLORTERM tell; nil when there are too few for a theme's own.
    private static func depth(_ surroundings: Surroundings) -> ColourDepth? {
        let name = surroundings.setting("TERM") ?? ""
        guard surroundings.setting("NO_COLOR") == nil else { return nil }
        if name.hasSuffix("-direct") || surroundings.asksForDirectColour { return .direct }
        return name.hasSuffix("-256color") ? .indexed256 : nil
    }

    /// The colour as a theme file writes it.
    private static func notation(_ colour: Colour?) -> String {
        guard let colour else { return "default" }
        let digits = String(colour.hex, radix: 16)
        return "#" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    }

    private static func words(_ emphasis: Style.Emphasis) -> [String] {
        let all: [(Style.Emphasis, String)] = [(.bold, "bold"), (.underline, "underline"), (.reverse, "reverse")]
        return all.filter { emphasis.contains($0.0) }.map(\.1)
    }
}

/// `uptake theme check [FILE...]`: every complaint about theme files.
struct ThemeCheckCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "List every complaint about theme files.",
        discussion: """
            One a line, as file:line:column. Without files it looks at your own themes. Exit code 1 when there is a \
            complaint; text that is hard to read on its ground is told, but is no complaint.
            """)

    @Argument(help: "Theme files.", completion: .file(extensions: ["yaml"]))
    var files: [String] = []

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let library = ThemeLibrary(folder: surroundings.themeFolder)
        let paths = files.isEmpty ? library.ownPaths : files
        var text = ""
        var failed = 0
        for path in paths {
            do {
                let theme = try library.theme(atPath: path)
                for pair in theme.hardToRead() { text += remark(path, pair) }
            } catch {
                failed += 1
                for problem in error.problems {
                    text += SafeText(cleaning: problem.description, limit: 2000).string + "\n"
                }
            }
        }
        let good = paths.count - failed
        text += "\(Wording.count(paths.count, "theme")), \(Wording.count(good)) without a complaint\n"
        try StandardOutput.write(text)
        return failed > 0 ? Program.ExitCode.failure : Program.ExitCode.success
    }

    private func remark(_ path: String, _ pair: Theme.Pair) -> String {
        let contrast = Wording.decimal(pair.contrast, places: 1)
        let least = Wording.decimal(pair.least, places: 1)
        let roles = "\(pair.role.rawValue) on \(pair.ground.rawValue)"
        return
            "\(SafeText(cleaning: path).string): note: \(roles) has a contrast of \(contrast) to 1, expected \(least)\n"
    }
}

extension ThemeFailure {
    /// What a command ends with: all problems but the last one are told here.
    func failure(of name: String, in surroundings: Surroundings) -> CommandFailure {
        let lines = problems.map(\.oneLine)
        for line in lines.dropLast() { surroundings.complain(line) }
        return CommandFailure(lines.last ?? "theme \(SafeText(cleaning: name)) cannot be used")
    }
}
