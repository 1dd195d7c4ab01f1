import ArgumentParser
import Canvas
import SafeText
import Themes

/// `uptake theme`: the colours to choose from.
struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "Show the colours to choose from.",
        subcommands: [ThemeListCommand.self, ThemeShowCommand.self], defaultSubcommand: ThemeListCommand.self)
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
        commandName: "show", abstract: "Show the colour and emphasis that a theme gives each role.")

    @Argument(help: "The theme's name.")
    var name: String

    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32 {
        let theme: Theme
        do {
            theme = try ThemeLibrary(folder: surroundings.themeFolder).theme(named: name)
        } catch {
            let problems = error.problems.map(\.oneLine)
            for problem in problems.dropLast() { surroundings.complain(problem) }
            throw CommandFailure(problems.last ?? "theme \(SafeText(cleaning: name)) cannot be used")
        }
        let width = Role.allCases.map(\.rawValue.utf8.count).max() ?? 0
        var text = ""
        for role in Role.allCases {
            let padding = String(repeating: " ", count: width + 2 - role.rawValue.utf8.count)
            let words = [ThemeShowCommand.notation(theme.colour(role))] + ThemeShowCommand.words(theme.emphasis(role))
            text += role.rawValue + padding + words.joined(separator: " ") + "\n"
        }
        try StandardOutput.write(text)
        return Program.ExitCode.success
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
