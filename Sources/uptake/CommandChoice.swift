import ArgumentParser

/// A command that runs in given surroundings.
protocol ProgramCommand: ParsableCommand {
    /// Does what the command is for.
    ///
    /// - Returns: The exit code.
    func run(in surroundings: Surroundings) throws(CommandFailure) -> Int32
}

/// The root of the commands that have a name, for their help, usage and completions.
struct CommandTree: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uptake", abstract: Program.purpose, version: Program.version,
        subcommands: [DemoCommand.self, ReportCommand.self, CheckCommand.self, InitCommand.self, ThemeCommand.self])
}

/// Which command the arguments mean: the first one that is neither an option nor an option's value, when it is a command's
/// name; else the dashboard. So options may stand before the command, and a folder that is called like a command is
/// written `./demo`.
struct CommandChoice {
    /// Options that take the next argument as their value.
    static let valueOptions: Set<String> = [
        "-c", "--config", "--theme", "--interval", "--as-of", "--seed", "--format", "--window", "--output", "-o",
        "--explain",
    ]

    /// What parses the arguments.
    let root: any ParsableCommand.Type
    /// The arguments for it.
    let arguments: [String]
    /// The command as a person writes it.
    let name: String

    /// The command that some arguments mean.
    init(_ arguments: [String]) {
        let names = CommandTree.configuration.subcommands.map { $0._commandName }
        let place = CommandChoice.firstPositional(arguments)
        let isForTree = arguments.first?.hasPrefix("--generate-completion-script") ?? false
        guard let place, names.contains(arguments[place]) || arguments[place] == "help", !isForTree else {
            root = isForTree ? CommandTree.self : DashboardCommand.self
            self.arguments = arguments
            name = "uptake"
            return
        }
        var rest = arguments
        let command = rest.remove(at: place)
        guard command != "help" || rest.contains(where: names.contains) else {
            root = DashboardCommand.self
            self.arguments = ["--help"]
            name = "uptake"
            return
        }
        root = CommandTree.self
        self.arguments = [command] + rest
        name = "uptake \(command)"
    }

    /// The place of the first argument that is neither an option nor an option's value; nil when there is none before `--`.
    private static func firstPositional(_ arguments: [String]) -> Int? {
        var place = 0
        while place < arguments.count {
            let argument = arguments[place]
            if argument == "--" { return nil }
            if !argument.hasPrefix("-") || argument == "-" { return place }
            place += valueOptions.contains(argument) ? 2 : 1
        }
        return nil
    }
}
